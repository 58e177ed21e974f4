import { createHmac, timingSafeEqual } from 'node:crypto'

import { sha256 } from './crypto'
import { env } from './env'

/**
 * Whether this portal has signed a token (JWT, HS256): whoever only writes something into the cookie's place has no
 * session. Whether the session still stands, Payload judges.
 */
export const isSignedHere = (token: string): boolean => {
  const [head, claims, signature = ''] = token.split('.')
  const wanted = createHmac('sha256', signingKey()).update(`${head}.${claims}`).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** As Payload 3 makes it of its secret. */
const signingKey = (): string => sha256(env().payloadSecret).slice(0, 32)
