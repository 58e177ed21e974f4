import { expect, test } from '@tests/support/browser-test'
import { z } from 'zod'

import { SAME_SITE } from '@tests/support/citizen-world'
import { signedIn } from '@tests/support/office-browser'
import { fillWho, next, visitorAddress } from '@tests/support/request-flow'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 }, extraHTTPHeaders: { 'X-Forwarded-For': visitorAddress() } })

test('followers are named row by row on a phone without script, one more at a time, and the office reads them as rows', async ({ page, browser }) => {
  await page.goto('/layanan/bepergian/ajukan')
  await fillWho(page)
  await next(page)
  await page.getByLabel('Keperluan').fill('Menjenguk orang tua')
  await page.getByLabel('Tempat tujuan').fill('Kebumen')
  await page.getByLabel('Lama bepergian').fill('dua minggu')
  const row = (place: number) => page.getByRole('group', { name: `Baris ${place}`, exact: true })
  await row(1).getByLabel('Nama').fill('Maya Lestari')
  await row(1).getByLabel('Hubungan dengan pemohon').fill('istri')
  await row(2).getByLabel('Nama').fill('Putri Hartono')
  await expect(row(3)).toHaveCount(0)
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await expect(row(3).getByLabel('Nama')).toBeInViewport()
  await expect(page.getByLabel('Tempat tujuan')).toHaveValue('Kebumen')
  await expect(row(2).getByLabel('Nama')).toHaveValue('Putri Hartono')
  await row(3).getByLabel('Nama').fill('Bagas Hartono')
  await row(3).getByLabel('Hubungan dengan pemohon').fill('anak')
  await page.screenshot({ path: 'test-results/baris-360.png', fullPage: true })

  // The Enter key goes on; it adds no row.
  await row(3).getByLabel('Nama').press('Enter')
  await expect(page.getByRole('alert')).toContainText('“Yang ikut serta, baris 2, Hubungan dengan pemohon” belum diisi.')
  await expect(row(4)).toHaveCount(0)
  await page.getByRole('link', { name: /baris 2, Hubungan/u }).click()
  await expect(row(2).getByLabel('Hubungan dengan pemohon')).toBeInViewport()
  await row(2).getByLabel('Hubungan dengan pemohon').fill('anak')
  await page.getByLabel('Tanggal berangkat').fill('1 Desember 2026')
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await expect(row(4)).toBeVisible()
  await next(page)

  await expect(page.getByRole('heading', { name: 'Periksa isian Anda' })).toBeVisible()
  // The fourth row was not used: it is not sent, and not shown.
  await expect(page.locator('dl.rows')).not.toContainText('4.')
  for (const line of ['1. Maya Lestari, istri', '2. Putri Hartono, anak', '3. Bagas Hartono, anak']) await expect(page.locator('dl.rows')).toContainText(line)
  await page.screenshot({ path: 'test-results/baris-periksa-360.png', fullPage: true })
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('heading', { name: 'Permohonan diterima' })).toBeVisible()

  const code = (await page.locator('.code').innerText()).trim()
  for (const width of [1280, 360]) {
    const office = await signedIn(browser, 'operator', { width })
    const found = await office.context().request.get(`/api/letter-requests?where[trackingCode][equals]=${code}&depth=0`, { headers: SAME_SITE })
    const { docs } = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(await found.json())
    await office.goto(`/admin/permohonan/${docs[0]?.id ?? ''}`)
    const rows = office.getByRole('table', { name: 'Yang ikut serta' }).locator('tbody tr')
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(1)).toContainText('Putri Hartono')
    await expect.poll(() => office.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await office.screenshot({ path: `test-results/permohonan-baris-${width}.png`, fullPage: true })
  }
})

test('a letter about marriage asks for both parents and for the whole other side, each in a group of its own', async ({ page }) => {
  await page.goto('/layanan/pengantar-nikah/ajukan')
  await fillWho(page)
  await next(page)
  for (const name of ['Ayah', 'Ibu', 'Calon suami/istri', 'Ayahnya', 'Ibunya']) await expect(page.getByRole('group', { name, exact: true }).getByLabel('NIK (bila ada)')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tambah baris' })).toHaveCount(0)
  await expect(page.getByText('Isi hanya bila “Status Anda” dijawab “Duda cerai hidup” atau “Janda cerai hidup” atau “Beristri”.')).toBeVisible()
  await page.screenshot({ path: 'test-results/nikah-360.png', fullPage: true })
  await page.getByLabel('Duda cerai hidup').check()
  await next(page)
  await expect(page.getByRole('alert')).toContainText('“Nama pasangan terdahulu, dan kapan bercerai” belum diisi.')
  await page.getByLabel('Jejaka').check()
  await next(page)
  await expect(page.getByRole('alert')).not.toContainText('pasangan terdahulu')
  await expect(page.getByRole('alert')).toContainText('“Orang tua Anda” belum diisi.')
})
