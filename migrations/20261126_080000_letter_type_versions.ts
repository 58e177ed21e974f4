import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What each letter type was, version by version: rows are only added, never changed, and a letter that is signed from now on
 * points to one (docs/decisions/0021). The present version of every type is kept when it is next signed with or changed.
 * Letters of before may name versions that nobody kept: they are not checked.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TABLE letter_type_versions (
      letter_type_id uuid NOT NULL REFERENCES letter_types (id),
      version numeric NOT NULL CHECK (version > 0),
      content jsonb NOT NULL,
      saved_by uuid,
      saved_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (letter_type_id, version)
    )`)
  await db.execute(`CREATE FUNCTION letter_type_versions_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a kept version of a letter type stays as it is'; END $$`)
  await db.execute(`CREATE TRIGGER letter_type_versions_no_change BEFORE UPDATE OR DELETE ON letter_type_versions FOR EACH ROW EXECUTE FUNCTION letter_type_versions_refuse_change()`)
  await db.execute(`CREATE TRIGGER letter_type_versions_no_truncate BEFORE TRUNCATE ON letter_type_versions FOR EACH STATEMENT EXECUTE FUNCTION letter_type_versions_refuse_change()`)
  await db.execute(`CREATE INDEX letters_type_version ON letters (letter_type_id, wording_version)`)
  await db.execute(`ALTER TABLE letters ADD CONSTRAINT letters_kept_version FOREIGN KEY (letter_type_id, wording_version) REFERENCES letter_type_versions (letter_type_id, version) NOT VALID`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`ALTER TABLE letters DROP CONSTRAINT letters_kept_version`)
  await db.execute(`DROP INDEX letters_type_version`)
  await db.execute('DROP TABLE letter_type_versions')
  await db.execute('DROP FUNCTION letter_type_versions_refuse_change')
}
