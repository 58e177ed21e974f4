import { fail, type Result, succeed } from '../result'
import { CROCKFORD, normalizeCrockford } from './crockford'

/** Twelve random characters of Crockford base32 (60 bits), without dashes: the form that is stored and stands in addresses. */
export type VerificationCode = string & { readonly brand: 'VerificationCode' }

/** `7KQ4M2XR9WCD` → `7KQ4-M2XR-9WCD`, for reading from paper. */
export const formatVerificationCode = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1-')

/** Reads a code as people type it: small letters, spaces, dashes of any kind, O for 0, I or L for 1. */
export const parseVerificationCode = (text: string): Result<VerificationCode, { code: 'verification-format' }> => {
  const compact = normalizeCrockford(text.replace(/[\s\p{Pd}\p{Cf}.]/gu, ''))
  return isVerificationCode(compact) ? succeed(compact) : fail({ code: 'verification-format' })
}

const isVerificationCode = (text: string): text is VerificationCode =>
  text.length === 12 && [...text].every((character) => CROCKFORD.includes(character))
