import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Indexes of the staff's residents list: names with typing mistakes through trigrams, pages by keyset over
 * (name, id) for the whole village and for one hamlet. All over `lower(name)`, the form that the query uses.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`)
  await db.execute(sql`CREATE INDEX IF NOT EXISTS residents_name_trgm_idx ON residents USING gin (lower(name) gin_trgm_ops)`)
  await db.execute(sql`CREATE INDEX IF NOT EXISTS residents_name_order_idx ON residents (lower(name), id) WHERE deleted_at IS NULL`)
  await db.execute(
    sql`CREATE INDEX IF NOT EXISTS residents_hamlet_name_order_idx ON residents (hamlet_id, lower(name), id) WHERE deleted_at IS NULL`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX IF EXISTS residents_hamlet_name_order_idx, residents_name_order_idx, residents_name_trgm_idx`)
}
