import { fail, type Result, succeed } from '../result'
import { CROCKFORD, normalizeCrockford } from './crockford'

/** `AD-7KQ4M-2XR9W-T`: the village's two letters, 50 random bits, check character. */
export type TrackingCode = string & { readonly brand: 'TrackingCode' }

export type TrackingCodeProblem = { code: 'tracking-format' } | { code: 'tracking-check' }

/**
 * Writes a code from at least 7 random bytes and the village's two letters. The check character covers the
 * letters too. It catches every single wrong character and every swap of two neighbours, since 37 is prime and
 * greater than the number of signs. Five of the 37 check values have no sign that can be read out: then the
 * tenth character moves on to the next one that has. Throws on fewer bytes and on another
 * prefix than `isTrackingPrefix` allows.
 */
export const formatTrackingCode = (prefix: string, random: Uint8Array): TrackingCode => {
  const letters = prefix.toUpperCase()
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const values = (bits.match(/.{5}/gu) ?? []).slice(0, BODY).map((five) => Number.parseInt(five, 2))
  const start = values.slice(0, -1).map((value) => CROCKFORD.charAt(value)).join('')
  for (let step = 0; step < CROCKFORD.length; step += 1) {
    const body = start + CROCKFORD.charAt(((values.at(-1) ?? 0) + step) % CROCKFORD.length)
    const code = written(letters, body, checkOf(letters + body))
    if (isTrackingCode(code)) return code
  }
  throw new Error('a tracking code needs a prefix of two letters (not I, L or O) and at least 7 random bytes')
}

/** Two capital letters; not I, L and O, which are read as digits when they slip into the rest of the code. */
export const isTrackingPrefix = (text: string): boolean => /^[A-HJKMNP-Z]{2}$/u.test(text)

/** Reads a code as people type it: small letters, missing or other dashes, spaces, O for 0, I or L for 1. */
export const parseTrackingCode = (text: string): Result<TrackingCode, TrackingCodeProblem> => {
  const compact = text.toUpperCase().replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
  const [, letters, typed] = /^([A-HJKMNP-Z]{2})([0-9A-Z]{11})$/u.exec(compact) ?? []
  if (letters === undefined || typed === undefined) return fail({ code: 'tracking-format' })
  const normal = normalizeCrockford(typed)
  const body = normal.slice(0, BODY)
  const check = normal.slice(BODY)
  const code = written(letters, body, check)
  if (!isTrackingCode(code)) return fail({ code: 'tracking-format' })
  return checkOf(letters + body) === check ? succeed(code) : fail({ code: 'tracking-check' })
}

const BODY = 10

const written = (letters: string, body: string, check: string): string => `${letters}-${body.slice(0, 5)}-${body.slice(5)}-${check}`

/**
 * Base-36 digits of the characters, as one number in base 32, modulo 37; written as a base-36 digit. A value
 * whose sign is not in Crockford's alphabet (I, L, O, U, or none at all for 36) gives a code that no reader accepts.
 */
const checkOf = (characters: string): string => {
  const rest = [...characters].reduce((sum, character) => (sum * 32 + Number.parseInt(character, 36)) % 37, 0)
  return rest === 36 ? '' : rest.toString(36).toUpperCase()
}

const isTrackingCode = (text: string): text is TrackingCode => /^[A-HJKMNP-Z]{2}(-[0-9A-HJKMNP-TV-Z]{5}){2}-[0-9A-HJKMNP-TV-Z]$/u.test(text)
