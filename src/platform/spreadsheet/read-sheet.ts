import { CsvError } from 'csv-parse'

import { DomainError } from '@/domain/errors'
import type { SheetRow } from '@/domain/population/import/imported-person'

import { readCsv } from './read-csv'
import { readXlsx, type TableRow } from './read-xlsx'
import { ZipProblem } from './zip-entries'

const MAX_BYTES = 30 * 1024 * 1024
const MAX_ROWS = 400_000

/** The sheet that holds the people in the layout of OpenSID, and where its data end (import-formats.json). */
const DATA_SHEET = 'Data Penduduk'
const END_MARK = '###'

/** Without these columns a row cannot be told to be a person. */
const NEEDED_COLUMNS = ['nama', 'no_kk', 'nik']

const UNWATCHED = (): void => undefined

/**
 * The rows of a spreadsheet (XLSX or CSV) by column name, one after the other, each with the sheet's own row
 * number; never more of them in memory than the one under way. Everything comes as text: whole numbers with all
 * their digits, dates as `YYYY-MM-DD`. `watch` is told the share of the file that has been read (0–1). Throws
 * `import-file-unreadable`, `file-too-large`.
 */
export async function* readSheet(bytes: Buffer, watch: (share: number) => void = UNWATCHED): AsyncGenerator<SheetRow> {
  if (bytes.length > MAX_BYTES) throw new DomainError('file-too-large')
  let names: string[] | null = null
  let count = 0
  for await (const { row, cells } of understood(isZip(bytes) ? readXlsx(bytes, DATA_SHEET, watch) : readCsv(bytes, watch))) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (names === null) {
      names = headerOf(cells)
      continue
    }
    if (cells[1]?.trim() === END_MARK || cells[0]?.trim() === END_MARK) return
    count += 1
    if (count > MAX_ROWS) throw new DomainError('file-too-large')
    yield { row, cells: byName(names, cells) }
  }
  if (names === null) throw new DomainError('import-file-unreadable')
}

/** Written out, for a sheet has many cells and this is done for each of them. */
const byName = (names: readonly string[], cells: readonly string[]): Record<string, string> => {
  const named: Record<string, string> = {}
  for (let at = 0; at < names.length; at += 1) named[names[at] ?? ''] = cells[at] ?? ''
  return named
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

const headerOf = (cells: readonly string[]): string[] => {
  const names = cells.map((name) => name.trim().toLowerCase())
  if (!NEEDED_COLUMNS.every((name) => names.includes(name))) throw new DomainError('import-file-unreadable')
  return names
}

/** What the readers below stumble over, as a person can be told. */
async function* understood(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* rows
  } catch (problem) {
    if (problem instanceof ZipProblem) throw new DomainError(problem.reason === 'too-large' ? 'file-too-large' : 'import-file-unreadable')
    if (problem instanceof CsvError) throw new DomainError('import-file-unreadable')
    throw problem
  }
}
