import type { Payload } from 'payload'
import { z } from 'zod'

import type { Role } from '@/access/actor'
import { parseTrackingCode } from '@/domain/codes/tracking-code'
import { holderOf, REQUEST_STATUSES, type RequestStatus } from '@/domain/letters/request-workflow'

/** What anybody who holds the code may see: no personal data, no words that somebody typed but the office's own question. */
export type TrackedRequest = {
  id: string
  trackingCode: string
  letterTypeName: string
  letterTypeSlug: string
  status: RequestStatus
  holder: Role | 'resident' | null
  since: Date
  submittedAt: Date
  promisedAt: Date
  /** The office's question, while it waits for the resident. */
  question: { reason: string; words: string } | null
  /** Why it was rejected. */
  refusal: { reason: string; words: string } | null
  history: { at: Date; status: RequestStatus }[]
}

/** The state of a request by its tracking code, or null when the code is wrong or unknown (the same answer for both). */
export const trackLetterRequest = async (payload: Payload, text: string): Promise<TrackedRequest | null> => {
  const code = parseTrackingCode(text)
  if (!code.ok) return null
  const { docs } = await payload.find({
    collection: 'letter-requests',
    where: { trackingCode: { equals: code.value } },
    limit: 1,
    pagination: false,
    depth: 1,
    overrideAccess: true,
  })
  const [doc] = docs
  if (!doc) return null
  const history = z.array(step).parse(doc.history ?? [])
  const last = history.at(-1)
  const words = last ? { reason: last.reason ?? '', words: last.words ?? '' } : null
  return {
    id: String(doc.id),
    trackingCode: doc.trackingCode,
    letterTypeName: doc.letterTypeName,
    letterTypeSlug: typeof doc.letterType === 'object' ? doc.letterType.slug : '',
    status: doc.status,
    holder: holderOf(doc.status),
    since: new Date(doc.statusSince),
    submittedAt: new Date(doc.submittedAt),
    promisedAt: new Date(doc.promisedAt),
    question: doc.status === 'awaiting-resident' ? words : null,
    refusal: doc.status === 'rejected' ? words : null,
    history: changesOfStatus(history),
  }
}

const step = z.object({
  at: z.string(),
  status: z.enum(REQUEST_STATUSES),
  reason: z.string().nullish(),
  words: z.string().nullish(),
})

/** Steps inside one state (a match, a note) are the office's own business. */
const changesOfStatus = (history: readonly z.infer<typeof step>[]): TrackedRequest['history'] =>
  history
    .filter(({ status }, position) => status !== history[position - 1]?.status)
    .map(({ at, status }) => ({ at: new Date(at), status }))
