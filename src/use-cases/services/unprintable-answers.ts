import { printableText } from '@/domain/letters/printable-text'
import { REQUEST_FORM } from '@/messages/requests'

import type { StepProblem } from './request-steps'

/**
 * Which of these fields hold signs that the letters' font lacks (emoji, Arabic or Chinese letters), told where they were typed:
 * the one who writes can still write it otherwise.
 */
export const unprintableProblems = async (fields: readonly string[], values: Readonly<Record<string, string>>): Promise<StepProblem[]> => {
  const odd = fields.filter((field) => !/^\p{ASCII}*$/u.test(values[field] ?? ''))
  if (odd.length === 0) return []
  // Only then: the fonts take their time to load.
  const { unprintableSigns } = await import('@/platform/pdf/unprintable-signs')
  const problems: StepProblem[] = []
  for (const field of odd) {
    const signs = await unprintableSigns([printableText(values[field] ?? '')])
    if (signs.length > 0) problems.push({ field, message: REQUEST_FORM.unprintable(signs.slice(0, MOST_SIGNS).join(' ')) })
  }
  return problems
}

const MOST_SIGNS = 5
