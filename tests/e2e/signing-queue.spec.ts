import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@tests/support/browser-test'
import pg from 'pg'

import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

import { sampleAccount } from '@tests/support/accounts'
import { signedIn } from '@tests/support/office-browser'

import { callOfficers } from '../fault/officers'
import { askForLetter, type Receipt } from '../fault/resident'

const COUNT = 10

async function bringToSignature(officers: Awaited<ReturnType<typeof callOfficers>>, portal: string, count: number): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for (let at = 0; at < count; at += 1) {
    const receipt = await askForLetter(portal)
    await officers.bringToSignature(receipt.trackingCode)
    receipts.push(receipt)
  }
  return receipts
}

/** The cards of these requests alone: other tests bring letters to the same queue. */
const cardsOf = (page: Page, receipts: readonly Receipt[]): Locator => page.locator('.card', { hasText: new RegExp(receipts.map(({ key }) => `Keperluan ${key}`).join('|'), 'u') })

// Both bring letters to the same queue.
test.describe.configure({ mode: 'serial' })

test('the kades signs ten letters on a telephone, and sends one back', async ({ browser, baseURL }) => {
  test.setTimeout(240_000)
  const dataDir = process.env.DESA_TEST_DATA ?? ''
  const cluster = await startEmbeddedPostgres({ dataDir })
  const database = new pg.Pool({ connectionString: cluster.superuserUrl('desa'), max: 2 })
  const officers = await callOfficers(baseURL ?? '', dataDir, database)
  const asked = await bringToSignature(officers, baseURL ?? '', COUNT + 1)
  await database.end()
  await cluster.stop()

  const page = await signedIn(browser, 'kades', { width: 360 })
  const answer = await page.goto('/kantor/tanda-tangan')
  expect(Buffer.byteLength((await answer?.text()) ?? '')).toBeLessThan(40_000)
  expect((await answer?.request().sizes())?.responseBodySize, 'bytes over the network, without pictures').toBeLessThan(20_000)
  expect(await page.locator('script').count()).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])

  // Others bring letters of their own to the kades meanwhile.
  const own = cardsOf(page, asked)
  await expect(own).toHaveCount(COUNT + 1)
  const card = own.first()
  await card.getByText('Lihat lembar surat').click()
  await expect.poll(() => card.locator('img').evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0))).toBe(1000)
  await page.screenshot({ path: 'test-results/tanda-tangan-360.png', fullPage: true })

  await test.step('one goes back with a reason', async () => {
    await card.getByRole('link', { name: 'Buka, tolak, atau kembalikan' }).click()
    await page.screenshot({ path: 'test-results/tanda-tangan-satu-360.png', fullPage: true })
    await page.getByLabel('Penjelasan Anda').fill('Tolong periksa alamatnya.')
    await page.getByRole('button', { name: 'Kirim' }).click()
    await expect(page.getByRole('alert')).toContainText('Pilih sebabnya')
    await expect(page.getByLabel('Penjelasan Anda')).toHaveValue('Tolong periksa alamatnya.')
    await page.getByLabel('Sebabnya').selectOption({ label: 'Data warga perlu diperiksa lagi' })
    await page.getByRole('button', { name: 'Kirim' }).click()
    await expect(page.getByText('Surat sudah dikembalikan ke petugas.')).toBeVisible()
    await expect(own).toHaveCount(COUNT)
  })

  await test.step('nothing is signed without a choice, or with a wrong password', async () => {
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('alert')).toContainText('Centang dahulu')
    await page.getByRole('link', { name: 'Centang semua' }).click()
    await expect(page.locator('input[type=checkbox]:not(:checked)')).toHaveCount(0)
    await page.getByRole('link', { name: 'Hapus semua centang' }).click()
    for (let at = 0; at < COUNT; at += 1) await own.nth(at).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('alert')).toContainText('Isi kata sandi akun Anda')
    await expect(page.locator('input[type=checkbox]:checked')).toHaveCount(COUNT)
    await page.getByLabel('Kata sandi akun Anda').fill('salah-sekali')
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('alert')).toContainText('Kata sandi tidak cocok')
    await expect(page.locator('input[type=checkbox]:checked')).toHaveCount(COUNT)
  })

  await test.step('all that are chosen are signed', async () => {
    await page.getByLabel('Kata sandi akun Anda').fill(sampleAccount('kades').password)
    await page.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'sudah ditandatangani' }).locator('li')).toHaveCount(COUNT)
    const numbers = await page.getByRole('status').locator('li').allTextContents()
    expect(new Set(numbers).size).toBe(COUNT)
    await page.screenshot({ path: 'test-results/tanda-tangan-selesai-360.png', fullPage: true })
    await page.goto('/kantor/tanda-tangan')
    await expect(own).toHaveCount(0)
  })

  await test.step('a form that another site sent, or that names no letter, is refused in words', async () => {
    const send = (address: string, form: Record<string, string>, origin: string) => page.request.post(address, { form, headers: { origin } })
    for (const address of ['/kantor/tanda-tangan', '/kantor/tanda-tangan/x']) {
      for (const [form, origin] of [[{ 'surat:x': 'y', mark: 'y' }, baseURL ?? ''], [{ mark: 'y' }, 'https://lain.example']] as const) {
        const answer = await send(address, form, origin)
        expect(answer.status(), `${address} ${origin}`).toBeLessThan(500)
        expect(await answer.text()).not.toContain('Kesalahan pada sistem')
      }
    }
  })

  const editor = await signedIn(browser, 'editor')
  await editor.goto('/kantor/tanda-tangan')
  await expect(editor.getByText('hanya untuk pejabat yang menandatangani surat')).toBeVisible()
  await editor.goto('/admin/collections/letter-types/create')
  await expect(editor.getByText('Halaman ini bukan untuk peran Anda.'), 'and so the form for a new kind of letter').toBeVisible()
  await expect(editor.getByText('minta petugas yang berwenang', { exact: false }), 'who is signed in is not told to sign in').toBeVisible()
})

test('the sekdes signs a.n., the kasi u.b., and a mandate that has ended signs nothing more', async ({ browser, baseURL }) => {
  test.setTimeout(240_000)
  const dataDir = process.env.DESA_TEST_DATA ?? ''
  const cluster = await startEmbeddedPostgres({ dataDir })
  const database = new pg.Pool({ connectionString: cluster.superuserUrl('desa'), max: 2 })
  await database.query(`UPDATE letter_types SET signer = 'ub' WHERE slug = 'keterangan-domisili'`)
  const officers = await callOfficers(baseURL ?? '', dataDir, database)
  const asked = await bringToSignature(officers, baseURL ?? '', 3)
  const positions = async (): Promise<string[]> => (await database.query<{ position: string }>(`SELECT signer_position AS position FROM letters WHERE signer_position LIKE '%atas nama%' ORDER BY created_at DESC LIMIT 2`)).rows.map(({ position }) => position)
  const own = (page: Page) => cardsOf(page, asked)
  const signFirst = async (page: Page, block: string): Promise<void> => {
    await page.goto('/kantor/tanda-tangan')
    await own(page).first().getByRole('link', { name: 'Buka, tolak, atau kembalikan' }).click()
    await expect.poll(() => page.locator('img').last().evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0))).toBe(1000)
    await page.screenshot({ path: `test-results/mandat-${block}-360.png`, fullPage: true })
    await page.getByRole('button', { name: 'Tanda tangani surat ini' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'sudah ditandatangani' })).toBeVisible()
  }
  const sekdes = await signedIn(browser, 'sekdes', { width: 360 })
  await signFirst(sekdes, 'an')
  const kasi = await signedIn(browser, 'operator', { width: 360 })
  await signFirst(kasi, 'ub')
  expect(await positions()).toEqual(['Kasi Pelayanan atas nama Kepala Desa', 'Sekretaris Desa atas nama Kepala Desa'])

  await test.step('the sekdes ends the mandate of the kasi in the office, and sees what is printed under it', async () => {
    const { rows } = await database.query<{ id: string }>(`SELECT id FROM officials WHERE signs_as = 'ub'`)
    const office = await signedIn(browser, 'sekdes')
    await office.goto(`/admin/collections/officials/${rows[0]?.id}`)
    await expect(office.getByText('u.b. KASI PELAYANAN,')).toBeVisible()
    await expect(office.getByLabel('Akun di portal').locator('option:checked')).toHaveText('Rina Marlina')
    await office.locator('#field-signsAs').scrollIntoViewIfNeeded()
    await office.screenshot({ path: 'test-results/mandat-formulir-1280.png', fullPage: true })
    // What the kasi had on the screen before the mandate ended.
    await kasi.goto('/kantor/tanda-tangan')
    await own(kasi).first().getByRole('checkbox').check()
    await office.getByLabel('Sampai tanggal').fill('2026-01-31')
    await expect(office.getByText('sampai 31 Januari 2026, termasuk kedua hari itu')).toBeVisible()
    await office.getByRole('button', { name: /^Simpan/u }).click()
    await expect.poll(async () => (await database.query<{ until: string | null }>(`SELECT until FROM officials WHERE signs_as = 'ub'`)).rows[0]?.until).toBe('2026-01-31')
    await kasi.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
    await expect(kasi.getByText(/Hari ini Anda tidak berwenang menandatangani surat.*Bambang Prayitno/u)).toBeVisible()
    await kasi.screenshot({ path: 'test-results/mandat-berakhir-360.png', fullPage: true })
    await office.goto('/admin/collections/officials/create')
    await office.getByLabel('Nama lengkap dan gelar').fill('Hendra Sembiring, S.E.')
    await office.getByLabel('Jabatan').fill('Sekretaris Desa')
    await office.locator('#field-signsAs').click()
    await office.locator('.rs__option', { hasText: 'Plh. Kepala Desa' }).click()
    await office.getByLabel('Sejak tanggal').fill('2026-12-01')
    await office.getByLabel('Sampai tanggal').fill('2026-12-05')
    await expect(office.getByText('Plh. KEPALA DESA AMAN DAMAI,')).toBeVisible()
    await expect(office.getByText(/hanya Hendra Sembiring, S\.E\. yang menandatangani sebagai Kepala Desa/u)).toBeVisible()
    await office.screenshot({ path: 'test-results/mandat-plh-1280.png', fullPage: true })
  })

  await test.step('the numbers: what is counted, reserving ahead, the pattern with its next numbers', async () => {
    const office = await signedIn(browser, 'kades')
    await office.goto('/admin/nomor-surat')
    await office.getByText('Ubah urutan nomor').click()
    await office.screenshot({ path: 'test-results/nomor-surat-1280.png', fullPage: true })
    const counter = await signedIn(browser, 'operator', { width: 360 })
    await counter.goto('/admin/nomor-surat')
    await counter.getByText('Cadangkan beberapa nomor').click()
    await counter.getByLabel('Berapa nomor').fill('2')
    expect((await counter.getByLabel('Berapa nomor').boundingBox())?.height, 'as large as every field').toBeGreaterThanOrEqual(44)
    const form = counter.locator('form', { has: counter.getByLabel('Berapa nomor') })
    await expect(form.getByLabel('Kode klasifikasi'), 'what the browser says beside its own complaint').toHaveAttribute('title', /Misalnya 005/u)
    await form.getByLabel('Kode klasifikasi').fill('005')
    await form.getByLabel('Alasan').fill('Listrik padam besok')
    await form.getByRole('button', { name: 'Cadangkan' }).click()
    await expect(counter.getByText('Dicadangkan', { exact: true })).toHaveCount(2)
    await counter.screenshot({ path: 'test-results/nomor-surat-360.png', fullPage: true })
    const profile = await signedIn(browser, 'sekdes')
    await profile.goto('/admin/globals/village-profile')
    const pattern = profile.locator('#field-letterNumberPattern')
    await pattern.fill('[kode][nomor]/[tahun]')
    await expect(profile.getByText(/Beri tanda, misalnya garis miring, di depan dan di belakang nomor/u)).toBeVisible()
    await pattern.fill('[kode]/[nomor]')
    await profile.getByRole('button', { name: '[tahun]' }).click()
    await expect(pattern).toHaveValue('[kode]/[nomor]/[tahun]')
    await expect(profile.locator('.pattern-editor li')).toHaveCount(3)
    await profile.locator('.pattern-editor').scrollIntoViewIfNeeded()
    await profile.screenshot({ path: 'test-results/pola-nomor-1280.png' })
  })

  await database.query(`UPDATE officials SET until = NULL WHERE signs_as = 'ub'`)
  await database.query(`UPDATE letter_types SET signer = 'kades' WHERE slug = 'keterangan-domisili'`)
  await database.end()
  await cluster.stop()
})
