import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The official forms that a letter type prints behind its letters, and for the types that a village has already those that belong to them. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TYPE "public"."enum_letter_types_forms" AS ENUM('n1', 'n2', 'n4', 'n5', 'n6', 'f-1.02', 'f-1.03', 'f-1.06', 'f-2.01');
    CREATE TABLE "letter_types_forms" (
      "order" integer NOT NULL,
      "parent_id" uuid NOT NULL,
      "value" "enum_letter_types_forms",
      "id" uuid PRIMARY KEY NOT NULL
    );
    ALTER TABLE "letter_types_forms" ADD CONSTRAINT "letter_types_forms_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."letter_types"("id") ON DELETE cascade ON UPDATE no action;
    CREATE INDEX "letter_types_forms_order_idx" ON "letter_types_forms" USING btree ("order");
    CREATE INDEX "letter_types_forms_parent_idx" ON "letter_types_forms" USING btree ("parent_id");
    INSERT INTO letter_types_forms ("order", parent_id, value, id)
    SELECT w.place, t.id, w.form::enum_letter_types_forms, gen_random_uuid()
      FROM (VALUES ('pengantar-nikah', 1, 'n1'), ('pengantar-nikah', 2, 'n2'), ('pengantar-nikah', 3, 'n4'), ('pengantar-nikah', 4, 'n5'), ('pengantar-nikah', 5, 'n6'),
                   ('pengantar-nikah-non-muslim', 1, 'f-2.01'), ('keterangan-kelahiran', 1, 'f-2.01'), ('keterangan-kematian', 1, 'f-2.01'), ('keterangan-lahir-mati', 1, 'f-2.01'),
                   ('pengantar-pindah', 1, 'f-1.03'), ('pengantar-ktp', 1, 'f-1.02'), ('pengantar-ktp', 2, 'f-1.06'), ('pengantar-kk', 1, 'f-1.02'), ('pengantar-kk', 2, 'f-1.06'),
                   ('pengantar-akta-lahir', 1, 'f-2.01')) AS w (slug, place, form)
      JOIN letter_types t ON t.slug = w.slug`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP TABLE "letter_types_forms"; DROP TYPE "public"."enum_letter_types_forms"`)
}
