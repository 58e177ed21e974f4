import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Previews of imports that are kept until somebody agrees, and look-up hashes of passports and residence permits. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_population_imports_status" ADD VALUE 'expired';
  ALTER TABLE "residents" ADD COLUMN "passport_hash" varchar;
  ALTER TABLE "residents" ADD COLUMN "kitas_hash" varchar;
  ALTER TABLE "population_imports" ADD COLUMN "report_file_id" varchar;
  ALTER TABLE "population_imports" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "population_imports" ADD CONSTRAINT "population_imports_saved_by_id_staff_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "residents_passport_hash_idx" ON "residents" USING btree ("passport_hash");
  CREATE INDEX "residents_kitas_hash_idx" ON "residents" USING btree ("kitas_hash");
  CREATE INDEX "population_imports_saved_by_idx" ON "population_imports" USING btree ("saved_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "population_imports" DROP CONSTRAINT "population_imports_saved_by_id_staff_id_fk";

  UPDATE "population_imports" SET "status" = 'cancelled' WHERE "status" = 'expired';
  ALTER TABLE "population_imports" ALTER COLUMN "status" DROP DEFAULT;
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_population_imports_status";
  CREATE TYPE "public"."enum_population_imports_status" AS ENUM('previewed', 'saved', 'cancelled');
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DATA TYPE "public"."enum_population_imports_status" USING "status"::"public"."enum_population_imports_status";
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DEFAULT 'previewed'::"public"."enum_population_imports_status";
  DROP INDEX "residents_passport_hash_idx";
  DROP INDEX "residents_kitas_hash_idx";
  DROP INDEX "population_imports_saved_by_idx";
  ALTER TABLE "residents" DROP COLUMN "passport_hash";
  ALTER TABLE "residents" DROP COLUMN "kitas_hash";
  ALTER TABLE "population_imports" DROP COLUMN "report_file_id";
  ALTER TABLE "population_imports" DROP COLUMN "saved_by_id";`)
}
