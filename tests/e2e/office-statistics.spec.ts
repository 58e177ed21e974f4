import { expect, test } from '@playwright/test'

import { signedIn } from '@tests/support/office-browser'

test('the office reads a statistic of the village, of a month and of one hamlet, and takes it along', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin/statistik')
  await page.screenshot({ path: 'test-results/statistik-kantor-1280.png', fullPage: true })
  await page.getByRole('link', { name: 'Agama' }).click()
  await expect(page.getByRole('heading', { name: 'Agama' })).toBeVisible()
  const all = Number((await page.locator('tfoot td').nth(2).innerText()).replace('.', ''))
  expect(all).toBeGreaterThan(1000)
  await page.screenshot({ path: 'test-results/statistik-agama-1280.png', fullPage: true })
  await page.getByLabel('Dusun').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page.getByText('Hanya Dusun', { exact: false })).toBeVisible()
  const ofHamlet = Number((await page.locator('tfoot td').nth(2).innerText()).replace('.', ''))
  expect(ofHamlet).toBeGreaterThan(0)
  expect(ofHamlet).toBeLessThan(all)
  const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const file = await page.request.get(address ?? '', { headers: { 'sec-fetch-site': 'same-origin' } })
  expect(file.headers()['content-type']).toContain('text/csv')
  expect((await file.text()).split('\r\n')[0]).toContain('kunci,kelompok,laki_laki,perempuan,jumlah')
})

test('the pyramid says on which day ages are counted, also on a phone', async ({ browser }) => {
  const page = await signedIn(browser, 'operator', { width: 360 })
  await page.goto('/admin/statistik/rentang-umur')
  await expect(page.getByText(/Umur dihitung per \d+ \w+ \d{4}/u)).toBeVisible()
  await expect(page.getByRole('img', { name: 'Grafik: Rentang umur' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.screenshot({ path: 'test-results/statistik-umur-360.png', fullPage: true })
  await page.goto('/admin/statistik/pertumbuhan')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.screenshot({ path: 'test-results/statistik-pertumbuhan-1280.png', fullPage: true })
})

test('an editor of news has no business there', async ({ browser }) => {
  const page = await signedIn(browser, 'editor')
  await page.goto('/admin/statistik/agama')
  await expect(page.locator('.office')).toContainText('Peran Anda tidak boleh')
})
