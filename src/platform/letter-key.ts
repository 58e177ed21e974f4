import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/**
 * A key that signs the offline codes of letters (Ed25519, RFC 8032). `id` is the first 32 bits of SHA-256 over the public
 * half, in hexadecimal digits; `publicKey` its 32 bytes in base64url.
 */
export type LetterKey = { id: string; publicKey: string; sign: (bytes: Uint8Array) => Uint8Array }

/** The key of 32 secret bytes. Reading one takes a millisecond: that of this process is asked for with every letter, and remembered. */
export const letterKeyOf = (secret: Buffer): LetterKey => {
  const known = last?.secret.equals(secret) ? last.key : readKey(secret)
  last = { secret: Buffer.from(secret), key: known }
  return known
}

let last: { secret: Buffer; key: LetterKey } | null = null

const readKey = (secret: Buffer): LetterKey => {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' })
  const publicKey = bytesOf(createPublicKey(privateKey))
  return { id: letterKeyId(publicKey), publicKey: publicKey.toString('base64url'), sign: (bytes) => sign(null, bytes, privateKey) }
}

export const letterKeyId = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 8)

/** Whether the signature over the bytes was made with the private half of this key. */
export const isSignedBy = (publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(publicKey, 'base64url')]), format: 'der', type: 'spki' }), signature)

const bytesOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)

/** What stands before the 32 bytes in the usual containers (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
