'use client'
import { useRowLabel } from '@payloadcms/ui'

import { LETTER_TYPE_MESSAGES as WORDS } from '@/messages/letter-types'

/** A folded row shows what it asks. */
export const QuestionLabel = () => {
  const { data, rowNumber } = useRowLabel<{ label?: string }>()
  return <span>{data.label || WORDS.rowWithout((rowNumber ?? 0) + 1)}</span>
}

export const RequirementLabel = () => {
  const { data, rowNumber } = useRowLabel<{ text?: string }>()
  return <span>{data.text || WORDS.requirementWithout((rowNumber ?? 0) + 1)}</span>
}
