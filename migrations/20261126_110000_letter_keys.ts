import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The public halves of the keys that sign the offline codes of letters (docs/decisions/0024). They are kept for ever: a letter
 * of an old key must still be checked. A key can be ended and revoked, once; a revocation can only be moved to an earlier
 * day. One key signs at a time.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TABLE letter_keys (
      id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{8}$'),
      public_key text NOT NULL UNIQUE CHECK (public_key ~ '^[A-Za-z0-9_-]{43}$'),
      valid_from text NOT NULL CHECK (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      valid_until text CHECK (valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      revoked_since text CHECK (revoked_since ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      revoke_reason text,
      registered_at timestamptz NOT NULL DEFAULT now(),
      CHECK (revoked_since IS NULL OR (valid_until IS NOT NULL AND revoke_reason IS NOT NULL))
    )`)
  await db.execute(`CREATE UNIQUE INDEX letter_keys_one_signs ON letter_keys ((true)) WHERE valid_until IS NULL`)
  await db.execute(`
    CREATE FUNCTION letter_keys_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP IN ('DELETE', 'TRUNCATE') THEN RAISE EXCEPTION 'the public key of letters is kept for ever'; END IF;
      IF (NEW.id, NEW.public_key, NEW.valid_from, NEW.registered_at) IS DISTINCT FROM (OLD.id, OLD.public_key, OLD.valid_from, OLD.registered_at)
        OR (OLD.valid_until IS NOT NULL AND NEW.valid_until IS DISTINCT FROM OLD.valid_until)
        OR (OLD.revoked_since IS NOT NULL AND (NEW.revoked_since IS NULL OR NEW.revoked_since > OLD.revoked_since))
      THEN RAISE EXCEPTION 'a key of letters can only be ended or revoked'; END IF;
      RETURN NEW;
    END $$`)
  await db.execute(`CREATE TRIGGER letter_keys_kept BEFORE UPDATE OR DELETE ON letter_keys FOR EACH ROW EXECUTE FUNCTION letter_keys_are_kept()`)
  await db.execute(`CREATE TRIGGER letter_keys_not_emptied BEFORE TRUNCATE ON letter_keys FOR EACH STATEMENT EXECUTE FUNCTION letter_keys_are_kept()`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP TABLE letter_keys')
  await db.execute('DROP FUNCTION letter_keys_are_kept')
}
