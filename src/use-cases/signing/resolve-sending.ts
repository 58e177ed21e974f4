import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { applyRequestAction } from '@/domain/letters/request-workflow'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { esignService } from '@/platform/signing/bsre/esign-service'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { roleWord } from '../act-on-request'
import { lockRequest, type LockedRequest } from '../letters/locked-request'
import { letterRoles, loadMandates } from '../letters/mandates'
import { loadWorkingCalendar } from '../office/village'
import { preparedLetter } from './prepared-letter'
import { giveUpNumber, lockSending } from './reserved-letter'
import { settleSending } from './settle-sending'

/**
 * Where a letter stands that was sent to the service. `waiting`: its answer may still come; `unclear`: it will not; `refused`: it
 * said no, and why.
 */
export type SendingState = { letterId: string; number: string; state: 'waiting' | 'unclear' | 'refused'; problem: string | null }

/** How the letter of a request that is being signed stands; null for any other request. */
export const sendingState = async (payload: Payload, requestId: string, clock: Clock): Promise<SendingState | null> => {
  const [row] = await query<{ letterId: string; number: string; state: string; problem: string | null; until: Date }>(
    payload,
    `SELECT s.letter_id AS "letterId", l.number, s.state, s.problem, s.until FROM letter_signings s JOIN letters l ON l.id = s.letter_id JOIN letter_requests q ON q.id = s.request_id
      WHERE s.request_id::text = $1 AND q.status = 'being-signed' ORDER BY s.sent_at DESC, s.id DESC LIMIT 1`,
    [requestId],
  )
  if (!row) return null
  const { letterId, number, problem } = row
  return { letterId, number, problem, state: row.state === 'refused' ? 'refused' : row.state === 'sending' && new Date(row.until) > clock() ? 'waiting' : 'unclear' }
}

/**
 * Asks the service what became of a letter whose answer never came ("Periksa lagi"), where it can be asked. Throws `not-allowed`,
 * `changed-meanwhile`, `signing-still-waits`, and `signing-cannot-tell`: then only giving the number up leads on.
 */
export const checkSending = async (payload: Payload, actor: Actor, requestId: string, clock: Clock): Promise<void> => {
  requireAct(actor, 'sign-letters')
  const { zone } = await loadWorkingCalendar(payload)
  const sending = await inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, 'being-signed')
    const roles = await signingRoles(tx, request, plainDateIn(zone, clock()))
    if (!roles.includes('signer') && !roles.includes('kades')) throw new DomainError('not-allowed')
    return lockSending(tx, requestId)
  })
  if (!sending || (sending.state !== 'sending' && sending.state !== 'unknown')) throw new DomainError('changed-meanwhile')
  if (sending.state === 'sending' && sending.until > clock()) throw new DomainError('signing-still-waits')
  const { download } = esignService()
  const pdf = download && sending.documentId ? await download(sending.documentId) : null
  if (!pdf) throw new DomainError('signing-cannot-tell')
  const { pdf: prepared } = await preparedLetter(payload, actor, sending.letterId)
  await settleSending(payload, actor, { requestId, sendingId: sending.id, outcome: { kind: 'signed', pdf, documentId: sending.documentId }, prepared }, clock)
}

/**
 * Gives up a letter that was sent and is not known to be signed ("Batalkan"): its number stays in the book as cancelled, whatever the
 * service answers later, and the request waits for a signature again. Throws `not-allowed`, `changed-meanwhile`, and
 * `signing-still-waits` while the answer may still come.
 */
export const dropSending = async (payload: Payload, actor: Actor, requestId: string, clock: Clock): Promise<void> => {
  requireAct(actor, 'sign-letters')
  const { zone } = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, 'being-signed')
    const applied = applyRequestAction({ status: request.status }, 'drop-signing', await signingRoles(tx, request, plainDateIn(zone, clock())), { isMatched: true, checkedByKadus: false, checkedBySekdes: false, headsHamlet: false, hamletHasKadus: false, hasReason: false })
    if (!applied.ok) throw new DomainError(applied.problem.code)
    const sending = await lockSending(tx, requestId)
    if (!sending || sending.state === 'signed' || sending.state === 'dropped') throw new DomainError('changed-meanwhile')
    const now = clock()
    if (sending.state === 'sending' && sending.until > now) throw new DomainError('signing-still-waits')
    await tx.query(`UPDATE letter_signings SET state = 'dropped', ended_at = $2::timestamptz WHERE id = $1::uuid`, [sending.id, now.toISOString()])
    await giveUpNumber(tx, sending.letterId)
    const moment = now.toISOString()
    await payload.update({
      collection: 'letter-requests',
      id: requestId,
      data: {
        status: applied.value.status,
        statusSince: moment,
        history: [...request.history, { at: moment, action: 'drop-signing', status: applied.value.status, role: roleWord(actor, 'drop-signing'), actorId: actor.kind === 'staff' ? actor.id : null }],
      },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, { action: 'request-drop-signing', object: { collection: 'letter-requests', id: requestId }, details: { letter: sending.letterId } })
  })
}

const signingRoles = async (tx: Tx, { letterTypeId }: LockedRequest, day: string): Promise<string[]> => {
  const type = await tx.payload.findByID({ collection: 'letter-types', id: letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
  return letterRoles(await loadMandates(tx.query), tx.actor, type.signer, day)
}
