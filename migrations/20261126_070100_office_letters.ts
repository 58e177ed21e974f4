import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Letters that the office writes of itself: a request without a resident (`channel` is `office`), how the head of a type's
 * letters is arranged, and what a letter is about, for book A.7.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    ALTER TYPE "public"."enum_letter_requests_channel" ADD VALUE IF NOT EXISTS 'office';
    CREATE TYPE "public"."enum_letter_types_layout" AS ENUM('title', 'letter', 'memo');
    ALTER TABLE "letter_types" ADD COLUMN "layout" "enum_letter_types_layout" DEFAULT 'title';
    ALTER TABLE "letters" ADD COLUMN "subject" varchar`)
}

/** An enum loses no value: the type is made anew. */
export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`
    ALTER TABLE "letters" DROP COLUMN "subject";
    ALTER TABLE "letter_types" DROP COLUMN "layout";
    DROP TYPE "public"."enum_letter_types_layout";
    UPDATE "letter_requests" SET "channel" = 'counter' WHERE "channel" = 'office';
    ALTER TABLE "letter_requests" ALTER COLUMN "channel" DROP DEFAULT;
    ALTER TYPE "public"."enum_letter_requests_channel" RENAME TO "enum_letter_requests_channel_old";
    CREATE TYPE "public"."enum_letter_requests_channel" AS ENUM('online', 'counter');
    ALTER TABLE "letter_requests" ALTER COLUMN "channel" TYPE "enum_letter_requests_channel" USING "channel"::text::"enum_letter_requests_channel";
    ALTER TABLE "letter_requests" ALTER COLUMN "channel" SET DEFAULT 'online';
    DROP TYPE "public"."enum_letter_requests_channel_old"`)
}
