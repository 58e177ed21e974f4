import { timingSafeEqual } from 'node:crypto'

import type { Payload } from 'payload'

import { ANONYMOUS } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { CORRECTION } from '@/messages/requests'
import type { Clock } from '@/platform/clock'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { limitRate } from '@/platform/rate-limit'
import { storePrivateFile } from '@/platform/storage'
import { withSubmissionKey } from '@/platform/submissions'
import { inTransaction, type Tx } from '@/platform/transaction'

import { actInTransaction, actOnRequest } from '../act-on-request'
import { openClaim, sealClaim } from '../letters/request-claim'
import { loadWorkingCalendar } from '../office/village'

export type ResidentAnswer = {
  requestId: string
  lastDigits: string
  /** Made when the form was opened: one key, one answer, however often it is sent. */
  key: string
  words: string
  /** What is to stand in the letter instead; nothing for what stays as it was. */
  purpose: string | null
  answers: Readonly<Record<string, string>>
  /** Already cleaned. */
  photos: readonly { bytes: Buffer; contentType: string }[]
  /** Names of the questions that were answered anew, for the office's eyes. */
  corrected: readonly string[]
}

/**
 * The resident answers the office's question: in words, with corrected answers and with new photos, all at once or not
 * at all. The code alone shows the state; to act one also needs the last four digits of the NIK that was given. Throws
 * `not-allowed` when they do not match, `too-many-requests` after ten tries an hour, `submission-key-reused` for other
 * content under the same key.
 */
export const answerOffice = async (payload: Payload, answer: ResidentAnswer, clock: Clock): Promise<void> => {
  await requireLastDigits(payload, answer.requestId, answer.lastDigits)
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, ANONYMOUS, (tx) =>
    withSubmissionKey(tx, { kind: 'request-answer', key: answer.key, content: contentOf(answer) }, async () => {
      const { requestId } = answer
      await actInTransaction(tx, { requestId, action: 'answer-correction', seen: 'awaiting-resident', words: wordsOf(answer) }, calendar, clock)
      await keepCorrection(tx, answer)
      return true
    }),
  )
}

const contentOf = ({ key: _key, photos, ...rest }: ResidentAnswer): string =>
  sha256(JSON.stringify({ ...rest, photos: photos.map(({ bytes }) => sha256(bytes)) }))

/** What the history says: the resident's words, and what came with them. */
const wordsOf = ({ words, corrected, photos }: ResidentAnswer): string =>
  [words, corrected.length > 0 ? CORRECTION.corrected(corrected) : '', photos.length > 0 ? CORRECTION.newPhotos(photos.length) : ''].filter(Boolean).join('\n')

const keepCorrection = async (tx: Tx, { requestId, purpose, answers, photos }: ResidentAnswer): Promise<void> => {
  const [row] = await tx.query<{ claim_sealed: string }>(`SELECT claim_sealed FROM letter_requests WHERE id = $1::uuid`, [requestId])
  const doc = await tx.payload.findByID({ collection: 'letter-requests', id: requestId, depth: 0, req: tx.req, overrideAccess: true })
  if (!row) throw new DomainError('not-found')
  const claim = openClaim(requestId, row.claim_sealed)
  const kept = [...(doc.photos ?? [])]
  for (const photo of photos) kept.push({ fileId: (await storePrivateFile(tx, { ...photo, purpose: 'requirement' })).id, requirement: CORRECTION.photo })
  await tx.payload.update({
    collection: 'letter-requests',
    id: requestId,
    data: {
      claimSealed: sealClaim(requestId, { ...claim, purpose: purpose ?? claim.purpose, answers: { ...claim.answers, ...answers } }),
      photos: kept,
    },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
}

/** The resident takes the request back. */
export const withdrawRequest = async (
  payload: Payload,
  { requestId, lastDigits, seen }: { requestId: string; lastDigits: string; seen: Parameters<typeof actOnRequest>[2]['seen'] },
  clock: Clock,
): Promise<void> => {
  await requireLastDigits(payload, requestId, lastDigits)
  await actOnRequest(payload, ANONYMOUS, { requestId, action: 'withdraw', seen }, clock)
}

const requireLastDigits = async (payload: Payload, requestId: string, lastDigits: string): Promise<void> => {
  // Ten thousand possibilities are soon tried: so few an hour for one request, whatever address they come from.
  await limitRate(payload, 'digits', requestId)
  const [row] = await query<{ claim_sealed: string }>(payload, `SELECT claim_sealed FROM letter_requests WHERE id = $1::uuid`, [requestId])
  const wanted = Buffer.from(row ? openClaim(requestId, row.claim_sealed).nik.slice(-4) : '')
  const given = Buffer.from(lastDigits.trim())
  if (wanted.length !== 4 || given.length !== 4 || !timingSafeEqual(wanted, given)) throw new DomainError('not-allowed')
}
