import { expect, test } from '@tests/support/browser-test'

import { signedIn } from '@tests/support/office-browser'

test('a merge field is chosen from a menu of plain names, and shows as its name in the sentence', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/letter-types')
  // Of the office itself: no other test makes letters of it.
  await page.getByRole('link', { name: 'Surat Undangan', exact: true }).click()
  await page.getByRole('button', { name: '3. Isi surat' }).click()
  const editor = page.locator('[data-lexical-editor]').first()
  await editor.getByText('Demikian surat undangan').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Salam dari Desa ')
  await page.locator('.toolbar-popup__dropdown-inlineBlocks').click()
  await page.getByRole('button', { name: 'isian otomatis' }).click()
  const drawer = page.locator('.drawer--is-open')
  await expect(drawer.getByRole('group').first()).toContainText('Jawaban pemohon')
  await drawer.getByRole('searchbox').fill('nama desa')
  await expect(drawer.getByRole('radio')).toHaveCount(1)
  await drawer.getByRole('radio', { name: 'Nama desa' }).check()
  await drawer.getByLabel('Cara menulis').selectOption({ label: 'HURUF BESAR SEMUA: AMAN DAMAI' })
  await drawer.getByRole('button', { name: 'Simpan' }).click()
  await expect(editor).toContainText('Salam dari Desa [Nama desa, huruf besar semua]')
})

test('a letter with heirs shows its table’s columns and who else signs, and is saved as it was opened', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/letter-types?limit=100')
  await page.getByRole('link', { name: 'Surat Keterangan Ahli Waris', exact: true }).click()
  await page.getByRole('button', { name: '3. Isi surat' }).click()
  const editor = page.locator('[data-lexical-editor]').first()
  await expect(editor).toContainText('[Para ahli waris: jumlahnya]')
  await expect(editor).toContainText('tempat tanda tangan pihak lain')
  await expect(page.getByLabel(/Yang menandatangani/u)).toHaveValue(/^Ahli waris: \{isian\.ahli_waris\} \(meterai\)\n/u)
  await page.getByRole('button', { name: '1. Tentang surat' }).click()
  await page.getByRole('textbox', { name: 'Catatan untuk petugas' }).fill('Semua ahli waris hadir di kantor.')
  await page.getByRole('button', { name: 'Simpan', exact: true }).first().click()
  await expect(page.locator('.payload-toast-container')).toContainText(/berhasil/iu)
  await page.screenshot({ path: 'test-results/jenis-surat-1280.png', fullPage: true })
})
