import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** The queue in which the portal closes complaints that nobody answers; a queue of pg-boss is a table of its own. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`SELECT pgboss.create_queue('close-silent-complaints', '{"policy":"standard"}'::json)`)
  await db.execute(GRANTS)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`SELECT pgboss.delete_queue('close-silent-complaints')`)
}

const GRANTS = `
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desa_app') AND current_user <> 'desa_app' THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO desa_app;
  END IF;
END $$;
`
