import { Client } from 'pg'
import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { appendAudit, appendAudits } from '@/plugins/audit-trail/append'
import { verifyAuditTrail } from '@/use-cases/verify-audit-trail'

import { staffWith, type TestStaff } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let admin: TestStaff

beforeAll(async () => {
  payload = await testPortal()
  admin = await staffWith(payload, ['admin'])
})

const connected = async <Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const verify = () => connected(testDatabaseUrls().app, verifyAuditTrail)

const add = (action: string) =>
  inTransaction(payload, admin.actor, (tx) => appendAudit(tx, { action, object: { collection: 'letters', id: null } }))

it('records who changed which fields of which record, without their values', async () => {
  const { id, nik } = await inventedResident(payload)
  const operator = await staffWith(payload, ['operator'])
  await payload.update({ collection: 'residents', id, data: { disability: '2' }, overrideAccess: false, user: Object.assign(Object.create(null), operator.user) })
  const rows = await query<{ entry: Record<string, unknown> }>(payload, `SELECT entry FROM audit_trail WHERE object_id = $1 ORDER BY seq`, [id])
  expect(rows.at(-1)?.entry).toMatchObject({ actor: `staff:${operator.id}`, action: 'update', collection: 'residents', details: { fields: ['disability'] } })
  expect(JSON.stringify(rows)).not.toContain(nik)
})

it('records what an account may do, and when it was switched off', async () => {
  const { id } = await staffWith(payload, ['operator'])
  const cookie = await signIn(admin)
  await rest({ method: 'PATCH', path: `staff/${id}`, cookie, body: { roles: ['sekdes', 'editor'] } })
  await rest({ method: 'PATCH', path: `staff/${id}`, cookie, body: { active: false } })
  const rows = await query<{ entry: object }>(payload, `SELECT entry FROM audit_trail WHERE object_id = $1 ORDER BY seq`, [id])
  expect(rows.map(({ entry }) => entry)).toMatchObject([
    { action: 'create', details: { roles: 'operator', active: true } },
    { actor: `staff:${admin.id}`, action: 'update', details: { fields: ['roles'], roles: 'sekdes editor' } },
    { actor: `staff:${admin.id}`, action: 'update', details: { fields: ['active'], active: false } },
  ])
})

it('records sign-ins', async () => {
  const { id, email, password } = await staffWith(payload, ['auditor'])
  await signIn({ email, password })
  const rows = await query(payload, `SELECT 1 AS one FROM audit_trail WHERE action = 'sign-in' AND object_id = $1`, [id])
  expect(rows).toHaveLength(1)
})

it('rolls back with the act it records', async () => {
  const before = (await verify()).rows
  await expect(
    inTransaction(payload, admin.actor, async (tx) => {
      await appendAudit(tx, { action: 'never-happened', object: { collection: 'letters', id: null } })
      throw new Error('the act failed')
    }),
  ).rejects.toThrow('the act failed')
  expect((await verify()).rows).toBe(before)
})

it('keeps one chain when many append at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => add(`at-once-${at}`)))
  await inTransaction(payload, admin.actor, (tx) =>
    appendAudits(tx, Array.from({ length: 50 }, (_, at) => ({ action: `many-${at}`, object: { collection: 'letters', id: null } }))),
  )
  expect((await verify()).problems).toEqual([])
})

describe('the application cannot change what is written', () => {
  it.each([
    `UPDATE audit_trail SET entry = '{}'`, `DELETE FROM audit_trail`, `TRUNCATE audit_trail`, `UPDATE audit_head SET seq = 0`,
    `INSERT INTO audit_trail (seq, entry, prev, hash, at) VALUES (999999, '{}', '', '', now())`,
  ])('%s', async (statement) => {
    await expect(connected(testDatabaseUrls().app, (client) => client.query(statement))).rejects.toThrow(/permission denied/)
  })

  it('nor the owner, where an installation has one role only', async () => {
    await add('kept')
    await expect(connected(testDatabaseUrls().owner, (client) => client.query(`DELETE FROM audit_trail`))).rejects.toThrow(/append-only/)
    await expect(connected(testDatabaseUrls().owner, (client) => client.query(`TRUNCATE audit_trail`))).rejects.toThrow(/append-only/)
  })
})

describe('the verifier finds what a superuser does', () => {
  const superuser = (...statements: string[]) =>
    connected(testDatabaseUrls().superuser, async (client) => {
      await client.query('BEGIN')
      await client.query('ALTER TABLE audit_trail DISABLE TRIGGER USER')
      for (const statement of statements) await client.query(statement)
      await client.query('ALTER TABLE audit_trail ENABLE TRIGGER USER')
      await client.query('COMMIT')
    })

  const backup = async () => {
    await superuser('DROP TABLE IF EXISTS kept_trail', 'CREATE TABLE kept_trail AS SELECT seq, entry, prev, hash, at FROM audit_trail', 'DROP TABLE IF EXISTS kept_head', 'CREATE TABLE kept_head AS SELECT * FROM audit_head')
  }

  beforeAll(async () => {
    for (const action of ['one', 'two', 'three', 'four']) await add(action)
    await backup()
  })

  afterEach(async () => {
    await superuser('DELETE FROM audit_trail', 'INSERT INTO audit_trail (seq, entry, prev, hash, at) SELECT * FROM kept_trail', 'UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM kept_head)')
    expect((await verify()).problems).toEqual([])
  })

  it.each([
    ['a changed entry', `UPDATE audit_trail SET entry = entry || '{"actor":"anonymous"}' WHERE seq = (SELECT max(seq) - 2 FROM audit_trail)`, 'altered-row'],
    ['a changed moment', `UPDATE audit_trail SET at = at - interval '1 day' WHERE seq = (SELECT max(seq) - 2 FROM audit_trail)`, 'altered-row'],
    ['a removed row', `DELETE FROM audit_trail WHERE seq = (SELECT max(seq) - 1 FROM audit_trail)`, 'missing-row'],
    ['a cut-off tail', `DELETE FROM audit_trail WHERE seq > (SELECT max(seq) - 2 FROM audit_trail)`, 'tail-cut-off'],
    ['a forged row at the end', `INSERT INTO audit_trail (seq, entry, prev, hash, at) SELECT max(seq) + 1, '{}', 'x', 'y', now() FROM audit_trail`, 'broken-link'],
  ])('%s', async (_name, statement, problem) => {
    await superuser(statement)
    expect((await verify()).problems.map((found) => found.problem)).toContain(problem)
  })
})
