import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { parsePersonName } from '@/domain/identity/person-name'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { actInTransaction } from './act-on-request'
import { sealReceiver } from './letters/receiver'
import { loadWorkingCalendar } from './office/village'

export type HandOverInput = {
  requestId: string
  /** The officer has looked at the identity card of who takes the letter. */
  identityChecked: boolean
  receivedBy: 'applicant' | 'representative'
  /** The name of a representative, for the receipt in book A.8. */
  receiver?: string
}

/**
 * Records that the signed letter left the office: who took it and when stands in book A.8. Refused (`identity-not-checked`)
 * while the identity was not looked at, and (`receiver-missing`) for a representative without a name.
 */
export const handOverLetter = async (payload: Payload, actor: Actor, { requestId, identityChecked, receivedBy, receiver = '' }: HandOverInput, clock: Clock): Promise<void> => {
  requireAct(actor, 'handle-requests')
  const [office] = await query(payload, `SELECT 1 AS one FROM letter_requests WHERE id::text = $1 AND channel = 'office'`, [requestId])
  // What the office sends of itself is nobody's own: the receipt is the name of who took it.
  if (!identityChecked && !office) throw new DomainError('identity-not-checked')
  const name = receivedBy === 'representative' || office ? parsePersonName(receiver) : null
  if (name && !name.ok) throw new DomainError('receiver-missing')
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    const now = clock()
    await actInTransaction(tx, { requestId, action: 'hand-over', seen: 'signed', reason: receivedBy }, calendar, () => now)
    const [letter] = await tx.query<{ id: string }>(`SELECT id FROM letters WHERE request_id = $1::uuid`, [requestId])
    if (!letter) throw new DomainError('not-found')
    await tx.payload.update({
      collection: 'letters',
      id: letter.id,
      data: {
        handedOverOn: plainDateIn(calendar.zone, now),
        handedOverAt: now.toISOString(),
        receivedBy: office ? 'representative' : receivedBy,
        ...(name?.ok ? { receiverSealed: sealReceiver(letter.id, name.value) } : {}),
      },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
  })
}
