import type { Tx } from '@/platform/transaction'

/** Why an import cannot be undone any more. */
export type Obstacle = { kind: 'changed' | 'family-changed' | 'joined' | 'letter' | 'request' | 'merged'; name: string; residentId: string | null }

/** The first of them, for the screen, and whether there are more: `count` is at most `MOST + 1`. */
export type Obstacles = { count: number; shown: Obstacle[] }

const MOST = 20

/** What later touched the people and families of an import. */
export const findObstacles = async (run: Tx['query'], importId: string): Promise<Obstacles> => {
  const rows = await run<{ kind: Obstacle['kind']; name: string | null; resident_id: string | null }>(`${OBSTACLES} LIMIT ${MOST + 1}`, [importId])
  return { count: rows.length, shown: rows.slice(0, MOST).map(({ kind, name, resident_id: residentId }) => ({ kind, name: name ?? '', residentId })) }
}

/** An act that was taken back, and its taking back, have together touched nobody; nor have a later import and its undoing. */
const COUNTS = `e.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM population_events u WHERE u.reverses = e.act) AND NOT EXISTS (
    SELECT 1 FROM population_events x JOIN population_imports i ON i.id = x.import_id WHERE x.act = coalesce(e.reverses, e.act) AND i.status = 'undone')`

/**
 * Everybody and every family of the import, with the last event that it wrote of them: whatever came later stands behind
 * it. Letters of somebody who was there before and had them then are in nobody's way.
 */
const OBSTACLES = `
WITH people AS MATERIALIZED (
  SELECT resident_id AS id, max(seq) AS last, bool_or(changes IS NULL) AS is_new FROM population_events WHERE import_id = $1::uuid AND resident_id IS NOT NULL GROUP BY 1
), homes AS MATERIALIZED (
  SELECT family_id AS id, max(seq) AS last, bool_or(kind = 'family-opened') AS is_new FROM population_events
   WHERE import_id = $1::uuid AND family_id IS NOT NULL GROUP BY 1
)
SELECT * FROM (
  SELECT 'changed' AS kind, coalesce(r.name, e.changes -> 'name' ->> 0) AS name, p.id AS resident_id
    FROM people p CROSS JOIN LATERAL (SELECT e.changes FROM population_events e WHERE e.resident_id = p.id AND e.seq > p.last AND ${COUNTS} LIMIT 1) e
    LEFT JOIN residents r ON r.id = p.id
  UNION ALL
  SELECT 'family-changed', f.address, NULL
    FROM homes h CROSS JOIN LATERAL (SELECT e.seq FROM population_events e WHERE e.family_id = h.id AND e.seq > h.last AND ${COUNTS} LIMIT 1) e
    LEFT JOIN families f ON f.id = h.id
  UNION ALL
  SELECT 'joined', r.name, r.id FROM homes h JOIN residents r ON r.family_id = h.id WHERE h.is_new AND r.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = r.id)
  UNION ALL
  SELECT 'letter', r.name, r.id FROM people p JOIN letters l ON l.resident_id = p.id JOIN residents r ON r.id = p.id WHERE p.is_new OR l.created_at > (SELECT saved_at FROM population_imports WHERE id = $1::uuid)
  UNION ALL
  SELECT 'request', r.name, r.id FROM people p JOIN letter_requests q ON q.resident_id = p.id JOIN residents r ON r.id = p.id
   WHERE p.is_new OR q.created_at > (SELECT saved_at FROM population_imports WHERE id = $1::uuid)
  UNION ALL
  SELECT 'merged', r.name, r.id FROM people p JOIN residents m ON m.merged_into_id = p.id JOIN residents r ON r.id = p.id
) o`
