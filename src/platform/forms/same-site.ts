import type { IncomingHttpHeaders } from 'node:http'

import { DomainError } from '@/domain/errors'

/**
 * Refuses a form that another site sent (`cross-site-form`). Newer browsers say where a form comes from in
 * `Sec-Fetch-Site`; older ones, and all of them over plain http, in `Origin`; the oldest say neither, and carry
 * no session here to misuse. `ownHosts` are the site's public names, for a proxy that does not pass `Host` on.
 */
export const requireSameSite = (headers: IncomingHttpHeaders, ownHosts: readonly string[] = []): void => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new DomainError('cross-site-form')
  }
  const { origin } = headers
  if (origin === undefined) return
  const host = hostOf(origin)
  if (host !== null && (host === headers.host || ownHosts.includes(host))) return
  throw new DomainError('cross-site-form')
}

export const hostOf = (address: string): string | null => {
  try {
    return new URL(address).host
  } catch {
    return null
  }
}
