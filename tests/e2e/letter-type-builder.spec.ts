import { expect, type Page, test } from '@tests/support/browser-test'

import { signedIn } from '@tests/support/office-browser'

const MANUAL = process.env.DESA_MANUAL_PICTURES === 'on'

/** For docs/panduan/jenis-surat.md, taken anew with `DESA_MANUAL_PICTURES=on`. */
const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: MANUAL ? `docs/gambar/jenis-surat-${name}.png` : `test-results/jenis-surat-${name}.png` })
}

test('a condition is put into its paragraph with the keyboard, and reads as a sentence', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/letter-types/create')
  await page.getByRole('button', { name: '3. Isi surat' }).click()
  const editor = page.locator('[data-lexical-editor]').first()
  await editor.click()
  await page.keyboard.type('Demikian.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.locator('.slash-menu-popup').getByText('syarat paragraf').click()
  const drawer = page.locator('.drawer--is-open')
  await drawer.getByLabel('Paragraf ini hanya dicetak bila').selectOption('warga.jenisKelamin')
  await drawer.getByRole('checkbox', { name: 'Laki-laki' }).check()
  await picture(page, 'syarat')
  await drawer.getByRole('button', { name: 'Simpan' }).click()
  await expect(editor).toContainText('[hanya bila Jenis kelamin: Laki-laki]')
  const preview = page.locator('.type-preview')
  await expect(preview.getByText('ada syarat tanpa kalimat', { exact: false })).toContainText('Bagian ke-2')
  await editor.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Pemohon seorang pria.')
  await expect(preview.getByText('ada syarat tanpa kalimat', { exact: false })).toHaveCount(0)
  await expect(preview.getByRole('img')).toBeVisible()
})

test('on a small screen the letter stands below the form, and nothing of both is wider than the screen', async ({ browser }) => {
  const page = await signedIn(browser, 'operator', { width: 360 })
  await page.goto('/admin/collections/letter-types?limit=100')
  await page.getByRole('link', { name: 'Surat Keterangan Domisili', exact: true }).click()
  const image = page.locator('.type-preview').getByRole('img')
  await expect(image).toBeVisible()
  const [form, sheet] = [await page.locator('#field-ready').boundingBox(), await image.boundingBox()]
  expect(sheet?.y ?? 0).toBeGreaterThan(form?.y ?? Number.MAX_SAFE_INTEGER)
  await image.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/jenis-surat-360.png' })
  const wider = await page.evaluate(() => [...document.querySelectorAll('.document-fields *')].filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1).map((part) => part.className))
  expect(wider).toEqual([])
})

test('a letter type goes to another village and comes back as a new version, after the office saw what would change', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin/collections/letter-types?limit=100')
  await page.getByRole('link', { name: 'Surat Keterangan Penduduk', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh jenis surat' }).click()
  const stream = await (await download).createReadStream()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece))
  const text = Buffer.concat(pieces).toString('utf8')

  await page.goto('/admin/collections/letter-types')
  await page.getByRole('link', { name: 'Ambil dari berkas' }).click()
  const choose = (content: string) => page.getByLabel('Berkas jenis surat (.json)').setInputFiles({ name: 'jenis.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await choose('{}')
  await expect(page.getByRole('alert').filter({ hasText: 'bukan berkas jenis surat' })).toBeVisible()
  await choose(text)
  await expect(page.getByText('Tidak ada yang perlu diambil.', { exact: false })).toBeVisible()
  await choose(text.replace('Menerangkan bahwa Anda', 'Menyatakan bahwa Anda'))
  await expect(page.getByText('Penjelasan singkat: dari “Menerangkan', { exact: false })).toBeVisible()
  await picture(page, 'ambil')
  await page.getByRole('button', { name: 'Ambil jenis surat ini' }).click()
  await page.waitForURL(/letter-types\/[0-9a-f-]{36}/u)
  await page.getByRole('link', { name: 'Riwayat' }).click()
  await expect(page.getByRole('heading', { name: 'Versi 2' })).toContainText('dipakai sekarang')
  await page.getByText('Kembalikan ke versi ini').first().click()
  await expect(page.getByText('Isi versi 1 dipakai lagi sebagai versi 3', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Kembalikan ke versi ini' }).click()
  await expect(page.getByRole('heading', { name: 'Versi 3' })).toContainText('dipakai sekarang')
})
