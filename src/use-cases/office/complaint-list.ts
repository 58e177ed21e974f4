import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { parseTrackingCode } from '@/domain/codes/tracking-code'
import { COMPLAINT_STATUSES, complaintHolder, type ComplaintStatus } from '@/domain/complaints/workflow'
import { DomainError } from '@/domain/errors'

export type ListedComplaint = {
  id: string
  code: string
  categoryName: string
  status: ComplaintStatus
  promisedAt: Date
  since: Date
}

const MOST_ROWS = 200

/**
 * The complaints that this actor may know of, by promised time: unfinished ones, or finished ones (newest first).
 * Those about the office are nowhere in the answer for the office, not even in a count. Throws `not-allowed`.
 */
export const listComplaints = async (payload: Payload, actor: Actor, which: 'open' | 'closed'): Promise<ListedComplaint[]> => {
  const right = rightOf(actor, 'complaints', 'read')
  if (right === false) throw new DomainError('not-allowed')
  const statuses = COMPLAINT_STATUSES.filter((status) => (complaintHolder(status) === null) === (which === 'closed'))
  const { docs } = await payload.find({
    collection: 'complaints',
    where: { and: [{ status: { in: statuses } }, ...(right === true ? [] : [right])] },
    sort: which === 'open' ? 'promisedAt' : '-statusSince',
    limit: MOST_ROWS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return z.array(listed).parse(docs)
}

/**
 * The id of the complaint with a tracking code, however it was typed. Null when there is none, and for one that this
 * actor may not know of. Throws `not-allowed`.
 */
export const findComplaintByCode = async (payload: Payload, actor: Actor, typed: string): Promise<string | null> => {
  const right = rightOf(actor, 'complaints', 'read')
  if (right === false) throw new DomainError('not-allowed')
  const code = parseTrackingCode(typed)
  if (!code.ok) return null
  const { docs } = await payload.find({
    collection: 'complaints',
    where: { and: [{ trackingCode: { equals: code.value } }, ...(right === true ? [] : [right])] },
    limit: 1,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
  })
  return docs[0] ? String(docs[0].id) : null
}

const listed = z
  .object({
    id: z.string(),
    trackingCode: z.string(),
    categoryName: z.string(),
    status: z.enum(COMPLAINT_STATUSES),
    promisedAt: z.string(),
    statusSince: z.string(),
  })
  .transform(({ id, trackingCode, categoryName, status, promisedAt, statusSince }) => ({
    id,
    code: trackingCode,
    categoryName,
    status,
    promisedAt: new Date(promisedAt),
    since: new Date(statusSince),
  }))
