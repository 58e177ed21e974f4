import { timingSafeEqual } from 'node:crypto'

import type { Payload } from 'payload'

import { ANONYMOUS } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { limitRate } from '@/platform/rate-limit'

import { actOnRequest } from '../act-on-request'
import { openClaim } from '../letters/request-claim'

export type ResidentAct = { requestId: string; lastDigits: string; words: string }

/**
 * The resident answers the office's question. The code alone shows the state; to act one also needs the last
 * four digits of the NIK that was given. Throws `not-allowed` when they do not match, `too-many-requests` after
 * ten tries an hour.
 */
export const answerOffice = async (payload: Payload, { requestId, lastDigits, words }: ResidentAct, clock: Clock): Promise<void> => {
  await requireLastDigits(payload, requestId, lastDigits)
  await actOnRequest(payload, ANONYMOUS, { requestId, action: 'answer-correction', seen: 'awaiting-resident', words }, clock)
}

/** The resident takes the request back. */
export const withdrawRequest = async (
  payload: Payload,
  { requestId, lastDigits, seen }: { requestId: string; lastDigits: string; seen: Parameters<typeof actOnRequest>[2]['seen'] },
  clock: Clock,
): Promise<void> => {
  await requireLastDigits(payload, requestId, lastDigits)
  await actOnRequest(payload, ANONYMOUS, { requestId, action: 'withdraw', seen }, clock)
}

const requireLastDigits = async (payload: Payload, requestId: string, lastDigits: string): Promise<void> => {
  // Ten thousand possibilities are soon tried: so few an hour for one request, whatever address they come from.
  await limitRate(payload, 'digits', requestId)
  const [row] = await query<{ claim_sealed: string }>(payload, `SELECT claim_sealed FROM letter_requests WHERE id = $1::uuid`, [requestId])
  const wanted = Buffer.from(row ? openClaim(requestId, row.claim_sealed).nik.slice(-4) : '')
  const given = Buffer.from(lastDigits.trim())
  if (wanted.length !== 4 || given.length !== 4 || !timingSafeEqual(wanted, given)) throw new DomainError('not-allowed')
}
