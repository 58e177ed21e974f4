import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { type FormKind, formsToPrint } from '@/domain/letters/forms/printed-form'
import { mayChooseForms, type RequestStatus } from '@/domain/letters/request-workflow'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { lockRequest } from './locked-request'

/**
 * Which of the type's official forms are printed behind one letter; a form that this letter has no need of is left out in any case.
 * Kept with the request, so that the preview and the signature print the same; said again it takes the place of what was said before.
 * Whoever has the letter open to sign it has to look again. Throws `not-allowed`, `changed-meanwhile`, and
 * `transition-not-allowed` for a letter that is signed or being signed, or whose request has ended.
 */
export const chooseForms = async (
  payload: Payload,
  actor: Actor,
  { requestId, chosen, seen }: { requestId: string; chosen: readonly FormKind[]; seen: RequestStatus },
): Promise<void> => {
  requireAct(actor, 'handle-or-sign-letters')
  await inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, seen)
    if (!mayChooseForms(request.status)) throw new DomainError('transition-not-allowed')
    const { forms } = await payload.findByID({ collection: 'letter-types', id: request.letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
    const leftOut = formsToPrint(forms, chosen)
    if (leftOut.join() === request.formsLeftOut.join()) return
    await payload.update({ collection: 'letter-requests', id: requestId, data: { formsLeftOut: leftOut }, req: tx.req, overrideAccess: true, context: { auditedByUseCase: true } })
    await appendAudit(tx, { action: 'letter-forms-chosen', object: { collection: 'letter-requests', id: requestId }, details: { without: leftOut.join(' ') } })
  })
}
