import { BlockList, isIP } from 'node:net'

/** The proxies of TRUSTED_PROXIES: addresses and networks of both kinds. Throws on an entry that is neither. */
export const trustList = (entries: readonly string[]): ((address: string) => boolean) => {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = familyOf(address)
    if (family === null || (bits !== undefined && !/^\d+$/.test(bits))) throw new Error(`not an address or network: ${entry}`)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => {
    const family = familyOf(address)
    return family !== null && list.check(address, family)
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' | null => {
  const family = isIP(address)
  return family === 0 ? null : family === 6 ? 'ipv6' : 'ipv4'
}
