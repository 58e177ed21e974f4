import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { formatDate } from '@/domain/calendar/indonesian'
import { LETTER_ARCHIVE, RETENTION_FIELDS, YEAR_ARCHIVE as WORDS } from '@/messages/letter-archive'
import { streamWorkbook } from '@/platform/spreadsheet/stream-table'
import { streamZip, type ZipEntry } from '@/platform/spreadsheet/zip-stream'

import { lettersOfYear, readYearFile, type YearLetter } from './year-letters'

type Told = { year: number; village: string; progress?: (letters: number) => Promise<void> | void }

/**
 * The archive of one year as a zip: the stored files of its letters byte for byte, a table of contents to read (HTML) and to
 * work with (XLSX), and the hash of every file. No name of a person is in a file's name or in the table. What could not be
 * opened is told in the table and does not stop the rest.
 */
export const yearZip = (payload: Payload, { year, village, progress = () => undefined }: Told): AsyncGenerator<Buffer> =>
  streamZip(entriesOf(payload, { year, village, progress }))

/** The hash of every file that is in the zip, in short: 20,000 letters take some megabytes. */
type Hashes = Map<string, string>

async function* entriesOf(payload: Payload, { year, village, progress }: Required<Told>): AsyncGenerator<ZipEntry> {
  const hashes: Hashes = new Map()
  const folder = `arsip-surat-${year}`
  const lastDay = `${year}-12-31`
  let letters = 0
  for await (const letter of lettersOfYear(payload, year)) {
    for (const file of letter.files) {
      const bytes = await readYearFile(payload, file)
      if (!bytes) continue
      hashes.set(file.name, file.sha256)
      yield { name: `${folder}/${file.name}`, day: letter.day, isPacked: true, content: () => once(bytes) }
    }
    await progress((letters += 1))
  }
  const rows = () => contentsOf(lettersOfYear(payload, year), hashes)
  const made = (name: string, content: () => AsyncIterable<Buffer>, isPacked = false): ZipEntry => ({ name: `${folder}/${name}`, day: lastDay, isPacked, content: () => hashed(content(), (digest) => hashes.set(name, digest)) })
  yield made('index.html', () => indexPage({ year, village, rows: rows() }))
  yield made('daftar-isi.xlsx', () => streamWorkbook({ sheet: WORDS.sheet, head: WORDS.columns, rows: rows() }), true)
  yield made('BACA.txt', () => once(Buffer.from(WORDS.readme(year, village))))
  yield { name: `${folder}/MANIFEST.sha256`, day: lastDay, isPacked: false, content: () => manifest(hashes) }
}

/** A line of the table for every file, and for every letter that has none. */
async function* contentsOf(letters: AsyncIterable<YearLetter>, hashes: Hashes): AsyncGenerator<string[]> {
  for await (const letter of letters) {
    const facts = [
      letter.day, LETTER_ARCHIVE.sources[letter.source], letter.number, letter.subject, letter.person, LETTER_ARCHIVE.statusWords(letter.source, letter.status), letter.classification,
      letter.activeUntil, letter.inactiveUntil, letter.fate ? RETENTION_FIELDS.fates[letter.fate] : '',
    ]
    if (letter.files.length === 0) yield [...facts, '', '']
    for (const { name, sha256 } of letter.files) yield [...facts, sha256, hashes.has(name) ? name : WORDS.unreadable]
  }
}

async function* indexPage({ year, village, rows }: { year: number; village: string; rows: AsyncIterable<string[]> }): AsyncGenerator<Buffer> {
  const title = WORDS.indexTitle(year, village)
  yield Buffer.from(
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>` +
      `<body><h1>${escaped(title)}</h1><p>${escaped(WORDS.indexLead)}</p><table><thead><tr>${WORDS.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead><tbody>\n`,
  )
  for await (const cells of rows) yield Buffer.from(`<tr>${cells.map((cell, at) => `<td>${cellOf(cell, at, cells.length)}</td>`).join('')}</tr>\n`)
  yield Buffer.from('</tbody></table></body></html>\n')
}

/** Days in words, and the last cell leads to the file. */
const cellOf = (cell: string, at: number, cells: number): string => {
  if (at === cells - 1 && cell.includes('/')) return `<a href="${escaped(cell)}">${escaped(cell)}</a>`
  return escaped(/^\d{4}-\d\d-\d\d$/u.test(cell) ? formatDate(cell) : cell)
}

const STYLE =
  'body{font:15px/1.45 system-ui,sans-serif;margin:1.5rem;color:#111}h1{font-size:1.3rem}table{border-collapse:collapse;font-size:13px}' +
  'th,td{border:1px solid #9ca3af;padding:3px 6px;text-align:left;vertical-align:top}th{background:#f1f3f5;position:sticky;top:0}td:nth-child(11){font:10px monospace;max-width:9rem;overflow-wrap:anywhere}@media print{th{position:static}}'

async function* manifest(hashes: Hashes): AsyncGenerator<Buffer> {
  for (const [name, digest] of hashes) yield Buffer.from(`${digest}  ${name}\n`)
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function* hashed(content: AsyncIterable<Buffer>, tell: (digest: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
  tell(hash.digest('hex'))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
