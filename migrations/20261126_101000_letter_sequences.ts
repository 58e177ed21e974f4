import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { z } from 'zod'

import { proposeMark } from '@/domain/letters/letter-mark'

/**
 * Sequences of numbers by letter type or code, chosen for a year; the short marks of letter types that keep them apart; the real day
 * of signing of letters with an earlier date; numbers that are reserved ahead or crossed out.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TABLE letter_sequences (
      year integer PRIMARY KEY,
      sequence text NOT NULL CHECK (sequence IN ('one', 'type', 'code')),
      set_by uuid,
      set_at timestamptz NOT NULL DEFAULT now()
    );
    ALTER TABLE letter_types ADD COLUMN short_mark varchar;
    ALTER TABLE letters ADD COLUMN signed_on varchar;
    ALTER TABLE letters ADD COLUMN back_date_reason varchar;
    CREATE INDEX letters_written_down ON letters (coalesce(signed_on, issued_on), id);
    ALTER TABLE hand_written_letters
      ADD COLUMN state text NOT NULL DEFAULT 'written' CHECK (state IN ('written', 'reserved', 'void')),
      ADD COLUMN reason text,
      ADD COLUMN void_reason text;
  `)
  const types = rows.parse((await db.execute(sql`SELECT id::text AS id, name FROM letter_types ORDER BY name, id`)).rows)
  const taken = new Set<string>()
  for (const { id, name } of types) {
    const mark = proposeMark(name, taken)
    taken.add(mark)
    await db.execute(sql`UPDATE letter_types SET short_mark = ${mark} WHERE id = ${id}::uuid`)
  }
  await db.execute(`CREATE UNIQUE INDEX letter_types_short_mark_idx ON letter_types USING btree (short_mark)`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    ALTER TABLE hand_written_letters DROP COLUMN state, DROP COLUMN reason, DROP COLUMN void_reason;
    DROP INDEX letters_written_down;
    ALTER TABLE letters DROP COLUMN signed_on, DROP COLUMN back_date_reason;
    DROP INDEX letter_types_short_mark_idx;
    ALTER TABLE letter_types DROP COLUMN short_mark;
    DROP TABLE letter_sequences;
  `)
}

const rows = z.array(z.object({ id: z.string(), name: z.string() }))
