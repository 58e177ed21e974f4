import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What forms need: receipts by submission key, drafts of forms with several steps, and rate limits. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(UP)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP TABLE rate_limits, form_drafts, submissions')
}

const UP = `
CREATE TABLE submissions (
  kind text NOT NULL,
  key text NOT NULL,
  content_hash text NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, key)
);
CREATE TABLE form_drafts (
  key_hash text PRIMARY KEY,
  kind text NOT NULL,
  sealed text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
`
