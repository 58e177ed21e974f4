import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import type { Clock } from '@/platform/clock'
import { randomBytes, sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { DomainError } from '@/domain/errors'

const HOURS_VALID = 24

/**
 * A one-time link for the first administrator of an empty village, or null when an account exists already.
 * Each call makes a new link and ends the ones before. The token (256 random bits) is kept as a hash only.
 */
export const makeFirstAdminToken = async (payload: Payload, clock: Clock): Promise<string | null> => {
  if (await hasAccounts(payload)) return null
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(clock().getTime() + HOURS_VALID * 3_600_000)
  await inTransaction(payload, systemActor('first-admin'), async (tx) => {
    await tx.query(`DELETE FROM one_time_links WHERE purpose = 'first-admin'`)
    await tx.query(`INSERT INTO one_time_links (token_hash, purpose, expires_at) VALUES ($1, 'first-admin', $2)`, [sha256(token), expires])
  })
  return token
}

/** Whether the link still opens the form. */
export const isFirstAdminToken = async (payload: Payload, token: string, clock: Clock): Promise<boolean> => {
  const rows = await query(
    payload,
    `SELECT 1 FROM one_time_links WHERE token_hash = $1 AND purpose = 'first-admin' AND used_at IS NULL AND expires_at > $2`,
    [sha256(token), clock()],
  )
  return rows.length === 1 && !(await hasAccounts(payload))
}

/**
 * Makes the first account and uses up the link, both or neither; of two at once one gets `not-found`. The
 * password rule of the staff collection holds here too.
 */
export const createFirstAdmin = async (
  payload: Payload,
  input: { token: string; name: string; email: string; password: string },
  clock: Clock,
): Promise<void> => {
  await inTransaction(payload, systemActor('first-admin'), async (tx) => {
    const used = await tx.query(
      `UPDATE one_time_links SET used_at = $2
        WHERE token_hash = $1 AND purpose = 'first-admin' AND used_at IS NULL AND expires_at > $2 RETURNING 1 AS one`,
      [sha256(input.token), clock()],
    )
    if (used.length !== 1) throw new DomainError('not-found')
    await payload.create({
      collection: 'staff',
      data: { name: input.name, email: input.email, password: input.password, roles: ['admin'], active: true },
      req: tx.req,
      overrideAccess: true,
    })
  })
}

const hasAccounts = async (payload: Payload): Promise<boolean> =>
  (await query(payload, 'SELECT 1 AS one FROM staff LIMIT 1')).length > 0
