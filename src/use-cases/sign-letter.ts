import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { formatVerificationCode } from '@/domain/codes/verification-code'
import { DomainError } from '@/domain/errors'
import { rulesOf } from '@/domain/letters/eligibility'
import { publicName } from '@/domain/letters/office-letter'
import { applyRequestAction, REQUEST_TRANSITIONS, type RequestStatus } from '@/domain/letters/request-workflow'
import { capacityOf } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'
import type { Clock } from '@/platform/clock'
import { keyedHash, randomBytes, randomCode } from '@/platform/crypto'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import type { SharedReads } from '@/platform/shared-reads'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { rolesOf, roleWord } from './act-on-request'
import { fileOutgoing } from './letter-archive/file-letter'
import { backDated, type BackDate } from './letters/back-dated'
import { composeLetter, type LetterSources, loadLetterSources, readLetterType, requirePrintableLetter } from './letters/compose-letter'
import { keepVersion } from './letter-types/versions'
import { letterPageOf } from './letters/letter-page'
import { foreseeNumber, peekNumber, takeNumber } from './letters/letter-sequence'
import { withForeseenProof, withOfflineProof } from './letters/offline-proof'
import { lockRequest, type LockedRequest } from './letters/locked-request'
import { loadMandates, requireMandate } from './letters/mandates'
import { findingsOf, loadMatchedPerson, workflowFacts } from './letters/matched-person'
import { closeDaysBefore } from './letters/number-ledger'
import { openClaim } from './letters/request-claim'
import { sealLetter } from './letters/sealed-letter'
import { lockReplaced, settleReplaced } from './letters/settle-replaced'
import { loadWorkingCalendar } from './office/village'
import { drawLater } from './signing/drawn-ahead'
import { recordGivenUp, takeReserved, writeLetter } from './signing/reserved-letter'
import { sealedInItsWay } from './signing/sealed-in-its-way'
import { ALONE, type SigningTurn } from './signing/signing-line'
import { requireStillSigns } from './signing/still-signs'

const VERIFICATION_CHARACTERS = 12

export type SignedLetter = { letterId: string; number: string; verificationCode: string; isBeingSigned: boolean }

/**
 * Signs one letter in one transaction: state check, number, frozen facts, PDF, hash, stored file, verification
 * code; a letter that this one replaces becomes `replaced` with it. If anything fails nothing has happened, and the number goes to the next letter.
 * A letter that BSrE signs is only made and numbered here, and `onTheWay` writes down that it is sent (`signing/sign-with-bsre.ts`). Throws `not-allowed`,
 * `mandate-missing` (who acts is not among those who may sign it today, nor stands in for one), `changed-meanwhile` (somebody was
 * quicker), `transition-not-allowed`, `resident-not-matched`, `signer-missing`,
 * `letter-contradicts-register` (the register changed since the counter), `sign-not-printable`, and
 * `letter-changed-since-seen` when the letter is no longer the one whose `letterMark` was `shown` to the signer. With `earlier` the
 * letter is dated before today (`back-dated.ts`): the next number all the same, and the day of signing is kept beside it. One of
 * several is signed in its `turn`.
 */
export const signLetter = async (
  payload: Payload,
  actor: Actor,
  { requestId, seen, shown, earlier }: { requestId: string; seen: RequestStatus; shown?: string; earlier?: BackDate },
  clock: Clock,
  { turn = ALONE, onTheWay }: { turn?: SigningTurn; onTheWay?: (tx: Tx, letterId: string) => Promise<void> } = {},
): Promise<SignedLetter> => {
  requireAct(actor, 'sign-letters')
  const calendar = await turn.shared('calendar', () => loadWorkingCalendar(payload))
  const begun = plainDateIn(calendar.zone, clock())
  await turn.shared(`days ended before ${begun}`, () => closeDaysBefore(payload, begun))
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, seen)
    const replaced = await lockReplaced(tx, requestId)
    const now = clock()
    const today = plainDateIn(calendar.zone, now)
    const { reserved, givenUp } = await takeReserved(tx, request, today)
    turn.hasRows()
    await requireSignable(tx, request, today, turn.shared)
    const sources = await loadLetterSources(tx, request, today, turn.shared)
    if (shown !== undefined && shown !== markOf(sources, today)) throw new DomainError('letter-changed-since-seen')
    const back = await backDated(tx, earlier, { today, signer: sources.type.signer })
    const issuedOn = back?.date ?? today
    const verificationCode = reserved?.verificationCode ?? randomCode(VERIFICATION_CHARACTERS)
    const numbered = (number: string): ComposedLetter =>
      composeLetter(sources, { number, issuedOn, verification: { code: formatVerificationCode(verificationCode), url: letterPageOf(verificationCode) } })
    const wanted = { ...sources, day: today, date: issuedOn }
    const drawing = await (reserved ? drawLater : turn.drawAhead)(async () => {
      const { series, lastSerial, written } = await foreseeNumber(tx, wanted, turn.shared)
      return { series, lastSerial, letter: (serial) => withForeseenProof(numbered(written(serial)), { kind: sources.type.name }) }
    })
    await turn.comes()
    await requireStillSigns(tx, { wanted: sources.type.signer, day: today, signer: sources.signer })
    // Others were signed before it meanwhile, perhaps past midnight: then it is no longer what was shown.
    if (plainDateIn(calendar.zone, clock()) !== today) throw new DomainError('letter-changed-since-seen')
    const { series, year, serial, number } = reserved ?? (await takeNumber(tx, wanted))
    drawing.numbered(serial)
    const letter = await withOfflineProof(tx, numbered(number), { kind: sources.type.name, today })
    await requirePrintableLetter(letter)
    const pdf = (await drawing.of(letter)) ?? (await renderLetterPdf(letter))
    const file = await storePrivateFile(tx, { bytes: await sealedInItsWay(letter, pdf, now), contentType: 'application/pdf', purpose: 'letter' })
    const letterId = reserved?.letterId ?? uuidv7()
    const isBeingSigned = letter.way === 'bsre'
    if (isBeingSigned && !onTheWay) throw new DomainError('bsre-passphrase-missing')
    await keepVersion(tx, sources.type, { isOld: true })
    await writeLetter(tx, reserved, {
      id: letterId,
      number,
      series,
      year,
      serial,
      letterType: sources.type.id,
      letterTypeName: sources.type.name,
      request: request.id,
      resident: request.residentId,
      issuedOn,
      ...(back ? { signedOn: today, backDateReason: back.reason } : {}),
      validUntil: letter.validUntil,
      status: isBeingSigned ? 'signing' : 'valid',
      signingWay: letter.way ?? 'wet',
      signerName: letter.signer.name,
      signerPosition: capacityOf(letter.signer),
      maskedName: publicName(letter),
      subject: letter.office?.subject ?? null,
      verificationCode,
      sha256: file.sha256,
      fileId: file.id,
      factsSealed: sealLetter(letterId, letter),
      wordingVersion: sources.type.wordingVersion ?? 1,
    })
    await fileOutgoing(tx.query, { id: letterId, letter, type: sources.type, code: sources.code, serial })
    await markSigned(tx, request, { letterId, action: isBeingSigned ? 'send-to-sign' : 'sign' }, now)
    if (isBeingSigned) await onTheWay?.(tx, letterId)
    else if (replaced) await settleReplaced(tx, replaced, { letterId, number, trackingCode: request.trackingCode }, { calendar, clock })
    if (givenUp) await recordGivenUp(tx, givenUp)
    await appendAudit(tx, {
      action: isBeingSigned ? 'letter-sent-to-sign' : 'letter-signed',
      object: { collection: 'letters', id: letterId },
      ...(back ? { reason: back.reason } : {}),
      details: { number, sha256: file.sha256, ...(back ? { datedOn: issuedOn } : {}) },
    })
    return { letterId, number, verificationCode, isBeingSigned }
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
  await closeDaysBefore(payload, plainDateIn(zone, clock()))
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, null)
    if (!request.residentId && !request.isOffice) throw new DomainError('resident-not-matched')
    const issuedOn = plainDateIn(zone, clock())
    const sources = await loadLetterSources(tx, request, issuedOn)
    const number = await peekNumber(tx, { ...sources, day: issuedOn, date: issuedOn })
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
  await closeDaysBefore(payload, plainDateIn(zone, clock()))
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, null)
    if (!request.residentId && !request.isOffice) return null
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

const requireSignable = async (tx: Tx, request: LockedRequest, day: PlainDate, shared: SharedReads): Promise<void> => {
  const type = await readLetterType(tx, request.letterTypeId, shared)
  const person = request.residentId ? await loadMatchedPerson(tx.query, request.residentId) : null
  const applied = applyRequestAction({ status: request.status }, 'sign', [...rolesOf(tx.actor), 'signer'], { ...workflowFacts(request, type, person, tx.actor), hasReason: false })
  if (!applied.ok) throw new DomainError(applied.problem.code)
  requireMandate(await shared('mandates', () => loadMandates(tx.query)), tx.actor, type.signer, day)
  if (request.isOffice) return
  if (!person) throw new DomainError('resident-not-matched')
  const findings = await findingsOf(tx.query, { slug: rulesOf(type), claim: openClaim(request.id, request.claimSealed) }, person, day)
  const wrong = findings.find(({ level }) => level === 'impossible')
  if (wrong) throw new DomainError('letter-contradicts-register', { finding: wrong.code })
}

/**
 * Moves a request on to `signed` with its letter, or to `being-signed`. In one statement: Payload's update reads the request twice more
 * and writes all its steps anew, which is a fifth of all that signing asks of the database.
 */
export const markSigned = async (tx: Tx, request: Pick<LockedRequest, 'id'>, { letterId, action }: { letterId: string; action: 'sign' | 'send-to-sign' }, now: Date): Promise<void> => {
  const { to } = REQUEST_TRANSITIONS[action]
  await tx.query(MARK_SIGNED, [
    request.id, to, now.toISOString(), action === 'sign' ? letterId : null, randomBytes(12).toString('hex'), action, roleWord(tx.actor, action), tx.actor.kind === 'staff' ? tx.actor.id : null,
  ])
}

const MARK_SIGNED = `
WITH moved AS (
  UPDATE letter_requests SET status = $2::enum_letter_requests_status, status_since = $3::timestamptz, letter_id = coalesce($4::uuid, letter_id), updated_at = now()
   WHERE id = $1::uuid RETURNING id)
INSERT INTO letter_requests_history (_order, _parent_id, id, at, action, status, role, actor_id)
SELECT (SELECT coalesce(max(_order), 0) + 1 FROM letter_requests_history WHERE _parent_id = moved.id), moved.id, $5, $3::timestamptz, $6, $2, $7, $8 FROM moved`
