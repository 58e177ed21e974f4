import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import pg from 'pg'

import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

import { sampleAccount } from '@tests/support/accounts'
import { signedIn } from '@tests/support/office-browser'

import { callOfficers } from '../fault/officers'
import { askForLetter } from '../fault/resident'

const COUNT = 10

test('the kades signs ten letters on a telephone, and sends one back', async ({ browser, baseURL }) => {
  test.setTimeout(240_000)
  const dataDir = process.env.DESA_TEST_DATA ?? ''
  const cluster = await startEmbeddedPostgres({ dataDir })
  const database = new pg.Pool({ connectionString: cluster.superuserUrl('desa'), max: 2 })
  const officers = await callOfficers(baseURL ?? '', dataDir, database)
  for (let at = 0; at <= COUNT; at += 1) await officers.bringToSignature((await askForLetter(baseURL ?? '')).trackingCode)
  await database.end()
  await cluster.stop()

  const page = await signedIn(browser, 'kades', { width: 360 })
  const answer = await page.goto('/kantor/tanda-tangan')
  expect(Buffer.byteLength((await answer?.text()) ?? '')).toBeLessThan(40_000)
  expect((await answer?.request().sizes())?.responseBodySize, 'bytes over the network, without pictures').toBeLessThan(20_000)
  expect(await page.locator('script').count()).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])

  // Others bring letters of their own to the kades meanwhile.
  const own = page.locator('.card', { hasText: 'Keperluan: Keperluan ' })
  await expect(own).toHaveCount(COUNT + 1)
  const card = own.first()
  await card.getByText('Lihat lembar surat').click()
  await expect.poll(() => card.locator('img').evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0))).toBe(1000)
  await page.screenshot({ path: 'test-results/tanda-tangan-360.png', fullPage: true })

  await test.step('one goes back with a reason', async () => {
    await card.getByRole('link', { name: 'Buka, tolak, atau kembalikan' }).click()
    await page.screenshot({ path: 'test-results/tanda-tangan-satu-360.png', fullPage: true })
    await page.getByLabel('Penjelasan Anda').fill('Tolong periksa alamatnya.')
    await page.getByRole('button', { name: 'Kirim' }).click()
    await expect(page.getByRole('alert')).toContainText('Pilih sebabnya')
    await expect(page.getByLabel('Penjelasan Anda')).toHaveValue('Tolong periksa alamatnya.')
    await page.getByLabel('Sebabnya').selectOption({ label: 'Data warga perlu diperiksa lagi' })
    await page.getByRole('button', { name: 'Kirim' }).click()
    await expect(page.getByText('Surat sudah dikembalikan ke petugas.')).toBeVisible()
    await expect(own).toHaveCount(COUNT)
  })

  await test.step('nothing is signed without a choice, or with a wrong password', async () => {
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('alert')).toContainText('Centang dahulu')
    await page.getByRole('link', { name: 'Centang semua' }).click()
    await expect(page.locator('input[type=checkbox]:not(:checked)')).toHaveCount(0)
    await page.getByRole('link', { name: 'Hapus semua centang' }).click()
    for (let at = 0; at < COUNT; at += 1) await own.nth(at).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('alert')).toContainText('Isi kata sandi akun Anda')
    await expect(page.locator('input[type=checkbox]:checked')).toHaveCount(COUNT)
    await page.getByLabel('Kata sandi akun Anda').fill('salah-sekali')
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('alert')).toContainText('Kata sandi tidak cocok')
    await expect(page.locator('input[type=checkbox]:checked')).toHaveCount(COUNT)
  })

  await test.step('all that are chosen are signed', async () => {
    await page.getByLabel('Kata sandi akun Anda').fill(sampleAccount('kades').password)
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'sudah ditandatangani' }).locator('li')).toHaveCount(COUNT)
    const numbers = await page.getByRole('status').locator('li').allTextContents()
    expect(new Set(numbers).size).toBe(COUNT)
    await page.screenshot({ path: 'test-results/tanda-tangan-selesai-360.png', fullPage: true })
    await page.goto('/kantor/tanda-tangan')
    await expect(own).toHaveCount(0)
  })

  await test.step('a form that another site sent, or that names no letter, is refused in words', async () => {
    const send = (address: string, form: Record<string, string>, origin: string) => page.request.post(address, { form, headers: { origin } })
    for (const address of ['/kantor/tanda-tangan', '/kantor/tanda-tangan/x']) {
      for (const [form, origin] of [[{ 'surat:x': 'y', mark: 'y' }, baseURL ?? ''], [{ mark: 'y' }, 'https://lain.example']] as const) {
        const answer = await send(address, form, origin)
        expect(answer.status(), `${address} ${origin}`).toBeLessThan(500)
        expect(await answer.text()).not.toContain('Kesalahan pada sistem')
      }
    }
  })

  const editor = await signedIn(browser, 'editor')
  await editor.goto('/kantor/tanda-tangan')
  await expect(editor.getByText('hanya untuk pejabat yang menandatangani surat')).toBeVisible()
})
