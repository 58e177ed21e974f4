import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** How a letter is signed (by hand, with the village's seal, certified by BSrE), scans of signed sheets, and what was sent to BSrE. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TYPE "public"."enum_letter_types_signing_way" AS ENUM('wet', 'sealed', 'bsre');
    CREATE TYPE "public"."enum_letters_signing_way" AS ENUM('wet', 'sealed', 'bsre');
    ALTER TYPE "public"."enum_letters_status" ADD VALUE 'signing' BEFORE 'valid';
    ALTER TYPE "public"."enum_letter_requests_status" ADD VALUE 'being-signed' BEFORE 'signed';
    ALTER TABLE "letter_types" ADD COLUMN "signing_way" "enum_letter_types_signing_way" DEFAULT 'wet';
    ALTER TABLE "letters" ADD COLUMN "signing_way" "enum_letters_signing_way" DEFAULT 'wet';
    ALTER TABLE "officials" ADD COLUMN "bsre_nik" varchar;
    ALTER TABLE "officials" ADD COLUMN "bsre_nik_hash" varchar;
    CREATE INDEX "officials_bsre_nik_hash_idx" ON "officials" USING btree ("bsre_nik_hash");
    CREATE TABLE "letters_scans" (
      "_order" integer NOT NULL,
      "_parent_id" uuid NOT NULL,
      "id" varchar PRIMARY KEY NOT NULL,
      "file_id" varchar NOT NULL,
      "content_type" varchar NOT NULL,
      "sha256" varchar NOT NULL,
      "added_on" varchar NOT NULL
    );
    ALTER TABLE "letters_scans" ADD CONSTRAINT "letters_scans_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;
    CREATE INDEX "letters_scans_order_idx" ON "letters_scans" USING btree ("_order");
    CREATE INDEX "letters_scans_parent_id_idx" ON "letters_scans" USING btree ("_parent_id");
    CREATE TABLE letter_signings (
      id uuid PRIMARY KEY,
      request_id uuid NOT NULL REFERENCES letter_requests (id),
      letter_id uuid NOT NULL REFERENCES letters (id),
      state text NOT NULL CHECK (state IN ('sending', 'unknown', 'refused', 'signed', 'dropped')),
      problem text,
      document_id text,
      sent_by uuid,
      sent_at timestamptz NOT NULL,
      until timestamptz NOT NULL,
      ended_at timestamptz
    );
    CREATE INDEX letter_signings_request ON letter_signings (request_id, sent_at);
  `)
  // What is on its way, may have arrived or is signed is never sent once more.
  await db.execute(`CREATE UNIQUE INDEX letter_signings_once ON letter_signings (letter_id) WHERE state IN ('sending', 'unknown', 'signed')`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    DROP TABLE letter_signings;
    DROP TABLE "letters_scans";
    UPDATE "letters" SET "status" = 'cancelled' WHERE "status" = 'signing';
    UPDATE "letter_requests" SET "status" = 'awaiting-signature' WHERE "status" = 'being-signed';
    ALTER TABLE "letter_types" DROP COLUMN "signing_way";
    ALTER TABLE "letters" DROP COLUMN "signing_way";
    ALTER TABLE "officials" DROP COLUMN "bsre_nik";
    ALTER TABLE "officials" DROP COLUMN "bsre_nik_hash";
    DROP TYPE "public"."enum_letter_types_signing_way";
    DROP TYPE "public"."enum_letters_signing_way";
    ALTER TABLE "letters" ALTER COLUMN "status" DROP DEFAULT;
    ALTER TABLE "letters" ALTER COLUMN "status" SET DATA TYPE text;
    DROP TYPE "public"."enum_letters_status";
    CREATE TYPE "public"."enum_letters_status" AS ENUM('valid', 'cancelled', 'replaced');
    ALTER TABLE "letters" ALTER COLUMN "status" SET DATA TYPE "public"."enum_letters_status" USING "status"::"public"."enum_letters_status";
    ALTER TABLE "letters" ALTER COLUMN "status" SET DEFAULT 'valid';
    DROP INDEX letter_requests_one_replacement;
    ALTER TABLE "letter_requests" ALTER COLUMN "status" SET DATA TYPE text;
    DROP TYPE "public"."enum_letter_requests_status";
    CREATE TYPE "public"."enum_letter_requests_status" AS ENUM('submitted', 'in-review', 'awaiting-resident', 'awaiting-kadus', 'awaiting-check', 'awaiting-signature', 'signed', 'handed-over', 'rejected', 'withdrawn');
    ALTER TABLE "letter_requests" ALTER COLUMN "status" SET DATA TYPE "public"."enum_letter_requests_status" USING "status"::"public"."enum_letter_requests_status";
    CREATE UNIQUE INDEX letter_requests_one_replacement ON letter_requests (replaces_id) WHERE replaces_id IS NOT NULL AND status NOT IN ('rejected', 'withdrawn');
  `)
}
