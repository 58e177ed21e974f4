import writeExcelFile from 'write-excel-file/node'

import { BOOKS } from '@/domain/registers/books'
import { type HeadCell, headerGrid } from '@/domain/registers/header-grid'
import type { BookPrint } from '@/domain/registers/print'
import { BOOK_PAPER_WORDS as WORDS } from '@/messages/registers'
import { sheetSize } from '@templates/registers/book-paper'

import { onSheetsOfPaper } from './sheet-of-paper'
import { printable } from './write-table'

const BORDER = { borderColor: '#000000', borderStyle: 'thin' } as const

/** As wide as a column gets; longer words go on below each other. */
const WIDEST = 30

/** A book as an XLSX of one sheet, which prints as wide as its paper: title, heads in groups, columns numbered. Every cell is text, as in `writeTable`. */
export const writeBookSheet = async ({ code, month, village, hamlet, rows }: BookPrint): Promise<Buffer> => {
  const { name, columns: all } = BOOKS[code]
  const heads = headerGrid(all)
  const columns = all.length
  const places = [village.name, village.district, village.regency, hamlet]
  const title = [`${code} ${name.toUpperCase()}`, WORDS.month(month), WORDS.villageLabels(hamlet !== null).map((label, at) => `${label}: ${places[at] ?? ''}`).join(', ')]
  const text = (value: string) => ({ value: printable(value), type: String, format: '@' })
  const head = (value: string, more: { columnSpan?: number; rowSpan?: number } = {}) => ({ ...text(value), ...BORDER, ...more, fontWeight: 'bold' as const, align: 'center' as const, alignVertical: 'center' as const, wrap: true })
  const titleRows = title.map((line) => [{ ...text(line), fontWeight: 'bold' as const }])
  const headRows = heads.map((cells) => placed(cells, columns, head))
  const body = (value: string) => ({ ...text(value), ...BORDER, wrap: true, alignVertical: 'top' as const })
  const numbers = Array.from({ length: columns }, (_, at) => head(String(at + 1)))
  const headEnd = title.length + heads.length + 1
  return writeExcelFile(
    [...titleRows, ...headRows, numbers, ...rows.map((row) => row.map(body))],
    { sheet: code, columns: widthsOf(rows, columns), stickyRowsCount: headEnd, orientation: 'landscape' },
    { features: [onSheetsOfPaper({ sheet: code, size: sheetSize(code), headFrom: title.length + 1, headEnd })] },
  ).toBuffer()
}

/** A line of heads with nothing where an upper head reaches down, or a wider one to the right. */
const placed = <Cell>(cells: readonly HeadCell[], columns: number, head: (text: string, span: { columnSpan?: number; rowSpan?: number }) => Cell): (Cell | null)[] => {
  const row: (Cell | null)[] = Array.from({ length: columns }, () => null)
  for (const { text, at, columns: wide, lines } of cells) row[at] = head(text, { ...(wide > 1 ? { columnSpan: wide } : {}), ...(lines > 1 ? { rowSpan: lines } : {}) })
  return row
}

const widthsOf = (rows: readonly (readonly string[])[], columns: number): { width: number }[] => {
  const longest: number[] = Array.from({ length: columns }, () => 6)
  for (const row of rows) for (const [at, cell] of row.entries()) longest[at] = Math.max(longest[at] ?? 0, cell.length)
  return longest.map((width) => ({ width: Math.min(width + 2, WIDEST) }))
}
