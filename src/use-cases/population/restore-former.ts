import type { Tx } from '@/platform/transaction'

/** Rows that are written in one statement: the ledger compares all rows of a statement with each other. */
const BATCH = 500

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
  const rows = await tx.query<{ id: string; former: Record<string, unknown> }>(before, [id, only ?? null])
  // Names come from the ledger, which took them from the table itself.
  const names = [...new Set(rows.flatMap(({ former }) => Object.keys(former)))].map((name) => `"${name.replaceAll('"', '""')}"`)
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.query(
      `UPDATE ${table} t SET ${names.map((name) => `${name} = f.${name}`).join(', ')}, updated_at = now()
         FROM (SELECT (jsonb_populate_record(r, b.former)).* FROM jsonb_to_recordset($1::jsonb) AS b(id uuid, former jsonb) JOIN ${table} r ON r.id = b.id) f
        WHERE t.id = f.id`,
      [JSON.stringify(rows.slice(start, start + BATCH))],
    )
  }
  return rows.length
}
