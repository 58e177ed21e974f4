import pg from 'pg'
import type { TestCluster } from './cluster'

export type TestDatabase = { name: string; appUrl: string; ownerUrl: string; superuserUrl: string }

/** Copies the migrated template into a database of its own, in place of one that bears the name: about 50 ms. */
export async function copyTemplate(cluster: Pick<TestCluster, 'superuserUrl' | 'ownerUrl' | 'appUrl'>, name: string): Promise<TestDatabase> {
  const template = new URL(cluster.appUrl).pathname.slice(1)
  const client = new pg.Client({ connectionString: cluster.superuserUrl })
  await client.connect()
  try {
    // Two workers may ask at the same moment, and a template can be copied by one at a time only.
    await client.query('SELECT pg_advisory_lock(7001)')
    // Connections that are still there are cut; pools open new ones (steadfast-pool.ts).
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}
       OWNER desa_owner STRATEGY file_copy`,
    )
  } finally {
    await client.end()
  }
  return {
    name,
    appUrl: inDatabase(cluster.appUrl, name),
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    superuserUrl: inDatabase(cluster.superuserUrl, name),
  }
}

/** Runs one statement on a database, in a connection of its own. */
export async function runSql<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
