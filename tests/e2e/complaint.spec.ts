import { expect, test } from '@tests/support/browser-test'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('a broken bridge is reported without a name, keeps all answers over a mistake, and is talked about', async ({ page }) => {
  await page.goto('/pengaduan')
  await page.getByLabel('Jalan, jembatan dan parit').check()
  await page.getByLabel('Apa yang terjadi?').fill('Jembatan kayu putus.')
  await page.getByLabel('Foto (boleh tidak ada)').setInputFiles({ name: 'jembatan.png', mimeType: 'image/png', buffer: Buffer.alloc(9 * 1024 * 1024, 1) })
  await page.getByLabel('Tidak seorang pun').check()
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('alert')).toContainText('Tulis tempatnya')
  await expect(page.getByRole('alert')).toContainText('Foto terlalu besar')
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Jembatan kayu putus.')
  await page.screenshot({ path: 'test-results/pengaduan-360.png', fullPage: true })
  await page.getByLabel('Di mana tepatnya?').fill('Belakang sekolah')
  await page.getByLabel('Foto (boleh tidak ada)').setInputFiles({ name: 'jembatan.png', mimeType: 'image/png', buffer: PNG })
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('heading', { name: 'Laporan diterima' })).toBeVisible()
  await page.getByRole('link', { name: 'Lihat laporan saya' }).click()
  await page.getByLabel('Tulis kepada petugas').fill('Anak sekolah lewat sini.')
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await expect(page.getByText('Pesan Anda sudah diterima.')).toBeVisible()
  await expect(page.getByText('Anak sekolah lewat sini.')).toHaveCount(1)
})
