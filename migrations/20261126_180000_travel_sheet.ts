import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The travel sheet among the official forms. Types that a village has already stay as they are: the office ticks it for its order to travel. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  for (const name of ENUMS) await db.execute(`ALTER TYPE "public"."enum_${name}" ADD VALUE IF NOT EXISTS 'spd'`)
}

/** PostgreSQL takes no value out of an enumeration: the old one is made anew, and whoever had chosen the sheet has it no more. */
export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  for (const name of ENUMS) {
    await db.execute(`
      DELETE FROM "${name}" WHERE value::text = 'spd';
      ALTER TYPE "public"."enum_${name}" RENAME TO "enum_${name}_before";
      CREATE TYPE "public"."enum_${name}" AS ENUM('n1', 'n2', 'n4', 'n5', 'n6', 'f-1.02', 'f-1.03', 'f-1.06', 'f-2.01');
      ALTER TABLE "${name}" ALTER COLUMN value TYPE "public"."enum_${name}" USING value::text::"public"."enum_${name}";
      DROP TYPE "public"."enum_${name}_before"`)
  }
}

/** What a type prints, and what is left out of one letter: each list has a table, and an enumeration of the same name. */
const ENUMS = ['letter_types_forms', 'letter_requests_forms_left_out'] as const
