import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { PublishedKey } from '@/domain/letters/offline/offline-verdict'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { env } from '@/platform/env'
import { type LetterKey, letterKeyOf } from '@/platform/letter-key'
import { storedLetterKey } from '@/platform/secrets'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'

/**
 * The key that signs letters now, held until the transaction ends, so that none is signed with a key that is just being
 * ended. A key that the database does not know yet begins on `today`, and the one before it ends. When the key of this
 * process was ended elsewhere, the data folder is asked for the new one. Throws `letter-key-ended` when there is none.
 */
export const signingKey = async (tx: Tx, today: string): Promise<LetterKey> => {
  const own = letterKeyOf(env().letterKey)
  if (await isInUse(tx, own, today)) return own
  const stored = await storedLetterKey(env().dataDir)
  const other = stored === null ? own : letterKeyOf(Buffer.from(stored, 'base64'))
  if (other.id === own.id || !(await isInUse(tx, other, today))) throw new DomainError('letter-key-ended')
  return other
}

/** All keys that ever signed, the newest first. */
export const loadLetterKeys = (payload: Payload): Promise<PublishedKey[]> => query<PublishedKey>(payload, ALL_KEYS)

/** The same for the public. The key of this process is among them, also before the first letter. */
export const loadPublishedKeys = async (payload: Payload, clock: Clock): Promise<PublishedKey[]> => {
  const keys = await loadLetterKeys(payload)
  const own = letterKeyOf(env().letterKey)
  if (keys.some(({ id }) => id === own.id)) return keys
  const { zone } = await loadWorkingCalendar(payload)
  await inTransaction(payload, systemActor('letter-keys'), (tx) => isInUse(tx, own, plainDateIn(zone, clock())))
  return loadLetterKeys(payload)
}

/** Begins another key, whose private half is in place already; the one before ends today. Letters that it signed stay true. */
export const beginLetterKey = async (payload: Payload, secret: string, clock: Clock): Promise<string> => {
  const key = letterKeyOf(Buffer.from(secret, 'base64'))
  const { zone } = await loadWorkingCalendar(payload)
  await inTransaction(payload, systemActor('command-line'), (tx) => isInUse(tx, key, plainDateIn(zone, clock())))
  return key.id
}

/**
 * Says that somebody else may have had a key since a day (`YYYY-MM-DD`): letters of that day and later are refused by
 * whoever checks them without a network. The key signs no more. Throws `not-found`, and `day-not-possible` for a day that has
 * not come, or that is later than the one since which the key is revoked already.
 */
export const revokeLetterKey = async (payload: Payload, { id, since, reason }: { id: string; since: string; reason: string }, clock: Clock): Promise<void> => {
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  if (since > today) throw new DomainError('day-not-possible')
  await inTransaction(payload, systemActor('command-line'), async (tx) => {
    const [key] = await tx.query<{ revokedSince: string | null }>(`SELECT revoked_since AS "revokedSince" FROM letter_keys WHERE id = $1 FOR UPDATE`, [id])
    if (!key) throw new DomainError('not-found')
    if (key.revokedSince !== null && key.revokedSince < since) throw new DomainError('day-not-possible')
    await tx.query(
      `UPDATE letter_keys SET valid_until = coalesce(valid_until, greatest(valid_from, $2::text)), revoked_since = $3, revoke_reason = $4 WHERE id = $1`,
      [id, today, since, reason],
    )
    await appendAudit(tx, { action: 'letter-key-revoked', object: { collection: 'letter-keys', id }, reason, details: { since } })
  })
}

/** Whether the key may sign; one that is not known yet begins. */
const isInUse = async (tx: Tx, key: LetterKey, today: string): Promise<boolean> => {
  const known = await stateOf(tx, key.id)
  if (known !== null) return known === 'signs'
  await tx.query(`UPDATE letter_keys SET valid_until = greatest(valid_from, $1::text) WHERE valid_until IS NULL`, [today])
  // Whoever begins the same key at this very moment is waited for.
  const begun = await tx.query(`INSERT INTO letter_keys (id, public_key, valid_from) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`, [key.id, key.publicKey, today])
  if (begun.length > 0) await appendAudit(tx, { action: 'letter-key-begun', object: { collection: 'letter-keys', id: key.id } })
  return (await stateOf(tx, key.id)) === 'signs'
}

const stateOf = async (tx: Tx, id: string): Promise<'signs' | 'ended' | null> => {
  const [row] = await tx.query<{ until: string | null }>(`SELECT valid_until AS until FROM letter_keys WHERE id = $1 FOR SHARE`, [id])
  return row ? (row.until === null ? 'signs' : 'ended') : null
}

const ALL_KEYS = `
SELECT id, public_key AS "publicKey", valid_from AS "from", valid_until AS until, revoked_since AS "revokedSince" FROM letter_keys ORDER BY valid_from DESC, registered_at DESC`
