import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What Payload's collections cannot express: the append-only audit trail, private files, letter counters,
 * one-time links and the record of sent mail.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(UP)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(DOWN)
}

const UP = `
CREATE TABLE audit_trail (
  seq bigint PRIMARY KEY,
  entry jsonb NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL,
  at timestamptz NOT NULL,
  actor text GENERATED ALWAYS AS (entry ->> 'actor') STORED,
  action text GENERATED ALWAYS AS (entry ->> 'action') STORED,
  collection text GENERATED ALWAYS AS (entry ->> 'collection') STORED,
  object_id text GENERATED ALWAYS AS (entry ->> 'id') STORED
);
CREATE INDEX audit_trail_object ON audit_trail (collection, object_id, seq);
CREATE INDEX audit_trail_actor ON audit_trail (actor, seq);

-- The newest row, kept apart, so that a cut-off tail shows.
CREATE TABLE audit_head (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  seq bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64));

-- One row after the other: the lock on the head lasts until the transaction ends. The moment is part of
-- what is hashed. SECURITY DEFINER: the application's role may call this and has no other way in.
CREATE FUNCTION audit_append_many(entries jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head_seq bigint;
  head_hash text;
  one jsonb;
  moment timestamptz := clock_timestamp();
BEGIN
  SELECT h.seq, h.hash INTO STRICT head_seq, head_hash FROM audit_head h FOR UPDATE;
  FOR one IN SELECT list.value FROM jsonb_array_elements(entries) WITH ORDINALITY AS list(value, place) ORDER BY list.place LOOP
    one := one || jsonb_build_object('at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
    INSERT INTO audit_trail (seq, entry, prev, hash, at)
    VALUES (
      head_seq + 1, one, head_hash,
      encode(sha256(convert_to(head_hash || chr(10) || (head_seq + 1)::text || chr(10) || one::text, 'UTF8')), 'hex'),
      moment
    ) RETURNING audit_trail.seq, audit_trail.hash INTO head_seq, head_hash;
  END LOOP;
  UPDATE audit_head SET seq = head_seq, hash = head_hash;
END $$;

CREATE FUNCTION audit_append(entry jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$ SELECT audit_append_many(jsonb_build_array(entry)) $$;

-- Where an installation has one role only, these refuse; the chain shows what a superuser does.
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;
CREATE TRIGGER audit_trail_no_change BEFORE UPDATE OR DELETE ON audit_trail FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_trail_no_truncate BEFORE TRUNCATE ON audit_trail FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

CREATE TABLE private_files (
  id uuid PRIMARY KEY,
  purpose text NOT NULL,
  content_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE private_files ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The last number handed out in each series and year. Changed only inside the transaction that signs.
CREATE TABLE letter_counters (
  series text NOT NULL,
  year integer NOT NULL,
  value integer NOT NULL CHECK (value > 0),
  PRIMARY KEY (series, year)
);

CREATE TABLE one_time_links (
  token_hash text PRIMARY KEY,
  purpose text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE sent_mails (
  id uuid PRIMARY KEY,
  sent_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX letters_series_year_serial ON letters (series, year, serial);

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desa_app') AND current_user <> 'desa_app' THEN
    REVOKE ALL ON audit_trail, audit_head FROM desa_app;
    GRANT SELECT ON audit_trail, audit_head TO desa_app;
    REVOKE ALL ON FUNCTION audit_append_many(jsonb), audit_append(jsonb) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION audit_append_many(jsonb), audit_append(jsonb) TO desa_app;
  END IF;
END $$;
`

const DOWN = `
DROP INDEX letters_series_year_serial;
DROP TABLE sent_mails, one_time_links, letter_counters, private_files;
DROP FUNCTION audit_append(jsonb), audit_append_many(jsonb);
DROP TABLE audit_head, audit_trail;
DROP FUNCTION audit_refuse_change();
`
