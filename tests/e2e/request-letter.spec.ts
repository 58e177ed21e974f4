import { type Browser, expect, test } from '@tests/support/browser-test'
import { z } from 'zod'

import { SAME_SITE } from '@tests/support/citizen-world'
import { signedIn } from '@tests/support/office-browser'
import { aPhoto, fillPurpose, fillWho, next, visitorAddress } from '@tests/support/request-flow'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

test('a letter is asked for on a phone without script, and followed by its code', async ({ page, browser }) => {
  await page.goto('/layanan/keterangan-domisili/ajukan')
  await page.getByLabel('NIK').fill('12345')
  await page.getByLabel('Nama lengkap').fill('Siti Aminah')
  await next(page)
  await expect(page.getByRole('alert')).toContainText('Ada 1 hal')
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('Siti Aminah')
  await fillWho(page)
  await next(page)
  await fillPurpose(page, false)
  await next(page)
  await expect(page.getByRole('heading', { name: 'Foto persyaratan' })).toBeVisible()
  await next(page)
  await expect(page.getByRole('heading', { name: 'Periksa isian Anda' })).toBeVisible()
  await page.screenshot({ path: 'test-results/periksa-360.png', fullPage: true })
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('heading', { name: 'Permohonan diterima' })).toBeVisible()
  const code = await page.locator('.code').innerText()
  await page.reload()
  await expect(page.locator('.code')).toHaveText(code)
  // Who has the address, but not the browser, sees nothing: nobody can have others fill in a form of theirs.
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  expect((await stranger.goto(page.url()))?.status()).toBe(403)
  await expect(stranger.getByRole('alert')).toContainText('peramban yang memulainya')
  await expect(stranger.locator('body')).not.toContainText(code)
  await page.getByRole('link', { name: 'Lihat permohonan saya' }).click()
  await expect(page.getByText('Terkirim, menunggu petugas loket')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Siti')
  await page.screenshot({ path: 'test-results/lacak-360.png', fullPage: true })
})

test('every step keeps what was answered, over mistakes, the way back and a photo, up to the office’s question', async ({ page, browser, baseURL }) => {
  await page.goto('/layanan/keterangan-usaha')
  await page.getByRole('link', { name: 'Minta surat ini' }).click()
  await fillWho(page)
  await page.getByLabel('Nomor HP').fill('0812 3456 7890')
  await next(page)

  // Nothing answered: each question says what to do, and what is typed afterwards stays.
  await page.getByLabel('Nama usaha').fill('Warung Melati')
  await next(page)
  await expect(page.getByRole('alert')).toContainText('Tulis keperluannya')
  await page.getByRole('alert').getByRole('link', { name: /Tulis keperluannya/u }).click()
  await expect(page.getByLabel('Keperluan')).toBeInViewport()
  await expect(page.getByLabel('Nama usaha')).toHaveValue('Warung Melati')
  await fillPurpose(page, true)
  await next(page)

  // Back twice and forward again: nothing is lost.
  await page.getByRole('link', { name: 'Kembali' }).click()
  await expect(page.getByLabel('Keperluan')).toHaveValue('Mengajukan pinjaman di bank')
  await page.getByRole('link', { name: 'Kembali' }).click()
  await expect(page.getByLabel('Nomor HP')).toHaveValue('0812 3456 7890')
  await next(page)
  await next(page)

  // The photo this letter needs: without it nobody goes on, nor with a file that is none.
  await next(page)
  await expect(page.getByRole('alert')).toContainText('belum ada')
  await page.getByLabel('Foto tempat usaha').setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') })
  await next(page)
  await expect(page.getByRole('alert')).toContainText('bukan foto yang dapat dibaca')
  await page.getByLabel('Foto tempat usaha').setInputFiles(await aPhoto())
  await next(page)
  await page.getByRole('link', { name: 'Kembali' }).click()
  await expect(page.getByText('Foto sudah tersimpan')).toBeVisible()
  await next(page)

  await expect(page.getByRole('heading', { name: 'Periksa isian Anda' })).toBeVisible()
  for (const answer of ['Siti Aminah', '0812 3456 7890', 'Mengajukan pinjaman di bank', 'Warung Melati', '1 foto']) {
    await expect(page.locator('dl.rows')).toContainText(answer)
  }
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  const code = (await page.locator('.code').innerText()).trim()
  const share = decodeURIComponent((await page.getByRole('link', { name: 'Kirim kode ke WhatsApp' }).getAttribute('href')) ?? '')
  expect(share).toBe(`https://wa.me/?text=Kode lacak permohonan surat: ${code}\nLihat keadaannya di ${baseURL ?? ''}/lacak/${code}`)

  // The office asks; the resident answers with the code and the last four digits of the NIK.
  await askForCorrection(browser, code, 'Foto tempat usaha gelap. Jam berapa warung buka?')
  await page.goto('/lacak')
  await page.getByLabel('Kode lacak').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Lihat' }).click()
  await expect(page.getByText('Menunggu jawaban Anda')).toBeVisible()
  await expect(page.getByText('Foto tidak terbaca.')).toBeVisible()
  await expect(page.getByText('Foto tempat usaha gelap. Jam berapa warung buka?')).toBeVisible()
  await expect(page.getByText('Waktu janji berhenti sementara')).toBeVisible()
  const answer = page.locator('form').filter({ has: page.getByLabel('Jawaban Anda') })
  await answer.getByLabel('Jawaban Anda').fill('Buka pukul 07.00.')
  await answer.getByLabel('Empat angka terakhir NIK').fill('9999')
  await answer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByRole('alert')).toContainText('tidak cocok')
  await expect(answer.getByLabel('Jawaban Anda')).toHaveValue('Buka pukul 07.00.')
  await answer.getByLabel('Empat angka terakhir NIK').fill('0001')
  await answer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByText('Jawaban Anda sudah diterima petugas.')).toBeVisible()
  await expect(page.getByText('Sedang diperiksa petugas loket')).toBeVisible()
  await page.reload()
  await expect(page.locator('.timeline li').filter({ hasText: 'Menunggu jawaban pemohon' })).toHaveCount(1)
  await expect(page.locator('body')).not.toContainText('Siti')
})

test('receipt and tracking print without menu and buttons, dark on white', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto('/layanan/keterangan-domisili/ajukan')
  await fillWho(page)
  await next(page)
  await fillPurpose(page, false)
  await next(page)
  await next(page)
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  const code = await page.locator('.code').innerText()
  for (const address of [page.url(), `/lacak/${code}`]) {
    await page.goto(address)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('.code')).toBeVisible()
    await expect(page.locator('nav, .btn').filter({ visible: true })).toHaveCount(0)
    // Whom to call belongs on the paper too.
    await expect(page.locator('footer')).toContainText('Telepon')
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      const box = document.querySelector('.receipt, .promise')
      return [color, backgroundColor, box ? getComputedStyle(box).backgroundColor : '']
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
    await page.emulateMedia({ media: 'screen' })
  }
  await context.close()
})

test('whoever sends too often is told in words how long to wait, and whom to call', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ extraHTTPHeaders: { 'X-Forwarded-For': visitorAddress() } })
  const page = await context.newPage()
  await page.goto('/pengaduan')
  const key = await page.locator('input[name=d]').inputValue()
  for (let attempt = 0; attempt < 40; attempt += 1) {
    expect((await context.request.post('/pengaduan', { form: { d: key } })).status()).toBe(422)
  }
  await page.getByLabel('Apa yang terjadi?').fill('Jembatan kayu putus.')
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Kirim laporan' }).click(),
  ])
  expect(answer.status()).toBe(429)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  expect(answer.headers()['cache-control']).toContain('no-store')
  await expect(page.getByRole('alert')).toContainText(/Terlalu sering mencoba\. Tunggu \d+ menit, lalu kirim lagi\. Isian Anda masih ada di bawah ini/u)
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Jembatan kayu putus.')
  await expect(page.locator('footer a[href^="tel:"]')).toBeVisible()
  // Another household is not kept waiting.
  const neighbour = await browser.newContext({ extraHTTPHeaders: { 'X-Forwarded-For': visitorAddress() } })
  const nextDoor = await neighbour.newPage()
  await nextDoor.goto('/pengaduan')
  await nextDoor.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(nextDoor.getByRole('alert')).toContainText('Tulis tempatnya')
  await context.close()
  await neighbour.close()
})

async function askForCorrection(browser: Browser, code: string, words: string): Promise<void> {
  const { request } = (await signedIn(browser, 'operator')).context()
  const found = await request.get(`/api/letter-requests?where[trackingCode][equals]=${code}&depth=0`, { headers: SAME_SITE })
  const { docs } = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(await found.json())
  const place = `/api/kantor/permohonan/${docs[0]?.id ?? ''}`
  expect((await request.post(`${place}/open`, { headers: SAME_SITE, data: { seen: 'submitted' } })).status()).toBe(200)
  const asked = await request.post(`${place}/ask-correction`, { headers: SAME_SITE, data: { seen: 'in-review', reason: 'photo-unclear', words } })
  expect(asked.status()).toBe(200)
}
