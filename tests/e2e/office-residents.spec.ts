import { expect, type Page, test } from '@tests/support/browser-test'

import { signedIn } from '@tests/support/office-browser'

test('a number is shown in full only with a reason, and is masked again', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/penduduk')
  await expect(page.locator('.office-table td.office-code').first()).toHaveText(/^\d{6}\*{6}\d{4}$/)
  await page.locator('.office-table [data-row]').first().click()
  const nik = page.locator('.personal-number').first()
  await expect(nik.locator('output')).toHaveText(/^\d{6}\*{6}\d{4}$/)
  await nik.getByRole('button', { name: 'Lihat lengkap' }).click()
  await nik.getByLabel('Untuk keperluan apa?').fill('a')
  await nik.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(nik.getByRole('alert')).toContainText('Alasannya')
  await nik.getByLabel('Untuk keperluan apa?').fill('Mencocokkan KTP di loket')
  await nik.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(nik.locator('.reveal__number')).toHaveText(/^\d{4} \d{4} \d{4} \d{4}$/)
  await nik.getByRole('button', { name: 'Tutup lagi' }).click()
  await expect(nik.locator('.reveal__number')).toHaveCount(0)
})

test('who only reads is refused the full number', async ({ browser }) => {
  const page = await signedIn(browser, 'auditor')
  await page.goto('/admin/penduduk')
  await page.locator('.office-table [data-row]').first().click()
  const nik = page.locator('.personal-number').first()
  await nik.getByRole('button', { name: 'Lihat lengkap' }).click()
  await nik.getByLabel('Untuk keperluan apa?').fill('Ingin tahu saja')
  await nik.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(nik.getByRole('alert')).toContainText('Peran Anda tidak boleh')
})

test('a NIK that disagrees with birth date or sex is warned of, saved all the same, and stays', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/residents/create')
  await page.locator('#field-name').fill('UJI PERINGATAN NIK')
  const nik = page.locator('.personal-number').first()
  await nik.getByRole('textbox').fill('12052101019')
  await choose(page, '#field-sex', 'Perempuan')
  await page.locator('#field-hamlet .rs__control').click()
  await page.locator('#field-hamlet .rs__option').first().click()
  await page.getByLabel('Tanggal lahir', { exact: false }).first().fill('1991-02-03')
  // The form asks the server about every change; an answer that was on its way takes the sentence away once.
  await expect(async () => {
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(nik.locator('.field-error')).toContainText('16 angka', { timeout: 3000 })
  }).toPass()
  await nik.getByRole('textbox').fill('9905210101909901')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page).toHaveURL(/\/residents\/[0-9a-f-]{36}/u)
  const notes = page.locator('.office-notice--warning')
  await expect(notes).toHaveCount(3)
  await expect(notes.filter({ hasText: 'Tanggal lahir berbeda dari NIK' })).toBeVisible()
  await expect(notes.filter({ hasText: 'Jenis kelamin berbeda dari NIK' })).toBeVisible()
  await expect(notes.filter({ hasText: 'kode provinsi' })).toBeVisible()

  // From here on only an event changes it, with its day and its paper: the form says so and leads there.
  await expect(page.locator('#field-name')).toBeDisabled()
  await expect(page.getByLabel('Tanggal lahir', { exact: false }).first()).toBeDisabled()
  await expect(nik.getByRole('button', { name: 'Ganti nomor' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Ubah lewat Catat peristiwa › Ubah data' }).click()
  await page.getByLabel('Tanggal kejadian').fill('2026-11-20')
  await page.getByLabel('Tanggal lahir').fill('1990-01-01')
  await page.getByLabel('Dokumen bukti').fill('Akta lahir 12')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Peristiwa sudah dicatat')).toBeVisible()
  await page.getByRole('link', { name: 'UJI PERINGATAN NIK' }).first().click()
  await page.getByRole('link', { name: 'Lihat atau lengkapi data lain' }).click()
  await expect(notes).toHaveCount(2)
  await expect(nik.locator('output')).toHaveText('990521******9901')
})

test('a passport’s number is masked, typed with letters, and shown in full with a reason', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/penduduk')
  await page.locator('.office-table [data-row]').nth(5).click()
  await page.getByRole('link', { name: 'Lihat atau lengkapi data lain' }).click()
  const documents = page.locator('.collapsible').filter({ hasText: 'Dokumen dan keterangan lain' })
  await documents.getByRole('button', { name: 'Beralih blok' }).click()
  await expect(documents).not.toHaveClass(/collapsible--collapsed/u)
  const passport = page.locator('.personal-number').filter({ hasText: 'Nomor paspor' })
  await passport.getByRole('textbox').fill('x 123-4567')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(passport.locator('output')).toHaveText('*****567')
  await passport.getByRole('button', { name: 'Lihat lengkap' }).click()
  await passport.getByLabel('Untuk keperluan apa?').fill('Mencocokkan paspor di loket')
  await passport.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(passport.locator('.reveal__number')).toHaveText('X123 4567')
})

test('a resident is found by a mistyped name, and neither name nor NIK ever stands in the address', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/penduduk')
  const name = (await page.locator('.office-table [data-row]').nth(3).innerText()).trim()
  await page.getByRole('searchbox').fill(mistyped(name))
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Mungkin yang Anda maksud' })).toBeVisible()
  await expect(page.locator('.office-table')).toContainText(name)
  expect(decodeURIComponent(page.url())).not.toMatch(new RegExp(name.split(' ')[0] ?? name, 'iu'))

  await page.getByRole('searchbox').fill('1205 2101 0190 999')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByText('16 angka', { exact: false }).first()).toBeVisible()
  await page.getByRole('searchbox').fill('1205210101909999')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByText('NIK ini tidak ada', { exact: false })).toBeVisible()
  expect(page.url()).not.toContain('1205')
})

test('a family is found by its head or its number, neither of which stands in the address, and leads back to the list', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/penduduk')
  await page.getByRole('link', { name: 'Daftar keluarga' }).click()
  await expect(page.getByRole('heading', { name: 'Keluarga', exact: true })).toBeVisible()
  const second = page.locator('.office-table [data-row]').nth(1)
  const head = (await second.innerText()).trim()
  await page.getByRole('searchbox').fill('1205 2199 9999 9999')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByText('Nomor KK ini tidak ada', { exact: false })).toBeVisible()
  expect(page.url()).not.toContain('1205')
  await page.getByRole('searchbox').fill(head.toLowerCase())
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page).toHaveURL(/cari=/u)
  expect(decodeURIComponent(page.url())).not.toMatch(new RegExp(head.split(' ')[0] ?? head, 'iu'))
  await page.locator('.office-table').getByRole('link', { name: head }).first().click()
  await expect(page.getByRole('heading', { name: `Keluarga ${head}` })).toBeVisible()
  await page.getByRole('link', { name: 'Kembali ke daftar keluarga' }).click()
  await expect(page.getByRole('heading', { name: 'Keluarga', exact: true })).toBeVisible()

  await page.getByLabel('Hanya keluarga tanpa kepala').check()
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page).toHaveURL(/tanpa=kepala/u)
  await expect(page.getByLabel('Hanya keluarga tanpa kepala')).toBeChecked()
  // Payload's own list, which counts and skips, is not reached any more.
  await page.goto('/admin/collections/families')
  await expect(page).toHaveURL(/\/admin\/keluarga$/u)
})

/** One letter doubled in the middle of the name, as a hurried hand types. */
const mistyped = (name: string): string => {
  const middle = Math.floor(name.length / 2)
  return `${name.slice(0, middle)}${name.charAt(middle - 1)}x${name.slice(middle)}`
}

/** Payload's own select: opened, then chosen from. */
const choose = async (page: Page, field: string, word: string): Promise<void> => {
  await page.locator(`${field} .rs__control`).click()
  await page.locator(`${field} .rs__option`).filter({ hasText: word }).click()
}
