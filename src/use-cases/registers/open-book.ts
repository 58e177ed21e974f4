import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { type BookCode, isLetterBook } from '@/domain/registers/books'
import type { BookRow } from '@/domain/registers/column'
import { parseMonthOrYear, parsePeriod, type Period } from '@/domain/registers/period'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { readA7Page } from './a7'
import { readA8Page } from './a8'
import { readB1Page } from './b1'
import { readB2Page } from './b2'
import { readB3Page } from './b3'
import { readB4Page } from './b4'
import { readB5Page } from './b5'
import type { BookPage, BookRequest, ReadBookPage } from './book-page'
import { requireBookReader } from './book-right'
import type { Run } from './ledger-rows'

/** What is asked of a book: the month (`YYYY-MM`, empty for the present one; of a book of letters also a year) and one hamlet, or null for all. */
export type AskedBook = { book: BookCode; month: string; hamletId: string | null }

const READERS: Record<BookCode, ReadBookPage> = { 'A.7': readA7Page, 'A.8': readA8Page, 'B.1': readB1Page, 'B.2': readB2Page, 'B.3': readB3Page, 'B.4': readB4Page, 'B.5': readB5Page }

/** One page of a book as a screen shows it: numbers of people masked. Throws `not-allowed`, `invalid-input`. */
export const showBookPage = async (payload: Payload, actor: Actor, asked: AskedBook & { after: string | null }, clock: Clock): Promise<BookPage & { period: Period }> => {
  requireBookReader(actor, asked.book)
  const period = await periodOf(payload, asked, clock)
  const page = await READERS[asked.book](runOn(payload), { ...period, hamletId: hamletIn(asked.hamletId), after: asked.after, numbers: 'masked' })
  return { ...page, period }
}

/** The month or year of a book, and its day; throws `invalid-input` for none, or one to come. */
export const periodOf = async (payload: Payload, { book, month }: Pick<AskedBook, 'book' | 'month'>, clock: Clock): Promise<Period> => {
  const { zone } = await loadWorkingCalendar(payload)
  const period = (isLetterBook(book) ? parseMonthOrYear : parsePeriod)(month, plainDateIn(zone, clock()))
  if (!period.ok) throw new DomainError('invalid-input', { field: 'month', problem: period.problem.code })
  return period.value
}

/** All lines of a book, page by page, each page handed on before the next one is read. */
export async function* pagesOf(run: Run, book: BookCode, request: Omit<BookRequest, 'after'>): AsyncGenerator<BookRow[]> {
  let after: string | null = null
  do {
    const page: BookPage = await READERS[book](run, { ...request, after })
    yield page.rows
    after = page.next
  } while (after !== null)
}

/**
 * Opens a whole book for whoever takes it away. Numbers of people in full need the right and a reason, and leave a row
 * in the audit trail before anything is read. Throws `not-allowed`, `reason-required`, `invalid-input`.
 */
export const openWholeBook = async (payload: Payload, actor: Actor, asked: AskedBook & { fullReason: string | null }, clock: Clock): Promise<{ period: Period; pages: AsyncGenerator<BookRow[]> }> => {
  requireBookReader(actor, asked.book)
  const period = await periodOf(payload, asked, clock)
  if (asked.fullReason !== null) await inTransaction(payload, actor, (tx) => recordFullNumbers(tx, { ...asked, ...period, reason: asked.fullReason ?? '' }))
  return { period, pages: pagesOf(runOn(payload), asked.book, { ...period, hamletId: hamletIn(asked.hamletId), numbers: asked.fullReason === null ? 'masked' : 'full' }) }
}

/** Checks the right to full numbers and the reason, and writes both down. Throws `not-allowed`, `reason-required`. */
export const recordFullNumbers = async (tx: Tx, { book, month, reason }: { book: BookCode; month: string; reason: string }): Promise<void> => {
  requireAct(tx.actor, 'export-residents')
  await appendAudit(tx, { action: 'register-full', object: { collection: 'population-books', id: `${book} ${month}` }, reason: reasonOf(reason), details: { book, month } })
}

const hamletIn = (id: string | null): string | null => {
  if (id === null) return null
  if (!z.uuid().safeParse(id).success) throw new DomainError('invalid-input', { field: 'hamlet' })
  return id
}

const runOn =
  (payload: Payload): Run =>
  (text, values) =>
    query(payload, text, values)
