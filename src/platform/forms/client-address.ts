import { BlockList, isIP } from 'node:net'

import { env } from '../env'

/**
 * Who really asks: the address of the connection, unless that is one of our own proxies (TRUSTED_PROXIES). Then
 * the last address in X-Forwarded-For that is not a proxy of ours; what stands before it anybody could write.
 */
export const clientAddress = (request: {
  headers: NodeJS.Dict<string | string[]>
  socket: { remoteAddress?: string | undefined }
}): string => {
  const direct = plain(request.socket.remoteAddress ?? '')
  if (!isTrusted(direct)) return direct
  const chain = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((part) => plain(part.trim()))
  return chain.findLast((address) => isIP(address) !== 0 && !isTrusted(address)) ?? direct
}

const plain = (address: string): string => address.replace(/^::ffff:/u, '')

const isTrusted = (address: string): boolean => {
  const family = isIP(address)
  return family !== 0 && trusted().check(address, family === 6 ? 'ipv6' : 'ipv4')
}

let list: BlockList | null = null

const trusted = (): BlockList => (list ??= listOf(env().trustedProxies))

const listOf = (entries: readonly string[]): BlockList => {
  const made = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) made.addAddress(address, family)
    else made.addSubnet(address, Number(bits), family)
  }
  return made
}
