import { createHash } from 'node:crypto'

import * as pkijs from 'pkijs'

/**
 * Whether a file that a service outside has answered with is `prepared`, signed: it ends with a signature over all of its bytes,
 * whose hash is the one of those bytes, and it is our letter (it begins with its bytes, or `words` that stand on no other letter are in
 * it). Who signed is not looked at here: that is for whoever trusts the authority.
 */
export const isSignedVersion = async (answer: Buffer, { prepared, words }: { prepared: Buffer; words: string }): Promise<boolean> =>
  answer.length > prepared.length / 2 && coversEverything(answer) && (answer.subarray(0, prepared.length).equals(prepared) || (await contains(answer, words)))

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/gu

/** The last signature of the file is over all of it but itself. */
const coversEverything = (pdf: Buffer): boolean => {
  const last = [...pdf.toString('latin1').matchAll(BYTE_RANGE)].at(-1)
  if (!last) return false
  const [start = -1, length = -1, restart = -1, rest = -1] = last.slice(1).map(Number)
  if (start !== 0 || restart <= length || restart + rest !== pdf.length) return false
  const signature = /^<([0-9a-fA-F\s]+)>$/u.exec(pdf.subarray(length, restart).toString('latin1'))?.[1]
  if (!signature) return false
  return hasHash(Buffer.from(signature.replace(/\s/gu, ''), 'hex'), [pdf.subarray(0, length), pdf.subarray(restart)])
}

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512',
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'

/** The hash inside a signature (CMS) is that of these bytes. */
const hasHash = (signature: Buffer, parts: readonly Buffer[]): boolean => {
  try {
    const exact = new ArrayBuffer(signature.length)
    new Uint8Array(exact).set(signature)
    const signer = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(exact).content }).signerInfos[0]
    const hash = HASHES[signer?.digestAlgorithm.algorithmId ?? '']
    const value: unknown = signer?.signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0]
    if (hash === undefined || typeof value !== 'object' || value === null || !('getValue' in value) || typeof value.getValue !== 'function') return false
    const told: unknown = value.getValue()
    const own = createHash(hash)
    for (const part of parts) own.update(part)
    return told instanceof ArrayBuffer && own.digest().equals(Buffer.from(told))
  } catch {
    return false
  }
}

const contains = async (pdf: Buffer, words: string): Promise<boolean> => {
  try {
    const { PDF } = await import('@libpdf/core')
    return (await PDF.load(new Uint8Array(pdf))).findText(words).length > 0
  } catch {
    return false
  }
}
