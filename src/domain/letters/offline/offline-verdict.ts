import type { LetterProof } from './letter-proof'

/**
 * A key of the village as it is published, days as `YYYY-MM-DD`. `until` is the last day on which it signed; the private key
 * is gone then. `revokedSince`: from this day on somebody else may have had it.
 */
export type PublishedKey = { id: string; publicKey: string; from: string; until: string | null; revokedSince: string | null }

/**
 * What can be said of a proof without a network. Only `valid` and `expired` are words about a letter of the village; after
 * `key-doubtful` the network has to be asked, all others are refused.
 */
export type OfflineVerdict = 'valid' | 'expired' | 'key-doubtful' | 'key-unknown' | 'key-revoked' | 'key-ended' | 'not-yet' | 'forged'

/**
 * Judges a proof on `today`, the day of the phone that reads it. A letter may be dated before its key began (it was dated
 * back), but never after it ended. Of a revoked key, letters since that day are refused; whoever stole it could
 * have written an earlier day, so the older ones are left to the network.
 */
export const judgeProof = (
  proof: Pick<LetterProof, 'issuedOn' | 'validUntil'>,
  { key, isSignatureTrue, today }: { key: PublishedKey | null; isSignatureTrue: boolean; today: string },
): OfflineVerdict => {
  if (key === null) return 'key-unknown'
  if (!isSignatureTrue) return 'forged'
  if (key.revokedSince !== null && proof.issuedOn >= key.revokedSince) return 'key-revoked'
  if (key.until !== null && proof.issuedOn > key.until) return 'key-ended'
  if (key.revokedSince !== null) return 'key-doubtful'
  if (proof.issuedOn > today) return 'not-yet'
  return proof.validUntil !== null && proof.validUntil < today ? 'expired' : 'valid'
}

/** Days after which the keys that a phone keeps are called old: a new or a revoked one would not be known. */
export const KEYS_OLD_AFTER_DAYS = 30
