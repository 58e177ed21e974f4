import { type AnswerProblem, checkAnswers, columnsOf, isTable, type LetterField, rowNamesOf } from '@/domain/letters/answers'
import { headingOf, MOST_ROWS, writeTable } from '@/domain/letters/answers-table'
import { ANSWER_ROWS, ANSWER_SENTENCES, askedWhen } from '@/messages/requests'

/** How the questions of a letter type stand in a form without script: one field for an answer, one for each cell of a table. */

type Typed = Readonly<Record<string, string>>

type Question = LetterField & { label: string }

/** What stands under a question: when it is asked at all, and its own hint. */
export const hintOf = ({ when, hint, required }: Question & { hint: string | null }, fields: readonly Question[], open: string | null): string | null => {
  const asked = when ? fields.find(({ key }) => key === when.key) : null
  const parts = [when && asked ? askedWhen(asked.label, when.answers) : null, hint ?? (required || when ? null : open)]
  return parts.filter(Boolean).join(' ') || null
}

/** Name of the form's field for one of the letter type's own questions. */
export const answerField = (key: string): string => `isian-${key}`

export const cellField = (key: string, row: number, column: number): string => `${answerField(key)}-${row}-${column}`

/** Name of the field that keeps how many rows a table has on the form. */
export const rowsField = (key: string): string => `${answerField(key)}-baris`

/** Rows on a form that nobody has begun. */
const FIRST_ROWS = 2

/** How many rows of a table a form shows: those with names; else as many as were asked for, and all in which something stands. */
export const shownRows = (field: LetterField, typed: Typed, least = FIRST_ROWS): number => {
  const names = rowNamesOf(field)
  if (names.length > 0) return names.length
  const last = Array.from({ length: MOST_ROWS }, (_, row) => row).findLast((row) => isBegun(field, row, typed)) ?? -1
  const wanted = Number(typed[rowsField(field.key)] ?? '')
  return Math.min(MOST_ROWS, Math.max(least, last + 1, Number.isInteger(wanted) ? wanted : 0))
}

const isBegun = (field: LetterField, row: number, typed: Typed): boolean => columnsOf(field).some((_, column) => (typed[cellField(field.key, row, column)] ?? '').trim() !== '')

/** Every name under which a form can bring an answer to the question. */
export const fieldNames = (field: LetterField): string[] => {
  if (!isTable(field.type)) return [answerField(field.key)]
  const rows = rowNamesOf(field).length || MOST_ROWS
  return [rowsField(field.key), ...Array.from({ length: rows }, (_, row) => columnsOf(field).map((_name, column) => cellField(field.key, row, column))).flat()]
}

/** One answer as it was typed; of a table all shown rows as one text. */
export const typedAnswer = (field: LetterField, typed: Typed): string => {
  if (!isTable(field.type)) return typed[answerField(field.key)] ?? ''
  const rows = Array.from({ length: shownRows(field, typed) }, (_, row) => columnsOf(field).map((_name, column) => typed[cellField(field.key, row, column)] ?? ''))
  return rows.some((row) => row.some((cell) => cell.trim() !== '')) ? writeTable(rows) : ''
}

/** What is wrong with the answers, each at its field; in a table at the cell. */
export const answerProblems = (fields: readonly Question[], answers: Typed): { field: string; message: string }[] =>
  checkAnswers(fields, answers).problems.map((problem) => ({ field: placeOf(problem, fields), message: ANSWER_SENTENCES[problem.code](nameOf(problem, fields)) }))

const placeOf = ({ key, cell }: AnswerProblem, fields: readonly Question[]): string => {
  if (cell) return cellField(key, cell.row, cell.column)
  return fields.some((field) => field.key === key && isTable(field.type)) ? cellField(key, 0, 0) : answerField(key)
}

const nameOf = ({ key, cell }: AnswerProblem, fields: readonly Question[]): string => {
  const field = fields.find((asked) => asked.key === key)
  if (!field) return key
  if (!cell) return field.label
  const row = headingOf(rowNamesOf(field)[cell.row] ?? ANSWER_ROWS.row(cell.row + 1))
  return ANSWER_ROWS.cell(field.label, row, headingOf(columnsOf(field)[cell.column] ?? ''))
}
