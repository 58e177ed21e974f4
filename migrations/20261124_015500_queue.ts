import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'
import PgBoss from 'pg-boss'

/** The tables of the job queue and the queues of this version, made by the owner so that the application's role need not create tables. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  const plan = PgBoss.getConstructionPlans('pgboss').replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '')
  await db.execute(plan)
  for (const name of QUEUES) {
    await db.execute(`SELECT pgboss.create_queue('${name}', '{"policy":"standard"}'::json)`)
  }
  await db.execute(GRANTS)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP SCHEMA pgboss CASCADE')
}

/** As they were when this migration was written; a later queue is made by a later migration. */
const QUEUES = ['__pgboss__send-it', 'send-mail', 'publish-scheduled', 'purge-expired', 'refresh-pages']

const GRANTS = `
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'desa_app') AND current_user <> 'desa_app' THEN
    GRANT USAGE ON SCHEMA pgboss TO desa_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO desa_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO desa_app;
  END IF;
END $$;
`
