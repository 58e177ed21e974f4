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
import { withSubmissionKey } from '@/platform/submissions'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { fileByHand } from '../letter-archive/file-letter'
import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { takeNumber } from './letter-sequence'

/** `key` was made when the form was opened: one form, one number. */
export type NumberByHand = { key: string; code: string; subject: string; addressee: string }

const text = z.string().transform((words) => visibleText(words).replace(/\s+/gu, ' ').trim()).pipe(z.string().min(3).max(200))

const classification = z.string().trim().refine(isClassification)

const written = z.object({ subject: text, addressee: text })

const byHand = written.extend({ key: z.uuid(), code: classification })

const takenNumber = z.object({ id: z.string(), number: z.string() })

/**
 * Takes the next number for a letter that the office writes by hand, so that the agenda has it and no letter of the portal
 * gets it. The same form sent twice takes one number. Throws `not-allowed`, `invalid-input`, `submission-key-reused`.
 */
export const takeNumberByHand = async (payload: Payload, actor: Actor, asked: NumberByHand, clock: Clock): Promise<{ id: string; number: string }> => {
  requireAct(actor, 'handle-requests')
  const { key, ...letter } = parsed(byHand, asked)
  const taken = await inTransaction(payload, actor, (tx) =>
    withSubmissionKey(tx, { kind: 'number-by-hand', key, content: JSON.stringify(letter) }, async () => {
      const { id, number } = await keepNumber(tx, { ...letter, state: 'written', reason: null }, clock)
      await appendAudit(tx, { action: 'letter-number-taken', object: { collection: 'letters', id }, details: { number } })
      return { id, number }
    }),
  )
  return takenNumber.parse(taken)
}

const MOST_AHEAD = 20

const ahead = z.object({ key: z.uuid(), code: classification, count: z.number().int().min(1).max(MOST_AHEAD) })

const takenNumbers = z.object({ numbers: z.array(z.string()) })

/**
 * Reserves the next numbers ahead, for a day without electricity or network. Each keeps its line in the agenda from now on: it is filled in
 * later or crossed out, and never given to another letter. The same form sent twice reserves once. Throws `not-allowed`, `invalid-input`,
 * `reason-required`, `submission-key-reused`.
 */
export const reserveNumbers = async (payload: Payload, actor: Actor, { reason, ...asked }: { key: string; code: string; count: number; reason: string }, clock: Clock): Promise<{ numbers: string[] }> => {
  requireAct(actor, 'handle-requests')
  const { key, code, count } = parsed(ahead, asked)
  const why = reasonOf(reason)
  const taken = await inTransaction(payload, actor, (tx) =>
    withSubmissionKey(tx, { kind: 'numbers-ahead', key, content: JSON.stringify([code, count, why]) }, async () => {
      const kept: { id: string; number: string }[] = []
      for (let at = 0; at < count; at += 1) kept.push(await keepNumber(tx, { code, subject: '', addressee: '', state: 'reserved', reason: why }, clock))
      const numbers = kept.map(({ number }) => number)
      await appendAudit(tx, { action: 'letter-numbers-reserved', object: { collection: 'letters', id: kept[0]?.id ?? null }, reason: why, details: { numbers } })
      return { numbers }
    }),
  )
  return takenNumbers.parse(taken)
}

/** Writes down which letter got a reserved number. Throws `not-allowed`, `not-found`, `invalid-input`, `changed-meanwhile` when it is reserved no more. */
export const fillReserved = async (payload: Payload, actor: Actor, asked: { id: string; subject: string; addressee: string }): Promise<void> => {
  requireAct(actor, 'handle-requests')
  const { id } = asked
  const { subject, addressee } = parsed(written, asked)
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

type Kept = Omit<NumberByHand, 'key'> & { state: 'written' | 'reserved'; reason: string | null }

const keepNumber = async (tx: Tx, { code, subject, addressee, state, reason }: Kept, clock: Clock): Promise<{ id: string; number: string }> => {
  const { zone } = await loadWorkingCalendar(tx.payload)
  const day = plainDateIn(zone, clock())
  const profile = await tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
  const taken = await takeNumber(tx, { profile, code, mark: GENERAL_MARK, day, date: day })
  // Made now and not with the form: ids tell in which order the lines of the agenda were written.
  const id = uuidv7()
  await tx.query(
    `INSERT INTO hand_written_letters (id, series, year, serial, number, issued_on, subject, addressee, taken_by, state, reason) VALUES ($1::uuid, $2, $3::int, $4::int, $5, $6, $7, $8, $9::uuid, $10, $11)`,
    [id, taken.series, taken.year, taken.serial, taken.number, day, subject, addressee, tx.actor.kind === 'staff' ? tx.actor.id : null, state, reason],
  )
  await fileByHand(tx.query, { id, day, number: taken.number, code, serial: taken.serial, subject, addressee })
  return { id, number: taken.number }
}

const lockReserved = async (tx: Tx, id: string): Promise<void> => {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [row] = await tx.query<{ state: string }>('SELECT state FROM hand_written_letters WHERE id = $1::uuid FOR UPDATE', [id])
  if (!row) throw new DomainError('not-found')
  if (row.state !== 'reserved') throw new DomainError('changed-meanwhile')
}

const parsed = <Value>(schema: z.ZodType<Value>, asked: unknown): Value => {
  const typed = schema.safeParse(asked)
  if (!typed.success) throw new DomainError('invalid-input', { field: String(typed.error.issues[0]?.path[0] ?? '') })
  return typed.data
}
