import type { IncomingHttpHeaders } from 'node:http'

import { DomainError } from '@/domain/errors'

/**
 * Refuses a form that another site sent (`cross-site-form`). Newer browsers say where a form comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; the oldest say neither, and carry no session here to misuse.
 */
export const requireSameSite = (headers: IncomingHttpHeaders): void => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new DomainError('cross-site-form')
  }
  const { origin } = headers
  if (origin === undefined || hostOf(origin) === headers.host) return
  throw new DomainError('cross-site-form')
}

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
