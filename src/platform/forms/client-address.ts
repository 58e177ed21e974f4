import { isIP } from 'node:net'

import { env } from '../env'
import { trustList } from '../trust-list'

/** In which header `bin/server.mjs` hands on the address of the connection; a visitor's own is thrown away there. */
export const PEER_HEADER = 'x-desa-peer'

/**
 * Who really asks: the address of the connection, unless that is one of our own proxies (TRUSTED_PROXIES). Then
 * the last address in X-Forwarded-For that is not a proxy of ours; what stands before it anybody could write.
 */
export const clientAddress = (request: {
  headers: NodeJS.Dict<string | string[]>
  socket: { remoteAddress?: string | undefined }
}): string =>
  believedAddress(request.socket.remoteAddress ?? '', [request.headers['x-forwarded-for'] ?? []].flat().join(','), isOurProxy)

/** The same for the calls of Payload's API, which see no connection. */
export const clientAddressOfCall = (headers: Headers): string =>
  believedAddress(headers.get(PEER_HEADER) ?? '', headers.get('x-forwarded-for') ?? '', isOurProxy)

/**
 * Walks from the connection back through X-Forwarded-For as long as each hop is a proxy of ours. Something
 * that is no address ends the walk: whoever stands before it was not written by one of ours.
 */
export const believedAddress = (peer: string, forwardedFor: string, isTrusted: (address: string) => boolean): string => {
  const hops = forwardedFor.split(',').map(plain).filter((hop) => hop !== '')
  let believed = plain(peer)
  while (isTrusted(believed)) {
    const before = hops.pop()
    if (before === undefined || isIP(before) === 0) break
    believed = before
  }
  return believed
}

/** Without the IPv6 dress of an IPv4 address, and without a port, which some proxies write. */
const plain = (hop: string): string => {
  const text = hop.trim().replace(/^\[(.+)\](?::\d+)?$/u, '$1').replace(/^::ffff:(?=\d+\.)/iu, '')
  return /^[\d.]+:\d+$/u.test(text) ? text.replace(/:\d+$/u, '') : text
}

let known: ((address: string) => boolean) | null = null

const isOurProxy = (address: string): boolean => (known ??= trustList(env().trustedProxies))(address)
