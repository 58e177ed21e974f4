import { publicName } from '@/domain/letters/office-letter'
import { type LetterProof, proofAddress, proofBytes, signedBytes } from '@/domain/letters/offline/letter-proof'
import { letterText } from '@/domain/letters/offline/letter-text'
import { capacityOf } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'
import { sha256 } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import { signingKey } from './letter-keys'

/**
 * The letter with its second QR code, by which it can be checked without a network: the village's key signs what `proofOf`
 * says of it. `kind` is the name of its type, `today` the office's day. Throws `letter-key-ended`.
 */
export const withOfflineProof = async (tx: Tx, letter: ComposedLetter, { kind, today }: { kind: string; today: string }): Promise<ComposedLetter> => {
  if (letter.verification === null) return letter
  const key = await signingKey(tx, today)
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
