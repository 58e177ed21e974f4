import { z } from 'zod'

import type { RefusedProblem, SignOutcome } from './service'

type Refused = Extract<SignOutcome, { kind: 'refused' }>

/** Numbers by which installations of the service have been seen to say no. */
const BY_NUMBER: Readonly<Record<number, RefusedProblem>> = { 2011: 'bsre-user-not-ready', 2031: 'bsre-passphrase-wrong' }

const PASSPHRASE: readonly [RegExp, RefusedProblem] = [/passphrase|kata sandi|totp|\botp\b/iu, 'bsre-passphrase-wrong']

const BY_WORDS: readonly (readonly [RegExp, RefusedProblem])[] = [
  PASSPHRASE,
  [/not regist|tidak terdaftar|belum terdaftar|expired|kedaluwarsa|kadaluarsa|revoke|suspend|user tidak/iu, 'bsre-user-not-ready'],
]

const said = z.looseObject({
  status_code: z.coerce.number().int().optional().catch(undefined),
  status: z.unknown().optional(),
  error: z.unknown().optional(),
  message: z.unknown().optional(),
})

/** An answer as JSON, or null. */
export const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

/**
 * What an answer that is no signed file means. Where the service does not say clearly that it refuses (a failure inside it, or of
 * something on the way), nobody knows whether it has signed.
 */
export const refusalOf = (status: number, body: Buffer): Refused | { kind: 'unknown' } => {
  const read = said.safeParse(jsonOf(body))
  const { status_code: number, error, message } = read.success ? read.data : {}
  const service = number ?? null
  const words = [error, message].filter((one) => typeof one === 'string').join(' ')
  // Of a failure only the word that a gateway on the way never says is believed: "expired" may be its own session.
  const known = (number === undefined ? undefined : BY_NUMBER[number]) ?? (status >= 500 ? [PASSPHRASE] : BY_WORDS).find(([pattern]) => pattern.test(words))?.[1]
  if (known) return { kind: 'refused', problem: known, service }
  if (status === 401 || status === 403) return { kind: 'refused', problem: 'bsre-not-authorised', service }
  if (status >= 400 && status < 500 && status !== 408) return { kind: 'refused', problem: 'bsre-refused', service }
  // A "success" without a file, which yet says what is wrong.
  if (status >= 200 && status < 300 && typeof error === 'string' && error !== '') return { kind: 'refused', problem: 'bsre-refused', service }
  return { kind: 'unknown' }
}

/** The state of a certificate as it is safe to show; what else the service says may name a person. */
export const statusOf = (body: Buffer): string | null => {
  const read = said.safeParse(jsonOf(body))
  const text = read.success && typeof read.data.status === 'string' ? read.data.status.trim().toUpperCase() : ''
  return /^[A-Z][A-Z_ ]{1,40}$/u.test(text) ? text : null
}
