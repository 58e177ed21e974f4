import type { Payload, Where } from 'payload'

import { parseVerificationCode } from '@/domain/codes/verification-code'
import { type LetterStanding, letterStandingOn } from '@/domain/letters/letter-status'
import type { SigningWay } from '@/domain/letters/signing-way'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'

/** What anybody may learn about a letter: never NIK, address or purpose (DOMAIN 5.2, rule 4). */
export type LetterCheck = {
  status: LetterStanding
  letterTypeName: string
  number: string
  issuedOn: string
  /** The day of signing of a letter that is dated earlier. */
  signedOn: string | null
  validUntil: string | null
  signerName: string
  signerPosition: string
  maskedName: string
  verificationCode: string
  way: SigningWay
  /** The letter that replaced this one. */
  replacedBy: { number: string; issuedOn: string } | null
  /** The letter that this one replaced. */
  replaces: { number: string; issuedOn: string } | null
}

/** Looks a letter up by the code printed on it; null when there is none. `today` is the office's day. */
export const verifyLetter = (payload: Payload, text: string, today: string): Promise<LetterCheck | null> => {
  const code = parseVerificationCode(text)
  return code.ok ? findOne(payload, { verificationCode: { equals: code.value } }, today) : Promise.resolve(null)
}

/** Looks a letter up by its file: only the very bytes that were signed match. */
export const verifyLetterFile = (payload: Payload, bytes: Buffer, today: string): Promise<LetterCheck | null> =>
  findOne(payload, { sha256: { equals: sha256(bytes) } }, today)

const findOne = async (payload: Payload, where: Where, today: string): Promise<LetterCheck | null> => {
  const { docs } = await payload.find({ collection: 'letters', where, limit: 1, pagination: false, depth: 1, overrideAccess: true })
  const [letter] = docs
  if (!letter) return null
  const validUntil = letter.validUntil ?? null
  return {
    status: letterStandingOn({ status: letter.status, validUntil }, today),
    letterTypeName: letter.letterTypeName,
    number: letter.number,
    issuedOn: letter.issuedOn,
    signedOn: letter.signedOn ?? null,
    validUntil,
    signerName: letter.signerName,
    signerPosition: letter.signerPosition,
    maskedName: letter.maskedName,
    verificationCode: letter.verificationCode,
    way: letter.signingWay ?? 'wet',
    replacedBy: typeof letter.replacedBy === 'object' && letter.replacedBy ? { number: letter.replacedBy.number, issuedOn: letter.replacedBy.issuedOn } : null,
    replaces: (await query<{ number: string; issuedOn: string }>(payload, PREDECESSOR, [letter.id]))[0] ?? null,
  }
}

const PREDECESSOR = `
SELECT old.number, old.issued_on AS "issuedOn" FROM letters l JOIN letter_requests q ON q.id = l.request_id JOIN letters old ON old.id = q.replaces_id WHERE l.id = $1::uuid`
