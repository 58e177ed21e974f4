import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The public ledger of letter numbers: one closed day a row, each chained to the one before; rows are only added, never
 * changed. Days that have ended already are closed here, as `src/use-cases/letters/number-ledger.ts` closes later ones.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TABLE letter_days (
      day text PRIMARY KEY CHECK (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      letters integer NOT NULL CHECK (letters > 0),
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
      closed_at timestamptz NOT NULL DEFAULT now()
    )`)
  await db.execute(`CREATE FUNCTION letter_days_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a closed day of the letter ledger stays as it is'; END $$`)
  await db.execute(`CREATE TRIGGER letter_days_no_change BEFORE UPDATE OR DELETE ON letter_days FOR EACH ROW EXECUTE FUNCTION letter_days_refuse_change()`)
  await db.execute(`CREATE TRIGGER letter_days_no_truncate BEFORE TRUNCATE ON letter_days FOR EACH STATEMENT EXECUTE FUNCTION letter_days_refuse_change()`)
  await db.execute(CLOSE_THE_PAST)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP TABLE letter_days')
  await db.execute('DROP FUNCTION letter_days_refuse_change')
}

const CLOSE_THE_PAST = `
DO $$
DECLARE
  before text := '';
  ended record;
BEGIN
  FOR ended IN
    SELECT issued_on AS day, count(*)::int AS letters, string_agg(number || chr(9) || letter_type_name, chr(10) ORDER BY year, series, serial) AS lines
      FROM letters
     WHERE issued_on < to_char(now() AT TIME ZONE coalesce((SELECT zone::text FROM working_calendar LIMIT 1), 'Asia/Jakarta'), 'YYYY-MM-DD')
     GROUP BY issued_on ORDER BY issued_on
  LOOP
    before := encode(sha256(convert_to(before || chr(10) || ended.day || chr(10) || ended.lines, 'UTF8')), 'hex');
    INSERT INTO letter_days (day, letters, hash) VALUES (ended.day, ended.letters, before);
  END LOOP;
END $$`
