import { publicName } from '@/domain/letters/office-letter'
import { type LetterProof, proofAddress, proofBytes, signedBytes } from '@/domain/letters/offline/letter-proof'
import { letterText } from '@/domain/letters/offline/letter-text'
import { capacityOf } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'
import { sha256 } from '@/platform/crypto'
import { env } from '@/platform/env'
import { type LetterKey, letterKeyOf } from '@/platform/letter-key'
import type { Tx } from '@/platform/transaction'

import { signingKey } from './letter-keys'

/**
 * The letter with its second QR code, by which it can be checked without a network: the village's key signs what `proofOf`
 * says of it. `kind` is the name of its type, `today` the office's day. Throws `letter-key-ended`.
 */
export const withOfflineProof = async (tx: Tx, letter: ComposedLetter, { kind, today }: { kind: string; today: string }): Promise<ComposedLetter> =>
  letter.verification === null ? letter : provedBy(await signingKey(tx, today), letter, kind)

/** The same with this process's key, whether it may sign or not: for a letter that is drawn before it is signed. */
export const withForeseenProof = (letter: ComposedLetter, { kind }: { kind: string }): ComposedLetter => provedBy(letterKeyOf(env().letterKey), letter, kind)

const provedBy = (key: LetterKey, letter: ComposedLetter, kind: string): ComposedLetter => {
  if (letter.verification === null) return letter
  const body = proofBytes(proofOf(letter, { kind, keyId: key.id }))
  const offline = proofAddress(siteOf(letter.verification.url), body, key.sign(signedBytes(body)))
  return { ...letter, verification: { ...letter.verification, offline } }
}

/** What the offline code of a letter must say. Throws for a draft. */
export const proofOf = (letter: ComposedLetter, { kind, keyId }: { kind: string; keyId: string }): LetterProof => {
  if (letter.verification === null || letter.number === null) throw new Error('a draft has no proof')
  return {
    keyId,
    kind,
    number: letter.number,
    issuedOn: letter.issuedOn,
    validUntil: letter.validUntil,
    maskedName: publicName(letter),
    signer: `${letter.signer.name} (${capacityOf(letter.signer)})`,
    code: letter.verification.code.replaceAll('-', ''),
    digest: sha256(letterText(letter)).slice(0, 32),
  }
}

const siteOf = (url: string): string => new URL(url).origin
