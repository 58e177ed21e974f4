import { z } from 'zod'

import type { WorkingCalendar } from '@/domain/calendar/working-time'
import { DomainError } from '@/domain/errors'
import { applyLetterAction, LETTER_STATUSES } from '@/domain/letters/letter-status'
import { REPLACEMENT } from '@/messages/letter-replacement'
import type { Clock } from '@/platform/clock'
import type { Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { actInTransaction } from '../act-on-request'

/** A letter whose place another one takes in this transaction, with its row and its request's locked. */
export type ReplacedLetter = { letterId: string; number: string; issuedOn: string; status: string; reason: string; request: { id: string; status: string } | null }

/**
 * Locks the letter that a request replaces, its request first. Null for a request that replaces none. Called before any
 * number is taken, so that whoever cancels the old letter meanwhile waits, or is waited for.
 */
export const lockReplaced = async (tx: Tx, requestId: string): Promise<ReplacedLetter | null> => {
  const [wanted] = await tx.query<{ id: string | null; reason: string | null }>(`SELECT replaces_id AS id, replace_reason AS reason FROM letter_requests WHERE id = $1::uuid`, [requestId])
  if (!wanted?.id) return null
  const [request] = await tx.query<{ id: string; status: string }>(
    `SELECT id, status FROM letter_requests WHERE id = (SELECT request_id FROM letters WHERE id = $1::uuid) FOR UPDATE`,
    [wanted.id],
  )
  const [letter] = await tx.query<{ number: string; issuedOn: string; status: string }>(
    `SELECT number, issued_on AS "issuedOn", status FROM letters WHERE id = $1::uuid FOR UPDATE`,
    [wanted.id],
  )
  if (!letter) throw new DomainError('not-found')
  return { ...letter, letterId: wanted.id, reason: wanted.reason ?? '', request: request ?? null }
}

/**
 * The old letter is replaced by the new one that was just signed: its number stays in the book, and whoever checks it reads
 * which letter holds now. A request whose old letter still lay in the office ends with it. One that was cancelled meanwhile
 * stays cancelled. Only for whoever has just signed the new one, and so may take the old one's place.
 */
export const settleReplaced = async (
  tx: Tx,
  old: ReplacedLetter,
  successor: { letterId: string; number: string; trackingCode: string },
  { calendar, clock }: { calendar: WorkingCalendar; clock: Clock },
): Promise<void> => {
  if (old.status === 'cancelled') return
  const applied = applyLetterAction(z.enum(LETTER_STATUSES).parse(old.status), 'replace', SIGNED_THE_NEW_ONE, { hasReason: old.reason !== '', hasSuccessor: true })
  if (!applied.ok) throw new DomainError(applied.problem.code === 'transition-not-allowed' ? 'changed-meanwhile' : applied.problem.code)
  await tx.payload.update({
    collection: 'letters',
    id: old.letterId,
    data: { status: applied.value, replacedBy: successor.letterId, statusReason: old.reason },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
  await appendAudit(tx, { action: 'letter-replaced', object: { collection: 'letters', id: old.letterId }, details: { by: successor.letterId, number: successor.number } })
  if (old.request?.status !== 'signed') return
  const words = REPLACEMENT.toResident(old.number, successor.number, successor.trackingCode)
  await actInTransaction(tx, { requestId: old.request.id, action: 'cancel-letter', seen: 'signed', reason: 'letter-replaced', words }, calendar, clock, SIGNED_THE_NEW_ONE)
}

/** Who may sign a letter by mandate does with it what the head could: replacing is the head's act otherwise. */
const SIGNED_THE_NEW_ONE = ['kades'] as const
