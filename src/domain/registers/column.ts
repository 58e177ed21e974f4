/** What a column of a book holds; the money types stand in other books. */
export type ColumnType = 'int' | 'text' | 'date' | 'enum' | 'bool' | 'nik' | 'nokk' | 'nomor+tanggal'

/** One column of a book of Permendagri 47/2016. `group`: the heads above it, from above to below, parted by ` > `. */
export type Column<Key extends string = string> = { key: Key; label: string; group: string | null; type: ColumnType }

/** What stands in one place of a book: days as `YYYY-MM-DD`, null for what the form leaves empty. */
export type Cell = string | number | boolean | null

/** One line of a book: a cell for every column. */
export type RowOf<Columns extends readonly Column[]> = { [Key in Columns[number]['key']]: Cell }

export type BookRow = Readonly<Record<string, Cell>>

export const column = <const Key extends string>(key: Key, label: string, group: string | null, type: ColumnType): Column<Key> => ({ key, label, group, type })

/** A cell as the form shows it: `25-11-2026`, a tick for yes (one that the letters’ font has), nothing for nothing. */
export const cellText = (cell: Cell | undefined, type: ColumnType): string => {
  if (cell === null || cell === undefined || cell === false) return ''
  if (cell === true) return '√'
  return type === 'date' ? shortDate(String(cell)) : String(cell)
}

/** The same for people's eyes: thousands have a dot, running numbers of the book have none. */
export const shownCell = (cell: Cell | undefined, { key, type }: Column): string =>
  typeof cell === 'number' && type === 'int' && key !== 'nomor_urut' ? cell.toLocaleString('id-ID') : cellText(cell, type)

/** `2026-11-25` → `25-11-2026`, as books have it. */
export const shortDate = (date: string): string => date.split('-').toReversed().join('-')
