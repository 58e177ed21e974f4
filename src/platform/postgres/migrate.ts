import { readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** Any number, the same in every process: whoever holds this advisory lock is migrating. */
const MIGRATION_LOCK = 47_2016

/**
 * Names of the migrations in `migrations/` that the database has not had yet, in order.
 * Loads neither Payload nor the migrations, so that an ordinary start costs one query.
 */
export async function findPendingMigrations(url: string, root: string): Promise<string[]> {
  const client = await connect(url)
  try {
    return await pendingOn(client, root)
  } finally {
    await client.end()
  }
}

/**
 * Runs the pending migrations as the owner of the tables, each in its own transaction; several
 * instances that start at once take turns. This process must have been given the owner's connection
 * as DATABASE_URL (see `desa migrate`).
 * @returns the names that were run. @throws Error when one failed or left no row behind.
 */
export async function runMigrations(url: string, root: string): Promise<string[]> {
  if ((await findPendingMigrations(url, root)).length === 0) return []
  // Loaded before the lock is taken: loading takes seconds.
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const client = await connect(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const pending = await pendingOn(client, root)
    if (pending.length === 0) return []
    const payload = await getPayload({ config, disableOnInit: true })
    await payload.db.migrate()
    const left = await pendingOn(client, root)
    if (left.length > 0) throw new Error(`migrations did not run: ${left.join(', ')}`)
    return pending
  } finally {
    await client.end()
  }
}

async function pendingOn(client: pg.Client, root: string): Promise<string[]> {
  const files = await readdir(path.join(root, 'migrations'))
  const names = files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted()
  const table = await client.query("SELECT to_regclass('payload_migrations') IS NOT NULL AS there")
  if (!table.rows.some((row) => row.there)) return names
  const done = await client.query<{ name: string }>('SELECT name FROM payload_migrations')
  const doneNames = new Set(done.rows.map((row) => row.name))
  return names.filter((name) => !doneNames.has(name))
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
