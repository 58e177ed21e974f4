import type { Tx } from '@/platform/transaction'

/** Whose former values: of everybody whom an import or an act has changed, or of one of them. */
export type Changed = { by: 'import_id' | 'act'; id: string; only?: string }

/**
 * Gives rows of residents or families the values back that they had before an import or an act, out of the ledger; of
 * several changes of one row the first knows them. Whoever calls this has opened the act that it is recorded under, and
 * has made sure that nothing later changed the rows. Returns how many there were.
 */
export const restoreFormer = async (tx: Tx, table: 'residents' | 'families', { by, id, only }: Changed): Promise<number> => {
  const key = table === 'residents' ? 'resident_id' : 'family_id'
  const before = `
    SELECT ${key} AS id, jsonb_object_agg(column_name, value ORDER BY seq DESC) AS former
      FROM population_events, LATERAL (SELECT key AS column_name, value -> 0 AS value FROM jsonb_each(changes)) c
     WHERE ${by} = $1::uuid AND ${key} = coalesce($2::uuid, ${key}) AND changes IS NOT NULL GROUP BY 1`
  const values = [id, only ?? null]
  const columns = await tx.query<{ name: string }>(`SELECT DISTINCT jsonb_object_keys(former) AS name FROM (${before}) b ORDER BY 1`, values)
  // Names come from the ledger, which took them from the table itself.
  const names = columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`)
  if (names.length === 0) return 0
  const rows = await tx.query(
    `UPDATE ${table} t SET ${names.map((name) => `${name} = f.${name}`).join(', ')}, updated_at = now()
       FROM (SELECT (jsonb_populate_record(r, b.former)).* FROM (${before}) b JOIN ${table} r ON r.id = b.id) f
      WHERE t.id = f.id RETURNING t.id`,
    values,
  )
  return rows.length
}
