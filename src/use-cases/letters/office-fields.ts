import { columnsOf, isTable, type LetterField, rowNamesOf } from '@/domain/letters/answers'

/** A question on a screen of the office, with what was answered before. Of several rows: with its columns, and the rows' names as `options`. */
export type OfficeField = LetterField & { label: string; hint: string | null; value: string }

/** The questions as the office's screens ask them. */
export const officeFields = (fields: readonly (LetterField & { label: string; hint: string | null })[], answers: Readonly<Record<string, string>>): OfficeField[] =>
  fields.map((field) => ({ ...field, columns: columnsOf(field), options: isTable(field.type) ? rowNamesOf(field) : field.options, value: answers[field.key] ?? '' }))
