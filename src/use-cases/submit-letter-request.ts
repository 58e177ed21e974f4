import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { ANONYMOUS } from '@/access/actor'
import { promisedAt } from '@/domain/calendar/promise-clock'
import { formatTrackingCode } from '@/domain/codes/tracking-code'
import { DomainError } from '@/domain/errors'
import type { Nik } from '@/domain/identity/nik'
import type { Phone } from '@/domain/identity/phone'
import { checkAnswers } from '@/domain/letters/answers'
import type { Clock } from '@/platform/clock'
import { keyedHash, randomBytes, sha256 } from '@/platform/crypto'
import { storePrivateFile } from '@/platform/storage'
import { withSubmissionKey } from '@/platform/submissions'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { sealClaim } from './letters/request-claim'
import { type AskableLetterType, findAskableLetterType } from './letters/letter-type'
import { loadWorkingCalendar } from './office/village'

export type LetterRequestInput = {
  /** Made when the form was opened: one key, one request. */
  key: string
  /** Slug of the letter type. */
  letterType: string
  nik: Nik
  name: string
  phone: Phone | null
  purpose: string
  /** By field key of the letter type, checked by `checkAnswers`. */
  answers: Readonly<Record<string, string>>
  /** Each for a requirement of the letter type, by its text. */
  photos: readonly { requirement: string; bytes: Buffer; contentType: string }[]
  channel?: 'online' | 'counter'
}

export type LetterRequestReceipt = { trackingCode: string; promisedAt: Date }

/**
 * Takes a resident's request and promises when it will be ready. Says nothing about whether the NIK is in the
 * register. The same key with the same content gives the same receipt; with other content
 * `submission-key-reused`. Throws `letter-type-not-ready` for a letter that cannot be asked for,
 * `requirement-missing` without a photo that the type insists on, and `invalid-input` for answers or photos that the
 * type does not ask for: whatever form or program they come from.
 */
export const submitLetterRequest = async (
  payload: Payload,
  input: LetterRequestInput,
  clock: Clock,
): Promise<LetterRequestReceipt> => {
  const calendar = await loadWorkingCalendar(payload)
  const { trackingPrefix } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  const receipt = await inTransaction(payload, ANONYMOUS, (tx) =>
    withSubmissionKey(tx, { kind: 'letter-request', key: input.key, content: contentOf(input) }, async () => {
      const type = await findAskableLetterType(tx, input.letterType)
      requireWhatIsAsked(type, input)
      const now = clock()
      const due = promisedAt({ startedAt: now, workingMinutes: type.workingMinutes, pauses: [], calendar }) ?? now
      const trackingCode = formatTrackingCode(trackingPrefix, randomBytes(16))
      await writeRequest(tx, input, { type, now, due, trackingCode })
      return { trackingCode, promisedAt: due.toISOString() }
    }),
  )
  const { trackingCode, promisedAt: due } = storedReceipt.parse(receipt)
  return { trackingCode, promisedAt: new Date(due) }
}

const requireWhatIsAsked = ({ fields, photos }: AskableLetterType, input: LetterRequestInput): void => {
  const given = input.photos.map(({ requirement }) => requirement)
  const asked = photos.map(({ text }) => text)
  const countIn = (texts: readonly string[], wanted: string): number => texts.filter((text) => text === wanted).length
  const isUnknown = given.some((requirement) => countIn(given, requirement) > countIn(asked, requirement))
  if (isUnknown || checkAnswers(fields, input.answers).problems.length > 0) throw new DomainError('invalid-input')
  if (photos.some(({ text, required }) => required && !given.includes(text))) throw new DomainError('requirement-missing')
}

const storedReceipt = z.object({ trackingCode: z.string(), promisedAt: z.string() })

const writeRequest = async (
  tx: Tx,
  input: LetterRequestInput,
  made: { type: { id: string; name: string }; now: Date; due: Date; trackingCode: string },
): Promise<void> => {
  const id = uuidv7()
  const { nik, name, phone, purpose, answers } = input
  const photos = []
  for (const { requirement, bytes, contentType } of input.photos) {
    const file = await storePrivateFile(tx, { bytes, contentType, purpose: 'requirement' })
    photos.push({ fileId: file.id, requirement })
  }
  const moment = made.now.toISOString()
  await tx.payload.create({
    collection: 'letter-requests',
    data: {
      id,
      trackingCode: made.trackingCode,
      letterType: made.type.id,
      letterTypeName: made.type.name,
      status: 'submitted',
      claimSealed: sealClaim(id, { nik, name, phone, purpose, answers }),
      claimNikHash: keyedHash('nik', nik),
      submittedAt: moment,
      promisedAt: made.due.toISOString(),
      statusSince: moment,
      channel: input.channel ?? 'online',
      photos,
      history: [{ at: moment, action: 'submit', status: 'submitted', role: 'resident' }],
    },
    req: tx.req,
    overrideAccess: true,
    context: { chosenId: id, auditedByUseCase: true },
  })
  await appendAudit(tx, { action: 'request-submitted', object: { collection: 'letter-requests', id } })
}

/** What makes two sendings of one form the same: everything but the key. Hashed, so nothing personal is kept. */
const contentOf = ({ key: _key, photos, ...rest }: LetterRequestInput): string =>
  sha256(JSON.stringify({ ...rest, photos: photos.map(({ requirement, bytes }) => [requirement, sha256(bytes)]) }))

