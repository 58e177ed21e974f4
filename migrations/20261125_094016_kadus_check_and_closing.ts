import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_letter_requests_status" ADD VALUE 'awaiting-kadus' BEFORE 'awaiting-check';
  ALTER TYPE "public"."enum_complaints_status" ADD VALUE 'closed';
  ALTER TABLE "letter_requests" ADD COLUMN "kadus_hamlet_id" uuid;
  ALTER TABLE "letter_requests" ADD CONSTRAINT "letter_requests_kadus_hamlet_id_hamlets_id_fk" FOREIGN KEY ("kadus_hamlet_id") REFERENCES "public"."hamlets"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "letter_requests_kadus_hamlet_idx" ON "letter_requests" USING btree ("kadus_hamlet_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   UPDATE "letter_requests" SET "status" = 'in-review' WHERE "status" = 'awaiting-kadus';
  UPDATE "complaints" SET "status" = 'resolved' WHERE "status" = 'closed';
  ALTER TABLE "letter_requests" DROP CONSTRAINT "letter_requests_kadus_hamlet_id_hamlets_id_fk";
  
  ALTER TABLE "letter_requests" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_letter_requests_status";
  CREATE TYPE "public"."enum_letter_requests_status" AS ENUM('submitted', 'in-review', 'awaiting-resident', 'awaiting-check', 'awaiting-signature', 'signed', 'handed-over', 'rejected', 'withdrawn');
  ALTER TABLE "letter_requests" ALTER COLUMN "status" SET DATA TYPE "public"."enum_letter_requests_status" USING "status"::"public"."enum_letter_requests_status";
  ALTER TABLE "complaints" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_complaints_status";
  CREATE TYPE "public"."enum_complaints_status" AS ENUM('new', 'verified', 'forwarded', 'in-progress', 'awaiting-reporter', 'resolved', 'rejected', 'reopened');
  ALTER TABLE "complaints" ALTER COLUMN "status" SET DATA TYPE "public"."enum_complaints_status" USING "status"::"public"."enum_complaints_status";
  DROP INDEX "letter_requests_kadus_hamlet_idx";
  ALTER TABLE "letter_requests" DROP COLUMN "kadus_hamlet_id";`)
}
