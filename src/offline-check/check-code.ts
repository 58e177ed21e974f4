import { type LetterProof, type ProofProblem, readProof } from '@/domain/letters/offline/letter-proof'
import { judgeProof, type OfflineVerdict, type PublishedKey } from '@/domain/letters/offline/offline-verdict'

import { isSignatureTrue } from './verify-signature'

export type CodeCheck = { kind: 'problem'; problem: ProofProblem['code'] } | { kind: 'verdict'; verdict: OfflineVerdict; proof: LetterProof }

/** What can be said of the text of a QR code with the keys that are known, on `today` (`YYYY-MM-DD`). */
export const checkCode = async (text: string, keys: readonly PublishedKey[], today: string): Promise<CodeCheck> => {
  const read = readProof(text)
  if (!read.ok) return { kind: 'problem', problem: read.problem.code }
  const { proof, signed, signature } = read.value
  const key = keys.find(({ id }) => id === proof.keyId) ?? null
  const isTrue = key !== null && (await isSignatureTrue(bytesOf(key.publicKey), signed, signature))
  return { kind: 'verdict', verdict: judgeProof(proof, { key, isSignatureTrue: isTrue, today }), proof }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64url.replace(/-/gu, '+').replace(/_/gu, '/')), (sign) => sign.charCodeAt(0))
