import { COUNT_SUFFIX, MERGE_FIELDS } from '@/domain/letters/merge-fields'
import { WORDING_MESSAGES } from '@/messages/wording'

export type MergeFieldChoice = { key: string; label: string; group: string }

/** An answer of the letter type's own form: its key comes from the letter type, not from the catalog. */
const ANSWER_FIELD = /^isian\.[a-z][A-Za-z0-9_]*(?:\.jumlah)?$/

/** Everything that can stand in the wording of a letter whose form asks `answers`. */
export const mergeFieldChoices = (answers: readonly { key: string; label: string; type?: string }[]): MergeFieldChoice[] => [
  ...MERGE_FIELDS.map(({ key, label, group }) => ({ key, label, group })),
  ...answers.flatMap(({ key, label, type }) => {
    const answer = { key: `isian.${key}`, label, group: WORDING_MESSAGES.answers }
    const isOfRows = type === 'table' || type === 'people'
    return isOfRows ? [answer, { ...answer, key: `${answer.key}${COUNT_SUFFIX}`, label: `${label}: ${WORDING_MESSAGES.rowCount}` }] : [answer]
  }),
]

/** Whether a key can be a merge field at all; whether the letter type asks it is checked when the type is saved. */
export const isMergeField = (key: string): boolean =>
  ANSWER_FIELD.test(key) || MERGE_FIELDS.some((field) => field.key === key)
