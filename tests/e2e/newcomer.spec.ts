import { type Browser, expect, type Page, test } from '@tests/support/browser-test'
import sharp from 'sharp'

import { signedIn } from '@tests/support/office-browser'
import { readPdf } from '@tests/support/pdf-text'
import { sampleResident } from '@tests/support/sample-people'

// What a newcomer does with the two things that a village lives from, from the phone to the office and back.

test('a letter: asked for on a phone without script, checked, signed, read, and told from a forgery', async ({ browser }) => {
  test.setTimeout(180_000)
  const { nik, name } = sampleResident('DUSUN III')
  const phone = await phoneWithoutScript(browser)
  const code = await askForDomicile(phone, { nik, name })
  const address = await requestOf(browser, code)

  const operator = await signedIn(browser, 'operator')
  await operator.goto(address)
  await operator.getByRole('button', { name: 'Mulai periksa' }).click()
  await operator.getByRole('button', { name: 'Ini orangnya' }).first().click()
  await expect(operator.getByText('Cocok').first()).toBeVisible()
  await act(operator, 'Teruskan ke Kepala Dusun')
  // This hamlet's head has no account: the office asks by telephone and writes down what was said.
  await operator.goto(address)
  await operator.getByLabel('Cara Kepala Dusun memberi keterangan').selectOption({ label: 'Kepala Dusun ditelepon' })
  await operator.locator('.acts textarea').first().fill('Benar tinggal di dusun ini sejak lahir.')
  await act(operator, 'Catat keterangan Kepala Dusun')
  const sekdes = await signedIn(browser, 'sekdes')
  await sekdes.goto(address)
  await act(sekdes, 'Setujui dan teruskan ke Kepala Desa')
  const kades = await signedIn(browser, 'kades')
  await kades.goto(address)
  await kades.getByRole('button', { name: 'Tanda tangani surat' }).click()
  await expect(kades.getByText('Surat yang sudah ditandatangani').first()).toBeVisible()

  const pdf = await download(kades, (await kades.locator('.paper__frame').getAttribute('src')) ?? '')
  const { text, pages } = await readPdf(pdf)
  expect(pages).toBe(1)
  expect(text).toContain('SURAT KETERANGAN DOMISILI')
  expect(text).toContain(nik)
  const verification = /Kode: ([0-9A-Z-]{14})/u.exec(text)?.[1] ?? ''

  await phone.goto(`/cek/${verification}`)
  await expect(phone.getByRole('status')).toContainText('Surat ini asli dan berlaku')
  await expect(phone.locator('main')).not.toContainText(nik)
  await checkFile(phone, pdf)
  await expect(phone.getByText('sama persis dengan yang ditandatangani')).toBeVisible()
  const forged = Buffer.from(pdf)
  forged[Math.floor(forged.length / 2)] = (forged[Math.floor(forged.length / 2)] ?? 0) ^ 1
  await checkFile(phone, forged)
  await expect(phone.getByRole('alert')).toContainText('bukan surat asli')

  await phone.goto(`/lacak/${code}`)
  await expect(phone.locator('main')).toContainText('Ambil surat di kantor desa pada jam kerja')
})

test('a complaint: a broken bridge with a photo, a question from the office, an answer by the code, and its end', async ({ browser }) => {
  test.setTimeout(120_000)
  const phone = await phoneWithoutScript(browser)
  const place = `Jembatan kayu di belakang balai ${Date.now()}`
  await phone.goto('/pengaduan')
  await phone.getByLabel('Jalan, jembatan dan parit').check()
  await phone.getByLabel('Di mana tepatnya?').fill(place)
  await phone.getByLabel('Apa yang terjadi?').fill('Papan jembatan patah, anak sekolah tidak dapat lewat.')
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a5c3a' } }).jpeg().toBuffer()
  await phone.getByLabel('Foto (boleh tidak ada)').setInputFiles({ name: 'jembatan.jpg', mimeType: 'image/jpeg', buffer: photo })
  // A mistake first: the photo is kept with all the rest.
  await phone.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(phone.getByRole('alert')).toContainText('Pilih siapa yang boleh tahu nama Anda')
  await expect(phone.getByText('1 foto Anda sudah tersimpan.', { exact: false })).toBeVisible()
  await phone.getByLabel('Tidak seorang pun').check()
  await phone.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(phone.getByRole('heading', { name: 'Laporan diterima' })).toBeVisible()
  const code = await phone.locator('.code').innerText()

  const operator = await signedIn(browser, 'operator')
  await operator.goto('/admin/pengaduan')
  await operator.locator('tr', { hasText: code }).getByRole('link').click()
  await expect(operator.getByText(place)).toBeVisible()
  await expect(operator.locator('img[src*="/foto"]')).toHaveCount(1)
  await operator.getByRole('button', { name: 'Verifikasi' }).click()
  await expect(operator.locator('.request__facts')).toContainText('Diverifikasi')
  await operator.getByRole('button', { name: 'Mulai tindak lanjut' }).click()
  await expect(operator.locator('.request__facts')).toContainText('Ditindaklanjuti')
  await operator.locator('summary', { hasText: 'Tanya pelapor' }).click()
  const question = operator.locator('details[open] form')
  await question.getByRole('textbox').fill('Berapa papan yang patah?')
  await question.getByRole('button').click()
  await expect(operator.locator('.request__facts')).toContainText('Menunggu pelapor')

  await phone.goto(`/lacak/${code}`)
  await expect(phone.locator('main')).toContainText('Berapa papan yang patah?')
  await phone.locator('textarea[name="jawaban"]').fill('Tiga papan di tengah.')
  await phone.locator('form button[type="submit"]').first().click()
  await expect(phone.getByText('Pesan Anda sudah diterima.')).toBeVisible()

  await operator.reload()
  await expect(operator.locator('.talk')).toContainText('Tiga papan di tengah.')
  await operator.locator('.acts > form textarea').fill('Ketiga papan sudah diganti.')
  await operator.getByRole('button', { name: 'Nyatakan selesai' }).click()
  await expect(operator.locator('.request__facts')).toContainText('Selesai')
  await phone.goto(`/lacak/${code}`)
  await expect(phone.locator('main')).toContainText('Ketiga papan sudah diganti.')
  await expect(phone.locator('main')).toContainText('Selesai')
})

async function phoneWithoutScript(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 }, locale: 'id-ID' })).newPage()
}

async function askForDomicile(phone: Page, { nik, name }: { nik: string; name: string }): Promise<string> {
  await phone.goto('/layanan')
  await phone.getByRole('link', { name: /Surat Keterangan Domisili$/u }).first().click()
  await expect(phone.locator('main')).toContainText('Selesai paling lambat')
  await phone.getByRole('link', { name: 'Minta surat ini' }).click()
  await phone.getByLabel('NIK').fill(nik)
  await phone.getByLabel('Nama lengkap').fill(name)
  await phone.getByRole('button', { name: 'Lanjut' }).click()
  await phone.getByLabel('Keperluan').fill('Membuka rekening bank')
  await phone.getByRole('button', { name: 'Lanjut' }).click()
  if (await phone.getByRole('heading', { name: 'Foto persyaratan' }).isVisible()) await phone.getByRole('button', { name: 'Lanjut' }).click()
  await phone.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(phone.getByRole('heading', { name: 'Permohonan diterima' })).toBeVisible()
  return phone.locator('.code').innerText()
}

async function requestOf(browser: Browser, code: string): Promise<string> {
  const operator = await signedIn(browser, 'operator')
  await operator.goto(`/admin/permohonan?kode=${code}`)
  await operator.waitForURL(/permohonan\/[0-9a-f-]{36}/u)
  return new URL(operator.url()).pathname
}

/** Presses the one button of that kind and waits until the office is back at its list. */
async function act(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/\/admin$/u)
}

/** As a click on the link in the page would fetch it. */
async function download(page: Page, address: string): Promise<Buffer> {
  const text = await page.evaluate(async (target) => {
    const bytes = new Uint8Array(await (await fetch(target, { credentials: 'same-origin' })).arrayBuffer())
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  }, address)
  return Buffer.from(text, 'latin1')
}

async function checkFile(phone: Page, pdf: Buffer): Promise<void> {
  await phone.goto('/cek')
  await phone.getByLabel('Berkas PDF surat').setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: pdf })
  await phone.getByRole('button', { name: 'Periksa berkas' }).click()
}
