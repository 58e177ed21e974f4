import { expect, test } from '@tests/support/browser-test'

import { signedIn } from '@tests/support/office-browser'

test('the auditor reads who did what, also on a phone, and follows one record', async ({ browser }) => {
  const page = await signedIn(browser, 'auditor', { width: 360 })
  await page.goto('/admin/jejak-audit')
  await expect(page.getByRole('heading', { name: 'Jejak audit' })).toBeVisible()
  await expect(page.locator('.office-table')).toContainText('Masuk')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.screenshot({ path: 'test-results/jejak-audit-360.png' })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.screenshot({ path: 'test-results/jejak-audit-1280.png' })
  await page.locator('.office-table').getByRole('link').first().click()
  await expect(page.getByText('pada satu data ini')).toBeVisible()
})

test('who signs letters has no business there', async ({ browser }) => {
  const page = await signedIn(browser, 'kades')
  await page.goto('/admin/jejak-audit')
  await expect(page.locator('.office')).toContainText('Peran Anda tidak boleh')
})
