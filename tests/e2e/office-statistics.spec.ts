import { expect, test } from '@tests/support/browser-test'

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
  for (const width of [1280, 1100, 800]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.screenshot({ path: 'test-results/statistik-pertumbuhan-800.png', fullPage: true })
})

test('an editor of news has no business there', async ({ browser }) => {
  const page = await signedIn(browser, 'editor')
  await page.goto('/admin/statistik/agama')
  await expect(page.locator('.office')).toContainText('Peran Anda tidak boleh')
})

test('everybody sees the same number of people as the office at that day, takes it along, and finds no small number', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 780 } })).newPage()
  await page.goto('/')
  await page.getByRole('link', { name: 'Statistik desa' }).click()
  await page.getByRole('link', { name: 'Disabilitas' }).click()
  await expect(page.getByRole('heading', { name: 'Disabilitas' })).toBeVisible()
  await page.screenshot({ path: 'test-results/statistik-warga-360.png' })
  const cells = await page.locator('.figures td:not([data-label=Persen])').allInnerTexts()
  const numbers = cells.map((cell) => Number(cell.replace(/\D/gu, '') || 0))
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers.filter((number) => number > 0 && number < 5)).toEqual([])
  const [link] = await page.getByRole('link', { name: 'JSON' }).all()
  const file: unknown = await (await page.request.get((await link?.getAttribute('href')) ?? '')).json()
  expect(file).toMatchObject({ statistik: 'Disabilitas', kolom: { jumlah: expect.any(String) } })
  await page.goto('/statistik/rentang-umur')
  await page.setViewportSize({ width: 360, height: 1060 })
  await page.screenshot({ path: 'test-results/statistik-piramida-360.png' })
  const office = await signedIn(browser, 'sekdes')
  await office.goto(`/admin/statistik/rentang-umur?bulan=${monthBeforeThis()}`)
  await expect(office.locator('tfoot td').nth(2)).toHaveText((await page.locator('tfoot td').nth(2).textContent()) ?? '')
})

/** In the village's zone; the sample village has been written down for months. */
const monthBeforeThis = (): string => {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', year: 'numeric', month: '2-digit' }).format(new Date()).split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
