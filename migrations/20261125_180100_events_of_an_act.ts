import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The ledger looks up what an act did to a person for everybody whom a reversal touches. With the person in the index
 * it finds that at once, also right after an import of thousands, before the database knows how many events it has.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`DROP INDEX population_events_act`)
  await db.execute(`CREATE INDEX population_events_act ON population_events (act, resident_id, seq)`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP INDEX population_events_act`)
  await db.execute(`CREATE INDEX population_events_act ON population_events (act)`)
}
