import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { INCOMING_FIELD_NAMES, type IncomingFacts, type IncomingField, parseIncoming } from '@/domain/letters/incoming'
import { INCOMING_FIELDS } from '@/messages/incoming-letters'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { changeIncoming, lockIncoming } from './locked-incoming'

export type IncomingCorrection = {
  letterId: string
  typed: Readonly<Partial<Record<IncomingField, string>>>
  /** What the screen showed: who was slower overwrites nothing. */
  seen: Readonly<Partial<Record<IncomingField, string>>>
  reason: string
}

/**
 * Mends what was written down wrongly of an incoming letter, with a reason. Its agenda number and the day on which it was
 * entered stay; the audit trail names the fields, never what they say. Throws `not-allowed`, `not-found`,
 * `reason-required`, `answer-not-accepted` with the field, `transition-not-allowed` for a crossed-out letter,
 * `changed-meanwhile`.
 */
export const correctIncoming = async (payload: Payload, actor: Actor, { letterId, typed, seen, reason }: IncomingCorrection, clock: Clock): Promise<void> => {
  requireAct(actor, 'record-incoming-letters')
  const why = reasonOf(reason)
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, clock())
  const facts = parseIncoming(typed, today)
  if (!facts.ok) throw new DomainError('answer-not-accepted', { field: INCOMING_FIELDS[facts.problem.field] })
  await inTransaction(payload, actor, async (tx) => {
    const { status } = await lockIncoming(tx, letterId)
    if (status === 'void') throw new DomainError('transition-not-allowed')
    const written = await factsOf(tx, letterId)
    const changed = INCOMING_FIELD_NAMES.filter((field) => facts.value[field] !== written[field])
    // Pressed twice: the second finds what the first has written.
    if (changed.length === 0) return
    if (INCOMING_FIELD_NAMES.some((field) => (seen[field] ?? '') !== (written[field] ?? ''))) throw new DomainError('changed-meanwhile')
    await changeIncoming(tx, letterId, facts.value)
    await appendAudit(tx, { action: 'incoming-corrected', object: { collection: 'incoming-letters', id: letterId }, reason: why, details: { fields: changed } })
  })
}

const factsOf = async (tx: Tx, id: string): Promise<Record<IncomingField, string | null>> => {
  const [row] = await tx.query<Record<keyof IncomingFacts, string | null>>(
    `SELECT received_on AS "receivedOn", sender, letter_number AS "letterNumber", letter_date AS "letterDate", subject, classification FROM incoming_letters WHERE id = $1::uuid`,
    [id],
  )
  if (!row) throw new DomainError('not-found')
  return row
}
