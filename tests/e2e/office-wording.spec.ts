import { expect, test } from '@tests/support/browser-test'

import { SAME_SITE } from '@tests/support/citizen-world'
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
  await page.getByRole('button', { name: 'Isian otomatis', exact: true }).click()
  const search = page.getByRole('combobox', { name: 'Isi dengan' })
  const menu = page.getByRole('listbox', { name: 'Isi dengan' })
  await expect(menu.getByRole('group').first()).toHaveAccessibleName('Jawaban pemohon')
  await search.fill('kantor desa')
  await expect(menu.getByRole('option')).toHaveCount(2)
  await search.press('ArrowDown')
  await expect(menu.getByRole('option', { selected: true })).toContainText('Telepon kantor desa')
  await search.press('Escape')
  await expect(search).toHaveCount(0)
  await page.getByRole('button', { name: 'Isian otomatis', exact: true }).click()
  await search.fill('nama desa')
  await menu.getByRole('option', { name: 'Nama desa' }).click()
  await expect(editor).toContainText('Salam dari Desa [Nama desa]')
  await editor.locator('.LexicalEditorTheme__inlineBlock__editButton').last().click()
  const drawer = page.locator('.drawer--is-open')
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
  await page.locator('.collapsible-field', { hasText: 'Pengaturan lain' }).locator('.collapsible__toggle').first().click()
  await page.getByRole('textbox', { name: 'Catatan untuk petugas' }).fill('Semua ahli waris hadir di kantor.')
  await page.getByRole('button', { name: 'Simpan', exact: true }).first().click()
  await expect(page.locator('.payload-toast-container')).toContainText(/berhasil/iu)
  await page.screenshot({ path: 'test-results/jenis-surat-1280.png', fullPage: true })
})

test('of two officers who change one letter type the second is told, loses nothing, and overwrites only on purpose', async ({ browser }) => {
  const [first, second] = [await signedIn(browser, 'sekdes'), await signedIn(browser, 'operator', { width: 360 })]
  await second.goto('/admin/collections/letter-types?limit=100')
  // Of the office itself: no other test makes letters of it.
  await second.getByRole('link', { name: 'Surat Perintah Tugas', exact: true }).click()
  await second.locator('form[data-form-ready="true"]').first().waitFor()
  const address = `/api/letter-types/${new URL(second.url()).pathname.split('/').at(-1)}`
  const summary = second.getByRole('textbox', { name: 'Penjelasan singkat untuk warga' })
  const save = second.getByRole('button', { name: 'Simpan', exact: true })
  const kept = async (): Promise<unknown> => (await first.request.get(address, { headers: SAME_SITE })).json().then((type: { summary: unknown }) => type.summary)

  // At the first change Payload itself looks whether the form is still the newest, and locks it: the other officer takes it over after that.
  const looked = second.waitForResponse((response) => response.request().method() === 'POST' && new URL(response.url()).pathname.startsWith('/admin/collections/letter-types/'))
  await summary.fill('Ditulis oleh yang kedua.')
  await looked
  expect((await first.request.patch(`${address}?overrideLock=true`, { data: { summary: 'Ditulis oleh yang pertama.' }, headers: SAME_SITE })).status()).toBe(200)
  await save.click()
  const notice = second.getByRole('alert').filter({ hasText: 'Jenis surat ini sudah diubah orang lain' })
  await expect(notice).toContainText('menyimpan perubahan pada')
  await expect(notice).toContainText('“Ditulis oleh yang pertama.”')
  await second.screenshot({ path: 'test-results/jenis-surat-ditimpa-360.png' })
  await second.setViewportSize({ width: 1280, height: 900 })
  await second.screenshot({ path: 'test-results/jenis-surat-ditimpa-1280.png' })
  await expect(summary).toHaveValue('Ditulis oleh yang kedua.')
  expect(await kept()).toBe('Ditulis oleh yang pertama.')

  // Typing on takes nothing away, neither the words nor the notice.
  await summary.fill('Ditulis oleh yang kedua, lagi.')
  await expect(save).toBeEnabled()
  await save.click()
  await expect(notice).toBeVisible()
  await notice.getByRole('checkbox').check()
  await save.click()
  await expect(notice).toHaveCount(0)
  await expect.poll(kept).toBe('Ditulis oleh yang kedua, lagi.')

  // Whoever saves twice from one screen is not taken for two.
  await summary.fill('Ditulis sekali lagi.')
  await save.click()
  await expect.poll(kept).toBe('Ditulis sekali lagi.')
  await expect(notice).toHaveCount(0)
})
