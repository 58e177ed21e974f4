import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Words are sought month by month (docs/decisions/0025): the index holds each hash together with the month of its letter, and so do a
 * letter's kind and whether it came or went. Hashes are 64 evenly spread bits, and so are the last half of a kind's id: mixed with a
 * month they stay apart. Without statistics of its own every plan is the same, whichever words a village uses.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE FUNCTION letter_month_tokens(tokens bigint[], day text, kind uuid, source text) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT ARRAY(
        SELECT token # replace(left(day, 7), '-', '')::bigint
        FROM unnest(tokens || ('x' || right(replace(kind::text, '-', ''), 16))::bit(64)::bigint || CASE source WHEN 'outgoing' THEN 1::bigint << 40 WHEN 'incoming' THEN 2::bigint << 40 WHEN 'by-hand' THEN 3::bigint << 40 END) AS token
        WHERE token IS NOT NULL
      )
    $$;
    CREATE INDEX letter_archive_months ON letter_archive USING gin (letter_month_tokens(tokens, day, letter_type_id, source)) WITH (fastupdate = off);
    ALTER INDEX letter_archive_months ALTER COLUMN 1 SET STATISTICS 0;
    DROP INDEX letter_archive_tokens;
    ALTER TABLE letter_archive ALTER COLUMN tokens SET STATISTICS 0;
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    DROP INDEX letter_archive_months;
    DROP FUNCTION letter_month_tokens;
    CREATE INDEX letter_archive_tokens ON letter_archive USING gin (tokens) WITH (fastupdate = off);
    ALTER TABLE letter_archive ALTER COLUMN tokens SET STATISTICS 300;
  `)
}
