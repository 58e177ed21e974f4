import { MERGE_FIELDS } from '@/domain/letters/merge-fields'
import { RESIDENT_SUBJECTS } from '@/domain/letters/wording-conditions'

import type { TypedQuestion } from './letter-type-form'

/** What a paragraph can depend on, with the answers that can be waited for; none where only "answered or not" makes sense. */
export type ConditionSubject = { key: string; label: string; options: readonly string[] }

export const subjectsIn = (questions: readonly TypedQuestion[]): ConditionSubject[] => [
  ...questions.map(({ key, label, type, options }) => ({ key: `isian.${key}`, label: label || key, options: type === 'select' ? options : [] })),
  ...Object.entries(RESIDENT_SUBJECTS).map(([key, options]) => ({ key, label: MERGE_FIELDS.find((field) => field.key === key)?.label ?? key, options })),
]
