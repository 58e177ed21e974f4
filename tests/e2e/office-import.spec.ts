import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, type Page, test } from '@tests/support/browser-test'

import { runDesa } from '@tests/support/command'
import { madeSheet } from '@tests/support/made-sheet'
import { signedIn } from '@tests/support/office-browser'

const FAULTY = 'tests/fixtures/penduduk-bermasalah.xlsx'

const written = (folder: string, name: string, content: string | Buffer): string => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

const upload = async (page: Page, file: string): Promise<void> => {
  await page.goto('/admin/impor-penduduk')
  await page.getByLabel('Pilih berkas').setInputFiles(file)
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('heading', { name: `Hasil pemeriksaan ${path.basename(file)}` })).toBeVisible()
}

const refusedCount = (page: Page) => page.locator('.import-counts div').filter({ hasText: 'Ditolak' }).locator('dd')

test('a spreadsheet with faults is explained row by row, and nothing is saved before the officer agrees', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/impor-penduduk')
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Pilih berkasnya dahulu' })).toBeVisible()
  await upload(page, FAULTY)

  await expect(page.getByText('Belum ada yang disimpan.', { exact: true })).toBeVisible()
  // 15 with a fault of their own, and 7 whose NIK is that of a head in the sample village: they would take the heads from their families.
  await expect(refusedCount(page)).toHaveText('22')
  const fault = page.locator('.import-problems tbody tr').filter({ hasText: 'Baris 408' })
  await expect(fault).toContainText('Ubah kolom menjadi Teks')

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Unduh baris yang bermasalah' }).click()])
  expect(download.suggestedFilename()).toBe('baris-bermasalah.xlsx')

  await searchFor(page, 'HYPERLINK')
  await expect(page.locator('.office-table')).toHaveCount(0)
})

test('a preview waits through a reload, is saved once, and the list of imports tells of it', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator')
  const name = `UJI SIMPAN ${crypto.randomUUID().slice(0, 6).toUpperCase()}`
  const file = written(info.outputDir, `${name.replaceAll(' ', '-')}.csv`, madeSheet([{ nama: name, nik: '0' }]))
  await upload(page, file)
  await page.reload()
  await page.getByRole('button', { name: 'Simpan 1 orang' }).dblclick()
  await expect(page.getByText('1 orang tersimpan.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 orang tersimpan.')).toBeVisible()
  await page.getByRole('link', { name: 'Semua impor' }).click()
  const row = page.locator('.office-table tbody tr').filter({ hasText: path.basename(file) })
  await expect(row).toContainText('Tersimpan')
  await expect(row).toContainText('1 baru')
  await searchFor(page, name)
  await expect(page.locator('.office-table tbody th').filter({ hasText: name })).toHaveCount(1)
})

test('a preview that is given up is gone with its file', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await upload(page, FAULTY)
  await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
  await expect(page.getByText('Impor ini dibatalkan.', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Unduh baris yang bermasalah' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Simpan/u })).toHaveCount(0)
})

test('a file that cannot be read says so, and another one can be chosen at once', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator')
  const file = written(info.outputDir, 'rusak.xlsx', 'PK bukan lembar kerja')
  await page.goto('/admin/impor-penduduk')
  await page.getByLabel('Pilih berkas').setInputFiles(file)
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'tidak dapat dibaca' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Periksa berkas' })).toBeEnabled()
})

test('the command line imports beside the running server, and leaves it running', async ({ browser }, info) => {
  const name = `UJI PERINTAH ${crypto.randomUUID().slice(0, 6).toUpperCase()}`
  const file = written(info.outputDir, 'perintah.csv', madeSheet([{ nama: name, nik: '0' }]))
  const run = runDesa(['import', 'residents', file, '--json'], { DESA_DATA: process.env.DESA_TEST_DATA, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
  expect(await run.ended, run.said()).toBe(0)
  expect(JSON.parse(run.printed())).toMatchObject({ summary: { new: 1, error: 0 } })
  const page = await signedIn(browser, 'operator')
  await searchFor(page, name)
  await expect(page.locator('.office-table tbody th').filter({ hasText: name })).toHaveCount(1)
})

test('an import is no work of an editor, and fits a phone', async ({ browser }) => {
  const editor = await signedIn(browser, 'editor')
  await editor.goto('/admin/impor-penduduk')
  await expect(editor.getByText('Peran Anda tidak boleh', { exact: false })).toBeVisible()

  const page = await signedIn(browser, 'operator', { width: 360 })
  await upload(page, FAULTY)
  await expect(page.locator('.import-counts')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.goto('/admin/impor-penduduk')
  await expect(page.locator('.office-table').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

async function searchFor(page: Page, name: string): Promise<void> {
  await page.goto('/admin/penduduk')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page.waitForURL(/cari=/u)
}
