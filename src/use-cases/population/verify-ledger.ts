/** Whatever can answer a statement: a client of `pg`. */
type Asks = { query: <Row extends object>(text: string) => Promise<{ rows: Row[] }> }

export type LedgerReport = {
  people: number
  /** Residents whose row is not what their last event left, or who have none. */
  differing: number
  /** Totals of the kept counts and statistics that are not what the register says. */
  figures: number
}

/**
 * Whether register, ledger and kept figures say the same of today. They can only differ when somebody went around the
 * triggers (docs/decisions/0015). Reads everybody: some seconds for a large register.
 */
export const verifyLedger = async (client: Asks): Promise<LedgerReport> => {
  const {
    rows: [row],
  } = await client.query<Record<keyof LedgerReport, string>>(COMPARE)
  return { people: Number(row?.people ?? 0), differing: Number(row?.differing ?? 0), figures: Number(row?.figures ?? 0) }
}

const COMPARE = `
WITH register AS (
  SELECT r.id, r.life_status = '1' AND r.deleted_at IS NULL AS counted, coalesce(r.hamlet_id, '00000000-0000-0000-0000-000000000000') AS hamlet,
         r.family_id AS family, r.family_role::text AS role, coalesce(r.sex::text, '') AS sex, coalesce(r.citizenship::text, '') = '2' AS is_foreign
    FROM residents r
), last AS (
  SELECT DISTINCT ON (resident_id) resident_id AS id, after_counted AS counted, after_hamlet AS hamlet, after_family AS family, after_role AS role, after_sex AS sex, after_foreign AS is_foreign
    FROM population_events WHERE resident_id IS NOT NULL ORDER BY resident_id, seq DESC
), wrong_counts AS (
  SELECT 1 FROM (SELECT hamlet, sex, is_foreign, count(*) AS people, count(*) FILTER (WHERE role = '1') AS heads FROM register WHERE counted GROUP BY 1, 2, 3) real
    FULL JOIN (SELECT hamlet_id AS hamlet, sex, is_foreign, sum(people_in - people_out) AS people, sum(heads) AS heads FROM population_counts
                GROUP BY 1, 2, 3 HAVING sum(people_in - people_out) <> 0 OR sum(heads) <> 0) kept USING (hamlet, sex, is_foreign)
   WHERE real.people IS DISTINCT FROM kept.people OR real.heads IS DISTINCT FROM kept.heads
), wrong_figures AS (
  SELECT 1 FROM (SELECT d.dimension, d.value, coalesce(r.sex::text, '') AS sex, count(*) AS people FROM residents r, population_dimensions(r) d
                  WHERE r.life_status = '1' AND r.deleted_at IS NULL GROUP BY 1, 2, 3) real
    FULL JOIN (SELECT dimension, value, sex, sum(people) AS people FROM population_figures GROUP BY 1, 2, 3 HAVING sum(people) <> 0) kept USING (dimension, value, sex)
   WHERE real.people IS DISTINCT FROM kept.people
)
SELECT (SELECT count(*) FROM register WHERE counted) AS people,
       (SELECT count(*) FROM register LEFT JOIN last USING (id)
         WHERE (register.counted, register.hamlet, register.family, register.role, register.sex, register.is_foreign)
            IS DISTINCT FROM (last.counted, last.hamlet, last.family, last.role, last.sex, last.is_foreign)) AS differing,
       (SELECT count(*) FROM wrong_counts) + (SELECT count(*) FROM wrong_figures) AS figures`
