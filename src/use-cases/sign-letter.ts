import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { formatVerificationCode } from '@/domain/codes/verification-code'
import { DomainError } from '@/domain/errors'
import { maskName } from '@/domain/identity/masking'
import { formatLetterNumber } from '@/domain/letters/numbering'
import { applyRequestAction, type RequestStatus } from '@/domain/letters/request-workflow'
import { capacityOf } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'
import type { Clock } from '@/platform/clock'
import { encryptField, randomCode } from '@/platform/crypto'
import { env } from '@/platform/env'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { rolesOf, roleWord } from './act-on-request'
import { composeLetter, loadLetterSources } from './letters/compose-letter'
import { lockRequest, type LockedRequest } from './letters/locked-request'
import { loadWorkingCalendar } from './office/village'

/** All outgoing letters of a year share one sequence (DOMAIN 2.2: the Agenda has no gaps). */
const SERIES = 'keluar'

const VERIFICATION_CHARACTERS = 12

export type SignedLetter = { letterId: string; number: string; verificationCode: string }

/**
 * Signs one letter in one transaction: state check, number, frozen facts, PDF, hash, stored file, verification
 * code. If anything fails nothing has happened, and the number goes to the next letter. Throws `not-allowed`,
 * `changed-meanwhile` (somebody was quicker), `transition-not-allowed`, `resident-not-matched`, `signer-missing`.
 */
export const signLetter = async (
  payload: Payload,
  actor: Actor,
  { requestId, seen }: { requestId: string; seen: RequestStatus },
  clock: Clock,
): Promise<SignedLetter> => {
  requireAct(actor, 'sign-letters')
  const { zone } = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, seen)
    requireSignable(request, actor)
    const now = clock()
    const issuedOn = plainDateIn(zone, now)
    const sources = await loadLetterSources(tx, request, issuedOn)
    const year = Number(issuedOn.slice(0, 4))
    const serial = await nextSerial(tx, year)
    const number = formatLetterNumber(sources.profile.letterNumberPattern, {
      code: sources.code,
      serial,
      villageCode: sources.profile.letterVillageCode,
      date: issuedOn,
    })
    const verificationCode = randomCode(VERIFICATION_CHARACTERS)
    const letter = composeLetter(sources, {
      number,
      issuedOn,
      verification: { code: formatVerificationCode(verificationCode), url: verificationUrl(verificationCode) },
    })
    const file = await storePrivateFile(tx, { bytes: await renderLetterPdf(letter), contentType: 'application/pdf', purpose: 'letter' })
    const letterId = uuidv7()
    await payload.create({
      collection: 'letters',
      data: {
        id: letterId,
        number,
        series: SERIES,
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
        factsSealed: encryptField(JSON.stringify(withoutPicture(letter)), `letters:facts_sealed:${letterId}`),
        wordingVersion: sources.type.wordingVersion ?? 1,
      },
      req: tx.req,
      overrideAccess: true,
      context: { chosenId: letterId, auditedByUseCase: true },
    })
    await markSigned(tx, request, letterId, now)
    await appendAudit(tx, { action: 'letter-signed', object: { collection: 'letters', id: letterId }, details: { number, sha256: file.sha256 } })
    return { letterId, number, verificationCode }
  })
}

/** The letter as it will look, for the signer's eyes: without number and code, and marked as a draft. */
export const previewLetter = async (payload: Payload, actor: Actor, requestId: string, clock: Clock): Promise<Buffer> => {
  requireAct(actor, 'handle-or-sign-letters')
  const { zone } = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, requestId, null)
    if (!request.residentId) throw new DomainError('resident-not-matched')
    const issuedOn = plainDateIn(zone, clock())
    const sources = await loadLetterSources(tx, request, issuedOn)
    return renderLetterPdf(composeLetter(sources, { number: null, issuedOn, verification: null }))
  })
}

const requireSignable = (request: LockedRequest, actor: Actor): void => {
  const applied = applyRequestAction({ status: request.status }, 'sign', rolesOf(actor), {
    isMatched: request.residentId !== null,
    checkedBySekdes: false,
    hasReason: false,
  })
  if (!applied.ok) throw new DomainError(applied.problem.code)
}

/** Takes the next number. The row stays locked until the transaction ends, so a number is never handed out twice nor lost. */
const nextSerial = async (tx: Tx, year: number): Promise<number> => {
  const [row] = await tx.query<{ value: number }>(
    `INSERT INTO letter_counters AS counter (series, year, value) VALUES ($1, $2::int, 1)
     ON CONFLICT (series, year) DO UPDATE SET value = counter.value + 1 RETURNING value`,
    [SERIES, year],
  )
  if (!row) throw new Error('no counter row')
  return row.value
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
        { at: moment, action: 'sign', status: 'signed', role: roleWord(tx.actor), actorId: tx.actor.kind === 'staff' ? tx.actor.id : null },
      ],
    },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
}

/** The stored file has the emblem already; sealing it again with every letter would only take room. */
const withoutPicture = (letter: ComposedLetter): ComposedLetter => ({ ...letter, village: { ...letter.village, logo: null } })

/** Short and in capitals, so that the QR stays small and readable on a bad print. */
const verificationUrl = (code: string): string => `${env().serverUrl}/cek/${code}`
