import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The queue in which letters of before there was an archive are filed by themselves (`src/use-cases/letter-archive/prepare-archive.ts`).
 * `short`: however many servers start, one job waits.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`SELECT pgboss.create_queue('index-letters', '{"policy":"short"}'::json)`)
  await db.execute(GRANTS)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`SELECT pgboss.delete_queue('index-letters')`)
}

const GRANTS = `
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desa_app') AND current_user <> 'desa_app' THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO desa_app;
  END IF;
END $$;
`
