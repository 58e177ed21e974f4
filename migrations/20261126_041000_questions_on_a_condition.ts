import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** A question of a letter type may be asked only after a certain answer to another: its key. The answers are among its texts. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`ALTER TABLE letter_types_fields ADD COLUMN IF NOT EXISTS when_key varchar`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`ALTER TABLE letter_types_fields DROP COLUMN when_key`)
}
