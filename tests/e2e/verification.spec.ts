import { expect, test } from '@tests/support/browser-test'

import { visitorAddress } from '@tests/support/request-flow'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

test('a code or a file that is not of this village is refused in words', async ({ page }) => {
  await page.goto('/cek')
  await page.getByLabel('Kode pemeriksaan').fill('0000-0000-0000')
  await page.getByRole('button', { name: 'Periksa kode' }).click()
  await expect(page.getByRole('alert')).toContainText('Tidak ada surat dengan kode ini')
  await page.goto('/cek')
  await page.getByLabel('Berkas PDF surat').setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 palsu') })
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('alert')).toContainText('bukan surat asli')
})

test('a wrong tracking code gets a sentence that says what to do', async ({ page }) => {
  await page.goto('/lacak')
  await page.getByLabel('Kode lacak').fill('AD-00000-00000-0')
  await page.getByRole('button', { name: 'Lihat' }).click()
  await expect(page.getByText('Kode ini tidak ditemukan.')).toBeVisible()
})

test('a form that another site sent is refused in words, not with the error page', async ({ request }) => {
  for (const path of ['/pengaduan', '/layanan/keterangan-domisili/ajukan']) {
    const answer = await request.post(path, { form: { d: 'x' }, headers: { Origin: 'https://jahat.example' } })
    expect(answer.status(), path).toBe(403)
    expect(await answer.text()).toContain('tidak datang dari halaman kami')
  }
})

test('an address that cannot be read gets our own page, and an empty code a sentence', async ({ page, request }) => {
  const answer = await request.get('/%E0%A4%A')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('<html lang="id">')
  for (const [address, sentence] of [['/lacak?kode=', 'Tulis dahulu kode lacaknya'], ['/cek?kode=', 'Tulis dahulu kodenya']] as const) {
    await page.goto(address)
    await expect(page.locator('main')).toContainText(sentence)
  }
})

for (const [what, address, most] of [['codes of requests', '/lacak/AD-00000-00000-0', 120], ['codes of letters', '/cek/000000000000', 240]] as const) {
  test(`whoever tries ${what} without end is told to wait, in words`, async ({ browser }) => {
    const context = await browser.newContext({ extraHTTPHeaders: { 'X-Forwarded-For': visitorAddress() } })
    for (let tried = 0; tried < most; tried += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => context.request.get(address, { maxRedirects: 0 })))
      expect(answers.map((answer) => answer.status())).not.toContain(429)
    }
    const answer = await context.request.get(address, { maxRedirects: 0 })
    expect(answer.status()).toBe(429)
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
    expect(await answer.text()).toContain('Terlalu sering mencoba')
  })
}
