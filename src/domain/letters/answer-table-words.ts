import type { FieldType } from './answers'
import { headingOf, isOptional, readTable } from './answers-table'

/** An answer with what its table is made of. */
export type TableAnswer = { type: FieldType; value: string; columns?: readonly string[]; rows?: readonly string[] }

/** A table as a letter prints it. Rows of fixed names begin with their name, the others with their number. */
export type PrintedTable = { head: string[]; rows: string[][]; hasNames: boolean }

/** Printed where nobody filled anything in: an empty place on a letter invites somebody to do it by hand. */
const OPEN = '-'

/** The answer as a table; null for an answer of another kind, and for a table in which nothing stands. */
export const tableOf = ({ value, columns = [], rows: names = [], type }: TableAnswer): PrintedTable | null => {
  const given = type === 'table' || type === 'people' || type === 'resident' ? readTable(value) : null
  const hasNames = names.length > 0
  // A form that is not sent yet keeps the rows that were offered and not used.
  const rows = hasNames ? given : given?.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (!rows || rows.length === 0) return null
  const kept = rows.map((row, place) => ({ row, name: names[place] ?? String(place + 1) })).filter(({ row, name }) => !(isOptional(name) && row.every((cell) => cell === '')))
  return {
    hasNames,
    head: [hasNames ? '' : 'No.', ...columns.map(headingOf)],
    rows: kept.map(({ row, name }) => [headingOf(name), ...columns.map((_, place) => row[place] || OPEN)]),
  }
}

/** The table within a sentence: who stands in its rows, `Ani, Budi dan Citra`; rows of fixed names with their name. */
export const tableWords = (answer: TableAnswer): string => {
  const table = tableOf(answer)
  if (!table) return OPEN
  const parts = table.rows.map(([name = '', first = OPEN]) => (table.hasNames ? `${name}: ${first}` : first))
  if (table.hasNames) return parts.join('; ')
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1) ?? ''}` : (parts[0] ?? OPEN)
}

/** The table line by line, for reading it over: `1. Ani Sari, anak, 1205210101900001`; one other person in one line without a number. */
export const tableLines = (answer: TableAnswer): string => {
  const table = tableOf(answer)
  if (!table) return OPEN
  if (answer.type === 'resident') return table.rows.map(([, ...cells]) => cells.filter((cell) => cell !== OPEN).join(', ')).join('\n')
  return table.rows.map(([name = '', ...cells]) => `${name}${table.hasNames ? ':' : '.'} ${cells.filter((cell) => cell !== OPEN).join(', ')}`).join('\n')
}
