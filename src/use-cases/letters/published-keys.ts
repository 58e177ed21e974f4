import type { Payload } from 'payload'

import type { Clock } from '@/platform/clock'

import { loadPublishedKeys } from './letter-keys'

/**
 * The keys by which anybody can check the letters' offline codes, as a file for programs: all that ever signed, the newest
 * first, with the days from and until which each did. A code names its key by `kid`.
 */
export const publishedKeysFile = async (payload: Payload, clock: Clock): Promise<string> => {
  const { villageName, villageCode } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: false })
  const keys = await loadPublishedKeys(payload, clock)
  return JSON.stringify({
    village: { name: villageName, code: villageCode },
    keys: keys.map(({ id, publicKey, from, until, revokedSince }) => ({ kid: id, algorithm: 'Ed25519', publicKey, from, until, revokedSince })),
  })
}
