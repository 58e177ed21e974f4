import { writeTable } from '@/domain/letters/answers-table'

/** The answers of a form of `office-fields`: `jawaban.hal` is one, `jawaban.pelaksana.0.1` the second cell of a table's first row. */
export const answersIn = (sent: Readonly<Record<string, unknown>>): Record<string, string> => {
  const answers = new Map<string, string>()
  const tables = new Map<string, string[][]>()
  for (const [name, value] of Object.entries(sent)) {
    const [, key = '', row, column] = /^jawaban\.([a-z][a-z0-9_]*)(?:\.(\d{1,2})\.(\d))?$/u.exec(name) ?? []
    if (key === '' || typeof value !== 'string') continue
    if (row === undefined || column === undefined) answers.set(key, value)
    else place(tables, { key, row: Number(row), column: Number(column), value })
  }
  for (const [key, rows] of tables) answers.set(key, writeTable(rows))
  return Object.fromEntries(answers)
}

/** Empty cells are not sent: the holes are filled. */
const place = (tables: Map<string, string[][]>, { key, row, column, value }: { key: string; row: number; column: number; value: string }): void => {
  const rows = tables.get(key) ?? []
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  while (cells.length <= column) cells.push('')
  cells[column] = value
  tables.set(key, rows)
}
