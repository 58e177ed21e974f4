import { MERGE_FIELDS } from '@/domain/letters/merge-fields'
import { WORDING_MESSAGES } from '@/messages/wording'

export type MergeFieldChoice = { key: string; label: string; group: string }

/** An answer of the letter type's own form: its key comes from the letter type, not from the catalog. */
const ANSWER_FIELD = /^isian\.[a-z][A-Za-z0-9_]*$/

/** Everything that can stand in the wording of a letter whose form asks `answers`. */
export const mergeFieldChoices = (answers: readonly { key: string; label: string }[]): MergeFieldChoice[] => [
  ...MERGE_FIELDS.map(({ key, label, group }) => ({ key, label, group })),
  ...answers.map(({ key, label }) => ({ key: `isian.${key}`, label, group: WORDING_MESSAGES.answers })),
]

/** Whether a key can be a merge field at all; whether the letter type asks it is checked when the type is saved. */
export const isMergeField = (key: string): boolean =>
  ANSWER_FIELD.test(key) || MERGE_FIELDS.some((field) => field.key === key)
