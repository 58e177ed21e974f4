import { DomainError } from '@/domain/errors'
import type { Signer } from '@/domain/letters/letter-facts'
import { type LetterSigner, ownMandate, signersOn, signerUnder } from '@/domain/letters/mandates'
import type { Tx } from '@/platform/transaction'

import { loadMandates, presserOf } from './mandates'

/**
 * Whose name stands under a letter of such a type on `day` (`YYYY-MM-DD`): whoever acts, when that is somebody who may sign
 * it, else the one who is proposed. Throws `signer-missing`.
 */
export const findSigner = async (tx: Tx, wanted: LetterSigner, day: string): Promise<Signer> => {
  const mandates = await loadMandates(tx.query)
  const mandate = ownMandate(mandates, presserOf(tx.actor), wanted, day) ?? signersOn(mandates, wanted, day)[0]
  if (!mandate) throw new DomainError('signer-missing')
  return signerUnder(mandate, mandates, day)
}
