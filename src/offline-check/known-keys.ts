import type { PublishedKey } from '@/domain/letters/offline/offline-verdict'

/** The village's keys as this phone knows them, and when they were fetched. */
export type KnownKeys = { keys: PublishedKey[]; fetchedAt: Date }

export const KEYS_ADDRESS = '/.well-known/portal-desa-keys.json'

/** The keys from the network, or as they were kept (service-worker.ts); null when there are none. */
export const loadKnownKeys = async (): Promise<KnownKeys | null> => {
  try {
    const answer = await fetch(KEYS_ADDRESS)
    const file: unknown = await answer.json()
    const date = Date.parse(answer.headers.get('date') ?? '')
    const listed = isObject(file) && Array.isArray(file.keys) ? file.keys : null
    return answer.ok && listed ? { keys: listed.flatMap(keyOf), fetchedAt: new Date(Number.isNaN(date) ? 0 : date) } : null
  } catch {
    return null
  }
}

const keyOf = (entry: unknown): PublishedKey[] => {
  if (!isObject(entry)) return []
  const { kid, algorithm, publicKey, from, until, revokedSince } = entry
  const isKnown = algorithm === 'Ed25519' && typeof kid === 'string' && typeof publicKey === 'string' && typeof from === 'string'
  return isKnown ? [{ id: kid, publicKey, from, until: textOrNull(until), revokedSince: textOrNull(revokedSince) }] : []
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
