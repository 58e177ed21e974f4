import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Ways into the ledger for the office's screens: the newest events that officers recorded, one kind of event, a letter's event, what was taken back. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`CREATE INDEX population_events_by_hand ON population_events (seq) WHERE resident_id IS NOT NULL AND import_id IS NULL AND kind <> 'opening'`)
  await db.execute(`CREATE INDEX population_events_kind ON population_events (kind, seq) WHERE resident_id IS NOT NULL AND import_id IS NULL`)
  await db.execute(`CREATE INDEX population_events_letter ON population_events (letter_id) WHERE letter_id IS NOT NULL`)
  await db.execute(`CREATE INDEX population_events_reverses ON population_events (reverses) WHERE reverses IS NOT NULL`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP INDEX population_events_by_hand, population_events_kind, population_events_letter, population_events_reverses')
}
