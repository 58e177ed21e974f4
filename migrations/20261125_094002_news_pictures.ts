import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Two more widths of each picture, in AVIF. Pictures from before have none and are shown as they were. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql`
  ALTER TABLE "media"
    ADD COLUMN "sizes_phone_url" varchar,
    ADD COLUMN "sizes_phone_width" numeric,
    ADD COLUMN "sizes_phone_height" numeric,
    ADD COLUMN "sizes_phone_mime_type" varchar,
    ADD COLUMN "sizes_phone_filesize" numeric,
    ADD COLUMN "sizes_phone_filename" varchar,
    ADD COLUMN "sizes_column_url" varchar,
    ADD COLUMN "sizes_column_width" numeric,
    ADD COLUMN "sizes_column_height" numeric,
    ADD COLUMN "sizes_column_mime_type" varchar,
    ADD COLUMN "sizes_column_filesize" numeric,
    ADD COLUMN "sizes_column_filename" varchar;
  CREATE INDEX "media_sizes_phone_sizes_phone_filename_idx" ON "media" USING btree ("sizes_phone_filename");
  CREATE INDEX "media_sizes_column_sizes_column_filename_idx" ON "media" USING btree ("sizes_column_filename");`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql`
  DROP INDEX "media_sizes_phone_sizes_phone_filename_idx", "media_sizes_column_sizes_column_filename_idx";
  ALTER TABLE "media"
    DROP COLUMN "sizes_phone_url",
    DROP COLUMN "sizes_phone_width",
    DROP COLUMN "sizes_phone_height",
    DROP COLUMN "sizes_phone_mime_type",
    DROP COLUMN "sizes_phone_filesize",
    DROP COLUMN "sizes_phone_filename",
    DROP COLUMN "sizes_column_url",
    DROP COLUMN "sizes_column_width",
    DROP COLUMN "sizes_column_height",
    DROP COLUMN "sizes_column_mime_type",
    DROP COLUMN "sizes_column_filesize",
    DROP COLUMN "sizes_column_filename";`)
}
