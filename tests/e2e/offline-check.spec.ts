import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { type BrowserContext, chromium, expect, type Page, test } from '@tests/support/browser-test'
import sharp from 'sharp'

import { fromBase41, toBase41 } from '@/domain/codes/base41'
import { proofAddress, readProof } from '@/domain/letters/offline/letter-proof'
import { expectLargeOnPhones, expectNoSidewaysScrolling, expectNothingForAxe } from '@tests/support/citizen-page'
import { lookUpWorld } from '@tests/support/citizen-world'
import { runDesa } from '@tests/support/command'
import { codesOf, offlineCodeOf, photographed, sheetOf } from '@tests/support/scanned-sheet'

// In their order, in one window: the last of them revokes the village's key.
test.describe.configure({ mode: 'default' })
test.use({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 1 })

let file: Buffer
let code: string

test.beforeAll(async ({ browser }) => {
  file = (await lookUpWorld(browser)).letter.file
  code = await offlineCodeOf(file)
})

/** The page, opened once with a network and kept. */
async function keptPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/cek/luring')
  await expect(page.getByText('Siap dipakai tanpa internet')).toBeVisible()
  return page
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Isi kode QR').fill(text)
  await page.getByRole('button', { name: 'Periksa isi kode' }).click()
}

const heading = (page: Page) => page.locator('#hasil h2')

/** One bit of the letter's number is another. */
function corrupted(text: string): string {
  const [address = '', signs = ''] = text.split('#')
  const bytes = fromBase41(signs)
  if (!bytes.ok) throw new Error('not a code')
  bytes.value[70] = (bytes.value[70] ?? 0) ^ 1
  return `${address}#${toBase41(bytes.value)}`
}

test('with the network off: a true code, a corrupted one, and what is no code', async ({ context }) => {
  const first = await keptPage(context)
  await first.close()
  await context.setOffline(true)
  const page = await context.newPage()
  await page.goto('/cek/luring')
  await paste(page, code)
  await expect(heading(page)).toHaveText('Kode surat ini asli')
  const read = readProof(code)
  if (!read.ok) throw new Error('not a code')
  for (const said of [read.value.proof.number, read.value.proof.maskedName, read.value.proof.signer]) await expect(page.locator('#hasil')).toContainText(said)
  await expect(page.locator('#hasil')).toContainText('pastikan juga bahwa surat ini belum dibatalkan')
  await page.screenshot({ path: 'test-results/luring-asli-360.png', fullPage: true })

  await paste(page, corrupted(code))
  await expect(heading(page)).toHaveText(/Surat ini tidak asli|rusak atau sudah diubah/u)
  await expect(page.locator('#hasil dl')).toHaveCount(0)
  await paste(page, code.slice(0, -30))
  await expect(heading(page)).toHaveText('Kode ini rusak atau sudah diubah')
  await paste(page, proofAddress('https://desa.example', new Uint8Array(60).fill(1), new Uint8Array(64)))
  await expect(heading(page)).toHaveText('Kode ini rusak atau sudah diubah')
  await paste(page, `${new URL(code).origin}/cek/${read.value.proof.code}`)
  await expect(heading(page)).toContainText('bukan kode surat untuk pemeriksaan tanpa internet')

  // The link of a camera's own app, also while the page is open.
  await page.goto(code)
  await expect(heading(page)).toHaveText('Kode surat ini asli')
  await page.reload()
  await expect(heading(page)).toHaveText('Kode surat ini asli')
  // It is kept for this page alone.
  await expect(page.goto('/cek')).rejects.toThrow()
})

test('a letter is told on the day after its last from one that holds, and an old list of keys from a new one', async ({ context }) => {
  const page = await keptPage(context)
  await context.setOffline(true)
  await page.clock.setFixedTime(new Date('2031-01-01T05:00:00Z'))
  await page.reload()
  await expect(page.locator('#kesiapan')).toContainText('Daftar kunci desa terakhir diambil')
  await paste(page, code)
  await expect(page.locator('#hasil')).toContainText('Buka halaman ini dengan internet sekali lagi')
  const read = readProof(code)
  await expect(heading(page)).toHaveText(read.ok && read.value.proof.validUntil ? /masa berlakunya sudah habis/u : 'Kode surat ini asli')
})

test('from a photograph of the whole letter, whichever code a reader finds first, and from one without a code', async ({ context }) => {
  const page = await keptPage(context)
  await context.setOffline(true)
  const sheet = await photographed(await sheetOf(file, 250), { degrees: 2, blur: 0.5, quality: 75 })
  await page.getByLabel('Foto kode QR').setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer: sheet })
  await expect(heading(page)).toHaveText('Kode surat ini asli', { timeout: 30_000 })
  await page.evaluate(() => document.getElementById('hasil')?.replaceChildren())
  const close = await photographed(await codesOf(file, 250), { degrees: 4, blur: 0.6, quality: 60 })
  await page.getByLabel('Foto kode QR').setInputFiles({ name: 'kode.jpg', mimeType: 'image/jpeg', buffer: close })
  await expect(heading(page)).toHaveText('Kode surat ini asli', { timeout: 20_000 })
  const meadow = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a7' } }).jpeg().toBuffer()
  await page.getByLabel('Foto kode QR').setInputFiles({ name: 'sawah.jpg', mimeType: 'image/jpeg', buffer: meadow })
  await expect(page.locator('#hasil')).toContainText('Tidak ada kode yang terbaca', { timeout: 20_000 })
  await page.getByLabel('Foto kode QR').setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await expect(page.locator('#hasil')).toContainText('bukan foto yang dapat dibuka')
})

test('the answer leads there, and is as large, narrow and accessible as every page', async ({ context }) => {
  const page = await keptPage(context)
  for (const [text, said] of [[code, 'Kode surat ini asli'], [code.slice(0, -30), 'Kode ini rusak atau sudah diubah']] as const) {
    await paste(page, text)
    await expect(heading(page)).toHaveText(said)
    await expect(page.locator('#hasil')).toBeFocused()
    await expectNothingForAxe(page)
    await expectLargeOnPhones(page)
    await expectNoSidewaysScrolling(page)
  }
})

test('by the camera of the phone', async ({ baseURL }, { project }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'desa-camera-'))
  const film = path.join(folder, 'surat.mjpeg')
  const codes = await photographed(await codesOf(file, 260), { degrees: -3, blur: 0.5, quality: 80 })
  await writeFile(film, await sharp(codes).resize(1280, 720, { fit: 'contain', background: '#bbb' }).jpeg({ quality: 85 }).toBuffer())
  const usual = project.use.launchOptions ?? {}
  const browser = await chromium.launch({ ...usual, args: [...(usual.args ?? []), '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] })
  try {
    const context = await browser.newContext({ baseURL, permissions: ['camera'], viewport: { width: 360, height: 780 } })
    const page = await keptPage(context)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Buka kamera' }).click()
    await expect(heading(page)).toHaveText('Kode surat ini asli', { timeout: 30_000 })
    await expect(page.getByRole('button', { name: 'Tutup kamera' })).toBeHidden()
    expect(await page.evaluate(() => document.querySelector('video')?.srcObject ?? null)).toBeNull()
  } finally {
    await browser.close()
  }
})

test('a camera that is refused gets a sentence', async ({ context }) => {
  const page = await keptPage(context)
  await page.getByRole('button', { name: 'Buka kamera' }).click()
  await expect(page.locator('#hasil')).toContainText('Kamera tidak dapat dipakai')
  await expect(page.getByRole('button', { name: 'Buka kamera' })).toBeVisible()
})

test('without script the page says where to go instead', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/cek/luring')
  await expect(page.getByText('Halaman ini memerlukan JavaScript')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka kamera' })).toBeHidden()
  await page.getByRole('link', { name: 'Periksa keaslian surat' }).last().click()
  await expect(page.getByLabel('Kode pemeriksaan')).toBeVisible()
  await page.goto(`/cek?kode=${encodeURIComponent(code)}`)
  // Other tests may have cancelled it meanwhile, and the network knows.
  const read = readProof(code)
  await expect(page.locator('main')).toContainText(read.ok ? read.value.proof.number : 'no code')
  await context.close()
})

test('the page can be put on a home screen, and the keys are published', async ({ request }) => {
  const manifest = await request.get('/cek/luring.webmanifest')
  expect(manifest.headers()['content-type']).toContain('application/manifest+json')
  expect(await manifest.json()).toMatchObject({ start_url: '/cek/luring', scope: '/cek/luring', display: 'standalone', lang: 'id' })
  const keys = await request.get('/.well-known/portal-desa-keys.json')
  expect(keys.headers()['content-type']).toContain('application/json')
  expect(await keys.json()).toMatchObject({ keys: [{ algorithm: 'Ed25519', until: null }] })
})

test('after the key was revoked: a phone that knows it refuses the letter, also without a network, and new letters have another key', async ({ context, request }) => {
  test.setTimeout(180_000)
  const read = readProof(code)
  if (!read.ok) throw new Error('not a code')
  const page = await keptPage(context)
  await paste(page, code)
  await expect(heading(page)).toHaveText('Kode surat ini asli')
  const revoked = runDesa(['keys', 'revoke', read.value.proof.keyId, '--since', '2020-01-01', '--reason', 'Komputer kantor dicuri'], { DESA_DATA: process.env.DESA_TEST_DATA, DATABASE_URL: '' })
  expect(await revoked.ended, revoked.said()).toBe(0)
  expect(revoked.said()).toContain('dicabut')
  const { keys } = await (await request.get('/.well-known/portal-desa-keys.json')).json()
  expect(keys).toHaveLength(2)
  expect(keys).toContainEqual(expect.objectContaining({ kid: read.value.proof.keyId, revokedSince: '2020-01-01' }))
  expect(keys).toContainEqual(expect.objectContaining({ until: null, revokedSince: null }))

  // The phone fetches the keys at the next visit with a network, and keeps them.
  await page.reload()
  await expect(page.getByText('Siap dipakai tanpa internet')).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await paste(page, code)
  await expect(heading(page)).toHaveText('Surat ini ditolak: kuncinya sudah dicabut')
  await expect(page.locator('#hasil dl')).toHaveCount(0)
})
