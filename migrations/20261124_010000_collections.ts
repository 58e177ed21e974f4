import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_letter_requests_status" AS ENUM('submitted', 'in-review', 'awaiting-resident', 'awaiting-check', 'awaiting-signature', 'signed', 'handed-over', 'rejected', 'withdrawn');
  CREATE TYPE "public"."enum_letter_requests_channel" AS ENUM('online', 'counter');
  CREATE TYPE "public"."enum_letters_status" AS ENUM('valid', 'cancelled', 'replaced');
  CREATE TYPE "public"."enum_letter_types_requirements_kind" AS ENUM('photo', 'bring', 'office');
  CREATE TYPE "public"."enum_letter_types_fields_type" AS ENUM('text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nokk');
  CREATE TYPE "public"."enum_letter_types_category" AS ENUM('keterangan', 'pengantar', 'adminduk', 'nikah', 'pertanahan-waris', 'surat-dinas');
  CREATE TYPE "public"."enum_letter_types_online_mode" AS ENUM('online', 'kadus', 'appear', 'internal');
  CREATE TYPE "public"."enum_letter_types_signer" AS ENUM('kades', 'an');
  CREATE TYPE "public"."enum_residents_nik_kind" AS ENUM('official', 'temporary');
  CREATE TYPE "public"."enum_residents_sex" AS ENUM('1', '2');
  CREATE TYPE "public"."enum_residents_family_role" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11');
  CREATE TYPE "public"."enum_residents_religion" AS ENUM('1', '2', '3', '4', '5', '6', '7');
  CREATE TYPE "public"."enum_residents_marital_status" AS ENUM('1', '2', '3', '4');
  CREATE TYPE "public"."enum_residents_citizenship" AS ENUM('1', '2', '3');
  CREATE TYPE "public"."enum_residents_education_kk" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9', '10');
  CREATE TYPE "public"."enum_residents_education_current" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18');
  CREATE TYPE "public"."enum_residents_occupation" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63', '64', '65', '66', '67', '68', '69', '70', '71', '72', '73', '74', '75', '76', '77', '78', '79', '80', '81', '82', '83', '84', '85', '86', '87', '88', '89');
  CREATE TYPE "public"."enum_residents_blood_type" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13');
  CREATE TYPE "public"."enum_residents_disability" AS ENUM('1', '2', '3', '4', '5', '6', '7');
  CREATE TYPE "public"."enum_residents_ktp_status" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8');
  CREATE TYPE "public"."enum_residents_life_status" AS ENUM('1', '2', '3', '4', '6', '9');
  CREATE TYPE "public"."enum_residents_residency_status" AS ENUM('1', '2');
  CREATE TYPE "public"."enum_population_imports_status" AS ENUM('previewed', 'saved', 'cancelled');
  CREATE TYPE "public"."enum_complaints_status" AS ENUM('new', 'verified', 'forwarded', 'in-progress', 'awaiting-reporter', 'resolved', 'rejected', 'reopened');
  CREATE TYPE "public"."enum_complaints_identity" AS ENUM('office', 'hidden', 'anonymous');
  CREATE TYPE "public"."enum_complaint_categories_class" AS ENUM('simple', 'no-inspection', 'inspection');
  CREATE TYPE "public"."enum_news_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_staff_roles" AS ENUM('kadus', 'operator', 'sekdes', 'kades', 'editor', 'bpd', 'admin', 'auditor');
  CREATE TYPE "public"."enum_officials_signs_as" AS ENUM('none', 'kades', 'an', 'ub', 'plt', 'plh', 'pj');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_village_profile_code_scheme" AS ENUM('83-2022', 'legacy');
  CREATE TYPE "public"."enum_village_profile_paper" AS ENUM('A4', 'F4');
  CREATE TYPE "public"."enum_working_calendar_hours_weekday" AS ENUM('0', '1', '2', '3', '4', '5', '6');
  CREATE TYPE "public"."enum_working_calendar_zone" AS ENUM('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  CREATE TABLE "letter_requests_photos" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" varchar NOT NULL,
  	"requirement" varchar NOT NULL
  );
  
  CREATE TABLE "letter_requests_history" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"action" varchar NOT NULL,
  	"status" varchar NOT NULL,
  	"role" varchar NOT NULL,
  	"actor_id" varchar,
  	"reason" varchar,
  	"words" varchar
  );
  
  CREATE TABLE "letter_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tracking_code" varchar NOT NULL,
  	"letter_type_id" uuid NOT NULL,
  	"letter_type_name" varchar NOT NULL,
  	"status" "enum_letter_requests_status" NOT NULL,
  	"claim_sealed" varchar NOT NULL,
  	"claim_nik_hash" varchar NOT NULL,
  	"resident_id" uuid,
  	"letter_id" uuid,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"promised_at" timestamp(3) with time zone NOT NULL,
  	"status_since" timestamp(3) with time zone NOT NULL,
  	"channel" "enum_letter_requests_channel" DEFAULT 'online' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "letters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"series" varchar NOT NULL,
  	"year" numeric NOT NULL,
  	"serial" numeric NOT NULL,
  	"letter_type_id" uuid NOT NULL,
  	"letter_type_name" varchar NOT NULL,
  	"request_id" uuid,
  	"resident_id" uuid,
  	"issued_on" varchar NOT NULL,
  	"valid_until" varchar,
  	"status" "enum_letters_status" DEFAULT 'valid' NOT NULL,
  	"status_reason" varchar,
  	"replaced_by_id" uuid,
  	"signer_name" varchar NOT NULL,
  	"signer_position" varchar NOT NULL,
  	"masked_name" varchar NOT NULL,
  	"verification_code" varchar NOT NULL,
  	"sha256" varchar NOT NULL,
  	"file_id" varchar NOT NULL,
  	"facts_sealed" varchar NOT NULL,
  	"wording_version" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "letter_types_requirements" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"kind" "enum_letter_types_requirements_kind" DEFAULT 'photo' NOT NULL,
  	"required" boolean DEFAULT true
  );
  
  CREATE TABLE "letter_types_fields" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"type" "enum_letter_types_fields_type" DEFAULT 'text' NOT NULL,
  	"required" boolean DEFAULT true,
  	"hint" varchar
  );
  
  CREATE TABLE "letter_types" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"ready" boolean DEFAULT false,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"summary" varchar,
  	"category" "enum_letter_types_category" NOT NULL,
  	"code83" varchar NOT NULL,
  	"code_legacy" varchar,
  	"online_mode" "enum_letter_types_online_mode" DEFAULT 'online' NOT NULL,
  	"working_minutes" numeric NOT NULL,
  	"cost" varchar DEFAULT 'Gratis' NOT NULL,
  	"validity_months" numeric,
  	"signer" "enum_letter_types_signer" DEFAULT 'kades' NOT NULL,
  	"checked_by_sekdes" boolean DEFAULT true,
  	"product" varchar NOT NULL,
  	"legal_basis" varchar,
  	"complaint_contact" varchar,
  	"wording" jsonb,
  	"wording_version" numeric DEFAULT 1,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "letter_types_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "residents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"nik" varchar,
  	"nik_hash" varchar,
  	"nik_kind" "enum_residents_nik_kind" DEFAULT 'official',
  	"sex" "enum_residents_sex" NOT NULL,
  	"birth_place" varchar,
  	"birth_date" varchar,
  	"family_id" uuid,
  	"family_role" "enum_residents_family_role",
  	"hamlet_id" uuid,
  	"religion" "enum_residents_religion",
  	"marital_status" "enum_residents_marital_status",
  	"citizenship" "enum_residents_citizenship",
  	"education_kk" "enum_residents_education_kk",
  	"education_current" "enum_residents_education_current",
  	"occupation" "enum_residents_occupation",
  	"father_name" varchar,
  	"father_nik" varchar,
  	"father_nik_hash" varchar,
  	"mother_name" varchar,
  	"mother_nik" varchar,
  	"mother_nik_hash" varchar,
  	"phone" varchar,
  	"phone_hash" varchar,
  	"current_address" varchar,
  	"blood_type" "enum_residents_blood_type",
  	"birth_certificate" varchar,
  	"marriage_certificate" varchar,
  	"marriage_date" varchar,
  	"divorce_certificate" varchar,
  	"divorce_date" varchar,
  	"passport" varchar,
  	"passport_until" varchar,
  	"kitas" varchar,
  	"disability" "enum_residents_disability",
  	"contraception" varchar,
  	"pregnant" boolean,
  	"ktp_status" "enum_residents_ktp_status",
  	"ktp_electronic" boolean,
  	"life_status" "enum_residents_life_status" DEFAULT '1' NOT NULL,
  	"residency_status" "enum_residents_residency_status" DEFAULT '1',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "families" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"nokk" varchar NOT NULL,
  	"nokk_hash" varchar,
  	"hamlet_id" uuid NOT NULL,
  	"address" varchar,
  	"rt" varchar,
  	"rw" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "hamlets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"sequence" numeric DEFAULT 1 NOT NULL,
  	"head_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "population_imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"file_name" varchar NOT NULL,
  	"file_id" varchar NOT NULL,
  	"status" "enum_population_imports_status" DEFAULT 'previewed' NOT NULL,
  	"by_id" uuid,
  	"new_count" numeric,
  	"changed_count" numeric,
  	"unchanged_count" numeric,
  	"error_count" numeric,
  	"warning_count" numeric,
  	"saved_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "complaints_photos" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" varchar NOT NULL
  );
  
  CREATE TABLE "complaints" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tracking_code" varchar NOT NULL,
  	"category_id" uuid NOT NULL,
  	"category_name" varchar NOT NULL,
  	"about_office" boolean DEFAULT false NOT NULL,
  	"status" "enum_complaints_status" NOT NULL,
  	"hamlet_id" uuid,
  	"identity" "enum_complaints_identity" NOT NULL,
  	"sealed" varchar NOT NULL,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"promised_at" timestamp(3) with time zone NOT NULL,
  	"status_since" timestamp(3) with time zone NOT NULL,
  	"handler_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "complaint_updates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"complaint_id" uuid NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"action" varchar NOT NULL,
  	"status" varchar NOT NULL,
  	"role" varchar NOT NULL,
  	"actor_id" varchar,
  	"reason" varchar,
  	"sealed_words" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "complaint_categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"hint" varchar,
  	"unit" varchar NOT NULL,
  	"class" "enum_complaint_categories_class" DEFAULT 'no-inspection' NOT NULL,
  	"about_office" boolean DEFAULT false,
  	"sequence" numeric DEFAULT 1 NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "news" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"picture_id" uuid,
  	"body" jsonb,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_news_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_news_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_picture_id" uuid,
  	"version_body" jsonb,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__news_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"in_menu" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_in_menu" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar
  );
  
  CREATE TABLE "staff_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_staff_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "staff_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"hamlet_id" uuid,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "officials" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"position" varchar NOT NULL,
  	"nip" varchar,
  	"signs_as" "enum_officials_signs_as" DEFAULT 'none' NOT NULL,
  	"from" varchar,
  	"until" varchar,
  	"account_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"letter_requests_id" uuid,
  	"letters_id" uuid,
  	"letter_types_id" uuid,
  	"residents_id" uuid,
  	"families_id" uuid,
  	"hamlets_id" uuid,
  	"population_imports_id" uuid,
  	"complaints_id" uuid,
  	"complaint_updates_id" uuid,
  	"complaint_categories_id" uuid,
  	"news_id" uuid,
  	"pages_id" uuid,
  	"media_id" uuid,
  	"staff_id" uuid,
  	"officials_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "village_profile" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"is_sample" boolean DEFAULT false,
  	"village_name" varchar DEFAULT 'Aman Damai' NOT NULL,
  	"village_code" varchar DEFAULT '1205212005' NOT NULL,
  	"district" varchar DEFAULT 'Sirapit' NOT NULL,
  	"regency" varchar DEFAULT 'Langkat' NOT NULL,
  	"province" varchar DEFAULT 'Sumatera Utara' NOT NULL,
  	"office_address" varchar,
  	"postal_code" varchar,
  	"phone" varchar,
  	"whatsapp" varchar,
  	"email" varchar,
  	"logo_id" uuid,
  	"accent_color" varchar DEFAULT '#0B5D4A',
  	"letter_number_pattern" varchar DEFAULT '[kode]/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]' NOT NULL,
  	"letter_village_code" varchar DEFAULT 'DS-AD' NOT NULL,
  	"code_scheme" "enum_village_profile_code_scheme" DEFAULT '83-2022' NOT NULL,
  	"paper" "enum_village_profile_paper" DEFAULT 'A4' NOT NULL,
  	"tracking_prefix" varchar DEFAULT 'AD' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "working_calendar_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" "enum_working_calendar_hours_weekday" NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL
  );
  
  CREATE TABLE "working_calendar_holidays" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL,
  	"name" varchar NOT NULL
  );
  
  CREATE TABLE "working_calendar" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"zone" "enum_working_calendar_zone" DEFAULT 'Asia/Jakarta' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "letter_requests_photos" ADD CONSTRAINT "letter_requests_photos_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."letter_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letter_requests_history" ADD CONSTRAINT "letter_requests_history_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."letter_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letter_requests" ADD CONSTRAINT "letter_requests_letter_type_id_letter_types_id_fk" FOREIGN KEY ("letter_type_id") REFERENCES "public"."letter_types"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letter_requests" ADD CONSTRAINT "letter_requests_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letter_requests" ADD CONSTRAINT "letter_requests_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters" ADD CONSTRAINT "letters_letter_type_id_letter_types_id_fk" FOREIGN KEY ("letter_type_id") REFERENCES "public"."letter_types"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters" ADD CONSTRAINT "letters_request_id_letter_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."letter_requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters" ADD CONSTRAINT "letters_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters" ADD CONSTRAINT "letters_replaced_by_id_letters_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."letters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letter_types_requirements" ADD CONSTRAINT "letter_types_requirements_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."letter_types"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letter_types_fields" ADD CONSTRAINT "letter_types_fields_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."letter_types"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letter_types_texts" ADD CONSTRAINT "letter_types_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."letter_types"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "residents" ADD CONSTRAINT "residents_family_id_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."families"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "residents" ADD CONSTRAINT "residents_hamlet_id_hamlets_id_fk" FOREIGN KEY ("hamlet_id") REFERENCES "public"."hamlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "families" ADD CONSTRAINT "families_hamlet_id_hamlets_id_fk" FOREIGN KEY ("hamlet_id") REFERENCES "public"."hamlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "population_imports" ADD CONSTRAINT "population_imports_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "complaints_photos" ADD CONSTRAINT "complaints_photos_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."complaints"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "complaints" ADD CONSTRAINT "complaints_category_id_complaint_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."complaint_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "complaints" ADD CONSTRAINT "complaints_hamlet_id_hamlets_id_fk" FOREIGN KEY ("hamlet_id") REFERENCES "public"."hamlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "complaints" ADD CONSTRAINT "complaints_handler_id_staff_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "complaint_updates" ADD CONSTRAINT "complaint_updates_complaint_id_complaints_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaints"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_parent_id_news_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_hamlet_id_hamlets_id_fk" FOREIGN KEY ("hamlet_id") REFERENCES "public"."hamlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "officials" ADD CONSTRAINT "officials_account_id_staff_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_letter_requests_fk" FOREIGN KEY ("letter_requests_id") REFERENCES "public"."letter_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_letters_fk" FOREIGN KEY ("letters_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_letter_types_fk" FOREIGN KEY ("letter_types_id") REFERENCES "public"."letter_types"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_residents_fk" FOREIGN KEY ("residents_id") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_families_fk" FOREIGN KEY ("families_id") REFERENCES "public"."families"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_hamlets_fk" FOREIGN KEY ("hamlets_id") REFERENCES "public"."hamlets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_population_imports_fk" FOREIGN KEY ("population_imports_id") REFERENCES "public"."population_imports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_complaints_fk" FOREIGN KEY ("complaints_id") REFERENCES "public"."complaints"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_complaint_updates_fk" FOREIGN KEY ("complaint_updates_id") REFERENCES "public"."complaint_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_complaint_categories_fk" FOREIGN KEY ("complaint_categories_id") REFERENCES "public"."complaint_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_officials_fk" FOREIGN KEY ("officials_id") REFERENCES "public"."officials"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "village_profile" ADD CONSTRAINT "village_profile_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "working_calendar_hours" ADD CONSTRAINT "working_calendar_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."working_calendar"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "working_calendar_holidays" ADD CONSTRAINT "working_calendar_holidays_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."working_calendar"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "letter_requests_photos_order_idx" ON "letter_requests_photos" USING btree ("_order");
  CREATE INDEX "letter_requests_photos_parent_id_idx" ON "letter_requests_photos" USING btree ("_parent_id");
  CREATE INDEX "letter_requests_history_order_idx" ON "letter_requests_history" USING btree ("_order");
  CREATE INDEX "letter_requests_history_parent_id_idx" ON "letter_requests_history" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "letter_requests_tracking_code_idx" ON "letter_requests" USING btree ("tracking_code");
  CREATE INDEX "letter_requests_letter_type_idx" ON "letter_requests" USING btree ("letter_type_id");
  CREATE INDEX "letter_requests_status_idx" ON "letter_requests" USING btree ("status");
  CREATE INDEX "letter_requests_claim_nik_hash_idx" ON "letter_requests" USING btree ("claim_nik_hash");
  CREATE INDEX "letter_requests_resident_idx" ON "letter_requests" USING btree ("resident_id");
  CREATE INDEX "letter_requests_letter_idx" ON "letter_requests" USING btree ("letter_id");
  CREATE INDEX "letter_requests_promised_at_idx" ON "letter_requests" USING btree ("promised_at");
  CREATE INDEX "letter_requests_updated_at_idx" ON "letter_requests" USING btree ("updated_at");
  CREATE INDEX "letter_requests_created_at_idx" ON "letter_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "letters_number_idx" ON "letters" USING btree ("number");
  CREATE INDEX "letters_letter_type_idx" ON "letters" USING btree ("letter_type_id");
  CREATE UNIQUE INDEX "letters_request_idx" ON "letters" USING btree ("request_id");
  CREATE INDEX "letters_resident_idx" ON "letters" USING btree ("resident_id");
  CREATE INDEX "letters_replaced_by_idx" ON "letters" USING btree ("replaced_by_id");
  CREATE UNIQUE INDEX "letters_verification_code_idx" ON "letters" USING btree ("verification_code");
  CREATE INDEX "letters_sha256_idx" ON "letters" USING btree ("sha256");
  CREATE INDEX "letters_updated_at_idx" ON "letters" USING btree ("updated_at");
  CREATE INDEX "letters_created_at_idx" ON "letters" USING btree ("created_at");
  CREATE INDEX "letter_types_requirements_order_idx" ON "letter_types_requirements" USING btree ("_order");
  CREATE INDEX "letter_types_requirements_parent_id_idx" ON "letter_types_requirements" USING btree ("_parent_id");
  CREATE INDEX "letter_types_fields_order_idx" ON "letter_types_fields" USING btree ("_order");
  CREATE INDEX "letter_types_fields_parent_id_idx" ON "letter_types_fields" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "letter_types_slug_idx" ON "letter_types" USING btree ("slug");
  CREATE INDEX "letter_types_updated_at_idx" ON "letter_types" USING btree ("updated_at");
  CREATE INDEX "letter_types_created_at_idx" ON "letter_types" USING btree ("created_at");
  CREATE INDEX "letter_types_texts_order_parent" ON "letter_types_texts" USING btree ("order","parent_id");
  CREATE INDEX "residents_name_idx" ON "residents" USING btree ("name");
  CREATE UNIQUE INDEX "residents_nik_hash_idx" ON "residents" USING btree ("nik_hash");
  CREATE INDEX "residents_family_idx" ON "residents" USING btree ("family_id");
  CREATE INDEX "residents_hamlet_idx" ON "residents" USING btree ("hamlet_id");
  CREATE INDEX "residents_father_nik_hash_idx" ON "residents" USING btree ("father_nik_hash");
  CREATE INDEX "residents_mother_nik_hash_idx" ON "residents" USING btree ("mother_nik_hash");
  CREATE INDEX "residents_phone_hash_idx" ON "residents" USING btree ("phone_hash");
  CREATE INDEX "residents_updated_at_idx" ON "residents" USING btree ("updated_at");
  CREATE INDEX "residents_created_at_idx" ON "residents" USING btree ("created_at");
  CREATE INDEX "residents_deleted_at_idx" ON "residents" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "families_nokk_hash_idx" ON "families" USING btree ("nokk_hash");
  CREATE INDEX "families_hamlet_idx" ON "families" USING btree ("hamlet_id");
  CREATE INDEX "families_updated_at_idx" ON "families" USING btree ("updated_at");
  CREATE INDEX "families_created_at_idx" ON "families" USING btree ("created_at");
  CREATE INDEX "families_deleted_at_idx" ON "families" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "hamlets_name_idx" ON "hamlets" USING btree ("name");
  CREATE INDEX "hamlets_updated_at_idx" ON "hamlets" USING btree ("updated_at");
  CREATE INDEX "hamlets_created_at_idx" ON "hamlets" USING btree ("created_at");
  CREATE INDEX "population_imports_by_idx" ON "population_imports" USING btree ("by_id");
  CREATE INDEX "population_imports_updated_at_idx" ON "population_imports" USING btree ("updated_at");
  CREATE INDEX "population_imports_created_at_idx" ON "population_imports" USING btree ("created_at");
  CREATE INDEX "complaints_photos_order_idx" ON "complaints_photos" USING btree ("_order");
  CREATE INDEX "complaints_photos_parent_id_idx" ON "complaints_photos" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "complaints_tracking_code_idx" ON "complaints" USING btree ("tracking_code");
  CREATE INDEX "complaints_category_idx" ON "complaints" USING btree ("category_id");
  CREATE INDEX "complaints_about_office_idx" ON "complaints" USING btree ("about_office");
  CREATE INDEX "complaints_status_idx" ON "complaints" USING btree ("status");
  CREATE INDEX "complaints_hamlet_idx" ON "complaints" USING btree ("hamlet_id");
  CREATE INDEX "complaints_promised_at_idx" ON "complaints" USING btree ("promised_at");
  CREATE INDEX "complaints_handler_idx" ON "complaints" USING btree ("handler_id");
  CREATE INDEX "complaints_updated_at_idx" ON "complaints" USING btree ("updated_at");
  CREATE INDEX "complaints_created_at_idx" ON "complaints" USING btree ("created_at");
  CREATE INDEX "complaint_updates_complaint_idx" ON "complaint_updates" USING btree ("complaint_id");
  CREATE INDEX "complaint_updates_updated_at_idx" ON "complaint_updates" USING btree ("updated_at");
  CREATE INDEX "complaint_updates_created_at_idx" ON "complaint_updates" USING btree ("created_at");
  CREATE UNIQUE INDEX "complaint_categories_name_idx" ON "complaint_categories" USING btree ("name");
  CREATE INDEX "complaint_categories_updated_at_idx" ON "complaint_categories" USING btree ("updated_at");
  CREATE INDEX "complaint_categories_created_at_idx" ON "complaint_categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "news_slug_idx" ON "news" USING btree ("slug");
  CREATE INDEX "news_picture_idx" ON "news" USING btree ("picture_id");
  CREATE INDEX "news_published_at_idx" ON "news" USING btree ("published_at");
  CREATE INDEX "news_updated_at_idx" ON "news" USING btree ("updated_at");
  CREATE INDEX "news_created_at_idx" ON "news" USING btree ("created_at");
  CREATE INDEX "news_deleted_at_idx" ON "news" USING btree ("deleted_at");
  CREATE INDEX "news__status_idx" ON "news" USING btree ("_status");
  CREATE INDEX "_news_v_parent_idx" ON "_news_v" USING btree ("parent_id");
  CREATE INDEX "_news_v_version_version_slug_idx" ON "_news_v" USING btree ("version_slug");
  CREATE INDEX "_news_v_version_version_picture_idx" ON "_news_v" USING btree ("version_picture_id");
  CREATE INDEX "_news_v_version_version_published_at_idx" ON "_news_v" USING btree ("version_published_at");
  CREATE INDEX "_news_v_version_version_updated_at_idx" ON "_news_v" USING btree ("version_updated_at");
  CREATE INDEX "_news_v_version_version_created_at_idx" ON "_news_v" USING btree ("version_created_at");
  CREATE INDEX "_news_v_version_version_deleted_at_idx" ON "_news_v" USING btree ("version_deleted_at");
  CREATE INDEX "_news_v_version_version__status_idx" ON "_news_v" USING btree ("version__status");
  CREATE INDEX "_news_v_created_at_idx" ON "_news_v" USING btree ("created_at");
  CREATE INDEX "_news_v_updated_at_idx" ON "_news_v" USING btree ("updated_at");
  CREATE INDEX "_news_v_latest_idx" ON "_news_v" USING btree ("latest");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages_deleted_at_idx" ON "pages" USING btree ("deleted_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version_deleted_at_idx" ON "_pages_v" USING btree ("version_deleted_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "staff_roles_order_idx" ON "staff_roles" USING btree ("order");
  CREATE INDEX "staff_roles_parent_idx" ON "staff_roles" USING btree ("parent_id");
  CREATE INDEX "staff_sessions_order_idx" ON "staff_sessions" USING btree ("_order");
  CREATE INDEX "staff_sessions_parent_id_idx" ON "staff_sessions" USING btree ("_parent_id");
  CREATE INDEX "staff_hamlet_idx" ON "staff" USING btree ("hamlet_id");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE INDEX "officials_account_idx" ON "officials" USING btree ("account_id");
  CREATE INDEX "officials_updated_at_idx" ON "officials" USING btree ("updated_at");
  CREATE INDEX "officials_created_at_idx" ON "officials" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_letter_requests_id_idx" ON "payload_locked_documents_rels" USING btree ("letter_requests_id");
  CREATE INDEX "payload_locked_documents_rels_letters_id_idx" ON "payload_locked_documents_rels" USING btree ("letters_id");
  CREATE INDEX "payload_locked_documents_rels_letter_types_id_idx" ON "payload_locked_documents_rels" USING btree ("letter_types_id");
  CREATE INDEX "payload_locked_documents_rels_residents_id_idx" ON "payload_locked_documents_rels" USING btree ("residents_id");
  CREATE INDEX "payload_locked_documents_rels_families_id_idx" ON "payload_locked_documents_rels" USING btree ("families_id");
  CREATE INDEX "payload_locked_documents_rels_hamlets_id_idx" ON "payload_locked_documents_rels" USING btree ("hamlets_id");
  CREATE INDEX "payload_locked_documents_rels_population_imports_id_idx" ON "payload_locked_documents_rels" USING btree ("population_imports_id");
  CREATE INDEX "payload_locked_documents_rels_complaints_id_idx" ON "payload_locked_documents_rels" USING btree ("complaints_id");
  CREATE INDEX "payload_locked_documents_rels_complaint_updates_id_idx" ON "payload_locked_documents_rels" USING btree ("complaint_updates_id");
  CREATE INDEX "payload_locked_documents_rels_complaint_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("complaint_categories_id");
  CREATE INDEX "payload_locked_documents_rels_news_id_idx" ON "payload_locked_documents_rels" USING btree ("news_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_staff_id_idx" ON "payload_locked_documents_rels" USING btree ("staff_id");
  CREATE INDEX "payload_locked_documents_rels_officials_id_idx" ON "payload_locked_documents_rels" USING btree ("officials_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "village_profile_logo_idx" ON "village_profile" USING btree ("logo_id");
  CREATE INDEX "working_calendar_hours_order_idx" ON "working_calendar_hours" USING btree ("_order");
  CREATE INDEX "working_calendar_hours_parent_id_idx" ON "working_calendar_hours" USING btree ("_parent_id");
  CREATE INDEX "working_calendar_holidays_order_idx" ON "working_calendar_holidays" USING btree ("_order");
  CREATE INDEX "working_calendar_holidays_parent_id_idx" ON "working_calendar_holidays" USING btree ("_parent_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "letter_requests_photos" CASCADE;
  DROP TABLE "letter_requests_history" CASCADE;
  DROP TABLE "letter_requests" CASCADE;
  DROP TABLE "letters" CASCADE;
  DROP TABLE "letter_types_requirements" CASCADE;
  DROP TABLE "letter_types_fields" CASCADE;
  DROP TABLE "letter_types" CASCADE;
  DROP TABLE "letter_types_texts" CASCADE;
  DROP TABLE "residents" CASCADE;
  DROP TABLE "families" CASCADE;
  DROP TABLE "hamlets" CASCADE;
  DROP TABLE "population_imports" CASCADE;
  DROP TABLE "complaints_photos" CASCADE;
  DROP TABLE "complaints" CASCADE;
  DROP TABLE "complaint_updates" CASCADE;
  DROP TABLE "complaint_categories" CASCADE;
  DROP TABLE "news" CASCADE;
  DROP TABLE "_news_v" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "staff_roles" CASCADE;
  DROP TABLE "staff_sessions" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "officials" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "village_profile" CASCADE;
  DROP TABLE "working_calendar_hours" CASCADE;
  DROP TABLE "working_calendar_holidays" CASCADE;
  DROP TABLE "working_calendar" CASCADE;
  DROP TYPE "public"."enum_letter_requests_status";
  DROP TYPE "public"."enum_letter_requests_channel";
  DROP TYPE "public"."enum_letters_status";
  DROP TYPE "public"."enum_letter_types_requirements_kind";
  DROP TYPE "public"."enum_letter_types_fields_type";
  DROP TYPE "public"."enum_letter_types_category";
  DROP TYPE "public"."enum_letter_types_online_mode";
  DROP TYPE "public"."enum_letter_types_signer";
  DROP TYPE "public"."enum_residents_nik_kind";
  DROP TYPE "public"."enum_residents_sex";
  DROP TYPE "public"."enum_residents_family_role";
  DROP TYPE "public"."enum_residents_religion";
  DROP TYPE "public"."enum_residents_marital_status";
  DROP TYPE "public"."enum_residents_citizenship";
  DROP TYPE "public"."enum_residents_education_kk";
  DROP TYPE "public"."enum_residents_education_current";
  DROP TYPE "public"."enum_residents_occupation";
  DROP TYPE "public"."enum_residents_blood_type";
  DROP TYPE "public"."enum_residents_disability";
  DROP TYPE "public"."enum_residents_ktp_status";
  DROP TYPE "public"."enum_residents_life_status";
  DROP TYPE "public"."enum_residents_residency_status";
  DROP TYPE "public"."enum_population_imports_status";
  DROP TYPE "public"."enum_complaints_status";
  DROP TYPE "public"."enum_complaints_identity";
  DROP TYPE "public"."enum_complaint_categories_class";
  DROP TYPE "public"."enum_news_status";
  DROP TYPE "public"."enum__news_v_version_status";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_staff_roles";
  DROP TYPE "public"."enum_officials_signs_as";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  DROP TYPE "public"."enum_village_profile_code_scheme";
  DROP TYPE "public"."enum_village_profile_paper";
  DROP TYPE "public"."enum_working_calendar_hours_weekday";
  DROP TYPE "public"."enum_working_calendar_zone";`)
}
