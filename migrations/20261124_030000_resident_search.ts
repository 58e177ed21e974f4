import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Indexes of the staff's residents list: names with typing mistakes through trigrams, pages by keyset over
 * (name, id) for the whole village and for one hamlet. All over `lower(name)`, the form that the query uses.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(UP)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP INDEX residents_hamlet_name_order_idx, residents_name_order_idx, residents_name_trgm_idx')
}

const UP = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX residents_name_trgm_idx ON residents USING gin (lower(name) gin_trgm_ops);
CREATE INDEX residents_name_order_idx ON residents (lower(name), id) WHERE deleted_at IS NULL;
CREATE INDEX residents_hamlet_name_order_idx ON residents (hamlet_id, lower(name), id) WHERE deleted_at IS NULL;
`
