import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Whether an old act can be taken back depends on what happened since to whoever lived in its families. Few events take
 * somebody out of a family or change who is in one: by this index they are found however many came after the act.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute('CREATE INDEX population_events_home_before ON population_events (before_family, seq) WHERE before_family IS NOT NULL')
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP INDEX population_events_home_before')
}
