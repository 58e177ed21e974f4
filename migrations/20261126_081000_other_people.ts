import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Letter types may ask for another person, and the office says of each whether it is somebody of the register
 * (`resident_id`) or from outside (null). `mark` stands for what the resident wrote: a corrected answer is judged anew.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`ALTER TYPE enum_letter_types_fields_type ADD VALUE IF NOT EXISTS 'resident'`)
  await db.execute(`
    CREATE TABLE letter_request_people (
      request_id uuid NOT NULL REFERENCES letter_requests (id) ON DELETE CASCADE,
      key text NOT NULL,
      resident_id uuid REFERENCES residents (id) ON DELETE CASCADE,
      mark text NOT NULL,
      PRIMARY KEY (request_id, key)
    )`)
  await db.execute(`CREATE INDEX letter_request_people_resident ON letter_request_people (resident_id) WHERE resident_id IS NOT NULL`)
}

/** PostgreSQL takes no value out of an enumeration: the old one is made anew. Questions of the new kind become long texts. */
export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP TABLE letter_request_people`)
  await db.execute(`
    ALTER TABLE letter_types_fields ALTER COLUMN type DROP DEFAULT;
    ALTER TABLE letter_types_fields ALTER COLUMN type TYPE text USING CASE WHEN type::text = 'resident' THEN 'textarea' ELSE type::text END;
    DROP TYPE enum_letter_types_fields_type;
    CREATE TYPE enum_letter_types_fields_type AS ENUM ('text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nokk', 'nik', 'people', 'table');
    ALTER TABLE letter_types_fields ALTER COLUMN type TYPE enum_letter_types_fields_type USING type::enum_letter_types_fields_type;
    ALTER TABLE letter_types_fields ALTER COLUMN type SET DEFAULT 'text';`)
}
