import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * New names wait in a short list (64 kB, some hundred people) before they go into the search index. Without a list
 * each of them packs the places of its every trigram anew, which took longer with every further person of an import;
 * with the usual 4 MB every search read that list from end to end (see `name_search_at_once`).
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`ALTER INDEX residents_name_trgm_idx SET (fastupdate = on, gin_pending_list_limit = 64)`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`ALTER INDEX residents_name_trgm_idx SET (fastupdate = off)`)
  await db.execute(`ALTER INDEX residents_name_trgm_idx RESET (gin_pending_list_limit)`)
}
