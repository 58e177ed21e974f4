import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { visibleText } from '@/domain/identity/visible-text'
import { formatLetterNumber } from '@/domain/letters/numbering'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { fileByHand } from '../letter-archive/file-letter'
import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { nextSerial, OUTGOING, raiseSerial } from './letter-counter'

/** A letter that the office wrote by hand, with a number of the one sequence. */
export type HandWritten = { id: string; number: string; issuedOn: string; subject: string; addressee: string; by: string | null }

/** Numbers that letters had before the portal, or beside it. */
export type NumbersBefore = { first: number; last: number; reason: string; by: string | null; at: Date }

export type LetterNumbers = { year: number; last: number; next: string; before: NumbersBefore[]; handWritten: HandWritten[] }

/** Where the numbers of this year stand, and what no letter of the portal has of them. Throws `not-allowed`. */
export const showLetterNumbers = async (payload: Payload, actor: Actor, clock: Clock): Promise<LetterNumbers> => {
  requireAct(actor, 'read-letter-books')
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const year = Number(today.slice(0, 4))
  const [counter] = await query<{ value: number }>(payload, 'SELECT value FROM letter_counters WHERE series = $1 AND year = $2::int', [OUTGOING, year])
  const last = counter?.value ?? 0
  return {
    year,
    last,
    next: await numberOf(payload, last + 1, { code: EXAMPLE_CODE, day: today }),
    before: await query<NumbersBefore>(
      payload,
      `SELECT n.first, n.last, n.reason, s.name AS by, n.set_at AS at FROM letter_number_starts n LEFT JOIN staff s ON s.id = n.set_by WHERE n.series = $1 AND n.year = $2::int ORDER BY n.first`,
      [OUTGOING, year],
    ),
    handWritten: await query<HandWritten>(
      payload,
      `SELECT h.id, h.number, h.issued_on AS "issuedOn", h.subject, h.addressee, s.name AS by FROM hand_written_letters h LEFT JOIN staff s ON s.id = h.taken_by
        WHERE h.series = $1 AND h.year = $2::int ORDER BY h.serial DESC LIMIT 50`,
      [OUTGOING, year],
    ),
  }
}

/** Identity of residents: what most letters are about. */
const EXAMPLE_CODE = '400.12.2.1'

const LAST_NUMBER = 99_999

/**
 * Goes on behind a number that letters of this year already have: a village that begins in the middle of a year, or that
 * wrote on paper while the portal stood still. Numbers are only passed over, never given back. Throws `not-allowed`,
 * `invalid-input`, `reason-required`, `number-not-later`.
 */
export const continueNumbers = async (payload: Payload, actor: Actor, { last, reason }: { last: number; reason: string }, clock: Clock): Promise<void> => {
  requireAct(actor, 'set-letter-numbers')
  const why = reasonOf(reason)
  if (!Number.isInteger(last) || last < 1 || last > LAST_NUMBER) throw new DomainError('invalid-input', { field: 'last' })
  const { zone } = await loadWorkingCalendar(payload)
  const year = Number(plainDateIn(zone, clock()).slice(0, 4))
  await inTransaction(payload, actor, async (tx) => {
    const before = await raiseSerial(tx, { series: OUTGOING, year, to: last })
    if (before === null) throw new DomainError('number-not-later')
    await tx.query('INSERT INTO letter_number_starts (series, year, first, last, reason, set_by) VALUES ($1, $2::int, $3::int, $4::int, $5, $6::uuid)', [OUTGOING, year, before + 1, last, why, byOf(actor)])
    await appendAudit(tx, { action: 'letter-numbers-continued', object: { collection: 'letters', id: null }, reason: why, details: { year, first: before + 1, last } })
  })
}

export type NumberByHand = { id: string; code: string; subject: string; addressee: string }

const text = z.string().transform((words) => visibleText(words).replace(/\s+/gu, ' ').trim()).pipe(z.string().min(3).max(200))

const byHand = z.object({ id: z.uuid(), code: z.string().trim().regex(/^\d{3}(\.\d{1,3}){0,4}$/u), subject: text, addressee: text })

/**
 * Takes the next number for a letter that the office writes by hand, so that the agenda has it and no letter of the portal
 * gets it. `id` is chosen by the screen: pressed twice it takes one number. Returns the number. Throws `not-allowed`,
 * `invalid-input`.
 */
export const takeNumberByHand = async (payload: Payload, actor: Actor, asked: NumberByHand, clock: Clock): Promise<{ number: string }> => {
  requireAct(actor, 'handle-requests')
  const typed = byHand.safeParse(asked)
  if (!typed.success) throw new DomainError('invalid-input', { field: String(typed.error.issues[0]?.path[0] ?? '') })
  const { id, code, subject, addressee } = typed.data
  const { zone } = await loadWorkingCalendar(payload)
  const day = plainDateIn(zone, clock())
  const year = Number(day.slice(0, 4))
  return inTransaction(payload, actor, async (tx) => {
    // Of two presses at once the second waits here and then finds the first one's.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`hand-written ${id}`])
    const [again] = await tx.query<{ number: string }>('SELECT number FROM hand_written_letters WHERE id = $1::uuid', [id])
    if (again) return again
    const serial = await nextSerial(tx, OUTGOING, year)
    const number = await numberOf(payload, serial, { code, day })
    await tx.query(
      `INSERT INTO hand_written_letters (id, series, year, serial, number, issued_on, subject, addressee, taken_by) VALUES ($1::uuid, $2, $3::int, $4::int, $5, $6, $7, $8, $9::uuid)`,
      [id, OUTGOING, year, serial, number, day, subject, addressee, byOf(actor)],
    )
    await fileByHand(tx.query, { id, day, number, code, serial, subject, addressee })
    await appendAudit(tx, { action: 'letter-number-taken', object: { collection: 'letters', id }, details: { number } })
    return { number }
  })
}

const numberOf = async (payload: Payload, serial: number, { code, day }: { code: string; day: string }): Promise<string> => {
  const { letterNumberPattern, letterVillageCode } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  return formatLetterNumber(letterNumberPattern, { code, serial, villageCode: letterVillageCode, date: day })
}

const byOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)
