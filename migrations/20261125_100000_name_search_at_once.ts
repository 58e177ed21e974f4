import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * New names go into the search index at once. Kept in its waiting list, as is usual, they make every search read
 * that list from end to end, and after an import of a whole village PostgreSQL rather read all residents.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`ALTER INDEX residents_name_trgm_idx SET (fastupdate = off)`)
  await db.execute(`SELECT gin_clean_pending_list('residents_name_trgm_idx'::regclass)`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`ALTER INDEX residents_name_trgm_idx RESET (fastupdate)`)
}
