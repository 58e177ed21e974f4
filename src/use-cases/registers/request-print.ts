import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { type BookCode, BOOKS, isLetterBook, type LetterBookCode } from '@/domain/registers/books'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { enqueue } from '@/platform/queue'
import { readPrivateFile } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { requireBookReader } from './book-right'
import { daysOf } from './letter-rows'
import { type AskedBook, periodOf, recordFullNumbers } from './open-book'

export const PRINT_FORMATS = ['pdf', 'xlsx'] as const

export type PrintFormat = (typeof PRINT_FORMATS)[number]

/** What a print is made from; kept with it, so that a second try makes the same file. */
export type PrintParameters = { month: string; day: string; hamletId: string | null; numbers: 'masked' | 'full' }

export type PrintRequest = AskedBook & { id: string; format: PrintFormat; fullReason: string | null }

/** More lines than a village has people; a larger book is printed by hamlet. */
const MOST_LINES = 12_000

/**
 * Asks for a book as a file: a job makes it while the office goes on working. `id` is chosen by the screen, so that a
 * button pressed twice asks once. Throws `not-allowed`, `reason-required`, `invalid-input`, `book-too-large`.
 */
export const requestPrint = async (payload: Payload, actor: Actor, { id, book, format, hamletId: askedHamlet, fullReason: askedReason, month: asked }: PrintRequest, clock: Clock): Promise<void> => {
  requireBookReader(actor, book)
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  // The books of letters know no hamlets and hold no numbers of people.
  const [hamletId, fullReason] = isLetterBook(book) ? [null, null] : [askedHamlet, askedReason]
  const { month, day } = await periodOf(payload, { book, month: asked }, clock)
  const parameters: PrintParameters = { month, day, hamletId, numbers: fullReason === null ? 'masked' : 'full' }
  await inTransaction(payload, actor, async (tx) => {
    const total = isLetterBook(book) ? await lettersIn(tx, book, { month, day }) : book === 'B.1' || book === 'B.5' ? await peopleOn(tx, day, hamletId) : null
    if ((total ?? 0) > MOST_LINES) throw new DomainError('book-too-large')
    const made = await tx.query(
      `INSERT INTO register_prints (id, book, parameters, format, total, requested_by) VALUES ($1::uuid, $2, $3::jsonb, $4, $5::int, $6::uuid) ON CONFLICT DO NOTHING RETURNING id`,
      [id, book, JSON.stringify(parameters), format, total, actor.id],
    )
    if (made.length === 0) return
    await enqueue(tx, 'print-register', { print: id })
    if (fullReason !== null) await recordFullNumbers(tx, { book, month, reason: fullReason })
    await appendAudit(tx, { action: 'register-print', object: { collection: 'register-prints', id }, details: { book, month, format, numbers: parameters.numbers } })
  })
}

/** How many lines B.1 and B.5 have, from the kept counts. */
const peopleOn = async (tx: Tx, day: string, hamletId: string | null): Promise<number> => {
  const [row] = await tx.query<{ people: string }>(
    `SELECT coalesce(sum(people_in - people_out), 0) AS people FROM population_counts WHERE counted_on <= $1::date ${hamletId ? 'AND hamlet_id = $2::uuid' : ''}`,
    [day, ...(hamletId ? [hamletId] : [])],
  )
  return Number(row?.people ?? 0)
}

/** How many lines a book of letters has. */
const lettersIn = async (tx: Tx, book: LetterBookCode, period: { month: string; day: string }): Promise<number> => {
  const { from, until } = daysOf(period)
  const [row] = await tx.query<{ lines: string }>(LETTER_LINES[book], [from, until])
  return Number(row?.lines ?? 0)
}

const LETTER_LINES: Record<LetterBookCode, string> = {
  'A.7': `SELECT (SELECT count(*) FROM letters WHERE issued_on >= $1 AND issued_on <= $2) + (SELECT count(*) FROM incoming_letters WHERE entered_on >= $1 AND entered_on <= $2) AS lines`,
  'A.8': `SELECT count(*) AS lines FROM letters WHERE handed_over_on >= $1 AND handed_over_on <= $2`,
}

/** `list`: a list of residents by conditions, made by the same job (`export-list.ts`). */
export type PrintState = { id: string; book: BookCode | 'list'; month: string | null; hamlet: string | null; format: PrintFormat | 'csv'; isFull: boolean; status: 'waiting' | 'working' | 'done' | 'failed'; done: number; total: number | null; requestedAt: Date }

/** More than an office makes of one book in the days for which its files are kept. */
const MOST_PRINTS = 300

/** The own files of one book, or of lists, that are still kept, the newest first. Throws `not-allowed`. */
export const listPrints = async (payload: Payload, actor: Actor, book: BookCode | 'list'): Promise<PrintState[]> => {
  requireBookReader(actor, book === 'list' ? 'B.1' : book)
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  return query<PrintState>(payload, `${STATE} WHERE p.requested_by = $1::uuid AND p.book = $2 ORDER BY p.requested_at DESC, p.id DESC LIMIT ${MOST_PRINTS}`, [actor.id, book])
}

/** How far one of the own prints is. Throws `not-found`. */
export const showPrint = async (payload: Payload, actor: Actor, id: string): Promise<PrintState> => {
  if (actor.kind !== 'staff' || !UUID.test(id)) throw new DomainError('not-found')
  const [state] = await query<PrintState>(payload, `${STATE} WHERE p.requested_by = $1::uuid AND p.id = $2::uuid`, [actor.id, id])
  if (!state) throw new DomainError('not-found')
  return state
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

const STATE = `
SELECT p.id, p.book, p.parameters ->> 'month' AS month, h.name AS hamlet, p.format, p.parameters ->> 'numbers' = 'full' AS "isFull", p.status, p.done, p.total, p.requested_at AS "requestedAt"
  FROM register_prints p LEFT JOIN hamlets h ON h.id = (p.parameters ->> 'hamletId')::uuid`

const CONTENT_TYPES: Record<PrintFormat | 'csv', string> = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/** The file of a finished print, for whoever asked for it and still may. Throws `not-found`, `not-allowed`. */
export const readPrint = async (payload: Payload, actor: Actor, id: string): Promise<{ bytes: Buffer; contentType: string; fileName: string }> => {
  const { book, month, format, isFull } = await showPrint(payload, actor, id)
  requireBookReader(actor, book === 'list' ? 'B.1' : book)
  if (isFull && !may(actor, 'export-residents')) throw new DomainError('not-allowed')
  const [row] = await query<{ file_id: string | null }>(payload, `SELECT file_id FROM register_prints WHERE id = $1::uuid AND status = 'done'`, [id])
  const file = row?.file_id ? await readPrivateFile(payload, row.file_id) : null
  if (!file) throw new DomainError('not-found')
  return { bytes: file.bytes, contentType: CONTENT_TYPES[format], fileName: fileNameOf(book, month, format) }
}

/** `B.1 Buku Induk Penduduk` of March 2026 → `b1-buku-induk-penduduk-2026-03.pdf`. */
const fileNameOf = (book: BookCode | 'list', month: string | null, format: PrintFormat | 'csv'): string =>
  book === 'list' ? `daftar-penduduk.${format}` : `${book.replace('.', '').toLowerCase()}-${BOOKS[book].name.toLowerCase().replace(/[^a-z]+/gu, '-')}-${month ?? ''}.${format}`
