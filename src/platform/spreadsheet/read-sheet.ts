import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { z } from 'zod'

import type { SheetRow } from '@/domain/population/import/imported-person'
import { DomainError } from '@/domain/errors'

import { formulaTexts } from './formula-texts'

const MAX_BYTES = 30 * 1024 * 1024
const MAX_ROWS = 400_000

/** Where the layout's data ends (import-formats.json). */
const END_MARK = '###'

/**
 * The rows of a spreadsheet (XLSX or CSV) by column name, each with the sheet's own row number. Everything comes
 * as text: whole numbers with all their digits, dates as `YYYY-MM-DD`. Throws `import-file-unreadable`,
 * `file-too-large`.
 */
export const readSheet = async (bytes: Buffer): Promise<SheetRow[]> => {
  if (bytes.length > MAX_BYTES) throw new DomainError('file-too-large')
  const table = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes)
  const [header = [], ...rows] = table
  const names = header.map((name) => name.trim().toLowerCase())
  if (!names.includes('nik') || !names.includes('no_kk') || !names.includes('nama')) throw new DomainError('import-file-unreadable')
  const read: SheetRow[] = []
  for (const [position, cells] of rows.entries()) {
    if (cells[1]?.trim() === END_MARK || cells[0]?.trim() === END_MARK) break
    if (cells.every((cell) => cell.trim() === '')) continue
    if (read.length >= MAX_ROWS) throw new DomainError('file-too-large')
    read.push({ row: position + 2, cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) })
  }
  return read
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

const sheets = z.array(z.object({ sheet: z.string(), data: z.array(z.array(z.unknown())) }))

const readXlsx = async (bytes: Buffer): Promise<string[][]> => {
  try {
    const [first] = sheets.parse(await readExcelFile(bytes))
    const table = (first?.data ?? []).map((row) => row.map(textOf))
    for (const { row, column, text } of formulaTexts(bytes)) {
      const cells = table[row - 1]
      if (cells && (cells[column - 1] ?? '') === '') cells[column - 1] = text
    }
    return table
  } catch {
    throw new DomainError('import-file-unreadable')
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : String(value)
  return String(value)
}

const readCsv = (bytes: Buffer): string[][] => {
  const text = decode(bytes)
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const delimiter = [';', '\t', ','].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  try {
    return z.array(z.array(z.string())).parse(parse(text, { delimiter, recordDelimiter: ['\r\n', '\n', '\r'], relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false }))
  } catch {
    throw new DomainError('import-file-unreadable')
  }
}

/** UTF-8 with or without its mark; what is no UTF-8 is Windows' own code page. */
const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
