import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'

import { fetchFrom, signedIn } from '@tests/support/office-browser'

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('main.office').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

const fits = (page: Page): Promise<void> => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

test('a letter comes in at the counter’s phone, the kades gives it on, the officer reports, and it is done', async ({ browser }) => {
  test.setTimeout(120_000)
  const subject = `Undangan musyawarah ${Date.now()}`
  const operator = await signedIn(browser, 'operator', { width: 360 })
  await operator.goto('/admin/surat-masuk')
  await accessible(operator)
  await fits(operator)
  await operator.screenshot({ path: 'test-results/surat-masuk-360.png', fullPage: true })
  await operator.getByRole('link', { name: 'Catat surat masuk' }).click()
  await expect(operator.getByRole('heading', { name: 'Catat surat masuk' })).toBeVisible()
  await operator.getByLabel('Pengirim', { exact: true }).fill('Badan Permusyawaratan Desa')
  await operator.getByLabel('Isi singkat').fill(subject)
  await operator.getByLabel('Kode klasifikasi', { exact: false }).fill('kode salah')
  const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#ddeeff' } }).jpeg().toBuffer()
  await operator.locator('input[type="file"]').setInputFiles([{ name: 'lembar-1.jpg', mimeType: 'image/jpeg', buffer: photo }, { name: 'lembar-2.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }])
  await operator.getByRole('button', { name: 'Simpan surat masuk' }).click()
  await expect(operator.locator('.office-act').getByRole('alert')).toContainText('Kode klasifikasi')
  await expect(operator.getByLabel('Isi singkat')).toHaveValue(subject)
  await accessible(operator)
  await fits(operator)
  await operator.screenshot({ path: 'test-results/surat-masuk-catat-360.png', fullPage: true })
  await operator.getByLabel('Kode klasifikasi', { exact: false }).fill('005')
  await operator.getByRole('button', { name: 'Simpan surat masuk' }).dblclick()
  await operator.waitForURL(/surat-masuk\/[0-9a-f-]{36}/)
  const address = new URL(operator.url()).pathname
  await expect(operator.locator('.photos li')).toHaveCount(2)
  const sheet = await operator.locator('.photos a').first().getAttribute('href')
  expect(await fetchFrom(operator, sheet ?? '')).toMatchObject({ status: 200, contentType: 'image/jpeg' })
  await operator.getByText('Hapus lembar yang salah').click()
  await operator.getByRole('button', { name: 'Hapus lembar 2' }).click()
  await expect(operator.locator('.photos li')).toHaveCount(1)
  await fits(operator)

  const kades = await signedIn(browser, 'kades')
  await kades.goto('/admin')
  await kades.locator('.work__item', { hasText: subject }).getByRole('link', { name: 'Beri disposisi' }).click()
  await kades.getByLabel('Apa yang harus dikerjakan').fill(`Hadiri: ${subject}`)
  await kades.getByLabel('Paling lambat').fill('2099-01-31')
  await kades.getByRole('button', { name: 'Beri disposisi' }).click()
  await expect(kades.locator('.office-act').getByRole('alert')).toContainText('Penerima disposisi belum dipilih')
  await kades.getByLabel(/Rina Marlina/).check()
  await accessible(kades)
  await kades.screenshot({ path: 'test-results/disposisi.png', fullPage: true })
  await kades.getByRole('button', { name: 'Beri disposisi' }).dblclick()
  await expect(kades.locator('.history li')).toHaveCount(1)

  await operator.goto('/admin')
  await expect(operator.getByRole('heading', { name: /Disposisi untuk Anda/ })).toBeVisible()
  await expect(operator.locator('.work__item', { hasText: 'Siapkan datanya' })).toContainText('Terlambat')
  await operator.screenshot({ path: 'test-results/hari-ini-disposisi-360.png', fullPage: true })
  await operator.locator('.work__item', { hasText: subject }).getByRole('link', { name: 'Kerjakan' }).click()
  await operator.getByLabel('Hasilnya').fill('Sudah dihadiri.')
  await operator.getByRole('button', { name: 'Laporkan hasil' }).click()
  await expect(operator.locator('.history li')).toContainText('Sudah dihadiri.')
  await operator.getByText('Surat selesai').first().click()
  await operator.getByLabel('Apa tindak lanjutnya').fill('Musyawarah dihadiri.')
  await operator.getByRole('button', { name: 'Surat selesai' }).click()
  await expect(operator.locator('.office-tag').first()).toHaveText('Selesai')
  await fits(operator)
  await accessible(operator)
  await operator.screenshot({ path: 'test-results/surat-masuk-selesai-360.png', fullPage: true })

  await operator.goto('/admin/surat-masuk')
  await operator.getByLabel('Pengirim, nomor surat, atau isi').fill(subject.slice(-8))
  await operator.getByRole('button', { name: 'Cari' }).click()
  await expect(operator.locator('[data-row]')).toHaveCount(1)
  expect(operator.url()).not.toContain(subject.slice(-8))
  await kades.goto('/admin/buku/surat/a7')
  await expect(kades.locator('.book tbody')).toContainText(subject)
  await kades.screenshot({ path: 'test-results/buku-a7.png', fullPage: true })

  const kadus = await signedIn(browser, 'kadus')
  await kadus.goto(address)
  await expect(kadus.locator('.office')).toContainText('Data ini tidak ada, atau bukan untuk Anda')
})
