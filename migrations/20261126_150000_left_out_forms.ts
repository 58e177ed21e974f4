import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The official forms that the office has left out of one letter, though its type prints them. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TYPE "public"."enum_letter_requests_forms_left_out" AS ENUM('n1', 'n2', 'n4', 'n5', 'n6', 'f-1.02', 'f-1.03', 'f-1.06', 'f-2.01');
    CREATE TABLE "letter_requests_forms_left_out" (
      "order" integer NOT NULL,
      "parent_id" uuid NOT NULL,
      "value" "enum_letter_requests_forms_left_out",
      "id" uuid PRIMARY KEY NOT NULL
    );
    ALTER TABLE "letter_requests_forms_left_out" ADD CONSTRAINT "letter_requests_forms_left_out_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."letter_requests"("id") ON DELETE cascade ON UPDATE no action;
    CREATE INDEX "letter_requests_forms_left_out_order_idx" ON "letter_requests_forms_left_out" USING btree ("order");
    CREATE INDEX "letter_requests_forms_left_out_parent_idx" ON "letter_requests_forms_left_out" USING btree ("parent_id");`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP TABLE "letter_requests_forms_left_out"; DROP TYPE "public"."enum_letter_requests_forms_left_out"`)
}
