import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, type Page, test } from '@tests/support/browser-test'

import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { signedIn } from '@tests/support/office-browser'

type Rows = Parameters<typeof madeSheet>[0]

const word = (): string => crypto.randomUUID().slice(0, 6).toUpperCase()

/** Uploads a file of these people and waits for what was found. */
const upload = async (page: Page, folder: string, rows: Rows): Promise<void> => {
  const name = `${word()}.csv`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), madeSheet(rows))
  await page.goto('/admin/impor-penduduk')
  await page.getByLabel('Pilih berkas').setInputFiles(path.join(folder, name))
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('heading', { name: `Hasil pemeriksaan ${name}` })).toBeVisible()
}

const saved = async (page: Page, folder: string, rows: Rows): Promise<void> => {
  await upload(page, folder, rows)
  await page.getByRole('button', { name: /^Simpan \d+ orang/u }).click()
  await expect(page.getByText('orang tersimpan.')).toBeVisible()
}

const isListed = async (page: Page, name: string, count: number): Promise<void> => {
  await page.goto('/admin/penduduk')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page.waitForURL(/cari=/u)
  await expect(page.locator('.office-table tbody th').filter({ hasText: name })).toHaveCount(count)
}

const fits = async (page: Page): Promise<void> => {
  // The menu takes a moment to slide away when the window has become narrow.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

test('changes are read field by field, chosen, saved, and the whole import is taken back', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator')
  const [first, second, fresh] = [madeNumbers(), madeNumbers(), madeNumbers()]
  const [old, kept, added] = [`LAMA ${word()}`, `TETAP ${word()}`, `TAMBAHAN ${word()}`]
  const changed = `BARU ${word()}`
  await saved(page, info.outputDir, [{ ...first, nama: old, agama_id: '1' }, { ...second, nama: kept }])
  await upload(page, info.outputDir, [{ ...first, nama: changed, agama_id: '2' }, { ...second, nama: `GANTI ${word()}` }, { ...fresh, nama: added }])

  await expect(page.getByRole('heading', { name: '2 orang yang sudah ada akan berubah' })).toBeVisible()
  const card = page.locator('.import-changes li').filter({ hasText: old })
  await expect(card.getByRole('row', { name: 'Agama' })).toContainText('Islam')
  await expect(card.getByRole('row', { name: 'Agama' })).toContainText('Kristen')
  await page.getByRole('checkbox', { name: `Ubah data ${kept}` }).click()
  await expect(page.getByText('Dipilih 1 dari 2 orang.')).toBeVisible()
  await page.screenshot({ path: 'test-results/impor-perubahan-1280.png', fullPage: true })

  await page.getByLabel('Data per tanggal').fill('2999-01-01')
  await page.getByRole('button', { name: 'Simpan 2 orang' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'belum terjadi' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Simpan 2 orang' }).click()
  await expect(page.getByText('2 orang tersimpan.')).toBeVisible()
  await expect(page.locator('.import-changes li').filter({ hasText: kept })).toContainText('tidak diubah')
  await page.getByText('Hasil setiap baris').click()
  await expect(page.locator('.import-rows')).toContainText('Tidak diubah, sesuai pilihan')
  const record = page.url()
  for (const [name, count] of [[changed, 1], [kept, 1], [added, 1], [old, 0]] as const) await isListed(page, name, count)

  await page.goto(record)
  await page.getByRole('link', { name: 'Batalkan impor ini' }).click()
  await expect(page.getByText('1 orang yang baru masuk lewat impor ini dihapus', { exact: false })).toBeVisible()
  await page.screenshot({ path: 'test-results/impor-batalkan-1280.png', fullPage: true })
  await page.getByLabel('Alasan pembatalan').fill('Berkas yang salah')
  await page.getByRole('button', { name: 'Batalkan impor', exact: true }).click()
  await expect(page.getByText('Impor ini sudah dibatalkan.', { exact: false })).toBeVisible()
  for (const [name, count] of [[old, 1], [kept, 1], [added, 0], [changed, 0]] as const) await isListed(page, name, count)
})

test('whoever has left the village is named, and comes back only when the officer says so; the refused rows are a link away', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator', { width: 360 })
  const [moved, dead] = [{ ...madeNumbers(), nama: `PINDAH ${word()}` }, { ...madeNumbers(), nama: `MENINGGAL ${word()}` }]
  await saved(page, info.outputDir, [{ ...moved, status_dasar: '3' }, { ...dead, status_dasar: '2' }])
  await upload(page, info.outputDir, [{ ...moved, status_dasar: '1' }, { ...dead, status_dasar: '1' }])
  const card = page.locator('.import-changes li').filter({ hasText: moved.nama })
  await expect(card).toContainText(`${moved.nama} tercatat “Pindah” di data penduduk.`)
  await expect(page.getByRole('checkbox', { name: `Ubah data ${moved.nama}` })).not.toBeChecked()
  await expect(page.getByText('orang yang datanya berbeda tidak dicentang')).toBeVisible()
  await page.screenshot({ path: 'test-results/impor-pindah-360.png', fullPage: true })
  await page.getByRole('link', { name: 'Lihat 1 baris yang ditolak' }).click()
  await expect(page.getByText(`Di data penduduk ${dead.nama} tercatat meninggal`)).toBeInViewport()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.screenshot({ path: 'test-results/impor-pindah-1280.png', fullPage: true })
})

test('an import whose people were changed later says who is in the way', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator')
  const person = madeNumbers()
  await saved(page, info.outputDir, [{ ...person, nama: `SATU ${word()}` }])
  const record = page.url()
  const later = `DUA ${word()}`
  await saved(page, info.outputDir, [{ ...person, nama: later }])
  await page.goto(`${record}?batalkan=ya`)
  await expect(page.getByText('tidak dapat dibatalkan lagi')).toBeVisible()
  await expect(page.getByRole('link', { name: `${later}: datanya berubah sesudah impor` })).toBeVisible()
})

test('two records of one person are compared, merged, and the merge is taken back', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator')
  const name = `AAAA ${word()}`
  await saved(page, info.outputDir, [{ ...madeNumbers(), nama: name, agama_id: '1', alamat: 'Jalan Satu' }, { ...madeNumbers(), nama: name, agama_id: '2', alamat: 'Jalan Dua', nama_ibu: 'IBU UJI' }])
  await page.goto('/admin/penduduk/kembar')
  await page.screenshot({ path: 'test-results/data-ganda-1280.png' })
  await page.locator('.office-table tbody tr').filter({ hasText: name }).getByRole('link', { name: 'Bandingkan' }).click()
  await expect(page.getByRole('heading', { name: 'Bandingkan dua data' })).toBeVisible()
  await page.getByRole('row', { name: 'Agama' }).getByRole('radio', { name: 'Kristen' }).check()
  await page.screenshot({ path: 'test-results/gabung-1280.png', fullPage: true })
  await page.getByLabel('Alasan').fill('Tercatat dua kali')
  await page.getByRole('button', { name: 'Gabungkan' }).click()
  await page.waitForURL(/kembar$/u)
  await isListed(page, name, 1)

  await page.goto('/admin/penduduk/kembar')
  const merge = page.locator('.import-changes li').filter({ hasText: name })
  await merge.locator('summary').click()
  await merge.getByLabel('Alasan').fill('Ternyata dua orang')
  await merge.getByRole('button', { name: 'Batalkan penggabungan' }).click()
  await expect(page.locator('.office-table tbody tr').filter({ hasText: name })).toHaveCount(1)
  await isListed(page, name, 2)

  await page.goto('/admin/penduduk/kembar')
  await page.locator('.office-table tbody tr').filter({ hasText: name }).getByRole('link', { name: 'Bandingkan' }).click()
  await page.getByRole('button', { name: 'Bukan orang yang sama' }).click()
  await page.waitForURL(/kembar$/u)
  await expect(page.locator('.office-table tbody tr').filter({ hasText: name })).toHaveCount(0)
})

test('the register leaves as a file for the secretary alone, with a reason', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin/penduduk')
  await page.getByRole('link', { name: 'Ekspor', exact: true }).click()
  await page.getByRole('radio', { name: 'CSV' }).check()
  await page.getByLabel('Untuk keperluan apa?').fill('Cadangan sebelum pindah')
  await page.screenshot({ path: 'test-results/ekspor-1280.png' })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Buat berkas' }).click()])
  expect(download.suggestedFilename()).toMatch(/^penduduk-\d{4}-\d{2}-\d{2}\.csv$/u)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.split('\r\n')[0]).toContain('alamat;dusun;rw;rt;nama;no_kk;nik')
  expect(text.split('\r\n').length).toBeGreaterThan(1000)
  await expect(page.getByText('sudah diunduh')).toBeVisible()

  const operator = await signedIn(browser, 'operator')
  await operator.goto('/admin/penduduk/ekspor')
  await expect(operator.getByText('Peran Anda tidak boleh', { exact: false })).toBeVisible()
})

test('choosing, comparing and exporting fit a phone', async ({ browser }, info) => {
  const page = await signedIn(browser, 'sekdes', { width: 360 })
  const [person, name] = [madeNumbers(), `AAAB ${word()}`]
  await saved(page, info.outputDir, [{ ...person, nama: name, alamat: 'Jalan Satu' }, { ...madeNumbers(), nama: name }])
  await upload(page, info.outputDir, [{ ...person, nama: name, agama_id: '2', alamat: 'Jalan Panjang Sekali Nomor Seratus Dua Puluh' }])
  await fits(page)
  await page.screenshot({ path: 'test-results/impor-perubahan-360.png', fullPage: true })
  await page.goto('/admin/penduduk/kembar')
  await fits(page)
  await page.locator('.office-table tbody tr').filter({ hasText: name }).getByRole('link', { name: 'Bandingkan' }).click()
  await expect(page.getByRole('heading', { name: 'Bandingkan dua data' })).toBeVisible()
  await fits(page)
  await page.screenshot({ path: 'test-results/gabung-360.png', fullPage: true })
  await page.goto('/admin/penduduk/ekspor')
  await fits(page)
})

test('a family without a head is named before saving, and given one from the list afterwards', async ({ browser }, info) => {
  const page = await signedIn(browser, 'operator')
  const [wife, child] = [madeNumbers(), madeNumbers()]
  const [name, son] = [`IBU ${word()}`, `ANAK ${word()}`]
  await upload(page, info.outputDir, [{ ...wife, nama: name, kk_level: '9' }, { ...child, no_kk: wife.no_kk, nama: son, kk_level: '4', tanggallahir: '02-01-1985' }])
  await expect(page.getByText('1 keluarga di berkas ini tidak punya kepala keluarga')).toBeVisible()
  await expect(page.locator('.import-problems')).toContainText(`keluarga ${name} (baris 2, 3)`)
  await page.screenshot({ path: 'test-results/impor-tanpa-kepala-1280.png', fullPage: true })
  await page.setViewportSize({ width: 360, height: 780 })
  await fits(page)
  await page.screenshot({ path: 'test-results/impor-tanpa-kepala-360.png', fullPage: true })
  await page.getByRole('button', { name: 'Simpan 2 orang' }).click()
  await page.getByRole('link', { name: 'Buka daftar keluarga tanpa kepala' }).click()
  await expect(page.getByLabel('Hanya keluarga tanpa kepala')).toBeChecked()
  await fits(page)
  await page.screenshot({ path: 'test-results/daftar-tanpa-kepala-360.png', fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.screenshot({ path: 'test-results/daftar-tanpa-kepala-1280.png', fullPage: true })
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByRole('link').first().click()
  await page.getByRole('link', { name: 'Ganti kepala keluarga' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/kepala keluarga/iu)
  await expect(page.locator('main, .office')).toContainText(name)
  await page.screenshot({ path: 'test-results/ganti-kepala-1280.png', fullPage: true })
})
