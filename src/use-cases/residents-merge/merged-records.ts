import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { query } from '@/platform/database'

/** A record that was merged into another and can be given back. */
export type MergedRecord = { goesId: string; name: string; staysId: string; staysName: string; mergedAt: Date }

const NEWEST = 20

/** The newest merges. Throws `not-allowed`. */
export const listMerges = async (payload: Payload, actor: Actor): Promise<MergedRecord[]> => {
  requireAct(actor, 'record-population-events')
  const rows = await query<{ id: string; name: string; stays: string; stays_name: string; deleted_at: Date }>(
    payload,
    `SELECT g.id, g.name, s.id AS stays, s.name AS stays_name, g.deleted_at FROM residents g JOIN residents s ON s.id = g.merged_into_id
      WHERE g.merged_into_id IS NOT NULL AND g.deleted_at IS NOT NULL ORDER BY g.deleted_at DESC, g.id LIMIT ${NEWEST}`,
  )
  return rows.map((row) => ({ goesId: row.id, name: row.name, staysId: row.stays, staysName: row.stays_name, mergedAt: row.deleted_at }))
}

/**
 * The ids of every record that stands for a person: the own one and those merged into it, also in several steps. Letters,
 * requests and events of all of them are the person's.
 */
export const recordsOf = async (payload: Payload, residentId: string): Promise<string[]> => {
  const rows = await query<{ id: string }>(
    payload,
    `WITH RECURSIVE of_person AS (SELECT $1::uuid AS id UNION SELECT r.id FROM residents r JOIN of_person p ON r.merged_into_id = p.id) SELECT id FROM of_person`,
    [residentId],
  )
  return rows.map(({ id }) => id)
}
