import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { visibleText } from '@/domain/identity/visible-text'
import { GENERAL_MARK } from '@/domain/letters/letter-mark'
import { isClassification } from '@/domain/letters/numbering'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { fileByHand } from '../letter-archive/file-letter'
import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { type LetterNumber, takeNumber } from './letter-sequence'

export type NumberByHand = { id: string; code: string; subject: string; addressee: string }

const text = z.string().transform((words) => visibleText(words).replace(/\s+/gu, ' ').trim()).pipe(z.string().min(3).max(200))

const classification = z.string().trim().refine(isClassification)

const byHand = z.object({ id: z.uuid(), code: classification, subject: text, addressee: text })

/**
 * Takes the next number for a letter that the office writes by hand, so that the agenda has it and no letter of the portal
 * gets it. `id` is chosen by the screen: pressed twice it takes one number. Returns the number. Throws `not-allowed`,
 * `invalid-input`.
 */
export const takeNumberByHand = async (payload: Payload, actor: Actor, asked: NumberByHand, clock: Clock): Promise<{ number: string }> => {
  requireAct(actor, 'handle-requests')
  const { id, code, subject, addressee } = parsed(byHand, asked)
  return inTransaction(payload, actor, async (tx) => {
    // Of two presses at once the second waits here and then finds the first one's.
    await lockPress(tx, id)
    const [again] = await tx.query<{ number: string }>('SELECT number FROM hand_written_letters WHERE id = $1::uuid', [id])
    if (again) return again
    const { number } = await keepNumber(tx, { id, code, subject, addressee, state: 'written', reason: null }, clock)
    await appendAudit(tx, { action: 'letter-number-taken', object: { collection: 'letters', id }, details: { number } })
    return { number }
  })
}

const MOST_AHEAD = 20

const ahead = z.object({ id: z.uuid(), code: classification, count: z.number().int().min(1).max(MOST_AHEAD) })

/**
 * Reserves the next numbers ahead, for a day without electricity or network. Each keeps its line in the agenda from now on: it is filled in
 * later or crossed out, and never given to another letter. `id` is chosen by the screen. Throws `not-allowed`, `invalid-input`, `reason-required`.
 */
export const reserveNumbers = async (payload: Payload, actor: Actor, { reason, ...asked }: { id: string; code: string; count: number; reason: string }, clock: Clock): Promise<{ numbers: string[] }> => {
  requireAct(actor, 'handle-requests')
  const { id, code, count } = parsed(ahead, asked)
  const why = reasonOf(reason)
  return inTransaction(payload, actor, async (tx) => {
    await lockPress(tx, id)
    const [again] = await tx.query('SELECT id FROM hand_written_letters WHERE id = $1::uuid', [id])
    if (again) return { numbers: [] }
    const numbers: string[] = []
    for (let at = 0; at < count; at += 1) numbers.push((await keepNumber(tx, { id: at === 0 ? id : uuidv7(), code, subject: '', addressee: '', state: 'reserved', reason: why }, clock)).number)
    await appendAudit(tx, { action: 'letter-numbers-reserved', object: { collection: 'letters', id }, reason: why, details: { numbers } })
    return { numbers }
  })
}

/** Writes down which letter got a reserved number. Throws `not-allowed`, `not-found`, `invalid-input`, `changed-meanwhile` when it is reserved no more. */
export const fillReserved = async (payload: Payload, actor: Actor, asked: { id: string; subject: string; addressee: string }): Promise<void> => {
  requireAct(actor, 'handle-requests')
  const { id, subject, addressee } = parsed(byHand.omit({ code: true }), asked)
  await inTransaction(payload, actor, async (tx) => {
    await lockReserved(tx, id)
    const [line] = await tx.query<{ day: string; number: string; serial: number }>(
      `UPDATE hand_written_letters SET state = 'written', subject = $2, addressee = $3 WHERE id = $1::uuid RETURNING issued_on AS day, number, serial::int AS serial`,
      [id, subject, addressee],
    )
    if (line) await fileByHand(tx.query, { id, ...line, code: null, subject, addressee })
    await appendAudit(tx, { action: 'letter-number-filled', object: { collection: 'letters', id } })
  })
}

/** Crosses out a reserved number that no letter got: its line stays in the books, the number is never used again. Throws like `fillReserved`, and `reason-required`. */
export const crossOutReserved = async (payload: Payload, actor: Actor, { id, reason }: { id: string; reason: string }): Promise<void> => {
  requireAct(actor, 'handle-requests')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, async (tx) => {
    await lockReserved(tx, id)
    await tx.query(`UPDATE hand_written_letters SET state = 'void', void_reason = $2 WHERE id = $1::uuid`, [id, why])
    await appendAudit(tx, { action: 'letter-number-voided', object: { collection: 'letters', id }, reason: why })
  })
}

type Kept = NumberByHand & { state: 'written' | 'reserved'; reason: string | null }

const keepNumber = async (tx: Tx, { id, code, subject, addressee, state, reason }: Kept, clock: Clock): Promise<LetterNumber> => {
  const { zone } = await loadWorkingCalendar(tx.payload)
  const day = plainDateIn(zone, clock())
  const profile = await tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
  const taken = await takeNumber(tx, { profile, code, mark: GENERAL_MARK, day, date: day })
  await tx.query(
    `INSERT INTO hand_written_letters (id, series, year, serial, number, issued_on, subject, addressee, taken_by, state, reason) VALUES ($1::uuid, $2, $3::int, $4::int, $5, $6, $7, $8, $9::uuid, $10, $11)`,
    [id, taken.series, taken.year, taken.serial, taken.number, day, subject, addressee, tx.actor.kind === 'staff' ? tx.actor.id : null, state, reason],
  )
  await fileByHand(tx.query, { id, day, number: taken.number, code, serial: taken.serial, subject, addressee })
  return taken
}

const lockReserved = async (tx: Tx, id: string): Promise<void> => {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [row] = await tx.query<{ state: string }>('SELECT state FROM hand_written_letters WHERE id = $1::uuid FOR UPDATE', [id])
  if (!row) throw new DomainError('not-found')
  if (row.state !== 'reserved') throw new DomainError('changed-meanwhile')
}

const lockPress = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`hand-written ${id}`])
}

const parsed = <Value>(schema: z.ZodType<Value>, asked: unknown): Value => {
  const typed = schema.safeParse(asked)
  if (!typed.success) throw new DomainError('invalid-input', { field: String(typed.error.issues[0]?.path[0] ?? '') })
  return typed.data
}
