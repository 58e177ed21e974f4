import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** Letter types may ask for a NIK, for members of the family, and for a table. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  for (const type of NEW_TYPES) await db.execute(`ALTER TYPE enum_letter_types_fields_type ADD VALUE IF NOT EXISTS '${type}'`)
}

/** PostgreSQL takes no value out of an enumeration: the old one is made anew. Questions of the new kinds become long texts. */
export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    ALTER TABLE letter_types_fields ALTER COLUMN type DROP DEFAULT;
    ALTER TABLE letter_types_fields ALTER COLUMN type TYPE text USING CASE WHEN type::text IN ('nik', 'people', 'table') THEN 'textarea' ELSE type::text END;
    DROP TYPE enum_letter_types_fields_type;
    CREATE TYPE enum_letter_types_fields_type AS ENUM ('text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nokk');
    ALTER TABLE letter_types_fields ALTER COLUMN type TYPE enum_letter_types_fields_type USING type::enum_letter_types_fields_type;
    ALTER TABLE letter_types_fields ALTER COLUMN type SET DEFAULT 'text';`)
}

const NEW_TYPES = ['nik', 'people', 'table']
