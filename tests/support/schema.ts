import type { TestDatabase } from './databases'
import { runSql } from './databases'

/**
 * All that the structure of a database is, a line for each thing, in the order of the alphabet: two databases with the same
 * lines behave alike. The order of a table's columns is not part of it, nor what an extension brings.
 */
export const schemaOf = async ({ superuserUrl }: Pick<TestDatabase, 'superuserUrl'>): Promise<string[]> => (await runSql<{ line: string }>(superuserUrl, SCHEMA)).map(({ line }) => line)

const OURS = `n.nspname IN ('public', 'pgboss')`

const OF_EXTENSIONS = `SELECT objid FROM pg_depend WHERE deptype = 'e'`

const SCHEMA = `
SELECT line FROM (
  SELECT concat_ws(' ', 'schema', n.nspname, n.nspacl::text) AS line FROM pg_namespace n WHERE ${OURS}
  UNION ALL
  SELECT concat_ws(' ', 'relation', c.relkind, c.oid::regclass, c.relacl::text, c.relrowsecurity, c.reloptions::text, pg_get_expr(c.relpartbound, c.oid), CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND c.relkind <> 'i' AND c.oid NOT IN (${OF_EXTENSIONS})
  UNION ALL
  SELECT concat_ws(' ', 'column', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attstattarget, a.attacl::text, pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), c.reloptions::text, (SELECT string_agg(a.attstattarget::text, ',') FROM pg_attribute a WHERE a.attrelid = i.indexrelid))
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS}
  UNION ALL
  SELECT concat_ws(' ', 'constraint', k.conrelid::regclass, k.conname, k.convalidated, pg_get_constraintdef(k.oid)) FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${OURS} AND k.conrelid <> 0
  UNION ALL
  SELECT concat_ws(' ', 'trigger', t.tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND NOT t.tgisinternal
  UNION ALL
  SELECT concat_ws(' ', 'function', p.proacl::text, pg_get_functiondef(p.oid)) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${OURS} AND p.prokind = 'f' AND p.oid NOT IN (${OF_EXTENSIONS})
  UNION ALL
  SELECT concat_ws(' ', 'enum', t.oid::regtype, (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE ${OURS} AND t.typtype = 'e'
  UNION ALL
  SELECT concat_ws(' ', 'rule', p.polname, p.polrelid::regclass) FROM pg_policy p
  UNION ALL
  SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(s.oid)) FROM pg_statistic_ext s
) lines ORDER BY line COLLATE "C"`
