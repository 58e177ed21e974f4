import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'

import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { copyTemplate, runSql, type TestDatabase } from '@tests/support/databases'
import { testPortal } from '@tests/support/portal'
import { schemaOf } from '@tests/support/schema'

type Step = (args: MigrateUpArgs) => Promise<void>

const migration = z.object({ up: z.custom<Step>((value) => typeof value === 'function'), down: z.custom<Step>((value) => typeof value === 'function') })

type Migration = z.infer<typeof migration> & { name: string }

let payload: Payload
let req: PayloadRequest
let migrations: Migration[]
const pools: pg.Pool[] = []

beforeAll(async () => {
  payload = await testPortal()
  req = await createLocalReq({}, payload)
  const names = (await readdir('migrations')).filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/u, '')).toSorted()
  migrations = await Promise.all(names.map(async (name) => ({ name, ...migration.parse(await import(`../../migrations/${name}.ts`)) })))
})

afterAll(() => Promise.all(pools.map((pool) => pool.end())))

type Village = { database: TestDatabase; pool: pg.Pool }

/** A migrated, empty village of its own. */
const freshVillage = async (): Promise<Village> => {
  const database = await copyTemplate(inject('cluster'), `migrations_${process.pid}_${pools.length}`)
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  pools.push(pool)
  return { database, pool }
}

/** Each in a transaction of its own, as `desa migrate` runs it. */
const run = ({ pool }: Village, { name, ...steps }: Migration, way: 'up' | 'down'): Promise<void> =>
  drizzle(pool)
    .transaction((db) => steps[way]({ db, payload, req }))
    .catch((problem: unknown) => {
      throw new Error(`${way} of ${name}`, { cause: problem })
    })

/** What stands in only one of two structures. */
const difference = (one: readonly string[], other: readonly string[]): { only: string[]; missing: string[] } => ({
  only: one.filter((line) => !other.includes(line)), missing: other.filter((line) => !one.includes(line)),
})

const SAME = { only: [], missing: [] }

const OFFICIAL_FORMS = '20261126_070000'

describe('the migrations of an empty village', () => {
  it('lead all the way down to nothing, up again to what one run makes, and each since the official forms takes back all that it made', async () => {
    const village = await freshVillage()
    const { database } = village
    const once = await schemaOf(database)
    for (const step of migrations.toReversed()) await run(village, step, 'down')
    expect(await runSql(database.superuserUrl, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S') AND relname NOT LIKE 'payload_migrations%'`)).toEqual([])
    const before: { step: Migration; schema: string[] }[] = []
    for (const step of migrations) {
      before.push({ step, schema: await schemaOf(database) })
      await run(village, step, 'up')
    }
    expect(difference(await schemaOf(database), once)).toEqual(SAME)
    const left: unknown[] = []
    // Of the older ones `closed_books_stay` leaves functions behind that are safer than they were.
    for (const { step, schema } of before.filter(({ step: { name } }) => name >= OFFICIAL_FORMS).toReversed()) {
      await run(village, step, 'down')
      const { only, missing } = difference(await schemaOf(database), schema)
      if (only.length + missing.length > 0) left.push({ after: step.name, only, missing })
    }
    expect(left).toEqual([])
  })
})

describe('the migrations of letters that were written already', () => {
  it('keep every letter on the way down to before the official forms, and up again', async () => {
    const village = await freshVillage()
    const { pool } = village
    const type = await insert(pool, 'letter_types', { slug: 'surat-lama', signer: 'ub', signing_way: 'bsre', layout: 'memo', online_mode: 'internal', short_mark: 'SL' })
    await insert(pool, 'letter_types_fields', { _parent_id: type, type: 'resident', key: 'orang' })
    for (const value of ['n1', 'spd']) await insert(pool, 'letter_types_forms', { parent_id: type, value })
    await pool.query(`INSERT INTO letter_type_versions (letter_type_id, version, content) VALUES ($1, 1, '{}')`, [type])
    const request = await insert(pool, 'letter_requests', { letter_type_id: type, status: 'being-signed', channel: 'office' })
    for (const value of ['n1', 'spd']) await insert(pool, 'letter_requests_forms_left_out', { parent_id: request, value })
    const letter = await insert(pool, 'letters', { letter_type_id: type, request_id: request, status: 'signing', signing_way: 'bsre', wording_version: 1, issued_on: '2026-11-24', signed_on: '2026-11-25' })
    await insert(pool, 'letters_scans', { _parent_id: letter })
    await insert(pool, 'letter_signings', { request_id: request, letter_id: letter, state: 'sending' })
    await insert(pool, 'letter_archive', { id: letter, source: 'outgoing', fate: 'review', day: '2026-11-24', tokens: '{1,2}' })
    await pool.query(`INSERT INTO letter_request_people (request_id, key, mark) VALUES ($1, 'orang', 'x')`, [request])
    const since = migrations.filter(({ name }) => name >= OFFICIAL_FORMS)
    for (const step of since.toReversed()) await run(village, step, 'down')
    expect(await stateOf(pool)).toEqual([{ letter: 'cancelled', request: 'awaiting-signature', channel: 'counter', field: 'textarea', signer: 'an' }])
    for (const step of since) await run(village, step, 'up')
    expect(await stateOf(pool)).toEqual([{ letter: 'cancelled', request: 'awaiting-signature', channel: 'counter', field: 'textarea', signer: 'an' }])
  })
})

const stateOf = async (pool: pg.Pool): Promise<unknown[]> =>
  (await pool.query(
    `SELECT l.status::text AS letter, q.status::text AS request, q.channel::text AS channel, f.type::text AS field, t.signer::text AS signer
       FROM letters l JOIN letter_requests q ON q.id = l.request_id JOIN letter_types t ON t.id = l.letter_type_id JOIN letter_types_fields f ON f._parent_id = t.id`,
  )).rows

type Column = { name: string; type: string; udt: string }

/** A row with these values, and with something of the right kind in every other column that must not be empty. Returns its id. */
const insert = async (pool: pg.Pool, table: string, values: Readonly<Record<string, string | number>>): Promise<string> => {
  const { rows: columns } = await pool.query<Column>(
    `SELECT column_name AS name, data_type AS type, udt_name AS udt FROM information_schema.columns WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'`,
    [table],
  )
  const row: Record<string, unknown> = { ...values }
  for (const { name, type, udt } of columns) row[name] ??= type === 'USER-DEFINED' ? (await pool.query<{ label: string }>(`SELECT enumlabel AS label FROM pg_enum WHERE enumtypid = $1::regtype ORDER BY enumsortorder LIMIT 1`, [udt])).rows[0]?.label : someOf(type)
  const names = Object.keys(row)
  await pool.query(`INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row))
  return String(row.id)
}

const someOf = (type: string): unknown => {
  if (type === 'uuid' || type.startsWith('character') || type === 'text') return randomUUID()
  if (type === 'boolean') return false
  if (type === 'jsonb') return '{}'
  return type.startsWith('timestamp') ? new Date() : 1
}
