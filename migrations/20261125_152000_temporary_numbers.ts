import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Finds the few people with a temporary number, to give the next one, without reading everybody. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`CREATE INDEX residents_temporary_nik_idx ON residents (id) WHERE nik_kind = 'temporary'`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP INDEX residents_temporary_nik_idx`)
}
