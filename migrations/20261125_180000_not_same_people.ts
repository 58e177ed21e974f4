import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Pairs of residents of whom an officer has said that they are two people, so that nobody is asked again. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
CREATE TABLE residents_not_same (
  one uuid NOT NULL REFERENCES residents (id) ON DELETE CASCADE,
  other uuid NOT NULL REFERENCES residents (id) ON DELETE CASCADE,
  said_by uuid,
  said_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (one, other),
  CHECK (one < other)
);
CREATE INDEX residents_not_same_other ON residents_not_same (other);
`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP TABLE residents_not_same`)
}
