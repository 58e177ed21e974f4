import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Numbers of the one sequence of outgoing letters that no letter of the portal has: those of before it, and those of letters written by hand. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TABLE letter_number_starts (
      series text NOT NULL,
      year integer NOT NULL,
      first integer NOT NULL,
      last integer NOT NULL CHECK (last >= first),
      reason text NOT NULL,
      set_by uuid,
      set_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (series, year, first)
    );
    CREATE TABLE hand_written_letters (
      id uuid PRIMARY KEY,
      series text NOT NULL,
      year integer NOT NULL,
      serial integer NOT NULL,
      number text NOT NULL,
      issued_on text NOT NULL,
      subject text NOT NULL,
      addressee text NOT NULL,
      taken_by uuid,
      taken_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (series, year, serial)
    );
    CREATE INDEX hand_written_letters_agenda ON hand_written_letters (issued_on, id);
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP TABLE letter_number_starts, hand_written_letters')
}
