import { dictionary } from '@zxcvbn-ts/language-common'
import { APIError } from 'payload'

import { ACCOUNT_MESSAGES } from '@/messages/accounts'

const MIN_LENGTH = 12
const COMMON = new Set(dictionary['passwords-common'] ?? [])

/**
 * Refuses a password shorter than 12 characters or known to attackers: on the list of common passwords, such
 * a word lengthened by digits, one character or short piece repeated, or the account's own name (ASVS 6.2.1, 6.2.4).
 */
export const checkPassword = (password: string, email: string): string | null => {
  if ([...password].length < MIN_LENGTH) return ACCOUNT_MESSAGES.passwordTooShort
  const folded = password.toLowerCase()
  const core = folded.replace(/[\d\W_]+$/u, '').replace(/^[\d\W_]+/u, '')
  const guessable =
    COMMON.has(folded) ||
    (core.length < 10 && (core === '' || COMMON.has(core))) ||
    /^(.{1,4})\1+$/u.test(folded) ||
    folded.includes((email.split('@')[0] ?? '').toLowerCase() || '\0') ||
    /^(0123456789|1234567890|abcdefghij|qwertyuiop)/u.test(folded)
  return guessable ? ACCOUNT_MESSAGES.passwordCommon : null
}

/** Throws the sentence for the person who chose the password. */
export const requireGoodPassword = (password: string, email: string): void => {
  const problem = checkPassword(password, email)
  if (problem) throw new APIError(problem, 400, undefined, true)
}
