import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { applyLetterAction, LETTER_STATUSES } from '@/domain/letters/letter-status'
import { reasonLabel } from '@/messages/request-reasons'
import type { Clock } from '@/platform/clock'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { actInTransaction } from './act-on-request'
import { letterRoles, loadMandates } from './letters/mandates'
import { loadWorkingCalendar } from './office/village'

export type CancelLetterInput = {
  letterId: string
  /** A code of the reasons' list. */
  reason: string
  words: string
}

/**
 * Cancels a signed letter for good: its number stays in the book, and whoever checks it reads that it is cancelled. A
 * request whose letter still lay in the office ends with it; the resident reads why. Only the kades may, or
 * who stands in for the kades today. Throws
 * `not-allowed`, `not-found`, `reason-required`, `words-required`, and `changed-meanwhile` for one that is not valid any
 * more.
 */
export const cancelLetter = async (payload: Payload, actor: Actor, { letterId, reason, words }: CancelLetterInput, clock: Clock): Promise<void> => {
  if (!z.uuid().safeParse(letterId).success) throw new DomainError('not-found')
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    // The request first, as everywhere: two acts that lock in the same order cannot wait for each other.
    const [request] = await tx.query<{ id: string; status: string }>(
      `SELECT id, status FROM letter_requests WHERE id = (SELECT request_id FROM letters WHERE id = $1::uuid) FOR UPDATE`,
      [letterId],
    )
    const [letter] = await tx.query<{ status: string }>(`SELECT status FROM letters WHERE id = $1::uuid FOR UPDATE`, [letterId])
    if (!letter) throw new DomainError('not-found')
    const roles = letterRoles(await loadMandates(tx.query), actor, 'kades', plainDateIn(calendar.zone, clock()))
    const applied = applyLetterAction(z.enum(LETTER_STATUSES).parse(letter.status), 'cancel', roles, { hasReason: reason !== '', hasSuccessor: false })
    if (!applied.ok) throw new DomainError(applied.problem.code === 'transition-not-allowed' ? 'changed-meanwhile' : applied.problem.code)
    if (words.trim() === '') throw new DomainError('words-required')
    await payload.update({
      collection: 'letters',
      id: letterId,
      data: { status: applied.value, statusReason: `${reasonLabel(reason)}: ${words.trim()}` },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, { action: 'letter-cancelled', object: { collection: 'letters', id: letterId }, reason })
    if (request?.status === 'signed') {
      await actInTransaction(tx, { requestId: request.id, action: 'cancel-letter', seen: 'signed', reason, words: words.trim() }, calendar, clock)
    }
  })
}
