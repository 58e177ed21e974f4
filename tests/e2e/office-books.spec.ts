import { expect, type Page, test } from '@tests/support/browser-test'

import { fetchFrom, signedIn } from '@tests/support/office-browser'

const BOOKS = [
  ['A.7 Agenda', 'A.7 Buku Agenda', 11],
  ['A.8 Ekspedisi', 'A.8 Buku Ekspedisi', 6],
  ['B.1 Induk penduduk', 'B.1 Buku Induk Penduduk', 16],
  ['B.2 Mutasi penduduk', 'B.2 Buku Mutasi Penduduk Desa', 13],
  ['B.3 Rekapitulasi', 'B.3 Buku Rekapitulasi Jumlah Penduduk', 33],
  ['B.4 Penduduk sementara', 'B.4 Buku Penduduk Sementara', 15],
  ['B.5 KTP dan KK', 'B.5 Buku Kartu Tanda Penduduk dan Buku Kartu Keluarga', 19],
] as const

test('every book stands in the menu and has all columns of its form, numbered', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin')
  for (const [link, title, columns] of BOOKS) {
    await page.getByRole('link', { name: link, exact: true }).click()
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    // Letters of the last days may be last month's.
    if (link.startsWith('A.')) await page.getByRole('link', { name: /^Satu tahun/u }).click()
    // The opening of the sample village is what December 2025 has.
    if (link.startsWith('B.2')) await page.goto('/admin/buku/penduduk/b2?bulan=2025-12')
    await expect(page.locator('.book__numbers td')).toHaveCount(columns)
    await expect(page.locator('.book tbody tr').first()).toBeVisible()
  }
})

test('a page of B.1 opens by its number, masked, and another month and hamlet by the form', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/buku/penduduk/b1')
  await page.getByLabel('Buka halaman').fill('3')
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
  await expect(page.locator('.book tbody tr').first().locator('td').first()).toHaveText('101')
  await expect(page.locator('.book__nik').first()).toHaveText(/^\d{6}\*{6}\d{4}$/u)
  await page.getByLabel('Bulan').fill('2026-03')
  await page.getByLabel('Dusun').selectOption({ label: 'Dusun II' })
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page.getByText('Keadaan pada akhir hari 31 Maret 2026.', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Berikutnya', exact: true }).click()
  await expect(page).toHaveURL(/setelah=\d+/u)
})

test('the books, lists and reports fit a phone: only their tables scroll', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes', { width: 360 })
  for (const address of ['buku/surat/a7', 'buku/surat/a8', 'buku/penduduk/b1', 'buku/penduduk/b3', 'buku/penduduk/b4', 'buku/penduduk/bulan', 'daftar-penduduk?umur-dari=60', 'laporan-penduduk', 'penduduk-sementara', 'penduduk-sementara/catat', 'statistik/pertumbuhan']) {
    await page.goto(`/admin/${address}`)
    await expect(page.locator('.office h1')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360)
  }
})

test('a book is printed once, however often the button is pressed, while the office goes on', async ({ browser }) => {
  const page = await signedIn(browser, 'kades')
  await page.goto('/admin/buku/penduduk/b3')
  await page.getByRole('button', { name: 'Buat berkas' }).dblclick()
  const link = page.getByRole('link', { name: 'Buka berkas' })
  await expect(link).toHaveCount(1, { timeout: 45_000 })
  const file = await fetchFrom(page, (await link.getAttribute('href')) ?? '')
  expect(file).toEqual({ status: 200, contentType: 'application/pdf', start: '%PDF-' })
  const other = await signedIn(browser, 'operator')
  await other.goto('/admin/buku/penduduk/b3')
  expect((await fetchFrom(other, (await link.getAttribute('href')) ?? '')).status).toBe(404)
})

test('a month is closed and opened again with a reason; before, the screen says what it means', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin/buku/penduduk/bulan')
  await expect(page.getByText('Buku dan angkanya tidak berubah lagi.', { exact: false })).toBeVisible()
  await page.getByLabel('Tutup sampai dengan bulan').selectOption({ label: 'Desember 2025' })
  await page.getByRole('button', { name: 'Tutup bulan' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Desember 2025' })
  await expect(row).toContainText('Ditutup')
  await expect(row).toContainText('Cocok')
  await page.getByText('Buka lagi bulan yang ditutup').click()
  await page.getByLabel('Alasan').fill('Uji membuka lagi')
  await page.getByRole('button', { name: 'Buka lagi' }).click()
  await expect(row).toContainText('Terbuka')
  await expect(row).toContainText('Uji membuka lagi')
})

test('a guest who comes is written down; what is wrong is marked at its field and nothing typed is lost', async ({ browser }) => {
  const page = await signedIn(browser, 'operator', { width: 360 })
  await page.goto('/admin/penduduk-sementara')
  await page.getByRole('link', { name: 'Catat kedatangan' }).click()
  await expect(page.getByRole('heading', { name: 'Catat kedatangan penduduk sementara' })).toBeVisible()
  await page.getByLabel('Datang tanggal').fill('')
  await page.getByLabel('Nama lengkap').fill('TAMU PEKERJA')
  await page.getByRole('button', { name: 'Simpan kedatangan' }).click()
  await expect(page.locator('[data-field="arrivedOn"]')).toContainText('Bagian ini belum diisi.')
  await expect(page.getByLabel('Datang tanggal')).toBeFocused()
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('TAMU PEKERJA')
  await page.screenshot({ path: 'test-results/penduduk-sementara-catat-360.png', fullPage: true })
  await page.getByLabel('Datang tanggal').fill('2026-10-10')
  await page.getByLabel('Rencana sampai tanggal').fill('2026-10-05')
  await page.getByLabel('Datang dari').fill('Medan')
  await page.getByLabel('Maksud dan tujuan').fill('Bekerja di kebun')
  await page.getByLabel('Nama dan alamat yang didatangi').fill('Pak Rahmat, Jalan Kebun')
  await page.getByLabel('Dusun', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Jenis kelamin').selectOption({ label: 'Laki-laki' })
  await page.getByRole('button', { name: 'Simpan kedatangan' }).click()
  await expect(page.locator('[data-field="stayUntil"]')).toContainText('lebih awal daripada tanggal datang')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.screenshot({ path: 'test-results/penduduk-sementara-catat-1280.png', fullPage: true })
  await page.getByLabel('Rencana sampai tanggal').fill('2026-12-05')
  await page.getByRole('button', { name: 'Simpan kedatangan' }).dblclick()
  await expect(page.locator('section').filter({ hasText: 'TAMU PEKERJA' })).toHaveCount(1)
})

test('every way to a guest’s record leads to the office’s own form, where mistakes are corrected', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/temporary-residents/create')
  await expect(page.getByRole('heading', { name: 'Catat kedatangan penduduk sementara' })).toBeVisible()
  for (const [label, words] of [['Nama lengkap', 'TAMU KELIRU'], ['Datang dari', 'Medan'], ['Maksud dan tujuan', 'Bekerja'], ['Nama dan alamat yang didatangi', 'Pak Rahmat']] as const) await page.getByLabel(label).fill(words)
  await page.getByLabel('Dusun', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Jenis kelamin').selectOption({ label: 'Laki-laki' })
  await page.getByRole('button', { name: 'Simpan kedatangan' }).click()
  const card = page.locator('section').filter({ hasText: 'TAMU KELIRU' })
  await expect(card).toBeVisible()
  await page.goto('/admin/collections/temporary-residents')
  await card.getByRole('link').click()
  await expect(page.getByLabel('Datang dari')).toHaveValue('Medan')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`/admin/collections/temporary-residents/${id}`)
  await expect(page).toHaveURL(new RegExp(`/admin/penduduk-sementara/${id}$`, 'u'))
  await page.getByLabel('Datang dari').fill('')
  await page.getByRole('button', { name: 'Simpan perbaikan' }).click()
  await expect(page.locator('[data-field="cameFrom"]')).toContainText('Bagian ini belum diisi.')
  await page.getByLabel('Datang dari').fill('Binjai')
  await page.screenshot({ path: 'test-results/penduduk-sementara-perbaiki-1280.png', fullPage: true })
  await page.getByRole('button', { name: 'Simpan perbaikan' }).click()
  await expect(card).toContainText('Binjai')
  await page.goto('/admin/penduduk-sementara/bukan-orang')
  await expect(page.getByText('tidak ada')).toBeVisible()
})

test('a guest stays longer and leaves', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/penduduk-sementara')
  const card = page.locator('section').filter({ hasText: 'Yusuf Pratama' })
  await card.getByText('Perpanjang atau catat kepergian').click()
  await card.getByLabel('Tinggal sampai tanggal').fill('2027-02-28')
  await card.getByRole('button', { name: 'Perpanjang' }).click()
  await expect(card).toContainText('28 Februari 2027, diperpanjang 1 kali')
  const other = page.locator('section').filter({ hasText: 'Anna de Vries' })
  await other.getByText('Perpanjang atau catat kepergian').click()
  await other.getByRole('button', { name: 'Catat kepergian' }).click()
  await expect(other).toHaveCount(0)
  await page.getByRole('link', { name: 'Sudah pergi' }).click()
  await expect(other).toBeVisible()
})

test('a list by conditions is saved by name and taken away with a reason', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin/daftar-penduduk')
  await page.getByRole('link', { name: 'Lansia', exact: true }).click()
  await expect(page.getByLabel('Umur dari (tahun)')).toHaveValue('60')
  await page.getByLabel('Jenis kelamin').selectOption({ label: 'Perempuan' })
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page.getByText(/^Ditemukan \d+ orang\.$/u)).toBeVisible()
  await page.screenshot({ path: 'test-results/daftar-penduduk-1280.png', fullPage: true })
  await page.getByText('Simpan syarat ini dengan nama').click()
  await page.getByLabel('Nama daftar').fill('Lansia perempuan')
  await page.getByRole('button', { name: 'Simpan daftar' }).click()
  await expect(page.getByRole('link', { name: 'Lansia perempuan' })).toBeVisible()
  await refusedWithoutReason(page)
  await page.getByLabel('Untuk keperluan apa?').fill('Undangan posyandu lansia')
  await page.getByLabel('Bentuk berkas').selectOption('csv')
  await page.getByRole('button', { name: 'Buat berkas' }).click()
  const link = page.getByRole('link', { name: 'Buka berkas' }).first()
  await expect(link).toBeVisible({ timeout: 30_000 })
  expect((await fetchFrom(page, (await link.getAttribute('href')) ?? '')).status).toBe(200)
})

test('none of it is work of a kadus or an editor', async ({ browser }) => {
  for (const role of ['kadus', 'editor'] as const) {
    const page = await signedIn(browser, role)
    for (const address of ['buku/penduduk/b1', 'buku/penduduk/bulan', 'daftar-penduduk', 'laporan-penduduk']) {
      await page.goto(`/admin/${address}`)
      await expect(page.locator('.office')).toContainText('Peran Anda tidak boleh')
    }
  }
})

/** The browser itself keeps the form from being sent. */
async function refusedWithoutReason(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buat berkas' }).click()
  await expect(page.getByText('Berkas sedang dibuat.')).toHaveCount(0)
}
