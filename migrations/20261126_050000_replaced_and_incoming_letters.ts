import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_letters_received_by" AS ENUM('applicant', 'representative');
  CREATE TYPE "public"."enum_incoming_letters_status" AS ENUM('new', 'disposed', 'done', 'void');
  CREATE TYPE "public"."enum_village_profile_agenda_sequence" AS ENUM('separate', 'shared');
  CREATE TABLE "incoming_letters_scans" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"sha256" varchar NOT NULL
  );
  
  CREATE TABLE "incoming_letters_dispositions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"to_id" uuid NOT NULL,
  	"note" varchar NOT NULL,
  	"due_on" varchar NOT NULL,
  	"by_id" uuid NOT NULL,
  	"given_on" varchar NOT NULL,
  	"result" varchar,
  	"done_on" varchar
  );
  
  CREATE TABLE "incoming_letters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"series" varchar NOT NULL,
  	"year" numeric NOT NULL,
  	"serial" numeric NOT NULL,
  	"entered_on" varchar NOT NULL,
  	"received_on" varchar NOT NULL,
  	"sender" varchar NOT NULL,
  	"letter_number" varchar,
  	"letter_date" varchar,
  	"subject" varchar NOT NULL,
  	"classification" varchar,
  	"recorded_by_id" uuid,
  	"status" "enum_incoming_letters_status" DEFAULT 'new' NOT NULL,
  	"outcome" varchar,
  	"closed_on" varchar,
  	"closed_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "letter_requests" ADD COLUMN "replaces_id" uuid;
  ALTER TABLE "letter_requests" ADD COLUMN "replace_reason" varchar;
  ALTER TABLE "letters" ADD COLUMN "handed_over_on" varchar;
  ALTER TABLE "letters" ADD COLUMN "handed_over_at" timestamp(3) with time zone;
  ALTER TABLE "letters" ADD COLUMN "received_by" "enum_letters_received_by";
  ALTER TABLE "letters" ADD COLUMN "receiver_sealed" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "incoming_letters_id" uuid;
  ALTER TABLE "village_profile" ADD COLUMN "agenda_sequence" "enum_village_profile_agenda_sequence" DEFAULT 'separate' NOT NULL;
  ALTER TABLE "incoming_letters_scans" ADD CONSTRAINT "incoming_letters_scans_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."incoming_letters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "incoming_letters_dispositions" ADD CONSTRAINT "incoming_letters_dispositions_to_id_staff_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "incoming_letters_dispositions" ADD CONSTRAINT "incoming_letters_dispositions_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "incoming_letters_dispositions" ADD CONSTRAINT "incoming_letters_dispositions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."incoming_letters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "incoming_letters" ADD CONSTRAINT "incoming_letters_recorded_by_id_staff_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "incoming_letters" ADD CONSTRAINT "incoming_letters_closed_by_id_staff_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "incoming_letters_scans_order_idx" ON "incoming_letters_scans" USING btree ("_order");
  CREATE INDEX "incoming_letters_scans_parent_id_idx" ON "incoming_letters_scans" USING btree ("_parent_id");
  CREATE INDEX "incoming_letters_dispositions_order_idx" ON "incoming_letters_dispositions" USING btree ("_order");
  CREATE INDEX "incoming_letters_dispositions_parent_id_idx" ON "incoming_letters_dispositions" USING btree ("_parent_id");
  CREATE INDEX "incoming_letters_dispositions_to_idx" ON "incoming_letters_dispositions" USING btree ("to_id");
  CREATE INDEX "incoming_letters_dispositions_by_idx" ON "incoming_letters_dispositions" USING btree ("by_id");
  CREATE INDEX "incoming_letters_recorded_by_idx" ON "incoming_letters" USING btree ("recorded_by_id");
  CREATE INDEX "incoming_letters_closed_by_idx" ON "incoming_letters" USING btree ("closed_by_id");
  CREATE INDEX "incoming_letters_updated_at_idx" ON "incoming_letters" USING btree ("updated_at");
  CREATE INDEX "incoming_letters_created_at_idx" ON "incoming_letters" USING btree ("created_at");
  ALTER TABLE "letter_requests" ADD CONSTRAINT "letter_requests_replaces_id_letters_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."letters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_incoming_letters_fk" FOREIGN KEY ("incoming_letters_id") REFERENCES "public"."incoming_letters"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "letter_requests_replaces_idx" ON "letter_requests" USING btree ("replaces_id");
  CREATE INDEX "payload_locked_documents_rels_incoming_letters_id_idx" ON "payload_locked_documents_rels" USING btree ("incoming_letters_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "incoming_letters_scans" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "incoming_letters_dispositions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "incoming_letters" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "incoming_letters_scans" CASCADE;
  DROP TABLE "incoming_letters_dispositions" CASCADE;
  DROP TABLE "incoming_letters" CASCADE;
  ALTER TABLE "letter_requests" DROP CONSTRAINT "letter_requests_replaces_id_letters_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_incoming_letters_fk";
  
  DROP INDEX "letter_requests_replaces_idx";
  DROP INDEX "payload_locked_documents_rels_incoming_letters_id_idx";
  ALTER TABLE "letter_requests" DROP COLUMN "replaces_id";
  ALTER TABLE "letter_requests" DROP COLUMN "replace_reason";
  ALTER TABLE "letters" DROP COLUMN "handed_over_on";
  ALTER TABLE "letters" DROP COLUMN "handed_over_at";
  ALTER TABLE "letters" DROP COLUMN "received_by";
  ALTER TABLE "letters" DROP COLUMN "receiver_sealed";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "incoming_letters_id";
  ALTER TABLE "village_profile" DROP COLUMN "agenda_sequence";
  DROP TYPE "public"."enum_letters_received_by";
  DROP TYPE "public"."enum_incoming_letters_status";
  DROP TYPE "public"."enum_village_profile_agenda_sequence";`)
}
