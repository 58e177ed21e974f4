import { expect, test } from '@playwright/test'

import { signedIn } from '@tests/support/office-browser'

const FAULTY = 'tests/fixtures/penduduk-bermasalah.xlsx'

test('a spreadsheet with faults is explained row by row, and nothing is saved before the officer agrees', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/impor-penduduk')
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Pilih berkasnya dahulu' })).toBeVisible()
  await page.getByLabel('Pilih berkas').setInputFiles(FAULTY)
  await page.getByRole('button', { name: 'Periksa berkas' }).click()

  await expect(page.getByText('Belum ada yang disimpan.', { exact: true })).toBeVisible()
  await expect(page.locator('.import-counts div').filter({ hasText: 'Ditolak' }).locator('dd')).toHaveText('15')
  const fault = page.locator('.import-problems tbody tr').filter({ hasText: 'Baris 408' })
  await expect(fault).toContainText('Ubah kolom menjadi Teks')
  await expect(page.getByRole('button', { name: /^Simpan \d+ orang$/ })).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh baris yang bermasalah' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('baris-bermasalah.xlsx')

  await page.goto('/admin/penduduk?nama=HYPERLINK')
  await expect(page.locator('.office-table')).toHaveCount(0)
})

test('an import is no work of an editor, and fits a phone', async ({ browser }) => {
  const editor = await signedIn(browser, 'editor')
  await editor.goto('/admin/impor-penduduk')
  await expect(editor.getByText('Peran Anda tidak boleh', { exact: false })).toBeVisible()

  const page = await signedIn(browser, 'operator', { width: 360 })
  await page.goto('/admin/impor-penduduk')
  await page.getByLabel('Pilih berkas').setInputFiles(FAULTY)
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.locator('.import-counts')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
