import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The archive of letters (docs/decisions/0025): a line for every outgoing and incoming letter and every number taken by hand,
 * written with it. `tokens` are keyed hashes of the words it can be found by. And the yearly archives that were asked for,
 * their files in encrypted pieces.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TYPE "public"."enum_letter_types_retention_fate" AS ENUM('destroy', 'review', 'permanent');
    ALTER TABLE "letter_types" ADD COLUMN "retention_active_years" numeric;
    ALTER TABLE "letter_types" ADD COLUMN "retention_inactive_years" numeric;
    ALTER TABLE "letter_types" ADD COLUMN "retention_fate" "enum_letter_types_retention_fate";

    CREATE TABLE letter_archive (
      id uuid PRIMARY KEY,
      source text NOT NULL CHECK (source IN ('outgoing', 'incoming', 'by-hand')),
      letter_type_id uuid,
      day text NOT NULL,
      number_key text NOT NULL,
      classification text,
      tokens bigint[] NOT NULL,
      active_until text NOT NULL,
      inactive_until text NOT NULL,
      fate text NOT NULL CHECK (fate IN ('destroy', 'review', 'permanent'))
    );
    CREATE INDEX letter_archive_day ON letter_archive (day, id);
    CREATE INDEX letter_archive_source ON letter_archive (source, day, id);
    CREATE INDEX letter_archive_kind ON letter_archive (letter_type_id, day, id) WHERE letter_type_id IS NOT NULL;
    CREATE INDEX letter_archive_number ON letter_archive (number_key text_pattern_ops, day, id);
    CREATE INDEX letter_archive_tokens ON letter_archive USING gin (tokens) WITH (fastupdate = off);
    CREATE INDEX letter_archive_inactive ON letter_archive (active_until, id);
    CREATE INDEX letter_archive_due ON letter_archive (fate, inactive_until, id);
    ALTER TABLE letter_archive ALTER COLUMN tokens SET STATISTICS 300;

    CREATE TABLE year_archives (
      id uuid PRIMARY KEY,
      year integer NOT NULL,
      reason text NOT NULL,
      status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'working', 'done', 'failed')),
      done integer NOT NULL DEFAULT 0,
      total integer,
      size bigint,
      requested_by uuid NOT NULL,
      requested_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz,
      attempt uuid
    );
    CREATE INDEX year_archives_newest ON year_archives (requested_at DESC);
    CREATE TABLE year_archive_pieces (
      archive uuid NOT NULL REFERENCES year_archives (id) ON DELETE CASCADE,
      attempt uuid NOT NULL,
      place integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (archive, attempt, place)
    );
    SELECT pgboss.create_queue('make-year-archive', '{"policy":"standard"}'::json);
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    SELECT pgboss.delete_queue('make-year-archive');
    DROP TABLE year_archive_pieces, year_archives, letter_archive;
    ALTER TABLE "letter_types" DROP COLUMN "retention_active_years", DROP COLUMN "retention_inactive_years", DROP COLUMN "retention_fate";
    DROP TYPE "public"."enum_letter_types_retention_fate";
  `)
}
