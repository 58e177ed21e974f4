import { expect, test } from '@playwright/test'

import { signedIn } from '@tests/support/office-browser'

test('a merge field is chosen from a menu of plain names, and shows as its name in the sentence', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/letter-types')
  // Not ready and not worded yet: no other test makes letters of it.
  await page.getByRole('link', { name: 'Surat Undangan', exact: true }).click()
  const editor = page.locator('[data-lexical-editor]').first()
  await editor.click()
  await page.keyboard.type('Dengan hormat, Pemerintah Desa ')
  await page.locator('.toolbar-popup__dropdown-inlineBlocks').click()
  await page.getByRole('button', { name: 'isian otomatis' }).click()
  const menu = page.getByLabel('Isi dengan')
  await expect(menu.locator('optgroup').first()).toHaveAttribute('label', 'Warga')
  await menu.selectOption({ label: 'Nama desa' })
  await page.locator('.drawer--is-open').getByRole('button', { name: 'Simpan' }).click()
  await expect(editor).toContainText('[Nama desa]')
})
