import { isIP } from 'node:net'

import type { Payload } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { DomainError } from '@/domain/errors'

import { keyedHash } from './crypto'

/** Generous, since a whole hamlet may share one address of its phone network. */
const LIMITS = {
  submit: { points: 40, duration: 3600 },
  step: { points: 400, duration: 3600 },
  track: { points: 120, duration: 600 },
  verify: { points: 240, duration: 600 },
  /** Of one officer who words a letter: more than one a second. */
  preview: { points: 900, duration: 600 },
  login: { points: 40, duration: 900 },
  /** Tries at the last four digits of a NIK, counted by request and not by address. */
  digits: { points: 10, duration: 3600 },
} as const

export type LimitKind = keyof typeof LIMITS

/**
 * Counts one try of this address (or of whatever else a kind counts by). Over the limit it throws `too-many-requests` with `retryAfter` in seconds.
 * An IPv6 visitor counts by network: one line is given 2^64 addresses. Addresses are kept as keyed hashes only, and no longer than the time they are counted for.
 */
export const limitRate = async (payload: Payload, kind: LimitKind, address: string): Promise<void> => {
  try {
    await (await limiter(payload, kind)).consume(keyedHash('address', networkOf(address)).slice(0, 32))
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new DomainError('too-many-requests', { retryAfter: Math.ceil(refused.msBeforeNext / 1000) })
  }
}

const made = new Map<LimitKind, Promise<RateLimiterPostgres>>()

const limiter = (payload: Payload, kind: LimitKind): Promise<RateLimiterPostgres> => {
  const existing = made.get(kind)
  if (existing) return existing
  const { points, duration } = LIMITS[kind]
  const fresh = new Promise<RateLimiterPostgres>((resolve) => {
    const one: RateLimiterPostgres = new RateLimiterPostgres({
      storeClient: payload.db.pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: kind,
      points,
      duration,
    })
    resolve(one)
  })
  made.set(kind, fresh)
  return fresh
}

/** The first half of an IPv6 address; anything else as it is. */
export const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/u, '')).join(':')
}
