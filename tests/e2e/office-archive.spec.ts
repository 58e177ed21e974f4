import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'

import { zipEntries } from '@/platform/spreadsheet/zip-entries'

import { signedIn } from '@tests/support/office-browser'

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('main.office').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

const fits = (page: Page): Promise<void> => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

test('a letter is found by what it says, its number and its person, and how long it is kept is changed with a reason', async ({ browser }) => {
  test.setTimeout(120_000)
  const operator = await signedIn(browser, 'operator')
  await operator.goto('/admin/arsip-surat')
  await expect(operator.getByRole('heading', { level: 1, name: 'Arsip surat' })).toBeVisible()
  await accessible(operator)
  await operator.screenshot({ path: 'test-results/arsip-surat.png', fullPage: true })
  const line = operator.locator('tbody tr', { hasNotText: '(surat masuk)' }).filter({ has: operator.getByText('Berlaku') }).first()
  const number = await line.locator('[data-row]').innerText()
  await operator.getByLabel('Nomor, nama, atau isi surat').fill(number)
  await operator.getByRole('button', { name: 'Cari' }).click()
  await expect(operator.locator('[data-row]')).toHaveText([number])
  expect(operator.url()).not.toContain(encodeURIComponent(number))
  await operator.locator('[data-row]').click()
  await expect(operator.getByRole('heading', { name: 'Ubah masa simpan' })).toBeVisible()
  await accessible(operator)
  await operator.screenshot({ path: 'test-results/arsip-rincian.png', fullPage: true })
  await operator.getByLabel('Nasib akhir').selectOption('permanent')
  await operator.getByLabel('Alasan').fill('JRA')
  await operator.getByRole('button', { name: 'Ubah masa simpan' }).click()
  await expect(operator.locator('.office-act').getByRole('alert')).toContainText('Alasannya belum')
  await operator.getByLabel('Alasan').fill('Menurut JRA kabupaten')
  await operator.getByRole('button', { name: 'Ubah masa simpan' }).dblclick()
  await expect(operator.locator('.office-facts')).toContainText('Permanen')

  await operator.goto('/admin/arsip-surat')
  await operator.getByLabel('Nomor, nama, atau isi surat').fill('sit')
  await operator.getByRole('button', { name: 'Cari' }).click()
  await expect(operator.getByRole('heading', { name: 'Warga dengan nama ini' })).toBeVisible()
  await operator.locator('.found a').first().click()
  await expect(operator.getByRole('heading', { level: 1, name: /^Surat untuk / })).toBeVisible()
  await operator.goto('/admin/arsip-surat/masa-simpan?daftar=destroy')
  await expect(operator.locator('.office')).toContainText('Portal tidak pernah menghapus surat')
  await accessible(operator)

  const phone = await signedIn(browser, 'operator', { width: 360 })
  await phone.goto('/admin/arsip-surat')
  await fits(phone)
  await phone.screenshot({ path: 'test-results/arsip-surat-360.png', fullPage: true })
  await phone.locator('[data-row]').first().click()
  await expect(phone.getByRole('heading', { name: 'Ubah masa simpan' })).toBeVisible()
  await fits(phone)
  await phone.screenshot({ path: 'test-results/arsip-rincian-360.png', fullPage: true })
  await phone.goto('/admin/arsip-surat/masa-simpan')
  await fits(phone)
  await phone.screenshot({ path: 'test-results/arsip-masa-simpan-360.png', fullPage: true })

  const kadus = await signedIn(browser, 'kadus')
  await kadus.goto('/admin/arsip-surat')
  await expect(kadus.locator('.office')).toContainText('Peran Anda tidak boleh melakukan ini')
})

test('the letters of a year are fetched as one file', async ({ browser }) => {
  test.setTimeout(120_000)
  const sekdes = await signedIn(browser, 'sekdes')
  await sekdes.goto('/admin/arsip-surat')
  const day = await sekdes.locator('tbody td[data-label="Tanggal"]').first().innerText()
  await sekdes.getByRole('link', { name: 'Arsip tahunan (ZIP)' }).click()
  await expect(sekdes.getByRole('heading', { level: 1, name: 'Arsip tahunan' })).toBeVisible()
  await accessible(sekdes)
  await fits(sekdes)
  await sekdes.getByLabel('Tahun').fill(day.slice(-4))
  await sekdes.getByLabel('Untuk apa').fill('Penyimpanan akhir tahun')
  await sekdes.getByRole('button', { name: 'Buat arsip' }).dblclick()
  await expect(sekdes.getByRole('link', { name: 'Unduh' })).toHaveCount(1, { timeout: 60_000 })
  await accessible(sekdes)
  await sekdes.screenshot({ path: 'test-results/arsip-tahunan.png', fullPage: true })
  const [file] = await Promise.all([sekdes.waitForEvent('download'), sekdes.getByRole('link', { name: 'Unduh' }).click()])
  expect(file.suggestedFilename()).toBe(`arsip-surat-${day.slice(-4)}.zip`)
  const pieces: Buffer[] = []
  for await (const piece of await file.createReadStream()) if (Buffer.isBuffer(piece)) pieces.push(piece)
  const names = [...zipEntries(Buffer.concat(pieces)).keys()]
  expect(names).toContain(`arsip-surat-${day.slice(-4)}/index.html`)
  expect(names.some((name) => /\/keluar\/keluar-\d{5}\.pdf$/u.test(name))).toBe(true)
})
