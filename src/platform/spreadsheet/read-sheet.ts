import { CsvError } from 'csv-parse'

import { DomainError } from '@/domain/errors'
import type { SheetRow } from '@/domain/population/import/imported-person'
import type { Layout } from '@/domain/population/import/layouts/layout'
import { recogniseSheet } from '@/domain/population/import/layouts/recognise'

import { readCsv } from './read-csv'
import { readXlsx, type TableRow } from './read-xlsx'
import { ZipProblem } from './zip-entries'

const MAX_BYTES = 30 * 1024 * 1024
const MAX_ROWS = 400_000

/** The sheet that holds the people in the layout of OpenSID (import-formats.json); other layouts have one sheet. */
const DATA_SHEET = 'Data Penduduk'

const UNWATCHED = (): void => undefined

/** A sheet whose layout is known; its people come one after the other. */
export type OpenSheet = { layout: Layout; rows: AsyncGenerator<SheetRow> }

/**
 * Opens a spreadsheet (XLSX or CSV) of any layout that we know, recognised from its first rows. Its people come as
 * cells by OpenSID's names, each with the sheet's own row number; never more of them in memory than the one under way.
 * Everything comes as text: whole numbers with all their digits, dates as `YYYY-MM-DD`. `watch` is told the share of
 * the file that has been read (0–1). Throws `import-file-unreadable`, `import-layout-unknown`, `file-too-large`, also
 * while the rows are read.
 */
export const openSheet = async (bytes: Buffer, watch: (share: number) => void = UNWATCHED): Promise<OpenSheet> => {
  if (bytes.length > MAX_BYTES) throw new DomainError('file-too-large')
  if (isOldWorkbook(bytes)) throw new DomainError('import-file-unreadable')
  const found = await recogniseSheet(understood(isZip(bytes) ? readXlsx(bytes, DATA_SHEET, watch) : readCsv(bytes, watch)))
  if (found === 'no-table') throw new DomainError('import-file-unreadable')
  if (found === 'unknown-layout') throw new DomainError('import-layout-unknown')
  return { layout: found.layout, rows: limited(found.rows) }
}

/** The people of a sheet, whatever its layout. */
export async function* readSheet(bytes: Buffer, watch: (share: number) => void = UNWATCHED): AsyncGenerator<SheetRow> {
  yield* (await openSheet(bytes, watch)).rows
}

async function* limited(rows: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
  let count = 0
  for await (const row of rows) {
    count += 1
    if (count > MAX_ROWS) throw new DomainError('file-too-large')
    yield row
  }
}

/** Excel's form before 2007 (`.xls`): Excel itself writes it as XLSX. */
const isOldWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

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
