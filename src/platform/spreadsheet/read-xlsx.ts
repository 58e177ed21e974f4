import { readXml } from './read-xml'
import { LONGEST_TEXT, openWorkbook, unescapeText, type Workbook } from './workbook'
import { zipEntries, ZipProblem } from './zip-entries'

/** One row as its sheet numbers it. */
export type TableRow = { row: number; cells: string[] }

/** More than the largest village's sheet needs, and still read in seconds. */
const MOST_SHEET_BYTES = 512 * 1024 * 1024

/** Rows that a sheet can have at all, empty ones included. */
const MOST_ROWS = 1_048_576

/** Columns further right than any layout's are not looked at. */
const MOST_COLUMNS = 256

/**
 * The rows of a workbook's sheet of this name (else of its first) as text, one after the other: only the row under
 * way is in memory. `watch` is told how large a share of the file has been read (0–1). Throws `ZipProblem`.
 */
export async function* readXlsx(bytes: Buffer, sheetName: string, watch: (share: number) => void): AsyncGenerator<TableRow> {
  const workbook = await openWorkbook(zipEntries(bytes), sheetName)
  const ready: TableRow[] = []
  const pieces = workbook.sheet.open(MOST_SHEET_BYTES, watch)
  for await (const _turn of readXml(pieces, sheetReader(workbook, (row) => ready.push(row)))) {
    yield* ready
    ready.length = 0
  }
  yield* ready
}

type Cell = { column: number; type: string; style: number; value: string; inline: string; formula: string }

/** Follows the sheet's XML and hands over each row when it is complete. */
const sheetReader = (workbook: Workbook, hand: (row: TableRow) => void) => {
  let row: TableRow = { row: 0, cells: [] }
  let cell: Cell | null = null
  let column = 0
  let field: 'value' | 'inline' | 'formula' | null = null
  let isReading = false
  let count = 0
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      switch (name) {
        case 'row':
          count += 1
          if (count > MOST_ROWS) throw new ZipProblem('too-large')
          row = { row: Number(attributes.r ?? row.row + 1), cells: [] }
          column = 0
          break
        case 'c':
          // Some programs leave out where a cell is: then it stands right of the one before.
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '', formula: '' }
          break
        case 'v':
          field = 'value'
          break
        case 'f':
          field = 'formula'
          break
        case 't':
          field = isReading ? null : 'inline'
          break
        case 'rPh':
          isReading = true
      }
    },
    text: (text: string) => {
      if (cell && field && cell[field].length < LONGEST_TEXT) cell[field] += text
    },
    close: (name: string) => {
      switch (name) {
        case 'row':
          hand(row)
          break
        case 'c':
          if (cell && cell.column <= MOST_COLUMNS) put(row.cells, cell.column - 1, textOf(cell, workbook))
          cell = null
          break
        case 'v':
        case 'f':
        case 't':
          field = null
          break
        case 'rPh':
          isReading = false
      }
    },
  }
}

const put = (cells: string[], position: number, text: string): void => {
  while (cells.length < position) cells.push('')
  cells[position] = text
}

/** `AB12` is in column 28. */
const columnOf = (place: string): number => {
  let column = 0
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

/**
 * What somebody sees in the cell, as text: whole numbers with all their digits, days as `YYYY-MM-DD`. A formula
 * that has no result is the text that was typed (`=…`): a name may begin so, and nothing is ever calculated.
 */
const textOf = ({ type, style, value, inline, formula }: Cell, { sharedTexts, dateStyles, isFrom1904 }: Workbook): string => {
  if (type === 'inlineStr') return unescapeText(inline)
  if (value === '') return formula === '' ? '' : `=${formula}`
  if (type === 's') return sharedTexts[Number(value)] ?? ''
  if (type === 'str') return unescapeText(value)
  if (type === 'd') return value.slice(0, 10)
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type !== 'n') return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return dateStyles.has(style) ? (dayOf(number, isFrom1904) ?? String(number)) : String(number)
}

const DAY = 86_400_000

/**
 * The day that a spreadsheet counts as `serial`. Counted from 1900 there is a 29 February 1900 that never was
 * (serial 60), so days before it are one further on. Null for what is no day between 1900 and 9999.
 */
const dayOf = (serial: number, isFrom1904: boolean): string | null => {
  const whole = Math.floor(serial)
  const origin = isFrom1904 ? Date.UTC(1904, 0, 1) : whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  const moment = new Date(origin + whole * DAY)
  return whole >= (isFrom1904 ? 0 : 1) && moment.getUTCFullYear() <= 9999 ? moment.toISOString().slice(0, 10) : null
}
