import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import type { RequestStatus } from '@/domain/letters/request-workflow'
import { SIGNING_WAYS, type SigningWay } from '@/domain/letters/signing-way'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import type { BackDate } from '../letters/back-dated'
import { signLetter } from '../sign-letter'
import { signWithBsre } from './sign-with-bsre'

/** `earlier`: dated before today, for letters on paper alone; a signature in a file holds its own time. */
export type SignOrder = { requestId: string; seen: RequestStatus; shown?: string; passphrase: string; earlier?: BackDate }

/**
 * Signs the letter of a request in the way that its type says. One that BSrE refused a moment ago is tried again, also from a screen
 * that has not heard of it. Throws what `signLetter` and `signWithBsre` throw.
 */
export const signInItsWay = async (payload: Payload, actor: Actor, { passphrase, ...asked }: SignOrder, clock: Clock): Promise<{ letterId: string; number: string }> => {
  const how = await howToSign(payload, asked.requestId)
  const order = asked.seen === 'awaiting-signature' ? { ...asked, seen: seenAs(how) } : asked
  if (asked.earlier && how.way !== 'wet') throw new DomainError('day-in-signature')
  return how.way === 'bsre' ? signWithBsre(payload, actor, { ...order, passphrase }, clock) : signLetter(payload, actor, order, clock)
}

const BEING_SIGNED = 'being-signed' as const

export type LetterWay = { way: SigningWay; isBeingSigned: boolean }

/** What whoever saw the letter waiting has seen: also one that BSrE refused meanwhile. */
export const seenAs = (how: LetterWay | undefined): RequestStatus => (how?.isBeingSigned ? BEING_SIGNED : 'awaiting-signature')

/** How the letter of a request would be signed now; by hand for a request that there is not. */
export const howToSign = async (payload: Payload, requestId: string): Promise<LetterWay> => {
  const [row] = await query<{ way: string | null; status: string }>(
    payload,
    `SELECT t.signing_way::text AS way, q.status::text AS status FROM letter_requests q JOIN letter_types t ON t.id = q.letter_type_id WHERE q.id::text = $1`,
    [requestId],
  )
  return { way: SIGNING_WAYS.find((one) => one === row?.way) ?? 'wet', isBeingSigned: row?.status === BEING_SIGNED }
}
