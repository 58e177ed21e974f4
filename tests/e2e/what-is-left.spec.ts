import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from '@tests/support/browser-test'

import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

import { runSql } from '@tests/support/databases'
import { signedIn } from '@tests/support/office-browser'
import { PORTAL_LOG } from '@tests/support/portal-log'

/**
 * Runs after all other browser tests. They imported people, asked for letters, signed, revealed numbers and made
 * mistakes; this one provokes errors of the database with numbers in them. None may have left its traces.
 */
const NIK = '1205214708950003'
const NOKK = '1205210412080011'
const PHONE = '081362004517'
const NAME = 'HASAN PROVOKASI'

const dataDir = process.env.DESA_TEST_DATA ?? ''

test.beforeAll(async ({ browser, request, baseURL }) => {
  const page = await signedIn(browser, 'operator')
  // Without its origin Payload would not believe the session's cookie.
  const headers = { origin: baseURL ?? '', 'content-type': 'application/json' }
  const post = (address: string, data: object | string) => page.request.post(address, { data, headers })
  const get = (address: string) => page.request.get(address, { headers })
  const { docs: [{ id: hamlet }] } = await (await get('/api/hamlets?limit=1')).json()
  // PostgreSQL takes no NUL in a text: the statement fails with all its values.
  await post('/api/residents', { name: `${NAME}\0`, nik: NIK, sex: '1', lifeStatus: '1', phone: PHONE, hamlet })
  await post('/api/families', { nokk: NOKK, address: `${NAME}\0`, hamlet })
  await post('/api/residents', `{"nik":"${NIK}", "phone":"${PHONE}"`)
  await post('/api/kantor/penduduk/cari-nik', { nik: `${NIK}\0` })
  await get(`/api/residents/${NIK}`)
  await get(`/api/residents?where[name][equals]=${NAME}%00${NIK}`)
  await get(`/api/residents?where[hamlet][equals]=${NIK}`)
  await get(`/admin/collections/residents/${NIK}`)
  await request.post('/api/staff/login', { data: { email: NIK, password: NOKK } })
  for (const page of ['/lacak', '/cek', '/kabar', '/layanan', '']) await request.get(`${page}/${NIK}%00${encodeURIComponent(NAME)}`)
})

test('no personal number and no name in anything the server said', async () => {
  const log = await readFile(PORTAL_LOG, 'utf8')
  expect(log, 'the provoked errors were logged').toMatch(/"code":"22021"|invalid byte sequence/)
  expect(numbersIn(log)).toEqual([])
  expect(log).not.toContain(NAME)
})

test('no personal number in what PostgreSQL logged', async () => {
  const log = await readFile(path.join(dataDir, 'postgres/postgres.log'), 'utf8')
  expect(numbersIn(log)).toEqual([])
  expect(log).not.toContain(NAME)
})

test('what was done is in the audit trail: sign-ins, also failed ones, reveals, imports, letters, looks at papers', async () => {
  const rows = await onDatabase((url) => runSql<{ action: string }>(url, 'SELECT DISTINCT action FROM audit_trail'))
  const actions = rows.map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['sign-in', 'sign-in-failed', 'reveal', 'import', 'letter-signed', 'request-submitted', 'complaint-submitted', 'view-file']))
})

test('no personal number in the audit trail, in limits, or in the addresses of mails', async () => {
  await onDatabase(async (url) => {
    const rows = await runSql<{ entry: string }>(url, 'SELECT entry::text AS entry FROM audit_trail')
    expect(rows.length).toBeGreaterThan(100)
    expect(numbersIn(rows.map(({ entry }) => entry).join('\n'))).toEqual([])
    const limits = (await runSql<{ key: string }>(url, 'SELECT key FROM rate_limits')).map(({ key }) => key).join('\n')
    expect(numbersIn(limits)).toEqual([])
    expect(limits).not.toMatch(/127\.0\.0\.1|::1/)
  })
})

test('no personal number in mails and their names', async () => {
  const folder = path.join(dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  expect(names.filter((name) => !/^[0-9a-f-]{36}\.eml$/.test(name))).toEqual([])
  for (const name of names) expect(numbersIn(await readFile(path.join(folder, name), 'utf8'))).toEqual([])
})

/** The database of the portal under test, as its superuser. */
const onDatabase = async <Value>(run: (url: string) => Promise<Value>): Promise<Value> => {
  const cluster = await startEmbeddedPostgres({ dataDir })
  try {
    return await run(cluster.superuserUrl())
  } finally {
    await cluster.stop()
  }
}

/** Whatever looks like a NIK, a No. KK or a telephone number; digits inside hexadecimal ids and hashes are none. */
const numbersIn = (text: string): string[] => text.match(/(?<![0-9a-f-])(?:\d{16}|(?:\+?62|0)8\d{8,11})(?![0-9a-f-])/g) ?? []
