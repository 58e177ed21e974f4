import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@tests/support/browser-test'
import { ACCOUNT_MESSAGES } from '@/messages/accounts'
import { FIRST_ADMIN } from '@/messages/first-admin'
import { startEmbeddedPostgres } from '@/platform/postgres/embedded'
import { findFreePort } from '@/platform/postgres/free-port'
import { isAlive } from '@/platform/postgres/leases'
import { expectLargeOnPhones, expectNoScript, expectNoSidewaysScrolling, expectNothingForAxe } from '../support/citizen-page'
import { makeDataFolder, runDesa, type CommandRun } from '../support/command'
import { runSql } from '../support/databases'

// The site under test was built before these begin, so a start here never has to build.
test.describe('npm start', () => {
  test.setTimeout(180_000)
  let dataDir = ''
  let port = 0

  test.beforeAll(async () => {
    dataDir = await makeDataFolder()
    port = await findFreePort()
  })
  test.afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test('goes from an empty folder to a served village, survives kill -9, and stops cleanly', async ({ request, page }) => {
    const first = start()
    await first.untilSaid('Tekan Ctrl-C untuk berhenti.')
    expect(first.said()).toContain(`http://localhost:${port}/admin`)
    expect(first.said()).toMatch(/Buat akun admin pertama lewat tautan ini/)
    await page.goto(/http\S+\/kantor\/admin-pertama\/\S+/u.exec(first.said())?.[0] ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Akun pengelola portal yang pertama')
    await expectNoScript(page)
    await expectNothingForAxe(page)
    await expectLargeOnPhones(page)
    await expectNoSidewaysScrolling(page)
    await expect(await request.get(`http://127.0.0.1:${port}/healthz`)).toBeOK()
    expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600)
    const secrets = await readFile(path.join(dataDir, 'secrets.json'), 'utf8')

    // The link of an empty village ends after a day.
    const expired = firstAdminLink(first)
    expect(await (await request.get(expired)).text()).toContain(FIRST_ADMIN.title)
    await onDatabase((url) => runSql(url, `UPDATE one_time_links SET expires_at = now() - interval '1 minute'`))
    expect(await (await request.get(expired)).text()).toContain(FIRST_ADMIN.goneTitle)

    // Only the supervisor dies: site and database are left alone, and it must take over.
    first.child.kill('SIGKILL')
    await first.ended
    const second = start()
    await second.untilSaid('Tekan Ctrl-C untuk berhenti.')
    expect(second.said()).toContain('Memakai basis data yang masih berjalan')
    await expect(await request.get(`http://127.0.0.1:${port}/healthz`)).toBeOK()

    // The next start has made another link. It makes one administrator, once.
    const link = firstAdminLink(second)
    const account = { name: 'Pengelola', email: 'pengelola@contoh.desa.id', password: 'tikar-pandan-hujan-sore' }
    const weak = await request.post(link, { form: { ...account, password: 'password1234' }, headers: sameOrigin() })
    expect([weak.status(), await weak.text()]).toEqual([422, expect.stringContaining(ACCOUNT_MESSAGES.passwordCommon)])
    const made = await request.post(link, { form: account, headers: sameOrigin(), maxRedirects: 0 })
    expect([made.status(), made.headers().location]).toEqual([303, '/admin'])
    const again = await request.post(link, { form: { ...account, email: 'lain@contoh.desa.id' }, headers: sameOrigin() })
    expect(await again.text()).toContain(FIRST_ADMIN.goneTitle)
    const signedIn = await request.post(`http://localhost:${port}/api/staff/login`, { data: { email: account.email, password: account.password } })
    expect(signedIn.status()).toBe(200)

    // Everything dies at once, as in a power cut: a stale lock is left behind.
    const postmaster = await postmasterPid()
    second.child.kill('SIGKILL')
    process.kill(postmaster, 'SIGKILL')
    await second.ended
    const third = start()
    await third.untilSaid('Tekan Ctrl-C untuk berhenti.')
    await expect(await request.get(`http://127.0.0.1:${port}/readyz`)).toBeOK()
    expect(await readFile(path.join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets)
    expect(third.said()).not.toContain('/kantor/admin-pertama/')

    // Ctrl-C: nothing of it is left.
    const last = await postmasterPid()
    third.child.kill('SIGINT')
    expect(await third.ended).toBe(0)
    expect(third.said()).toContain('Portal berhenti dengan rapi.')
    expect(isAlive(last)).toBe(false)
    await expect(request.get(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow(/ECONNREFUSED/)
  })

  function start(): CommandRun {
    return runDesa(['start'], {
      DESA_DATA: dataDir,
      PORT: String(port),
      SERVER_URL: `http://localhost:${port}`,
      DESA_SAMPLE: 'off',
      NEXT_DIST_DIR: '.next-test',
      DATABASE_URL: undefined,
      DATABASE_MIGRATION_URL: undefined,
    })
  }

  function firstAdminLink(run: CommandRun): string {
    return /http\S+\/kantor\/admin-pertama\/\S+/.exec(run.said())?.[0] ?? ''
  }

  function sameOrigin(): Record<string, string> {
    return { origin: `http://localhost:${port}` }
  }

  async function onDatabase(run: (url: string) => Promise<unknown>): Promise<void> {
    const cluster = await startEmbeddedPostgres({ dataDir })
    await run(cluster.superuserUrl())
    await cluster.stop()
  }

  async function postmasterPid(): Promise<number> {
    const lock = await readFile(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')
    return Number(lock.split('\n')[0])
  }
})
