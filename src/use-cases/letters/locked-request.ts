import { DomainError } from '@/domain/errors'
import { FORM_KINDS, type FormKind } from '@/domain/letters/forms/printed-form'
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
  const [row] = await tx.query<Omit<LockedRequest, 'id' | 'status' | 'history' | 'formsLeftOut'> & { status: string }>(LOCK, [id])
  if (!row) throw new DomainError('not-found')
  const status = z.enum(REQUEST_STATUSES).parse(row.status)
  if (seen !== null && status !== seen) throw new DomainError('changed-meanwhile', { status })
  // Only now: read with the lock they would be those of before it was waited for.
  const [kept] = await tx.query<{ history: unknown; formsLeftOut: string[] }>(KEPT, [id])
  return { ...row, id, status, history: z.array(historyStep).parse(kept?.history ?? []), formsLeftOut: z.array(z.enum(FORM_KINDS)).parse(kept?.formsLeftOut ?? []) }
}

const LOCK = `
SELECT status::text AS status, claim_sealed AS "claimSealed", tracking_code AS "trackingCode", letter_type_id AS "letterTypeId", kadus_hamlet_id AS "kadusHamletId", resident_id AS "residentId",
       channel = 'office' AS "isOffice", submitted_at AS "submittedAt", promised_at AS "promisedAt"
  FROM letter_requests WHERE id = $1::uuid FOR UPDATE`

const KEPT = `
SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('at', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'action', s.action, 'status', s.status, 'role', s.role,
                                                     'actorId', s.actor_id, 'reason', s.reason, 'words', s.words) ORDER BY s._order), '[]') FROM letter_requests_history s WHERE s._parent_id = $1::uuid) AS history,
       ARRAY(SELECT f.value::text FROM letter_requests_forms_left_out f WHERE f.parent_id = $1::uuid ORDER BY f."order") AS "formsLeftOut"`

export const idOf = (reference: string | { id: string }): string => (typeof reference === 'string' ? reference : reference.id)
