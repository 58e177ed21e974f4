import { FIELD_TYPES, type FieldType } from '@/domain/letters/answers'
import { COUNT_SUFFIX, kindOf, MERGE_FIELDS, PERSON_PARTS } from '@/domain/letters/merge-fields'
import { formsOf, type MergeForm, writeIn } from '@/domain/letters/merge-forms'
import { WORDING_MESSAGES } from '@/messages/wording'

import type { TypedQuestion } from './letter-type-form'

export type MergeFieldChoice = { key: string; label: string; group: string; example: string; forms: readonly MergeForm[] }

type Asked = Pick<TypedQuestion, 'key' | 'label' | 'type'>

/** Everything that can stand in the wording of a letter whose form asks `answers`: its own questions first. */
export const mergeFieldChoices = (answers: readonly Asked[]): MergeFieldChoice[] => [
  ...answers.flatMap(answerChoices),
  ...MERGE_FIELDS.map(({ key, label, group, example }) => ({ key, label, group, example, forms: formsOf(kindOf(key, null)) })),
]

const answerChoices = ({ key, label, type }: Asked): MergeFieldChoice[] => {
  const field = `isian.${key}`
  const fieldType = FIELD_TYPES.find((known) => known === type) ?? 'text'
  const answer = { key: field, label: label || key, group: WORDING_MESSAGES.answers, example: EXAMPLES[fieldType] ?? WORDING_MESSAGES.answerExample, forms: formsOf(kindOf(field, fieldType)) }
  if (type === 'resident') {
    return PERSON_PARTS.map((part, at) => ({ ...answer, key: at === 0 ? field : `${field}${part}`, label: at === 0 ? answer.label : `${answer.label}: ${WORDING_MESSAGES.personParts[at] ?? ''}`, example: WORDING_MESSAGES.personExamples[at] ?? '' }))
  }
  if (type !== 'table' && type !== 'people') return [answer]
  const count = `${field}${COUNT_SUFFIX}`
  return [answer, { ...answer, key: count, label: `${answer.label}: ${WORDING_MESSAGES.rowCount}`, example: '3 (tiga)', forms: formsOf(kindOf(count, null)) }]
}

const EXAMPLES: Partial<Record<FieldType, string>> = {
  date: '25 November 2026', datetime: 'Rabu, 25 November 2026, pukul 14.00', number: '3', decimal: '1,5', rupiah: 'Rp1.500.000 (satu juta lima ratus ribu rupiah)',
  nik: '1205214101900001', nokk: '1205210101120001', table: WORDING_MESSAGES.tableExample, people: WORDING_MESSAGES.tableExample,
}

/** How a form of writing looks, on an example of what it fits. */
export const formExample = (form: MergeForm, choice: MergeFieldChoice): string => {
  const isMoney = choice.example.startsWith('Rp')
  if (isMoney) return writeIn(form, { raw: '1500000', usual: choice.example })
  const isDate = choice.forms.includes('weekday')
  return writeIn(form, { raw: isDate ? '2026-11-25' : (/^\d+/u.exec(choice.example)?.[0] ?? choice.example), usual: choice.example })
}

/** Every word of the search has to stand somewhere in the name, the group or the example; names that begin with it come first. */
export const matchingChoices = (choices: readonly MergeFieldChoice[], search: string): MergeFieldChoice[] => {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = choices.filter(({ label, group, example }) => words.every((word) => `${label} ${group} ${example}`.toLowerCase().includes(word)))
  const begins = ({ label }: MergeFieldChoice): boolean => label.toLowerCase().startsWith(words.join(' '))
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))]
}

export const groupsOf = (choices: readonly MergeFieldChoice[]): [string, MergeFieldChoice[]][] => {
  const groups = new Map<string, MergeFieldChoice[]>()
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice])
  return [...groups]
}
