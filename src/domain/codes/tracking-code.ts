import { fail, type Result, succeed } from '../result'
import { CROCKFORD, crockfordValue, normalizeCrockford } from './crockford'

/** `AD-7KQ4M-2XR9W-C`: prefix, 50 random bits, check character. */
export type TrackingCode = string & { readonly brand: 'TrackingCode' }

export type TrackingCodeProblem = { code: 'tracking-format' } | { code: 'tracking-check' }

const BODY = 10

/**
 * Writes a code from 16 random bytes: ten characters of Crockford base32 and a check character (value mod 37,
 * Crockford's own), which catches every single wrong character and every swap of neighbours. Five of the 37
 * check symbols are signs that nobody can read out, so a body that would end in one is passed over.
 */
export const formatTrackingCode = (prefix: string, random: Uint8Array): TrackingCode => {
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  for (let start = 0; start + BODY * 5 <= bits.length; start += 5) {
    const body = bodyAt(bits, start)
    const code = `${prefix.toUpperCase()}-${body.slice(0, 5)}-${body.slice(5)}-${checkOf(body)}`
    if (isTrackingCode(code)) return code
  }
  throw new Error('a tracking code needs a prefix of two letters and 16 random bytes')
}

const bodyAt = (bits: string, start: number): string =>
  Array.from({ length: BODY }, (_, at) => CROCKFORD.charAt(Number.parseInt(bits.slice(start + at * 5, start + at * 5 + 5), 2))).join('')

/** Reads a code as people type it: small letters, missing dashes, O for 0, I or L for 1. */
export const parseTrackingCode = (text: string): Result<TrackingCode, TrackingCodeProblem> => {
  const compact = text.toUpperCase().replace(/[\s-]/gu, '')
  const parts = /^([A-Z]{2})(.{10})(.)$/u.exec(compact)
  if (!parts) return fail({ code: 'tracking-format' })
  const prefix = parts[1] ?? ''
  const body = normalizeCrockford(parts[2] ?? '')
  const check = normalizeCrockford(parts[3] ?? '')
  if (![...body].every((character) => CROCKFORD.includes(character))) return fail({ code: 'tracking-format' })
  const code = `${prefix}-${body.slice(0, 5)}-${body.slice(5)}-${check}`
  return checkOf(body) === check && isTrackingCode(code) ? succeed(code) : fail({ code: 'tracking-check' })
}

/** Empty for the five values that have no letter or digit. */
const checkOf = (body: string): string => CROCKFORD.charAt(crockfordValue(body, 37))

const isTrackingCode = (text: string): text is TrackingCode => /^[A-Z]{2}(-[0-9A-HJKMNP-TV-Z]{5}){2}-[0-9A-HJKMNP-TV-Z]$/u.test(text)
