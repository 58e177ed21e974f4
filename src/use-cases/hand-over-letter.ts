import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'

import { actOnRequest } from './act-on-request'

export type HandOverInput = {
  requestId: string
  /** The officer has looked at the identity card of who takes the letter. */
  identityChecked: boolean
  receivedBy: 'applicant' | 'representative'
}

/** Records that the signed letter left the office. Refused (`reason-required`) while the identity was not checked. */
export const handOverLetter = async (payload: Payload, actor: Actor, input: HandOverInput, clock: Clock): Promise<void> => {
  requireAct(actor, 'handle-requests')
  if (!input.identityChecked) throw new DomainError('reason-required')
  await actOnRequest(
    payload,
    actor,
    { requestId: input.requestId, action: 'hand-over', seen: 'signed', reason: input.receivedBy },
    clock,
  )
}
