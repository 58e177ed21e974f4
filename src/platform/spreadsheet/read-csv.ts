import { isUtf8 } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'

import { parse } from 'csv-parse'
import type { TableRow } from './read-xlsx'

const PIECE = 64 * 1024

/** A quotation mark that is never closed must not swallow the rest of a large file. */
const LONGEST_RECORD = 1024 * 1024

const isRecord = (value: unknown): value is string[] => Array.isArray(value) && value.every((cell) => typeof cell === 'string')

/**
 * The rows of a CSV one after the other, numbered as a spreadsheet would show them. The delimiter is told from
 * the first line; line ends may be mixed. `watch` is told how large a share of the file has been read (0–1).
 */
export async function* readCsv(bytes: Buffer, watch: (share: number) => void): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: delimiterOf(bytes),
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: LONGEST_RECORD,
  })
  // What goes wrong shows where the parser is read, below.
  pipeline(Readable.from(textOf(bytes, watch)), parser, () => undefined)
  let row = 0
  for await (const cells of parser) {
    if (!isRecord(cells)) throw new Error('the parser gave something else than texts')
    row += 1
    yield { row, cells: cells.map(withoutGuard) }
  }
}

/** An apostrophe that only keeps a sheet from calculating what stands behind it is no part of the text. */
const withoutGuard = (cell: string): string => (cell.startsWith("'") && /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)

/** UTF-8 with or without its mark, UTF-16 with one; what is none of these is Windows' own code page. */
function* textOf(bytes: Buffer, watch: (share: number) => void): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    watch(Math.min(1, (at + PIECE) / bytes.length))
  }
  yield decoder.decode()
}

const encodingOf = (bytes: Buffer): string => {
  const mark = bytes.subarray(0, 2).toString('hex')
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

const DELIMITERS = [';', '\t', ','] as const

/** The first line that has several cells decides: books begin with a title. */
const delimiterOf = (bytes: Buffer): string => {
  const lines = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, PIECE)).split(/[\r\n]/u)
  const line = lines.find((text) => DELIMITERS.some((mark) => text.split(mark).length > 2)) ?? lines[0] ?? ''
  return DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
}
