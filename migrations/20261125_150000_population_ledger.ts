import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The ledger of population events and the figures that are kept beside it (docs/decisions/0015). Triggers on residents
 * and families write every change down as an event, whoever makes it; nobody can change or remove one.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(TABLES)
  await db.execute(FUNCTIONS)
  await db.execute(recorder('insert'))
  await db.execute(recorder('update'))
  await db.execute(recorder('delete'))
  await db.execute(FAMILIES)
  await db.execute(TRIGGERS)
  // Those who are in the register already are its opening.
  await db.execute(`WITH ${recorded({ before: null, after: 'residents' }, OPENING_FACTS)} ${figures({ before: null, after: 'residents' })}`)
  await db.execute(`SELECT pgboss.create_queue('print-register', '{"policy":"standard"}'::json)`)
  await db.execute(RIGHTS)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`SELECT pgboss.delete_queue('print-register')`)
  await db.execute(DOWN)
}

const TABLES = `
CREATE TABLE population_months (
  month text PRIMARY KEY CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  closed_at timestamptz,
  closed_by uuid,
  reopened_at timestamptz,
  reopened_by uuid,
  reason text,
  -- What the books said when the month was closed: they must say it for ever.
  totals jsonb
);

CREATE TABLE population_events (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  act uuid NOT NULL,
  kind text NOT NULL,
  resident_id uuid,
  family_id uuid,
  happened_on date NOT NULL,
  reported_on date NOT NULL,
  counted_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid,
  reporter text, document text, place text, reason text,
  import_id uuid, letter_id uuid,
  reverses uuid, reversed_kind text,
  before_counted boolean, before_hamlet uuid, before_family uuid, before_role text, before_sex text, before_foreign boolean,
  after_counted boolean, after_hamlet uuid, after_family uuid, after_role text, after_sex text, after_foreign boolean,
  -- Column by column, old and new; numbers of people as they are kept, encrypted.
  changes jsonb
);
CREATE INDEX population_events_resident ON population_events (resident_id, seq);
CREATE INDEX population_events_family ON population_events (family_id, seq) WHERE family_id IS NOT NULL;
CREATE INDEX population_events_day ON population_events (counted_on, seq);
CREATE INDEX population_events_act ON population_events (act);
CREATE INDEX population_events_import ON population_events (import_id, seq) WHERE import_id IS NOT NULL;

-- How many came and went on a day. All zeros stand for "no hamlet".
CREATE TABLE population_counts (
  counted_on date, hamlet_id uuid, sex text, is_foreign boolean, movement text,
  people_in integer NOT NULL, people_out integer NOT NULL, heads integer NOT NULL,
  PRIMARY KEY (counted_on, hamlet_id, sex, is_foreign, movement)
);

-- By how much each statistic changed in a month: what it is at a month's end is the sum up to that month.
CREATE TABLE population_figures (
  month date, dimension text, value text, hamlet_id uuid, sex text,
  people integer NOT NULL,
  PRIMARY KEY (dimension, value, hamlet_id, sex, month)
);

-- Running numbers of books B.1 and B.5: given once, with the first line.
CREATE SEQUENCE residents_register_no OWNED BY NONE;
CREATE SEQUENCE families_register_no OWNED BY NONE;
ALTER TABLE residents ADD COLUMN register_no bigint;
ALTER TABLE families ADD COLUMN register_no bigint;
UPDATE residents r SET register_no = n.no FROM (SELECT id, nextval('residents_register_no') AS no FROM (SELECT id FROM residents ORDER BY created_at, id) s) n WHERE n.id = r.id;
UPDATE families f SET register_no = n.no FROM (SELECT id, nextval('families_register_no') AS no FROM (SELECT id FROM families ORDER BY created_at, id) s) n WHERE n.id = f.id;
ALTER TABLE residents ALTER COLUMN register_no SET DEFAULT nextval('residents_register_no'), ALTER COLUMN register_no SET NOT NULL;
ALTER TABLE families ALTER COLUMN register_no SET DEFAULT nextval('families_register_no'), ALTER COLUMN register_no SET NOT NULL;
CREATE UNIQUE INDEX residents_register_no_idx ON residents (register_no);
CREATE UNIQUE INDEX families_register_no_idx ON families (register_no);
CREATE INDEX residents_hamlet_register_no_idx ON residents (hamlet_id, register_no);
CREATE INDEX residents_birth_date_idx ON residents (birth_date, register_no);
-- Who may be one person twice.
CREATE INDEX residents_same_person_idx ON residents (lower(name), birth_date);

-- Prints of the books, made by the worker. The file is kept encrypted among the private files.
CREATE TABLE register_prints (
  id uuid PRIMARY KEY,
  book text NOT NULL,
  parameters jsonb NOT NULL,
  format text NOT NULL,
  status text NOT NULL DEFAULT 'waiting',
  done integer NOT NULL DEFAULT 0,
  total integer,
  file_id uuid,
  requested_by uuid,
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX register_prints_newest ON register_prints (requested_at DESC);
`

const FUNCTIONS = `
-- One writer of the population at a time, until its transaction ends: events have one order.
CREATE FUNCTION population_lock() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(hashtext('population-ledger')) $$;

-- The same table as EVENT_KINDS in src/domain/population/ledger/event-kinds.ts.
CREATE FUNCTION population_movement(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN kind IN ('opening', 'birth', 'death', 'arrival', 'departure') THEN kind
    WHEN kind IN ('missing', 'found', 'absence', 'return') THEN 'absence'
    WHEN kind IN ('family-change', 'head-change', 'hamlet-change') THEN 'hamlet'
    WHEN kind IN ('status-change', 'citizenship-change', 'correction', 'merge', 'removal', 'restored', 'reversal') THEN 'correction'
  END
$$;

CREATE FUNCTION population_first_open_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT ((max(month) || '-01')::date + interval '1 month')::date FROM population_months WHERE closed_at IS NOT NULL), '0001-01-01'::date)
$$;

-- What happened, told from what changed, when nobody has said it.
CREATE FUNCTION population_kind(before residents, after residents, changes jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN before.merged_into_id IS DISTINCT FROM after.merged_into_id THEN 'merge'
    WHEN before.deleted_at IS NULL AND after.deleted_at IS NOT NULL THEN 'removal'
    WHEN before.deleted_at IS NOT NULL AND after.deleted_at IS NULL THEN 'restored'
    WHEN before.life_status IS DISTINCT FROM after.life_status THEN CASE
      WHEN after.life_status = '2' THEN 'death'
      WHEN after.life_status = '3' THEN 'departure'
      WHEN after.life_status = '4' THEN 'missing'
      WHEN after.life_status = '6' THEN 'absence'
      WHEN after.life_status = '1' AND before.life_status = '3' THEN 'arrival'
      WHEN after.life_status = '1' AND before.life_status = '4' THEN 'found'
      WHEN after.life_status = '1' AND before.life_status = '6' THEN 'return'
      ELSE 'correction' END
    WHEN before.family_id IS DISTINCT FROM after.family_id THEN 'family-change'
    WHEN before.family_role IS DISTINCT FROM after.family_role AND '1' IN (before.family_role::text, after.family_role::text) THEN 'head-change'
    WHEN before.hamlet_id IS DISTINCT FROM after.hamlet_id THEN 'hamlet-change'
    WHEN before.citizenship IS DISTINCT FROM after.citizenship THEN 'citizenship-change'
    WHEN before.residency_status IS DISTINCT FROM after.residency_status OR before.marital_status IS DISTINCT FROM after.marital_status THEN 'status-change'
    ELSE 'correction' END
$$;

-- Every statistic that one resident counts in.
CREATE FUNCTION population_dimensions(r residents) RETURNS TABLE (dimension text, value text) LANGUAGE sql STABLE AS $$
  VALUES ('all', ''), ('birth-month', coalesce(left(r.birth_date, 7), '')), ('religion', coalesce(r.religion::text, '')),
    ('education', coalesce(r.education_kk::text, '')), ('education-current', coalesce(r.education_current::text, '')),
    ('occupation', coalesce(r.occupation::text, '')), ('marital-status', coalesce(r.marital_status::text, '')),
    ('family-role', coalesce(r.family_role::text, '')), ('citizenship', coalesce(r.citizenship::text, '')),
    ('residency', coalesce(r.residency_status::text, '')), ('blood-type', coalesce(r.blood_type::text, '')),
    ('disability', coalesce(r.disability::text, '')), ('ktp-status', coalesce(r.ktp_status::text, '')),
    ('ktp', CASE WHEN r.ktp_electronic THEN 'yes' ELSE 'no' END), ('nik', coalesce(r.nik_kind::text, '')),
    ('birth-certificate', CASE WHEN coalesce(r.birth_certificate, '') <> '' THEN 'yes' ELSE 'no' END),
    ('marriage-certificate', CASE WHEN r.marital_status = '2' THEN CASE WHEN coalesce(r.marriage_certificate, '') <> '' THEN 'yes' ELSE 'no' END ELSE 'not-asked' END),
    ('literacy', coalesce(r.literacy::text, ''))
$$;

CREATE FUNCTION population_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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

CREATE FUNCTION population_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'population events are never changed or removed'; END $$;
`

const NO_HAMLET = `'00000000-0000-0000-0000-000000000000'::uuid`

/** Rows of `residents` before and after a statement, under the names that the trigger gives them. */
type Sides = { before: string | null; after: string | null }

const standing = (row: string, side: 'before' | 'after'): string => `
    ${row}.life_status = '1' AND ${row}.deleted_at IS NULL AS ${side}_counted, coalesce(${row}.hamlet_id, ${NO_HAMLET}) AS ${side}_hamlet, ${row}.family_id AS ${side}_family,
    ${row}.family_role::text AS ${side}_role, coalesce(${row}.sex::text, '') AS ${side}_sex, coalesce(${row}.citizenship::text, '') = '2' AS ${side}_foreign`

const ABSENT = (side: 'before' | 'after'): string =>
  `false AS ${side}_counted, NULL::uuid AS ${side}_hamlet, NULL::uuid AS ${side}_family, NULL::text AS ${side}_role, NULL::text AS ${side}_sex, NULL::boolean AS ${side}_foreign`

/** What the act says, where the trigger has it in variables. */
const ACT_FACTS = {
  act: 'act_id', kind: (id: string, told: string) => `coalesce(given -> 'kinds' ->> ${id}::text, given ->> 'kind', ${told})`, day: 'day', openDay: 'open_day',
  reportedOn: `coalesce((given ->> 'reportedOn')::date, day)`, by: `(given ->> 'by')::uuid`, reporter: `given ->> 'reporter'`, document: `given ->> 'document'`,
  place: `given ->> 'place'`, reason: `given ->> 'reason'`, importId: `(given ->> 'importId')::uuid`, letterId: `(given ->> 'letterId')::uuid`, reverses: `(given ->> 'reverses')::uuid`,
}

const OPENING_FACTS: typeof ACT_FACTS = {
  act: 'gen_random_uuid()', kind: () => `'opening'`, day: 'n.created_at::date', openDay: `'0001-01-01'::date`, reportedOn: 'n.created_at::date', by: 'NULL::uuid', reporter: 'NULL',
  document: 'NULL', place: 'NULL', reason: 'NULL', importId: 'NULL::uuid', letterId: 'NULL::uuid', reverses: 'NULL::uuid',
}

/** Writes the events of all rows of one statement and hands them on as \`recorded\`. */
const recorded = ({ before, after }: Sides, facts: typeof ACT_FACTS): string => {
  const row = after ? 'n' : 'o'
  const from = before && after ? `${after} n JOIN ${before} o ON o.id = n.id` : after ? `${after} n` : `${before} o`
  const told = !before ? `'opening'` : !after ? `'removal'` : 'population_kind(o, n, diff.changes)'
  return `
  sides AS (
    SELECT ${row}.id, ${facts.act} AS act, ${facts.kind(`${row}.id`, told)} AS kind, ${facts.day} AS happened_on, ${facts.reportedOn} AS reported_on,
           ${before ? `greatest(${facts.day}, ${facts.openDay}, last.counted_on)` : `greatest(${facts.day}, ${facts.openDay})`} AS counted_on,
           ${before ? standing('o', 'before') : ABSENT('before')}, ${after ? standing('n', 'after') : ABSENT('after')},
           ${before && after ? 'diff.changes' : 'NULL::jsonb AS changes'}
      FROM ${from}
      ${before ? `LEFT JOIN LATERAL (SELECT e.counted_on FROM population_events e WHERE e.resident_id = o.id ORDER BY e.seq DESC LIMIT 1) last ON true` : ''}
      ${
        before && after
          ? `CROSS JOIN LATERAL (
        SELECT jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value)) AS changes
          FROM jsonb_each(to_jsonb(o)) b JOIN jsonb_each(to_jsonb(n)) a ON a.key = b.key
         WHERE a.value IS DISTINCT FROM b.value AND b.key NOT IN ('updated_at', 'created_at')) diff
     WHERE diff.changes IS NOT NULL`
          : ''
      }
     ORDER BY ${row}.id
  ), recorded AS (
    INSERT INTO population_events (act, kind, resident_id, happened_on, reported_on, counted_on, recorded_by, reporter, document, place, reason, import_id, letter_id,
      reverses, reversed_kind, before_counted, before_hamlet, before_family, before_role, before_sex, before_foreign,
      after_counted, after_hamlet, after_family, after_role, after_sex, after_foreign, changes)
    SELECT s.act, s.kind, s.id, s.happened_on, s.reported_on, s.counted_on, ${facts.by}, ${facts.reporter}, ${facts.document}, ${facts.place}, ${facts.reason}, ${facts.importId}, ${facts.letterId},
      ${facts.reverses},
      CASE WHEN ${facts.reverses} IS NOT NULL THEN (
        SELECT r.kind FROM population_events r WHERE r.act = ${facts.reverses} AND r.resident_id = s.id
           AND date_trunc('month', r.counted_on) = date_trunc('month', s.counted_on) ORDER BY r.seq DESC LIMIT 1) END,
      s.before_counted, s.before_hamlet, s.before_family, s.before_role, s.before_sex, s.before_foreign,
      s.after_counted, s.after_hamlet, s.after_family, s.after_role, s.after_sex, s.after_foreign, s.changes
      FROM sides s
    RETURNING resident_id, counted_on, before_counted, after_counted
  )`
}

/** Brings the kept statistics up to date with \`recorded\`. */
const figures = ({ before, after }: Sides): string => {
  const side = (rows: string, counted: string, sign: 1 | -1): string => `
      SELECT date_trunc('month', e.counted_on)::date AS month, d.dimension, d.value,
             CASE WHEN d.dimension = 'birth-month' THEN ${NO_HAMLET} ELSE coalesce(r.hamlet_id, ${NO_HAMLET}) END AS hamlet_id, coalesce(r.sex::text, '') AS sex, ${sign} AS people
        FROM recorded e JOIN ${rows} r ON r.id = e.resident_id CROSS JOIN LATERAL population_dimensions(r) d WHERE e.${counted}`
  const sides = [...(before ? [side(before, 'before_counted', -1)] : []), ...(after ? [side(after, 'after_counted', 1)] : [])]
  return `
  INSERT INTO population_figures AS f (month, dimension, value, hamlet_id, sex, people)
  SELECT month, dimension, value, hamlet_id, sex, sum(people) FROM (${sides.join(' UNION ALL ')}) s
   GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0
  ON CONFLICT (dimension, value, hamlet_id, sex, month) DO UPDATE SET people = f.people + excluded.people`
}

const SIDES = {
  insert: { before: null, after: 'after_rows' },
  update: { before: 'before_rows', after: 'after_rows' },
  delete: { before: 'before_rows', after: null },
} as const satisfies Record<string, Sides>

const recorder = (operation: keyof typeof SIDES): string => `
CREATE FUNCTION population_record_${operation}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  given jsonb := coalesce(nullif(current_setting('desa.act', true), ''), '{}')::jsonb;
  act_id uuid := coalesce((given ->> 'act')::uuid, gen_random_uuid());
  day date := coalesce((given ->> 'happenedOn')::date, (now() AT TIME ZONE 'Asia/Jakarta')::date);
  open_day date;
BEGIN
  PERFORM population_lock();
  open_day := population_first_open_day();
  WITH ${recorded(SIDES[operation], ACT_FACTS)} ${figures(SIDES[operation])};
  RETURN NULL;
END $$;
`

const familyEvent = (kind: string, row: string, from: string, changes: string, where = ''): string => `
  INSERT INTO population_events (act, kind, family_id, happened_on, reported_on, counted_on, recorded_by, document, reason, import_id, reverses, changes)
  SELECT act_id, '${kind}', ${row}.id, day, coalesce((given ->> 'reportedOn')::date, day), greatest(day, population_first_open_day()), (given ->> 'by')::uuid,
         given ->> 'document', given ->> 'reason', (given ->> 'importId')::uuid, (given ->> 'reverses')::uuid, ${changes}
    FROM ${from} ${where} ORDER BY ${row}.id;`

const FAMILIES = `
CREATE FUNCTION population_record_families() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  given jsonb := coalesce(nullif(current_setting('desa.act', true), ''), '{}')::jsonb;
  act_id uuid := coalesce((given ->> 'act')::uuid, gen_random_uuid());
  day date := coalesce((given ->> 'happenedOn')::date, (now() AT TIME ZONE 'Asia/Jakarta')::date);
BEGIN
  PERFORM population_lock();
  IF TG_OP = 'INSERT' THEN ${familyEvent('family-opened', 'n', 'after_rows n', 'NULL::jsonb')}
  ELSIF TG_OP = 'DELETE' THEN ${familyEvent('family-removed', 'o', 'before_rows o', 'NULL::jsonb')}
  ELSE ${familyEvent(
    'family-changed',
    'n',
    'after_rows n JOIN before_rows o ON o.id = n.id',
    'diff.changes',
    `CROSS JOIN LATERAL (
        SELECT jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value)) AS changes
          FROM jsonb_each(to_jsonb(o)) b JOIN jsonb_each(to_jsonb(n)) a ON a.key = b.key
         WHERE a.value IS DISTINCT FROM b.value AND b.key NOT IN ('updated_at', 'created_at')) diff WHERE diff.changes IS NOT NULL`,
  )}
  END IF;
  RETURN NULL;
END $$;
`

const TRIGGERS = `
CREATE TRIGGER population_record_insert AFTER INSERT ON residents REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION population_record_insert();
CREATE TRIGGER population_record_update AFTER UPDATE ON residents REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION population_record_update();
CREATE TRIGGER population_record_delete AFTER DELETE ON residents REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION population_record_delete();
CREATE TRIGGER population_record_insert AFTER INSERT ON families REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION population_record_families();
CREATE TRIGGER population_record_update AFTER UPDATE ON families REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION population_record_families();
CREATE TRIGGER population_record_delete AFTER DELETE ON families REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION population_record_families();
CREATE TRIGGER population_count AFTER INSERT ON population_events REFERENCING NEW TABLE AS new_events FOR EACH STATEMENT EXECUTE FUNCTION population_count();
CREATE TRIGGER population_events_no_change BEFORE UPDATE OR DELETE ON population_events FOR EACH ROW EXECUTE FUNCTION population_refuse_change();
CREATE TRIGGER population_events_no_truncate BEFORE TRUNCATE ON population_events FOR EACH STATEMENT EXECUTE FUNCTION population_refuse_change();
`

/** The application reads the ledger and its figures; only the triggers write them. */
const RIGHTS = `
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desa_app') AND current_user <> 'desa_app' THEN
    REVOKE ALL ON population_events, population_counts, population_figures FROM desa_app;
    GRANT SELECT ON population_events, population_counts, population_figures TO desa_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO desa_app;
  END IF;
END $$;
`

const DOWN = `
DROP TRIGGER population_record_insert ON residents;
DROP TRIGGER population_record_update ON residents;
DROP TRIGGER population_record_delete ON residents;
DROP TRIGGER population_record_insert ON families;
DROP TRIGGER population_record_update ON families;
DROP TRIGGER population_record_delete ON families;
DROP TABLE register_prints, population_figures, population_counts, population_events, population_months;
DROP FUNCTION population_record_insert, population_record_update, population_record_delete, population_record_families, population_count, population_refuse_change,
  population_dimensions, population_kind, population_first_open_day, population_movement, population_lock;
DROP INDEX residents_same_person_idx;
ALTER TABLE residents DROP COLUMN register_no;
ALTER TABLE families DROP COLUMN register_no;
DROP INDEX IF EXISTS residents_birth_date_idx;
DROP SEQUENCE residents_register_no, families_register_no;
`
