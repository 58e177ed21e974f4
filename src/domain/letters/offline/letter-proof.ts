import { fromBase41, toBase41 } from '../../codes/base41'
import { CROCKFORD } from '../../codes/crockford'
import { fail, type Result, succeed } from '../../result'

/**
 * What the second QR code of a letter says about it (docs/decisions/0024), to be read without a network. Days are
 * `YYYY-MM-DD`. `keyId` and `digest` are small hexadecimal digits, 8 and 32 of them.
 */
export type LetterProof = {
  keyId: string
  kind: string
  number: string
  issuedOn: string
  validUntil: string | null
  maskedName: string
  signer: string
  /** Twelve signs, without dashes: what the first QR code leads to. */
  code: string
  /** The first 128 bits of SHA-256 over `letterText`. */
  digest: string
}

export type ProofProblem = { code: 'not-a-proof' | 'newer-form' | 'damaged' }

/** A proof as it was read: what was signed, and the signature that has still to be verified. */
export type ReadProof = { proof: LetterProof; signed: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> }

/** The page that reads proofs, below the address of the site. */
export const OFFLINE_PAGE = '/cek/luring'

const FORM = 1
const SIGNATURE_BYTES = 64
const FIXED_BYTES = 33

/** Bytes of UTF-8 that a text may take; longer ones end with an ellipsis, except the number, which is never cut. */
const MOST_BYTES = { kind: 60, number: 120, maskedName: 40, signer: 80 } as const

const TEXTS = ['kind', 'number', 'maskedName', 'signer'] as const

/** Goes before what is signed, so that a signature of this key never counts for anything else. */
const PURPOSE = new TextEncoder().encode('portal-desa surat\n')

/**
 * The proof with its texts as short as the code needs them; what is signed is this one. Whoever compares a letter with a
 * proof compares with this form of it.
 */
export const withinCode = (proof: LetterProof): LetterProof => ({
  ...proof,
  kind: shortened(proof.kind, MOST_BYTES.kind),
  maskedName: shortened(proof.maskedName, MOST_BYTES.maskedName),
  signer: shortened(proof.signer, MOST_BYTES.signer),
})

/** The bytes of a proof without its signature. Throws for one that has no place in the layout. */
export const proofBytes = (proof: LetterProof): Uint8Array<ArrayBuffer> => {
  const short = withinCode(proof)
  const texts = TEXTS.map((name) => {
    const bytes = new TextEncoder().encode(short[name])
    if (bytes.length > MOST_BYTES[name]) throw new Error(`${name} is too long for the code`)
    return [bytes.length, ...bytes]
  })
  const bytes = new Uint8Array([
    FORM, ...bytesOfHex(short.keyId, 4), ...daysBytes(short.issuedOn), ...daysBytes(short.validUntil), ...codeBytes(short.code), ...bytesOfHex(short.digest, 16), ...texts.flat(),
  ])
  return bytes
}

/** What the key signs. */
export const signedBytes = (body: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array([...PURPOSE, ...body])

/** The text of the QR code: an address, so that any camera opens the page with it. What follows the `#` is never sent to a server. */
export const proofAddress = (siteUrl: string, body: Uint8Array, signature: Uint8Array): string => `${siteUrl}${OFFLINE_PAGE}#${toBase41(new Uint8Array([...body, ...signature]))}`

/** Reads the text of a QR code, whole or without what stands before the `#`. Says nothing of whether it is true. */
export const readProof = (text: string): Result<ReadProof, ProofProblem> => {
  const code = text.replace(/\s/gu, '').replace(/^.*#/u, '')
  const bytes = fromBase41(code)
  if (!bytes.ok || bytes.value.length === 0) return fail({ code: text.includes(`${OFFLINE_PAGE}#`) ? 'damaged' : 'not-a-proof' })
  if (bytes.value[0] !== FORM) return fail({ code: text.includes(`${OFFLINE_PAGE}#`) ? 'newer-form' : 'not-a-proof' })
  const body = bytes.value.slice(0, -SIGNATURE_BYTES)
  const proof = proofIn(body)
  return proof ? succeed({ proof, signed: signedBytes(body), signature: bytes.value.slice(-SIGNATURE_BYTES) }) : fail({ code: 'damaged' })
}

/** Null unless the bytes are just what `proofBytes` makes: nothing is left over, nothing is written in two ways. */
const proofIn = (body: Uint8Array): LetterProof | null => {
  if (body.length < FIXED_BYTES + TEXTS.length) return null
  const texts = textsIn(body.subarray(FIXED_BYTES))
  const [issuedOn, validUntil] = [dayIn(body, 5), dayIn(body, 7)]
  if (texts === null || issuedOn === null || (body[9] ?? 0) > 0x0f) return null
  const [kind = '', number = '', maskedName = '', signer = ''] = texts
  return { keyId: hexOf(body.subarray(1, 5)), kind, number, issuedOn, validUntil, maskedName, signer, code: codeIn(body.subarray(9, 17)), digest: hexOf(body.subarray(17, 33)) }
}

const textsIn = (bytes: Uint8Array): string[] | null => {
  const texts: string[] = []
  let at = 0
  for (const _ of TEXTS) {
    const length = bytes[at]
    if (length === undefined || at + 1 + length > bytes.length) return null
    const text = utf8(bytes.subarray(at + 1, at + 1 + length))
    if (text === null) return null
    texts.push(text)
    at += 1 + length
  }
  return at === bytes.length ? texts : null
}

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const shortened = (text: string, most: number): string => {
  const bytesOf = (part: string): number => new TextEncoder().encode(part).length
  if (bytesOf(text) <= most) return text
  const signs = [...text]
  while (bytesOf(`${signs.join('')}…`) > most) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** Days since the beginning of 2000 in two bytes, which lasts until 2179; nothing is 0. */
const daysBytes = (day: string | null): [number, number] => {
  const days = day === null ? 0 : (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MILLISECONDS
  if (!(Number.isInteger(days) && days >= 0 && days <= 0xffff)) throw new Error('a day that the code cannot hold')
  return [days >> 8, days & 0xff]
}

const dayIn = (bytes: Uint8Array, at: number): string | null => {
  const days = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
  return days === 0 ? null : new Date(FIRST_DAY + days * MILLISECONDS).toISOString().slice(0, 10)
}

const FIRST_DAY = Date.UTC(2000, 0, 1)
const MILLISECONDS = 86_400_000

/** Sixty bits of Crockford's base32 in eight bytes. */
const codeBytes = (code: string): number[] => {
  const places = [...code].map((sign) => CROCKFORD.indexOf(sign))
  if (places.length !== 12 || places.includes(-1)) throw new Error('not a verification code')
  const value = places.reduce((sum, place) => sum * 32n + BigInt(place), 0n)
  return bytesOfHex(value.toString(16).padStart(16, '0'), 8)
}

const codeIn = (bytes: Uint8Array): string => {
  const value = BigInt(`0x${hexOf(bytes)}`)
  return Array.from({ length: 12 }, (_, place) => CROCKFORD.charAt(Number((value >> BigInt(5 * (11 - place))) & 31n))).join('')
}

const bytesOfHex = (hex: string, length: number): number[] => {
  if (hex.length !== 2 * length || !/^[0-9a-f]*$/u.test(hex)) throw new Error(`not ${length} bytes in hexadecimal digits`)
  return Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
