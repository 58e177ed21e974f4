import { parseNik } from '../identity/nik'
import { visibleText } from '../identity/visible-text'
import { succeed } from '../result'

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

/**
 * Checks a filled-in table. Returns its normal form: every row as long as the table is wide, cells without signs that
 * nobody sees, rows of fixed names in their places, empty rows of any other table left out; the empty text when
 * nothing was filled in. Where something is wrong, its code.
 */
export const checkTable = ({ columns, rows: names }: TableShape, text: string): { value: string } | { code: TableProblem } => {
  const given = text === '' ? [] : readTable(text)
  if (!given) return { code: 'answer-not-a-table' }
  const all = given.map((row) => columns.map((_, place) => cellOf(row[place])))
  if (all.every(isEmpty)) return { value: '' }
  const rows = names.length > 0 ? names.map((_, place) => all[place] ?? columns.map(() => '')) : all.filter((row) => !isEmpty(row))
  if (names.length === 0 && rows.length > MOST_ROWS) return { code: 'answer-too-many-rows' }
  if (rows.some((row) => row.some((cell) => [...cell].length > LONGEST_CELL))) return { code: 'answer-too-long' }
  const isWhole = (row: readonly string[], place: number): boolean =>
    isEmpty(row) ? isOptional(names[place] ?? '') : columns.every((column, at) => row[at] !== '' || isOptional(column))
  if (!rows.every(isWhole)) return { code: 'answer-row-incomplete' }
  return checkNumbers(columns, rows)
}

/** A column of NIKs is known by its name; a number that is given has to be one. */
const checkNumbers = (columns: readonly string[], rows: readonly (readonly string[])[]): { value: string } | { code: TableProblem } => {
  const read = rows.map((row) => row.map((cell, place) => (cell !== '' && /^NIK\b/u.test(columns[place] ?? '') ? parseNik(cell) : succeed(cell))))
  const normal = read.map((row) => row.flatMap((cell) => (cell.ok ? [cell.value] : [])))
  return normal.every((row) => row.length === columns.length) ? { value: writeTable(normal) } : { code: 'answer-not-a-nik' }
}

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
