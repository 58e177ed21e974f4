import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { query } from './database'

export type Check = 'ok' | 'failed'
export type Readiness = { ready: boolean; checks: { database: Check; migrations: Check; queue: Check } }

/** How long one answer of the database may take, and the very first connection, in milliseconds. */
const PATIENCE = 3_000
const PATIENCE_AT_FIRST = 10_000

/**
 * Whether this server can do its work: the database answers, it has every migration of this version,
 * and the job queue is laid out. Never throws; says nothing about why, as anyone may ask.
 */
export async function checkReadiness(connect: () => Promise<Payload>): Promise<Readiness> {
  const payload = await within(connect, PATIENCE_AT_FIRST)
  const [database, migrations, queue] = await Promise.all([
    passes(payload, (portal) => query(portal, 'SELECT 1 AS one').then((rows) => rows.length === 1)),
    passes(payload, hasAllMigrations),
    passes(payload, (portal) => query(portal, 'SELECT name FROM pgboss.queue').then((rows) => rows.length > 0)),
  ])
  const checks = { database, migrations, queue }
  return { ready: Object.values(checks).every((check) => check === 'ok'), checks }
}

async function hasAllMigrations(payload: Payload): Promise<boolean> {
  const files = await readdir(path.join(process.cwd(), 'migrations'))
  const wanted = files.filter((file) => /^\d.*\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, ''))
  const rows = await query<{ name: string }>(payload, 'SELECT name FROM payload_migrations')
  const done = new Set(rows.map((row) => row.name))
  return wanted.every((name) => done.has(name))
}

async function passes(payload: Payload | null, test: (payload: Payload) => Promise<boolean>): Promise<Check> {
  if (payload === null) return 'failed'
  return (await within(() => test(payload), PATIENCE)) === true ? 'ok' : 'failed'
}

async function within<T>(run: () => Promise<T>, patience: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const tired = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([run(), tired])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
