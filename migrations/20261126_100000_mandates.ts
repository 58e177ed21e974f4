import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Letter types that may be signed u.b., the copy to the head, and officials tied to the account of the same name: from now on
 * only that account signs in their name. Where names differ the office ties them in the form.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`ALTER TYPE enum_letter_types_signer ADD VALUE IF NOT EXISTS 'ub'`)
  await db.execute(`ALTER TABLE village_profile ADD COLUMN copy_to_head boolean DEFAULT true`)
  await db.execute(TIE_BY_NAME)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`ALTER TABLE village_profile DROP COLUMN copy_to_head`)
  await db.execute(`
    UPDATE letter_types SET signer = 'an' WHERE signer::text = 'ub';
    ALTER TABLE letter_types ALTER COLUMN signer DROP DEFAULT;
    ALTER TYPE enum_letter_types_signer RENAME TO enum_letter_types_signer_before;
    CREATE TYPE enum_letter_types_signer AS ENUM ('kades', 'an');
    ALTER TABLE letter_types ALTER COLUMN signer TYPE enum_letter_types_signer USING signer::text::enum_letter_types_signer;
    ALTER TABLE letter_types ALTER COLUMN signer SET DEFAULT 'kades';
    DROP TYPE enum_letter_types_signer_before;
  `)
}

/** Titles behind a comma are left out. Only where one active account of those who may sign, and no other, has the name. */
const TIE_BY_NAME = `
WITH signing AS (
  SELECT s.id, lower(trim(split_part(s.name, ',', 1))) AS name FROM staff s
   WHERE s.active AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.parent_id = s.id AND r.value IN ('kades', 'sekdes', 'operator'))
), alone AS (SELECT name, (array_agg(id))[1] AS id FROM signing GROUP BY name HAVING count(*) = 1)
UPDATE officials o SET account_id = alone.id FROM alone
 WHERE o.account_id IS NULL AND o.signs_as <> 'none' AND lower(trim(split_part(o.name, ',', 1))) = alone.name`
