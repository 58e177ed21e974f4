import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { formatVerificationCode } from '@/domain/codes/verification-code'
import { DomainError } from '@/domain/errors'
import { applyLetterAction } from '@/domain/letters/letter-status'
import type { Clock } from '@/platform/clock'
import { sha256 } from '@/platform/crypto'
import type { SignOutcome } from '@/platform/signing/bsre/service'
import { isSignedVersion } from '@/platform/signing/signed-pdf'
import { removePrivateFile, storePrivateFile } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { lockRequest, type LockedRequest } from '../letters/locked-request'
import { lockReplaced, settleReplaced } from '../letters/settle-replaced'
import { loadWorkingCalendar } from '../office/village'
import { markSigned } from '../sign-letter'
import { lockSending } from './reserved-letter'

type Answer = { requestId: string; sendingId: string; outcome: SignOutcome; prepared: Buffer }

/**
 * Writes down what became of a letter that was sent. An answer that comes when the letter was signed or given up before changes
 * nothing: the first one counts. Throws the refusal, after it is written down; `bsre-answer-unclear` when nobody knows.
 */
export const settleSending = async (payload: Payload, actor: Actor, { requestId, sendingId, outcome, prepared }: Answer, clock: Clock): Promise<void> => {
  const calendar = await loadWorkingCalendar(payload)
  const refusal = await inTransaction(payload, actor, async (tx): Promise<DomainError | null> => {
    const request = await lockRequest(tx, requestId, null)
    const replaced = await lockReplaced(tx, requestId)
    const sending = await lockSending(tx, requestId)
    // Written down before: the database's own answer was lost, or somebody asked for the file meanwhile.
    if (sending?.id === sendingId && sending.state === 'signed' && outcome.kind === 'signed') return null
    if (sending?.id !== sendingId || (sending.state !== 'sending' && sending.state !== 'unknown')) return tooLate(tx, { sendingId, outcome })
    const now = clock()
    const end = (state: string, problem: string | null, documentId: string | null): Promise<unknown> =>
      tx.query(`UPDATE letter_signings SET state = $2, problem = $3, document_id = coalesce($4, document_id), ended_at = $5::timestamptz WHERE id = $1::uuid`, [sendingId, state, problem, documentId, now.toISOString()])
    const letter = { collection: 'letters', id: sending.letterId }
    if (outcome.kind === 'refused') {
      await end('refused', outcome.problem, null)
      await appendAudit(tx, { action: 'letter-sign-refused', object: letter, details: { problem: outcome.problem } })
      return new DomainError(outcome.problem, outcome.service === null ? {} : { service: outcome.service })
    }
    if (outcome.kind === 'unknown' || !(await isSignedVersion(outcome.pdf, { prepared, words: await printedCode(tx, sending.letterId) }))) {
      await end('unknown', null, outcome.documentId)
      await appendAudit(tx, { action: 'letter-sign-unclear', object: letter })
      return new DomainError('bsre-answer-unclear')
    }
    await end('signed', null, outcome.documentId)
    const { number, digest } = await complete(tx, request, { letterId: sending.letterId, pdf: outcome.pdf }, now)
    if (replaced) await settleReplaced(tx, replaced, { letterId: sending.letterId, number, trackingCode: request.trackingCode }, { calendar, clock })
    await appendAudit(tx, { action: 'letter-signed', object: letter, details: { number, sha256: digest } })
    return null
  })
  if (refusal) throw refusal
}

/** The signed bytes take the place of those that were sent, and the letter holds: whoever sent it had the right to sign it then. */
const complete = async (tx: Tx, request: LockedRequest, { letterId, pdf }: { letterId: string; pdf: Buffer }, now: Date): Promise<{ number: string; digest: string }> => {
  const applied = applyLetterAction('signing', 'complete', ['signer'], { hasReason: false, hasSuccessor: false })
  if (!applied.ok) throw new DomainError(applied.problem.code)
  const [letter] = await tx.query<{ number: string; fileId: string }>(`SELECT number, file_id AS "fileId" FROM letters WHERE id = $1::uuid AND status = 'signing' FOR UPDATE`, [letterId])
  if (!letter) throw new DomainError('changed-meanwhile')
  const file = await storePrivateFile(tx, { bytes: pdf, contentType: 'application/pdf', purpose: 'letter' })
  await tx.payload.update({
    collection: 'letters', id: letterId, data: { status: applied.value, sha256: file.sha256, fileId: file.id }, req: tx.req, overrideAccess: true, context: { auditedByUseCase: true },
  })
  await removePrivateFile(tx, letter.fileId)
  await markSigned(tx, request, { letterId, action: 'sign' }, now)
  return { number: letter.number, digest: file.sha256 }
}

/** A letter that was given up is not signed by a late answer; that there was one is written down. */
const tooLate = async (tx: Tx, { sendingId, outcome }: { sendingId: string; outcome: SignOutcome }): Promise<DomainError> => {
  const [own] = await tx.query<{ letterId: string }>(`SELECT letter_id AS "letterId" FROM letter_signings WHERE id = $1::uuid`, [sendingId])
  if (own && outcome.kind === 'signed') {
    await appendAudit(tx, { action: 'letter-signed-too-late', object: { collection: 'letters', id: own.letterId }, details: { sha256: sha256(outcome.pdf) } })
  }
  return new DomainError('changed-meanwhile')
}

const printedCode = async (tx: Tx, letterId: string): Promise<string> => {
  const [row] = await tx.query<{ code: string }>(`SELECT verification_code AS code FROM letters WHERE id = $1::uuid`, [letterId])
  return formatVerificationCode(row?.code ?? '')
}
