import { randomBytes } from 'node:crypto'

import { beforeAll, describe, expect, inject, it } from 'vitest'

import { makeDataFolder, runDesa } from '@tests/support/command'
import { runSql } from '@tests/support/databases'

/** An installation whose PostgreSQL gives it one role, which then owns the tables that it writes. */
const role = `satu_${process.pid}`
const password = randomBytes(12).toString('hex')
let url = ''
let dataDir = ''

const desa = async (...words: string[]) => {
  const run = runDesa(words, { DESA_DATA: dataDir, DATABASE_URL: url, DATABASE_MIGRATION_URL: undefined })
  return { code: await run.ended, said: run.said() }
}

beforeAll(async () => {
  const { superuserUrl } = inject('cluster')
  dataDir = await makeDataFolder()
  await runSql(superuserUrl, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`)
  await runSql(superuserUrl, `CREATE DATABASE ${role} OWNER ${role}`)
  const address = new URL(superuserUrl)
  Object.assign(address, { username: role, password, pathname: `/${role}` })
  url = address.toString()
  expect((await desa('migrate')).code).toBe(0)
})

describe('a PostgreSQL that gives one role only', () => {
  it('gets the whole structure, and a second time nothing', async () => {
    expect(await desa('migrate', '--json')).toMatchObject({ code: 0, said: expect.stringContaining('{"migrated":[]}') })
  })

  it('refuses changes of the audit trail by triggers', async () => {
    await runSql(url, `SELECT audit_append('{"actor":"system:test","action":"try","collection":"letters","id":null}')`)
    for (const statement of [`UPDATE audit_trail SET entry = '{}'`, 'DELETE FROM audit_trail', 'TRUNCATE audit_trail']) {
      await expect(runSql(url, statement)).rejects.toThrow(/append-only/)
    }
    expect(await desa('audit', 'verify')).toMatchObject({ code: 0, said: expect.stringContaining('utuh') })
  })

  it('and the chain shows what was changed with the triggers taken away', async () => {
    await runSql(url, 'ALTER TABLE audit_trail DISABLE TRIGGER USER')
    await runSql(url, `UPDATE audit_trail SET entry = entry || '{"actor":"system:nobody"}'`)
    expect(await desa('audit', 'verify')).toMatchObject({ code: 1, said: expect.stringContaining('isi baris sudah diubah') })
    const report = await desa('audit', 'verify', '--json')
    expect(JSON.parse(report.said)).toMatchObject({ problems: [{ seq: 1, problem: 'altered-row' }] })
  })
})
