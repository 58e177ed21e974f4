import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What a closed month's books say stays (docs/decisions/0015): guests of book B.4 count from days of their own, whoever
 * is removed for good leaves the name that book B.2 shows, and nobody counts before the register began.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(GUESTS)
  await db.execute(FIRST_DAY)
  await db.execute(REMOVED)
  await db.execute(TEMPORARY_NUMBERS)
  await db.execute(SEARCH_PATHS)
  await db.execute(`DROP INDEX population_events_by_hand`)
  await db.execute(`CREATE INDEX population_events_by_hand ON population_events (seq) WHERE ${BY_HAND} AND (resident_id IS NOT NULL OR kind = 'family-changed')`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP INDEX population_events_by_hand`)
  await db.execute(`CREATE INDEX population_events_by_hand ON population_events (seq) WHERE ${BY_HAND} AND resident_id IS NOT NULL`)
  await db.execute(`
    DROP TRIGGER population_first_day ON population_events;
    DROP FUNCTION population_first_day;
    DROP TRIGGER temporary_residents_days ON temporary_residents;
    DROP FUNCTION temporary_resident_days;
    ALTER TABLE temporary_residents DROP COLUMN counted_from, DROP COLUMN left_counted_on;
    DROP TABLE temporary_numbers;
  `)
}

/** What officers record themselves; also of a card alone. */
const BY_HAND = `import_id IS NULL AND kind <> 'opening'`

/** Days as text, as the other days of guests. Payload does not know the columns. */
const GUESTS = `
ALTER TABLE temporary_residents ADD COLUMN counted_from text, ADD COLUMN left_counted_on text;
UPDATE temporary_residents SET counted_from = arrived_on, left_counted_on = left_on;
ALTER TABLE temporary_residents ALTER COLUMN counted_from SET NOT NULL;

-- What is written down late counts from the first day of a month that is still open; what has counted stays.
CREATE FUNCTION temporary_resident_days() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE open_day text := population_first_open_day()::text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.counted_from := greatest(NEW.arrived_on, open_day);
    NEW.left_counted_on := greatest(NEW.left_on, CASE WHEN NEW.left_on IS NOT NULL THEN open_day END);
  ELSE
    NEW.counted_from := CASE WHEN OLD.counted_from >= open_day AND NEW.arrived_on <> OLD.arrived_on THEN greatest(NEW.arrived_on, open_day) ELSE OLD.counted_from END;
    NEW.left_counted_on := CASE WHEN NEW.left_on IS NULL THEN NULL WHEN NEW.left_on = OLD.left_on THEN OLD.left_counted_on ELSE greatest(NEW.left_on, open_day) END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER temporary_residents_days BEFORE INSERT OR UPDATE ON temporary_residents FOR EACH ROW EXECUTE FUNCTION temporary_resident_days();
`

/** A birth of long ago that is told now counts from the day on which the register began: there was no village before. */
const FIRST_DAY = `
CREATE FUNCTION population_first_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.counted_on := greatest(NEW.counted_on, (SELECT counted_on FROM population_events ORDER BY counted_on, seq LIMIT 1));
  RETURN NEW;
END $$;
CREATE TRIGGER population_first_day BEFORE INSERT ON population_events FOR EACH ROW WHEN (NEW.kind <> 'opening') EXECUTE FUNCTION population_first_day();
`

/** As before (20261125_150000_population_ledger), and the event of somebody who is removed for good says who it was. */
const REMOVED = `
CREATE OR REPLACE FUNCTION population_record_delete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given jsonb := coalesce(nullif(current_setting('desa.act', true), ''), '{}')::jsonb;
  act_id uuid := coalesce((given ->> 'act')::uuid, gen_random_uuid());
  day date := coalesce((given ->> 'happenedOn')::date, (now() AT TIME ZONE 'Asia/Jakarta')::date);
  reversed uuid := (given ->> 'reverses')::uuid;
  open_day date;
BEGIN
  PERFORM population_lock();
  open_day := population_first_open_day();
  WITH sides AS (
    SELECT o.id, coalesce(given -> 'kinds' ->> o.id::text, given ->> 'kind', 'removal') AS kind, greatest(day, open_day, CASE WHEN reversed IS NULL THEN last.counted_on ELSE first.counted_on END) AS counted_on,
           o.life_status = '1' AND o.deleted_at IS NULL AS counted, coalesce(o.hamlet_id, '00000000-0000-0000-0000-000000000000'::uuid) AS hamlet, o.family_id AS family,
           o.family_role::text AS role, coalesce(o.sex::text, '') AS sex, coalesce(o.citizenship::text, '') = '2' AS is_foreign,
           jsonb_build_object('name', jsonb_build_array(o.name, NULL), 'birth_place', jsonb_build_array(o.birth_place, NULL), 'birth_date', jsonb_build_array(o.birth_date, NULL),
             'sex', jsonb_build_array(o.sex, NULL), 'citizenship', jsonb_build_array(o.citizenship, NULL)) AS changes
      FROM before_rows o
      LEFT JOIN LATERAL (SELECT e.counted_on FROM population_events e WHERE e.resident_id = o.id ORDER BY e.seq DESC LIMIT 1) last ON true
      -- What is undone as a whole was never there: whatever came between was taken back before, and is back where it was.
      LEFT JOIN LATERAL (SELECT e.counted_on FROM population_events e WHERE e.resident_id = o.id ORDER BY e.seq LIMIT 1) first ON true
     ORDER BY o.id
  ), recorded AS (
    INSERT INTO population_events (act, kind, resident_id, happened_on, reported_on, counted_on, recorded_by, reporter, document, place, reason, import_id, letter_id,
      reverses, reversed_kind, before_counted, before_hamlet, before_family, before_role, before_sex, before_foreign, after_counted, changes)
    SELECT act_id, s.kind, s.id, day, coalesce((given ->> 'reportedOn')::date, day), s.counted_on, (given ->> 'by')::uuid, given ->> 'reporter', given ->> 'document', given ->> 'place',
      given ->> 'reason', (given ->> 'importId')::uuid, (given ->> 'letterId')::uuid, reversed,
      CASE WHEN reversed IS NOT NULL THEN (
        SELECT r.kind FROM population_events r WHERE r.act = reversed AND r.resident_id = s.id AND date_trunc('month', r.counted_on) = date_trunc('month', s.counted_on) ORDER BY r.seq DESC LIMIT 1) END,
      s.counted, s.hamlet, s.family, s.role, s.sex, s.is_foreign, false, s.changes
      FROM sides s
    RETURNING resident_id, counted_on, before_counted
  )
  INSERT INTO population_figures AS f (month, dimension, value, hamlet_id, sex, people)
  SELECT date_trunc('month', e.counted_on)::date, d.dimension, d.value,
         CASE WHEN d.dimension = 'birth-month' THEN '00000000-0000-0000-0000-000000000000'::uuid ELSE coalesce(r.hamlet_id, '00000000-0000-0000-0000-000000000000'::uuid) END, coalesce(r.sex::text, ''), -count(*)
    FROM recorded e JOIN before_rows r ON r.id = e.resident_id CROSS JOIN LATERAL population_dimensions(r) d WHERE e.before_counted
   GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT (dimension, value, hamlet_id, sex, month) DO UPDATE SET people = f.people + excluded.people;
  RETURN NULL;
END $$;
`

/** The last temporary number that the village has given: one that was given is never given again. */
const TEMPORARY_NUMBERS = `
CREATE TABLE temporary_numbers (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), last integer NOT NULL);
INSERT INTO temporary_numbers (last) VALUES (0);
`

/** Without it a temporary table of the caller could stand before a table that a function means. */
const SEARCH_PATHS = ['population_count', 'population_record_insert', 'population_record_update', 'population_record_families']
  .map((name) => `ALTER FUNCTION ${name}() SET search_path = public, pg_temp;`)
  .join('\n')
