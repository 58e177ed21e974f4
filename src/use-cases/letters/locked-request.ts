import { DomainError } from '@/domain/errors'
import type { FormKind } from '@/domain/letters/forms/printed-form'
import { REQUEST_STATUSES, type RequestStatus } from '@/domain/letters/request-workflow'
import type { Tx } from '@/platform/transaction'
import { z } from 'zod'

/** A request with its row locked until the transaction ends: nobody else acts on it meanwhile. */
export type LockedRequest = {
  id: string
  trackingCode: string
  status: RequestStatus
  letterTypeId: string
  residentId: string | null
  /** Written by the office itself: about no resident. */
  isOffice: boolean
  /** The hamlet whose kadus was asked. */
  kadusHamletId: string | null
  /** Official forms of the type that the office does not print with this letter. */
  formsLeftOut: FormKind[]
  claimSealed: string
  submittedAt: Date
  promisedAt: Date
  history: HistoryStep[]
}

export type HistoryStep = z.infer<typeof historyStep>

const historyStep = z.object({
  at: z.string(),
  action: z.string(),
  status: z.string(),
  role: z.string(),
  actorId: z.string().nullish(),
  reason: z.string().nullish(),
  words: z.string().nullish(),
})

/**
 * Locks a request and reads it. When its state is no longer the one that the officer saw, somebody else was
 * quicker: `changed-meanwhile` with the state it has now. Throws `not-found` for an id that is none.
 */
export const lockRequest = async (tx: Tx, id: string, seen: RequestStatus | null): Promise<LockedRequest> => {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [row] = await tx.query<{ status: string; claim_sealed: string }>(
    `SELECT status, claim_sealed FROM letter_requests WHERE id = $1::uuid FOR UPDATE`,
    [id],
  )
  if (!row) throw new DomainError('not-found')
  const status = z.enum(REQUEST_STATUSES).parse(row.status)
  if (seen !== null && status !== seen) throw new DomainError('changed-meanwhile', { status })
  const doc = await tx.payload.findByID({ collection: 'letter-requests', id, depth: 0, req: tx.req, overrideAccess: true })
  return {
    id,
    trackingCode: doc.trackingCode,
    status,
    letterTypeId: idOf(doc.letterType),
    kadusHamletId: doc.kadusHamlet ? idOf(doc.kadusHamlet) : null,
    residentId: doc.resident ? idOf(doc.resident) : null,
    formsLeftOut: doc.formsLeftOut ?? [],
    isOffice: doc.channel === 'office',
    claimSealed: row.claim_sealed,
    submittedAt: new Date(doc.submittedAt),
    promisedAt: new Date(doc.promisedAt),
    history: z.array(historyStep).parse(doc.history ?? []),
  }
}

export const idOf = (reference: string | { id: string }): string => (typeof reference === 'string' ? reference : reference.id)
