import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What was taken back in the month in which it counted has moved nobody (docs/decisions/0015): its counts are withdrawn
 * from the very cells of book B.3 that they stood in. Until now somebody who had changed hamlet, or come back from
 * absence, by an import that was undone had come and left twice. What closed months say stays.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(REVERSED_KIND)
  await db.execute(counting(WITHDRAWN))
  await db.execute(recounted(WITHDRAWN))
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    DROP TRIGGER population_reversed_kind ON population_events;
    DROP FUNCTION population_reversed_kind;
  `)
  await db.execute(COUNTING_BEFORE)
  await db.execute(recounted(COUNTED_AGAIN))
}

/**
 * An import may write several events of a person: first that somebody came back, then who heads the family. The one that
 * made them count, or count no more, says which column it was.
 */
const REVERSED_KIND = `
CREATE FUNCTION population_reversed_kind() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Not by the act's index: an import's act holds thousands of people.
  NEW.reversed_kind := (
    SELECT r.kind FROM population_events r
     WHERE r.resident_id = NEW.resident_id AND r.act IS NOT DISTINCT FROM NEW.reverses AND date_trunc('month', r.counted_on) = date_trunc('month', NEW.counted_on)
     ORDER BY r.before_counted IS DISTINCT FROM r.after_counted DESC, r.seq DESC LIMIT 1);
  RETURN NEW;
END $$;
-- After population_first_day, by its name: the month is settled then.
CREATE TRIGGER population_reversed_kind BEFORE INSERT ON population_events FOR EACH ROW
  WHEN (NEW.reverses IS NOT NULL AND NEW.resident_id IS NOT NULL) EXECUTE FUNCTION population_reversed_kind();
`

/** How many a standing gains and loses where it is left, and where it is entered. */
type Sides = { left: string; entered: string }

const ONE = `CASE WHEN e.same_place THEN 0 ELSE 1 END`

/** As before: whatever takes something back comes and leaves once more. */
const COUNTED_AGAIN: Sides = { left: `0 AS people_in, ${ONE} AS people_out`, entered: `${ONE}, 0` }

/** What was taken back in its month: who had come has not come, who had left has not left. */
const WITHDRAWN: Sides = {
  left: `CASE WHEN e.withdrawn THEN -(${ONE}) ELSE 0 END AS people_in, CASE WHEN e.withdrawn THEN 0 ELSE ${ONE} END AS people_out`,
  entered: `CASE WHEN e.withdrawn THEN 0 ELSE ${ONE} END, CASE WHEN e.withdrawn THEN -(${ONE}) ELSE 0 END`,
}

/** The counts of some events; the same rule as `changesOf` in src/domain/population/ledger/ledger.ts. */
const counts = (events: string, { left, entered }: Sides): string => `
  SELECT counted_on, hamlet, sex, is_foreign, movement, sum(people_in), sum(people_out), sum(heads)
    FROM (
      SELECT e.*, e.reversed_kind IS NOT NULL AS withdrawn,
             CASE WHEN e.before_counted AND e.after_counted
                  THEN CASE WHEN e.before_hamlet IS DISTINCT FROM e.after_hamlet THEN 'hamlet' ELSE 'correction' END
                  ELSE population_movement(coalesce(e.reversed_kind, e.kind)) END AS movement,
             e.before_counted AND e.after_counted AND e.before_hamlet IS NOT DISTINCT FROM e.after_hamlet
               AND e.before_sex IS NOT DISTINCT FROM e.after_sex AND e.before_foreign = e.after_foreign AS same_place
        FROM ${events} e WHERE e.resident_id IS NOT NULL
    ) e, LATERAL (
      SELECT e.before_hamlet AS hamlet, e.before_sex AS sex, e.before_foreign AS is_foreign, ${left}, CASE WHEN e.before_role = '1' THEN -1 ELSE 0 END AS heads
       WHERE e.before_counted
      UNION ALL
      SELECT e.after_hamlet, e.after_sex, e.after_foreign, ${entered}, CASE WHEN e.after_role = '1' THEN 1 ELSE 0 END
       WHERE e.after_counted
    ) side
   GROUP BY 1, 2, 3, 4, 5 HAVING sum(people_in) <> 0 OR sum(people_out) <> 0 OR sum(heads) <> 0`

const COLUMNS = 'counted_on, hamlet_id, sex, is_foreign, movement, people_in, people_out, heads'

const counting = (sides: Sides): string => `
CREATE OR REPLACE FUNCTION population_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO population_counts AS c (${COLUMNS}) ${counts('new_events', sides)}
  ON CONFLICT (counted_on, hamlet_id, sex, is_foreign, movement) DO UPDATE
    SET people_in = c.people_in + excluded.people_in, people_out = c.people_out + excluded.people_out, heads = c.heads + excluded.heads;
  RETURN NULL;
END $$;
`

/** The months that are still open, counted by the rule; nothing of a closed month is touched. */
const recounted = (sides: Sides): string => `
SELECT population_lock();
DELETE FROM population_counts WHERE counted_on >= population_first_open_day();
INSERT INTO population_counts (${COLUMNS}) ${counts('(SELECT * FROM population_events WHERE counted_on >= population_first_open_day())', sides)};
`

/** The function as it was, to the letter. */
const COUNTING_BEFORE = `
CREATE OR REPLACE FUNCTION population_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO population_counts AS c (counted_on, hamlet_id, sex, is_foreign, movement, people_in, people_out, heads)
  SELECT counted_on, hamlet, sex, is_foreign, movement, sum(people_in), sum(people_out), sum(heads)
    FROM (
      SELECT e.*, CASE WHEN e.before_counted AND e.after_counted
                       THEN CASE WHEN e.before_hamlet IS DISTINCT FROM e.after_hamlet THEN 'hamlet' ELSE 'correction' END
                       ELSE population_movement(coalesce(e.reversed_kind, e.kind)) END AS movement,
             e.before_counted AND e.after_counted AND e.before_hamlet IS NOT DISTINCT FROM e.after_hamlet
               AND e.before_sex IS NOT DISTINCT FROM e.after_sex AND e.before_foreign = e.after_foreign AS same_place
        FROM new_events e WHERE e.resident_id IS NOT NULL
    ) e, LATERAL (
      SELECT e.before_hamlet AS hamlet, e.before_sex AS sex, e.before_foreign AS is_foreign, 0 AS people_in,
             CASE WHEN e.same_place THEN 0 ELSE 1 END AS people_out, CASE WHEN e.before_role = '1' THEN -1 ELSE 0 END AS heads
       WHERE e.before_counted
      UNION ALL
      SELECT e.after_hamlet, e.after_sex, e.after_foreign, CASE WHEN e.same_place THEN 0 ELSE 1 END, 0, CASE WHEN e.after_role = '1' THEN 1 ELSE 0 END
       WHERE e.after_counted
    ) side
   GROUP BY 1, 2, 3, 4, 5 HAVING sum(people_in) <> 0 OR sum(people_out) <> 0 OR sum(heads) <> 0
  ON CONFLICT (counted_on, hamlet_id, sex, is_foreign, movement) DO UPDATE
    SET people_in = c.people_in + excluded.people_in, people_out = c.people_out + excluded.people_out, heads = c.heads + excluded.heads;
  RETURN NULL;
END $$;
`
