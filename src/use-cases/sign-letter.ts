import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { formatVerificationCode } from '@/domain/codes/verification-code'
import { DomainError } from '@/domain/errors'
import { maskName } from '@/domain/identity/masking'
import { formatLetterNumber } from '@/domain/letters/numbering'
import { applyRequestAction, type RequestStatus } from '@/domain/letters/request-workflow'
import { capacityOf } from '@/domain/letters/signatory'
import type { Clock } from '@/platform/clock'
import { keyedHash, randomCode } from '@/platform/crypto'
import { env } from '@/platform/env'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { rolesOf, roleWord } from './act-on-request'
import { keepVersion } from './letter-types/versions'
import { composeLetter, type LetterSources, loadLetterSources, requirePrintableLetter } from './letters/compose-letter'
import { lastSerial, nextSerial, OUTGOING } from './letters/letter-counter'
import { lockRequest, type LockedRequest } from './letters/locked-request'
import { findingsOf, loadMatchedPerson, workflowFacts } from './letters/matched-person'
import { openClaim } from './letters/request-claim'
import { sealLetter } from './letters/sealed-letter'
import { lockReplaced, settleReplaced } from './letters/settle-replaced'
import { loadWorkingCalendar } from './office/village'

const VERIFICATION_CHARACTERS = 12

export type SignedLetter = { letterId: string; number: string; verificationCode: string }

/**
 * Signs one letter in one transaction: state check, number, frozen facts, PDF, hash, stored file, verification
 * code; a letter that this one replaces becomes `replaced` with it. If anything fails nothing has happened, and the number goes to the next letter. Throws `not-allowed`,
 * `changed-meanwhile` (somebody was quicker), `transition-not-allowed`, `resident-not-matched`, `signer-missing`,
 * `letter-contradicts-register` (the register changed since the counter), `sign-not-printable`, and
 * `letter-changed-since-seen` when the letter is no longer the one whose `letterMark` was `shown` to the signer.
 */
export const signLetter = async (
  payload: Payload,
  actor: Actor,
  { requestId, seen, shown }: { requestId: string; seen: RequestStatus; shown?: string },
  clock: Clock,
): Promise<SignedLetter> => {
  requireAct(actor, 'sign-letters')
  const calendar = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, seen)
    const replaced = await lockReplaced(tx, requestId)
    const now = clock()
    const issuedOn = plainDateIn(calendar.zone, now)
    await requireSignable(tx, request, issuedOn)
    const sources = await loadLetterSources(tx, request, issuedOn)
    if (shown !== undefined && shown !== markOf(sources, issuedOn)) throw new DomainError('letter-changed-since-seen')
    const year = Number(issuedOn.slice(0, 4))
    const serial = await nextSerial(tx, OUTGOING, year)
    const number = numberOf(sources, serial, issuedOn)
    const verificationCode = randomCode(VERIFICATION_CHARACTERS)
    const letter = composeLetter(sources, {
      number,
      issuedOn,
      verification: { code: formatVerificationCode(verificationCode), url: verificationUrl(verificationCode) },
    })
    await requirePrintableLetter(letter)
    const file = await storePrivateFile(tx, { bytes: await renderLetterPdf(letter), contentType: 'application/pdf', purpose: 'letter' })
    const letterId = uuidv7()
    await keepVersion(tx, sources.type, { isOld: true })
    await payload.create({
      collection: 'letters',
      data: {
        id: letterId,
        number,
        series: OUTGOING,
        year,
        serial,
        letterType: sources.type.id,
        letterTypeName: sources.type.name,
        request: request.id,
        resident: request.residentId,
        issuedOn,
        validUntil: letter.validUntil,
        status: 'valid',
        signerName: letter.signer.name,
        signerPosition: capacityOf(letter.signer),
        maskedName: maskName(letter.resident.name),
        verificationCode,
        sha256: file.sha256,
        fileId: file.id,
        factsSealed: sealLetter(letterId, letter),
        wordingVersion: sources.type.wordingVersion ?? 1,
      },
      req: tx.req,
      overrideAccess: true,
      context: { chosenId: letterId, auditedByUseCase: true },
    })
    await markSigned(tx, request, letterId, now)
    if (replaced) await settleReplaced(tx, replaced, { letterId, number, trackingCode: request.trackingCode }, { calendar, clock })
    await appendAudit(tx, { action: 'letter-signed', object: { collection: 'letters', id: letterId }, details: { number, sha256: file.sha256 } })
    return { letterId, number, verificationCode }
  })
}

/**
 * The letter as it will be signed, for the eyes of those who check and sign: made by the same functions from the same
 * facts. It differs from the signed file in three things only, which the act of signing itself brings: it is marked as a
 * draft, its number is the one that would be next (another letter may take it first), and the place of the QR code is
 * empty, since the code does not exist yet.
 */
export const previewLetter = async (payload: Payload, actor: Actor, requestId: string, clock: Clock): Promise<{ pdf: Buffer; mark: string }> => {
  requireAct(actor, 'handle-or-sign-letters')
  const { zone } = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, null)
    if (!request.residentId) throw new DomainError('resident-not-matched')
    const issuedOn = plainDateIn(zone, clock())
    const sources = await loadLetterSources(tx, request, issuedOn)
    const number = numberOf(sources, (await lastSerial(tx, OUTGOING, Number(issuedOn.slice(0, 4)))) + 1, issuedOn)
    return { pdf: await renderLetterPdf(composeLetter(sources, { number, issuedOn, verification: null })), mark: markOf(sources, issuedOn) }
  })
}

/**
 * Stands for everything that the letter of a request says today, its number and code apart: whoever signs hands in the mark
 * of what was on the screen, so that nobody puts a name under words that changed after they were read. Null while
 * nobody is matched, or when the letter cannot be made. It tells nothing of what it stands for.
 */
export const letterMark = async (payload: Payload, actor: Actor, requestId: string, clock: Clock): Promise<string | null> => {
  requireAct(actor, 'sign-letters')
  const { zone } = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, null)
    if (!request.residentId) return null
    const issuedOn = plainDateIn(zone, clock())
    try {
      return markOf(await loadLetterSources(tx, request, issuedOn), issuedOn)
    } catch (error) {
      if (error instanceof DomainError) return null
      throw error
    }
  })
}

const markOf = (sources: LetterSources, issuedOn: PlainDate): string =>
  keyedHash('letter', JSON.stringify(composeLetter(sources, { number: null, issuedOn, verification: null })))

const numberOf = ({ profile, code }: LetterSources, serial: number, issuedOn: PlainDate): string =>
  formatLetterNumber(profile.letterNumberPattern, { code, serial, villageCode: profile.letterVillageCode, date: issuedOn })

const requireSignable = async (tx: Tx, request: LockedRequest, day: PlainDate): Promise<void> => {
  const type = await tx.payload.findByID({ collection: 'letter-types', id: request.letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
  const person = request.residentId ? await loadMatchedPerson(tx.query, request.residentId) : null
  const applied = applyRequestAction({ status: request.status }, 'sign', rolesOf(tx.actor), { ...workflowFacts(type, person, tx.actor), hasReason: false })
  if (!applied.ok) throw new DomainError(applied.problem.code)
  if (!person) throw new DomainError('resident-not-matched')
  const findings = await findingsOf(tx.query, { slug: type.slug, answers: openClaim(request.id, request.claimSealed).answers }, person, day)
  const wrong = findings.find(({ level }) => level === 'impossible')
  if (wrong) throw new DomainError('letter-contradicts-register', { finding: wrong.code })
}

const markSigned = async (tx: Tx, request: LockedRequest, letterId: string, now: Date): Promise<void> => {
  const moment = now.toISOString()
  await tx.payload.update({
    collection: 'letter-requests',
    id: request.id,
    data: {
      status: 'signed',
      statusSince: moment,
      letter: letterId,
      history: [
        ...request.history,
        { at: moment, action: 'sign', status: 'signed', role: roleWord(tx.actor, 'sign'), actorId: tx.actor.kind === 'staff' ? tx.actor.id : null },
      ],
    },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
}

/** Short and in capitals, so that the QR stays small and readable on a bad print. */
const verificationUrl = (code: string): string => `${env().serverUrl}/cek/${code}`
