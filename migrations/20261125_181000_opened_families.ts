import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Whether an act opened a family (a split, an arrival): an import is one act of thousands, and the list of events must not walk through it. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`CREATE INDEX population_events_opened_families ON population_events (act) WHERE kind = 'family-opened'`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP INDEX population_events_opened_families`)
}
