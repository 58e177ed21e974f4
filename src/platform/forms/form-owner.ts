import type { GetServerSidePropsContext } from 'next'

import { keyedHash, randomBytes } from '../crypto'
import { env } from '../env'
import { isDraftKey } from '../form-drafts'

const COOKIE = 'isian'
const SEVEN_DAYS = 7 * 24 * 3600

/** Half of a key is random, half tells whose it is; each has 64 bits, or 11 letters of base64url. */
const HALF = 11

/** The keys of forms that one browser has begun. */
export type FormOwner = { newKey: () => string; owns: (text: unknown) => text is string }

/**
 * The browser that fills in a form, known by a cookie that holds a random number and nothing else. A form can be gone on
 * with, and its receipt seen, only by the browser that began it: else somebody could send a link with a key of their
 * own, and read what another typed there. Setting a new key sets the cookie, for as long as drafts are kept.
 */
export const formOwner = ({ req, res }: Pick<GetServerSidePropsContext, 'req' | 'res'>): FormOwner => {
  const known = req.cookies[COOKIE]
  const browser = isDraftKey(known) ? known : randomBytes(16).toString('base64url')
  return {
    newKey: () => {
      res.appendHeader('Set-Cookie', cookieOf(browser))
      return keyFor(browser, randomBytes(8).toString('base64url'))
    },
    owns: (text): text is string => isDraftKey(text) && isDraftKey(known) && text === keyFor(known, text.slice(0, HALF)),
  }
}

/** A key that this browser, and no other, may use. */
export const keyFor = (browser: string, random: string): string =>
  random + Buffer.from(keyedHash('form-owner', `${browser} ${random}`), 'hex').subarray(0, 8).toString('base64url')

const cookieOf = (browser: string): string =>
  `${COOKIE}=${browser}; Path=/layanan; HttpOnly; SameSite=Lax; Max-Age=${SEVEN_DAYS}${env().serverUrl.startsWith('https:') ? '; Secure' : ''}`
