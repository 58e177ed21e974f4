import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

import { env } from './env'

const PREFIX = 'enc:v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM of one text. `aad` names the place (`table:column:rowId`), so that a cipher text moved to
 * another row or column no longer opens. The result carries the id of its key: keys can be changed later.
 */
export const encryptField = (plain: string, aad: string): string => {
  const { id } = currentKey()
  return `${PREFIX}:${id}:${seal(Buffer.from(plain, 'utf8'), aad).toString('base64url')}`
}

/** The text inside a cipher text. Throws when the key is unknown or anything was altered. */
export const decryptField = (cipher: string, aad: string): string => {
  const [scheme, version, id, body] = cipher.split(':')
  if (`${scheme}:${version}` !== PREFIX || !id || !body) throw new Error('not an encrypted field')
  return open(Buffer.from(body, 'base64url'), aad, id).toString('utf8')
}

export const isEncrypted = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(`${PREFIX}:`)

/** Encrypts a file. First byte: length of the key id; then the id, then the sealed bytes. */
export const encryptBytes = (bytes: Buffer, aad: string): Buffer => {
  const id = Buffer.from(currentKey().id, 'ascii')
  return Buffer.concat([Buffer.from([id.length]), id, seal(bytes, aad)])
}

export const decryptBytes = (sealed: Buffer, aad: string): Buffer => {
  const idLength = sealed[0] ?? 0
  const id = sealed.subarray(1, 1 + idLength).toString('ascii')
  return open(sealed.subarray(1 + idLength), aad, id)
}

/** HMAC-SHA-256 for exact look-up of an encrypted value; `kind` keeps a NIK from matching a phone number. */
export const keyedHash = (kind: string, normalized: string): string =>
  createHmac('sha256', env().hashKey).update(`${kind}\0${normalized}`).digest('hex')

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

export { randomBytes }

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` characters of Crockford base32, 5 random bits each. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => CROCKFORD.charAt(randomInt(CROCKFORD.length))).join('')

const currentKey = (): { id: string; key: Buffer } => {
  const [first] = env().encryptionKeys
  if (!first) throw new Error('DESA_ENCRYPTION_KEYS is empty')
  return first
}

const keyById = (id: string): Buffer => {
  const found = env().encryptionKeys.find((entry) => entry.id === id)
  if (!found) throw new Error(`encryption key "${id}" is not configured`)
  return found.key
}

const seal = (plain: Buffer, aad: string): Buffer => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', currentKey().key, iv).setAAD(Buffer.from(aad, 'utf8'))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, body, cipher.getAuthTag()])
}

const open = (sealed: Buffer, aad: string, keyId: string): Buffer => {
  const iv = sealed.subarray(0, IV_BYTES)
  const body = sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)
  const tag = sealed.subarray(sealed.length - TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyById(keyId), iv).setAAD(Buffer.from(aad, 'utf8')).setAuthTag(tag)
  return Buffer.concat([decipher.update(body), decipher.final()])
}
