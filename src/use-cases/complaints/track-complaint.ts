import type { Payload } from 'payload'
import { z } from 'zod'

import { parseTrackingCode } from '@/domain/codes/tracking-code'
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@/domain/complaints/workflow'
import { query } from '@/platform/database'

import { openWords } from './complaint-record'

/** What the code's holder sees: the state, the promise, and what the office and they have written. */
export type TrackedComplaint = {
  id: string
  trackingCode: string
  categoryName: string
  status: ComplaintStatus
  since: Date
  promisedAt: Date
  aboutOffice: boolean
  steps: { at: Date; action: string; status: ComplaintStatus; by: 'reporter' | 'office' | 'system'; reason: string | null; words: string | null }[]
}

/** A complaint by its code, or null when the code is wrong or unknown. */
export const trackComplaint = async (payload: Payload, text: string): Promise<TrackedComplaint | null> => {
  const code = parseTrackingCode(text)
  if (!code.ok) return null
  const { docs } = await payload.find({
    collection: 'complaints',
    where: { trackingCode: { equals: code.value } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const [doc] = docs
  if (!doc) return null
  const rows = await query<{ id: string; at: Date; action: string; status: string; role: string; reason: string | null; sealed_words: string | null }>(
    payload,
    `SELECT id, at, action, status, role, reason, sealed_words FROM complaint_updates WHERE complaint_id = $1::uuid ORDER BY at, id`,
    [doc.id],
  )
  return {
    id: String(doc.id),
    trackingCode: doc.trackingCode,
    categoryName: doc.categoryName,
    status: doc.status,
    since: new Date(doc.statusSince),
    promisedAt: new Date(doc.promisedAt),
    aboutOffice: doc.aboutOffice,
    steps: rows.map(({ id, at, action, status, role, reason, sealed_words: sealed }) => ({
      at,
      action,
      status: z.enum(COMPLAINT_STATUSES).parse(status),
      by: role === 'reporter' || role === 'system' ? role : 'office',
      reason,
      words: sealed === null ? null : openWords(id, sealed),
    })),
  }
}
