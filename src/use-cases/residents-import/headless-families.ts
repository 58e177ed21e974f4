import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { query } from '@/platform/database'

/** A family in which people live and nobody is head. `eldestId`: who is there the longest in years. */
export type HeadlessFamily = { id: string; home: string; people: number; eldestId: string; names: string[] }

export const FAMILIES_PER_PAGE = 50

/** Names that are shown of a family. */
const MOST_NAMES = 4

/**
 * Families without a head, by their numbers in book B.5: what sheets brought, to be mended by "Ganti kepala keluarga".
 * `next`: after which number the following page begins. Throws `not-allowed`.
 */
export const listHeadlessFamilies = async (payload: Payload, actor: Actor, after: string | null = null): Promise<{ families: HeadlessFamily[]; next: string | null }> => {
  requireAct(actor, 'record-population-events')
  const rows = await query<Row>(payload, HEADLESS, [after !== null && /^\d{1,15}$/u.test(after) ? after : '0'])
  const page = rows.slice(0, FAMILIES_PER_PAGE)
  return {
    families: page.map(({ id, address, rt, rw, hamlet, people, ids, names }) => ({
      id,
      home: [address, rt ? `RT ${rt}` : '', rw ? `RW ${rw}` : '', hamlet].filter(Boolean).join(', '),
      people: Number(people),
      eldestId: ids[0] ?? '',
      names,
    })),
    next: rows.length > FAMILIES_PER_PAGE ? (page.at(-1)?.register_no ?? null) : null,
  }
}

type Row = { id: string; register_no: string; address: string | null; rt: string | null; rw: string | null; hamlet: string | null; people: string; ids: string[]; names: string[] }

/** The index of the numbers is followed until a page is full, each family's people looked up by index: no table is read as a whole. */
export const HEADLESS = `
SELECT f.id, f.register_no::text, f.address, f.rt, f.rw, h.name AS hamlet, m.people, m.ids, m.names
  FROM families f
  CROSS JOIN LATERAL (
    SELECT count(*) AS people, bool_or(coalesce(r.family_role = '1', false)) AS has_head,
           (array_agg(r.id::text ORDER BY r.birth_date, r.id))[1:1] AS ids, (array_agg(r.name ORDER BY r.birth_date, r.id))[1:${MOST_NAMES}] AS names
      FROM residents r WHERE r.family_id = f.id AND r.life_status = '1' AND r.deleted_at IS NULL) m
  LEFT JOIN hamlets h ON h.id = f.hamlet_id
 WHERE f.register_no > $1::bigint AND f.deleted_at IS NULL AND m.people > 0 AND NOT m.has_head
 ORDER BY f.register_no LIMIT ${FAMILIES_PER_PAGE + 1}`
