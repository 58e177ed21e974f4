import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_residents_literacy" AS ENUM('L', 'D', 'A', 'AL', 'AD', 'ALD', 'T');
  CREATE TYPE "public"."enum_temporary_residents_sex" AS ENUM('1', '2');
  CREATE TYPE "public"."enum_temporary_residents_occupation" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63', '64', '65', '66', '67', '68', '69', '70', '71', '72', '73', '74', '75', '76', '77', '78', '79', '80', '81', '82', '83', '84', '85', '86', '87', '88', '89');
  ALTER TYPE "public"."enum_population_imports_status" ADD VALUE 'undone';
  CREATE TABLE "temporary_residents_extensions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"on" varchar NOT NULL,
  	"until" varchar NOT NULL
  );
  
  CREATE TABLE "temporary_residents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"sex" "enum_temporary_residents_sex" NOT NULL,
  	"identity_number" varchar,
  	"identity_number_hash" varchar,
  	"birth_place" varchar,
  	"birth_date" varchar,
  	"age" numeric,
  	"occupation" "enum_temporary_residents_occupation",
  	"nationality" varchar DEFAULT 'Indonesia' NOT NULL,
  	"came_from" varchar NOT NULL,
  	"purpose" varchar NOT NULL,
  	"host" varchar NOT NULL,
  	"hamlet_id" uuid NOT NULL,
  	"arrived_on" varchar NOT NULL,
  	"stay_until" varchar,
  	"left_on" varchar,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "population_lists" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"conditions" varchar NOT NULL,
  	"by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "residents" ADD COLUMN "literacy" "enum_residents_literacy";
  ALTER TABLE "residents" ADD COLUMN "ktp_issued_at" varchar;
  ALTER TABLE "residents" ADD COLUMN "ktp_issued_on" varchar;
  ALTER TABLE "residents" ADD COLUMN "arrived_on" varchar;
  ALTER TABLE "residents" ADD COLUMN "merged_into_id" uuid;
  ALTER TABLE "families" ADD COLUMN "issued_on" varchar;
  ALTER TABLE "population_imports" ADD COLUMN "layout" varchar;
  ALTER TABLE "population_imports" ADD COLUMN "as_of" varchar;
  ALTER TABLE "population_imports" ADD COLUMN "declined_rows" varchar;
  ALTER TABLE "population_imports" ADD COLUMN "undone_by_id" uuid;
  ALTER TABLE "population_imports" ADD COLUMN "undone_at" timestamp(3) with time zone;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "temporary_residents_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "population_lists_id" uuid;
  ALTER TABLE "temporary_residents_extensions" ADD CONSTRAINT "temporary_residents_extensions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."temporary_residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "temporary_residents" ADD CONSTRAINT "temporary_residents_hamlet_id_hamlets_id_fk" FOREIGN KEY ("hamlet_id") REFERENCES "public"."hamlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "population_lists" ADD CONSTRAINT "population_lists_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "temporary_residents_extensions_order_idx" ON "temporary_residents_extensions" USING btree ("_order");
  CREATE INDEX "temporary_residents_extensions_parent_id_idx" ON "temporary_residents_extensions" USING btree ("_parent_id");
  CREATE INDEX "temporary_residents_identity_number_hash_idx" ON "temporary_residents" USING btree ("identity_number_hash");
  CREATE INDEX "temporary_residents_hamlet_idx" ON "temporary_residents" USING btree ("hamlet_id");
  CREATE INDEX "temporary_residents_updated_at_idx" ON "temporary_residents" USING btree ("updated_at");
  CREATE INDEX "temporary_residents_created_at_idx" ON "temporary_residents" USING btree ("created_at");
  CREATE INDEX "temporary_residents_deleted_at_idx" ON "temporary_residents" USING btree ("deleted_at");
  CREATE INDEX "population_lists_by_idx" ON "population_lists" USING btree ("by_id");
  CREATE INDEX "population_lists_updated_at_idx" ON "population_lists" USING btree ("updated_at");
  CREATE INDEX "population_lists_created_at_idx" ON "population_lists" USING btree ("created_at");
  ALTER TABLE "residents" ADD CONSTRAINT "residents_merged_into_id_residents_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "population_imports" ADD CONSTRAINT "population_imports_undone_by_id_staff_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_temporary_residents_fk" FOREIGN KEY ("temporary_residents_id") REFERENCES "public"."temporary_residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_population_lists_fk" FOREIGN KEY ("population_lists_id") REFERENCES "public"."population_lists"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "residents_merged_into_idx" ON "residents" USING btree ("merged_into_id");
  CREATE INDEX "population_imports_undone_by_idx" ON "population_imports" USING btree ("undone_by_id");
  CREATE INDEX "payload_locked_documents_rels_temporary_residents_id_idx" ON "payload_locked_documents_rels" USING btree ("temporary_residents_id");
  CREATE INDEX "payload_locked_documents_rels_population_lists_id_idx" ON "payload_locked_documents_rels" USING btree ("population_lists_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "temporary_residents_extensions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "temporary_residents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "population_lists" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "temporary_residents_extensions" CASCADE;
  DROP TABLE "temporary_residents" CASCADE;
  DROP TABLE "population_lists" CASCADE;
  ALTER TABLE "residents" DROP CONSTRAINT "residents_merged_into_id_residents_id_fk";
  
  ALTER TABLE "population_imports" DROP CONSTRAINT "population_imports_undone_by_id_staff_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_temporary_residents_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_population_lists_fk";
  
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DEFAULT 'previewed'::text;
  DROP TYPE "public"."enum_population_imports_status";
  CREATE TYPE "public"."enum_population_imports_status" AS ENUM('previewed', 'saved', 'cancelled', 'expired');
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DEFAULT 'previewed'::"public"."enum_population_imports_status";
  ALTER TABLE "population_imports" ALTER COLUMN "status" SET DATA TYPE "public"."enum_population_imports_status" USING "status"::"public"."enum_population_imports_status";
  DROP INDEX "residents_merged_into_idx";
  DROP INDEX "population_imports_undone_by_idx";
  DROP INDEX "payload_locked_documents_rels_temporary_residents_id_idx";
  DROP INDEX "payload_locked_documents_rels_population_lists_id_idx";
  ALTER TABLE "residents" DROP COLUMN "literacy";
  ALTER TABLE "residents" DROP COLUMN "ktp_issued_at";
  ALTER TABLE "residents" DROP COLUMN "ktp_issued_on";
  ALTER TABLE "residents" DROP COLUMN "arrived_on";
  ALTER TABLE "residents" DROP COLUMN "merged_into_id";
  ALTER TABLE "families" DROP COLUMN "issued_on";
  ALTER TABLE "population_imports" DROP COLUMN "layout";
  ALTER TABLE "population_imports" DROP COLUMN "as_of";
  ALTER TABLE "population_imports" DROP COLUMN "declined_rows";
  ALTER TABLE "population_imports" DROP COLUMN "undone_by_id";
  ALTER TABLE "population_imports" DROP COLUMN "undone_at";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "temporary_residents_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "population_lists_id";
  DROP TYPE "public"."enum_residents_literacy";
  DROP TYPE "public"."enum_temporary_residents_sex";
  DROP TYPE "public"."enum_temporary_residents_occupation";`)
}
