import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { peopleIn } from '@/domain/letters/named-people'
import type { RequestStatus } from '@/domain/letters/request-workflow'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { givenAnswers } from './letter-answers'
import { markOfPerson } from './known-people'
import { fieldsIn } from './letter-type'
import { lockRequest } from './locked-request'
import { openClaim } from './request-claim'

/**
 * The office says who another person in a letter is (`key` as in `named-people.ts`): somebody of the register, who is printed
 * as it has them, or (null) somebody who is printed as the resident wrote. Said again it takes the place of what was said before. Throws `not-allowed`,
 * `changed-meanwhile`, `transition-not-allowed` outside the office's check, `no-other-person` for an answer that is gone,
 * and `not-found` for somebody who is not in the register.
 */
export const matchOtherPerson = async (
  payload: Payload,
  actor: Actor,
  { requestId, key, residentId, seen }: { requestId: string; key: string; residentId: string | null; seen: RequestStatus },
): Promise<void> => {
  requireAct(actor, 'handle-requests')
  await inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, seen)
    if (request.status !== 'in-review') throw new DomainError('transition-not-allowed')
    const type = await payload.findByID({ collection: 'letter-types', id: request.letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
    const person = peopleIn(givenAnswers(fieldsIn(type.fields), openClaim(request.id, request.claimSealed).answers)).find((named) => named.key === key)
    if (!person) throw new DomainError('no-other-person')
    if (residentId !== null && (await tx.query(`SELECT 1 AS one FROM residents WHERE id = $1::uuid AND deleted_at IS NULL`, [residentId])).length === 0) throw new DomainError('not-found')
    await tx.query(SAY, [requestId, key, residentId, markOfPerson(person.written)])
    await appendAudit(tx, { action: residentId === null ? 'other-person-outside' : 'other-person-matched', object: { collection: 'letter-requests', id: requestId }, details: { field: key } })
  })
}

const SAY = `
INSERT INTO letter_request_people (request_id, key, resident_id, mark) VALUES ($1::uuid, $2, $3::uuid, $4)
ON CONFLICT (request_id, key) DO UPDATE SET resident_id = EXCLUDED.resident_id, mark = EXCLUDED.mark`
