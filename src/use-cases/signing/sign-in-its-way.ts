import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { type RequestStatus } from '@/domain/letters/request-workflow'
import { SIGNING_WAYS, type SigningWay } from '@/domain/letters/signing-way'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { signLetter } from '../sign-letter'
import { signWithBsre } from './sign-with-bsre'

export type SignOrder = { requestId: string; seen: RequestStatus; shown?: string; passphrase: string }

/** Signs the letter of a request in the way that its type says. Throws what `signLetter` and `signWithBsre` throw. */
export const signInItsWay = async (payload: Payload, actor: Actor, { passphrase, ...order }: SignOrder, clock: Clock): Promise<{ letterId: string; number: string }> =>
  (await signingWayOf(payload, order.requestId)) === 'bsre' ? signWithBsre(payload, actor, { ...order, passphrase }, clock) : signLetter(payload, actor, order, clock)

/** How the letter of a request would be signed now; by hand for a request that there is not. */
export const signingWayOf = async (payload: Payload, requestId: string): Promise<SigningWay> => {
  const [row] = await query<{ way: string | null }>(payload, `SELECT t.signing_way::text AS way FROM letter_requests q JOIN letter_types t ON t.id = q.letter_type_id WHERE q.id::text = $1`, [requestId])
  return SIGNING_WAYS.find((one) => one === row?.way) ?? 'wet'
}
