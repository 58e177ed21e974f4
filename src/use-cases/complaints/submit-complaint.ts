import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { ANONYMOUS } from '@/access/actor'
import { formatTrackingCode } from '@/domain/codes/tracking-code'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { randomBytes, sha256 } from '@/platform/crypto'
import { storePrivateFile } from '@/platform/storage'
import { withSubmissionKey } from '@/platform/submissions'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { complaintDue } from './complaint-clock'
import { sealComplaint } from './complaint-record'

export type ComplaintInput = {
  key: string
  categoryId: string
  hamletId: string | null
  place: string
  story: string
  /** `anonymous` keeps nothing that identifies, whatever else is given. */
  identity: 'office' | 'hidden' | 'anonymous'
  name: string
  phone: string | null
  photos: readonly { bytes: Buffer; contentType: string }[]
}

export const COMPLAINT_KIND = 'complaint'

/** Codes of complaints begin so, whatever the village: the tracking page tells them from requests by it. */
export const COMPLAINT_PREFIX = 'PD'

/**
 * Takes a complaint and promises when it will be solved. The same key with the same content gives the same
 * receipt. A complaint in a category about the office is marked so in the same write: it is never, not even
 * for a moment, in the lists of those it is about.
 */
export const submitComplaint = async (
  payload: Payload,
  input: ComplaintInput,
  clock: Clock,
): Promise<{ trackingCode: string; promisedAt: Date }> => {
  const calendar = await loadWorkingCalendar(payload)
  const receipt = await inTransaction(payload, ANONYMOUS, (tx) =>
    withSubmissionKey(tx, { kind: COMPLAINT_KIND, key: input.key, content: contentOf(input) }, async () => {
      const category = await findCategory(tx, input.categoryId)
      const now = clock()
      const due = complaintDue({ class: category.class, submittedAt: now, steps: [] }, calendar) ?? now
      const trackingCode = formatTrackingCode(COMPLAINT_PREFIX, randomBytes(16))
      await write(tx, input, { category, now, due, trackingCode })
      return { trackingCode, promisedAt: due.toISOString() }
    }),
  )
  const { trackingCode, promisedAt } = stored.parse(receipt)
  return { trackingCode, promisedAt: new Date(promisedAt) }
}

const stored = z.object({ trackingCode: z.string(), promisedAt: z.string() })

type Category = { id: string; name: string; aboutOffice: boolean; class: 'simple' | 'no-inspection' | 'inspection' }

const findCategory = async (tx: Tx, id: string): Promise<Category> => {
  const doc = await tx.payload.findByID({ collection: 'complaint-categories', id, depth: 0, disableErrors: true, req: tx.req, overrideAccess: true })
  if (!doc || doc.active === false) throw new DomainError('not-found')
  return { id: String(doc.id), name: doc.name, aboutOffice: doc.aboutOffice ?? false, class: doc.class }
}

const write = async (
  tx: Tx,
  input: ComplaintInput,
  made: { category: Category; now: Date; due: Date; trackingCode: string },
): Promise<void> => {
  const id = uuidv7()
  const moment = made.now.toISOString()
  const photos = []
  for (const photo of input.photos) photos.push({ fileId: (await storePrivateFile(tx, { ...photo, purpose: 'complaint' })).id })
  const reporter = input.identity === 'anonymous' ? null : { name: input.name, phone: input.phone }
  await tx.payload.create({
    collection: 'complaints',
    data: {
      id,
      trackingCode: made.trackingCode,
      category: made.category.id,
      categoryName: made.category.name,
      aboutOffice: made.category.aboutOffice,
      status: 'new',
      hamlet: input.hamletId,
      identity: input.identity,
      sealed: sealComplaint(id, { story: input.story, place: input.place, reporter }),
      submittedAt: moment,
      promisedAt: made.due.toISOString(),
      statusSince: moment,
      photos,
    },
    req: tx.req,
    overrideAccess: true,
    context: { chosenId: id, auditedByUseCase: true },
  })
  await tx.payload.create({
    collection: 'complaint-updates',
    data: { complaint: id, at: moment, action: 'submit', status: 'new', role: 'reporter' },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
  await appendAudit(tx, { action: 'complaint-submitted', object: { collection: 'complaints', id } })
}

/** What makes two sendings the same. Of an anonymous reporter not even a hash is made of name and phone. */
const contentOf = ({ key: _key, photos, name, phone, ...rest }: ComplaintInput): string =>
  sha256(JSON.stringify({ ...rest, ...(rest.identity === 'anonymous' ? {} : { name, phone }), photos: photos.map(({ bytes }) => sha256(bytes)) }))
