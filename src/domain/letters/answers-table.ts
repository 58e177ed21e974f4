import { parseNik } from '../identity/nik'
import { visibleText } from '../identity/visible-text'

/**
 * What a table asks for: its columns and, where they are fixed, the names of its rows (the four sides of a plot, a
 * bride's parents). Without names there are as many rows as somebody fills in.
 */
export type TableShape = { columns: readonly string[]; rows: readonly string[] }

export type TableProblem = 'answer-required' | 'answer-not-a-table' | 'answer-too-many-rows' | 'answer-too-long' | 'answer-row-incomplete' | 'answer-not-a-nik'

/** More rows than any family has heirs or followers; a form of more could not be filled in on a phone. */
export const MOST_ROWS = 20

const LONGEST_CELL = 150

const OPTIONAL = /\s*\(bila ada\)$/u

/** A column or row that may stay empty says so in its own name: `NIK (bila ada)`. */
export const isOptional = (name: string): boolean => OPTIONAL.test(name)

/** The name as a letter prints it. */
export const headingOf = (name: string): string => name.replace(OPTIONAL, '')

export const writeTable = (rows: readonly (readonly string[])[]): string => JSON.stringify(rows)

/** The cells of a table in its normal form or as a form gave them; null for any other text. */
export const readTable = (text: string): string[][] | null => {
  const rows = parse(text)
  return Array.isArray(rows) && rows.every(isRow) ? rows : null
}

/** Who an answer names: the first cell of another person's row, or the text itself. */
export const nameIn = (answer: string): string => (readTable(answer)?.[0]?.[0] ?? answer).trim().replace(/\s+/gu, ' ')

/** What is wrong with a table, and in which cell of those that were given. */
export type TableFault = { code: TableProblem; cell?: TableCell }

export type TableCell = { row: number; column: number }

/**
 * Checks a filled-in table. Returns its normal form: every row as long as the table is wide, cells without signs that
 * nobody sees, rows of fixed names in their places, empty rows of any other table left out; the empty text when
 * nothing was filled in. Where something is wrong, the first fault.
 */
export const checkTable = ({ columns, rows: names }: TableShape, text: string): { value: string } | TableFault => {
  const given = text === '' ? [] : readTable(text)
  if (!given) return { code: 'answer-not-a-table' }
  const all = given.map((row) => columns.map((_, place) => cellOf(row[place])))
  if (all.every(isEmpty)) return { value: '' }
  const kept = names.length > 0 ? names.map((_, row) => ({ row, cells: all[row] ?? columns.map(() => '') })) : all.map((cells, row) => ({ row, cells })).filter(({ cells }) => !isEmpty(cells))
  if (names.length === 0 && kept.length > MOST_ROWS) return { code: 'answer-too-many-rows' }
  const [fault] = kept.flatMap(({ row, cells }) =>
    isEmpty(cells) && isOptional(names[row] ?? '') ? [] : cells.flatMap((cell, column) => faultsOf(columns[column] ?? '', cell).map((code): TableFault => ({ code, cell: { row, column } }))),
  )
  return fault ?? { value: writeTable(kept.map(({ cells }) => cells.map((cell, column) => normalCell(columns[column] ?? '', cell)))) }
}

const faultsOf = (column: string, cell: string): TableProblem[] => {
  if (cell === '') return isOptional(column) ? [] : ['answer-row-incomplete']
  if ([...cell].length > LONGEST_CELL) return ['answer-too-long']
  return isOfNiks(column) && !parseNik(cell).ok ? ['answer-not-a-nik'] : []
}

const normalCell = (column: string, cell: string): string => {
  const nik = isOfNiks(column) ? parseNik(cell) : null
  return nik?.ok ? nik.value : cell
}

/** A column of NIKs is known by its name; a number that is given in it has to be one. */
export const isOfNiks = (column: string): boolean => /^NIK\b/u.test(column)

const cellOf = (text: string | undefined): string => visibleText(text ?? '').replace(/\s+/gu, ' ').trim()

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell === '')

const isRow = (row: unknown): row is string[] => Array.isArray(row) && row.every((cell) => typeof cell === 'string')

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
