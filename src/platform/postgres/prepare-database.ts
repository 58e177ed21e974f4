import pg from 'pg'
import type { ClusterCredentials } from './credentials'

type Connections = { superuserUrl: (database?: string) => string }

/**
 * Makes the two roles, the database `desa` and its extensions; safe to repeat.
 * `desa_owner` owns the tables and runs migrations; `desa_app`, which the server uses, may only read
 * and write rows: a hole in the site cannot drop a table or rewrite the audit trail.
 */
export async function prepareDatabase(connections: Connections, passwords: ClusterCredentials): Promise<void> {
  await withClient(connections.superuserUrl('postgres'), async (client) => {
    await ensureRole(client, 'desa_owner', passwords.ownerPassword)
    await ensureRole(client, 'desa_app', passwords.appPassword)
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'desa'")
    if (found.rowCount === 0) await client.query('CREATE DATABASE desa OWNER desa_owner')
  })
  await withClient(connections.superuserUrl('desa'), async (client) => {
    const done = await client.query("SELECT 1 FROM pg_extension WHERE extname = 'pgcrypto'")
    if (done.rowCount !== 0) return
    await client.query(DATABASE_RIGHTS)
  })
}

/** The same rights that docs/operations.md gives for a PostgreSQL of one's own. */
const DATABASE_RIGHTS = `
  BEGIN;
  REVOKE ALL ON DATABASE desa FROM PUBLIC;
  GRANT CONNECT ON DATABASE desa TO desa_app;
  GRANT USAGE ON SCHEMA public TO desa_app;
  ALTER DEFAULT PRIVILEGES FOR ROLE desa_owner GRANT USAGE ON SCHEMAS TO desa_app;
  ALTER DEFAULT PRIVILEGES FOR ROLE desa_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO desa_app;
  ALTER DEFAULT PRIVILEGES FOR ROLE desa_owner GRANT USAGE, SELECT ON SEQUENCES TO desa_app;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS btree_gin;
  CREATE EXTENSION IF NOT EXISTS pgcrypto;
  COMMIT;
`

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  if (found.rowCount !== 0) return
  const secret = client.escapeLiteral(password)
  await client.query(`CREATE ROLE ${client.escapeIdentifier(name)} LOGIN PASSWORD ${secret}`)
}

async function withClient(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}
