import AxeBuilder from '@axe-core/playwright'
import { z } from 'zod'

import { expect, type Page, test } from '@tests/support/browser-test'

import { SAME_SITE } from '@tests/support/citizen-world'
import { signedIn } from '@tests/support/office-browser'
import { fillWho, next } from '@tests/support/request-flow'

const NAME = 'Surat Keterangan Kepemilikan Ternak'

const MANUAL = process.env.DESA_MANUAL_PICTURES === 'on'

/** For docs/panduan/jenis-surat.md, taken anew with `DESA_MANUAL_PICTURES=on`. */
const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: MANUAL ? `docs/gambar/jenis-surat-${name}.png` : `test-results/jenis-surat-${name}.png` })
}

/** Puts one automatic field where the cursor stands: asked for with the keyboard, found by its name, taken with Enter. */
async function insertField(page: Page, name: string): Promise<void> {
  await page.keyboard.type('/isi')
  await page.locator('.slash-menu-popup').getByText('isian otomatis').waitFor()
  await page.keyboard.press('Enter')
  const search = page.getByRole('combobox', { name: 'Isi dengan' })
  await search.fill(name)
  await expect(page.getByRole('listbox', { name: 'Isi dengan' }).getByRole('option', { selected: true })).toContainText(name)
  if (name === 'Nama lengkap') await picture(page, 'isian')
  await search.press('Enter')
  await expect(search).toHaveCount(0)
}

/** Text, and fields in brackets. */
async function write(page: Page, ...parts: readonly (string | readonly [field: string])[]): Promise<void> {
  for (const part of parts) {
    if (typeof part === 'string') await page.keyboard.type(part)
    else await insertField(page, part[0])
  }
}

/** The way of docs/panduan/jenis-surat.md, step by step: whoever changes the one changes the other. */
test('a new officer builds a letter with a table of animals from nothing, and a resident gets it', async ({ browser, page: resident }) => {
  test.setTimeout(240_000)
  const page = await signedIn(browser, 'operator')

  await test.step('what residents read', async () => {
    await page.goto('/admin/collections/letter-types')
    await page.getByText('Buat baru', { exact: true }).click()
    await page.waitForURL(/letter-types\/create/u)
    await page.locator('form[data-form-ready="true"]').first().waitFor()
    await page.getByRole('textbox', { name: 'Nama surat' }).fill(NAME)
    await expect(page.getByLabel('Alamat halaman')).toHaveValue('keterangan-kepemilikan-ternak')
    await expect(page.getByLabel('Hasil layanan')).toHaveValue(NAME)
    await page.getByRole('textbox', { name: 'Penjelasan singkat untuk warga' }).fill('Menerangkan ternak yang Anda miliki.')
    await page.getByRole('textbox', { name: 'Kode klasifikasi (Permendagri 83/2022)' }).fill('500.7.2.4')
    await expect(page.getByRole('textbox', { name: 'Biaya' })).toBeHidden()
    const { violations } = await new AxeBuilder({ page }).include('.field-description').withRules(['color-contrast']).analyze()
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)), 'what explains a field can be read').toEqual([])
    await picture(page, 'tentang')
  })

  await test.step('what is asked', async () => {
    await page.getByRole('button', { name: '2. Yang ditanyakan' }).click()
    await page.getByRole('button', { name: 'Tambah Persyaratan' }).click()
    await page.locator('#field-requirements__0__text').fill('Foto ternaknya')
    await page.locator('#field-requirements__0__required').uncheck()
    await page.getByRole('button', { name: 'Tambah Pertanyaan' }).click()
    await page.locator('#field-fields__0__label').fill('Ternak yang Anda miliki')
    await page.locator('#field-fields__0__type').click()
    await page.locator('.rs__option', { hasText: 'Tabel (beberapa baris)' }).click()
    await page.getByLabel('Kolom tabel').fill('Jenis ternak\nJumlah (ekor)\nCiri (bila ada)')
    await picture(page, 'pertanyaan')
    await page.getByRole('button', { name: 'Tambah Pertanyaan' }).click()
    await page.locator('#field-fields__1__label').fill('Ternak sudah divaksin?')
    await page.locator('#field-fields__1__type').click()
    await page.locator('.rs__option', { hasText: /^Pilihan$/u }).click()
    await page.getByLabel('Pilihan jawaban').fill('Sudah\nBelum')
    await expect(page.locator('.type-preview').getByRole('alert')).toHaveCount(0)
  })

  const editor = page.locator('[data-lexical-editor]').first()
  const preview = page.locator('.type-preview')
  const image = preview.getByRole('img', { name: `Contoh surat: ${NAME}` })

  await test.step('the wording, with the letter beside it', async () => {
    await page.getByRole('button', { name: '3. Isi surat' }).click()
    await editor.click()
    await write(page, 'Yang bertanda tangan di bawah ini, Kepala Desa ', ['Nama desa'], ', menerangkan bahwa ', ['Nama lengkap'], ', beralamat di ', ['Alamat lengkap'], ', memiliki ternak sebagai berikut:')
    await page.keyboard.press('Enter')
    await insertField(page, 'Ternak yang Anda miliki')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Syarat paragraf', exact: true }).click()
    const drawer = page.locator('.drawer--is-open')
    await drawer.getByLabel('Paragraf ini hanya dicetak bila').selectOption({ label: 'Ternak sudah divaksin?' })
    await drawer.getByRole('checkbox', { name: 'Sudah' }).check()
    // At once, as quick hands do: the drawer closes nevertheless.
    await drawer.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(editor).toContainText('[hanya bila Ternak sudah divaksin: Sudah]')
    await editor.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Ternak tersebut sudah divaksin.')
    await page.keyboard.press('Enter')
    await write(page, 'Surat ini dibuat untuk ', ['Keperluan'], '.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.')
    await expect(editor).toContainText('Kepala Desa [Nama desa]')
    await expect(image).toBeVisible()
    await expect.poll(() => image.evaluate((node) => ('naturalWidth' in node ? node.naturalWidth : 0))).toBe(1000)
    await expect(preview.getByText('Memperbarui contoh')).toHaveCount(0)
    await picture(page, 'contoh')
  })

  await test.step('the picture follows a change, and a mistake is named with its place', async () => {
    const before = (await image.getAttribute('src')) ?? ''
    await page.keyboard.type(' Terima kasih.')
    await expect.poll(() => image.getAttribute('src'), { intervals: [50] }).not.toBe(before)
    await page.keyboard.type(' {warga.nama}')
    await expect(preview.getByText('akan tercetak apa adanya', { exact: false })).toContainText('Bagian ke-5 (“Demikian surat keterangan ini')
    await picture(page, 'salah')
    for (let sign = 0; sign < ' Terima kasih. {warga.nama}'.length; sign += 1) await page.keyboard.press('Backspace')
    await expect(preview.getByText('akan tercetak apa adanya', { exact: false })).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page }).include('.type-preview').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })

  await test.step('with other answers, and about a resident of the register', async () => {
    const before = (await image.getAttribute('src')) ?? ''
    await preview.getByText('Jawaban contoh').click()
    await preview.getByLabel('Ternak sudah divaksin?').selectOption('Belum')
    await expect.poll(() => image.getAttribute('src')).not.toBe(before)
    await preview.getByText('Pakai warga desa').click()
    await preview.getByRole('searchbox').fill('Siti')
    await preview.getByRole('searchbox').press('Enter')
    await preview.locator('.office-link').first().click()
    await expect(preview.getByLabel('Orang contoh').locator('option:checked')).toContainText('(dari data penduduk)')
  })

  await test.step('saved, and ready', async () => {
    await page.locator('#field-ready').check()
    await page.getByRole('button', { name: 'Simpan', exact: true }).first().click()
    await page.waitForURL(/letter-types\/[0-9a-f-]{36}/u)
    await page.getByRole('link', { name: 'Riwayat' }).click()
    await expect(page.getByRole('heading', { name: 'Versi 1' })).toContainText('dipakai sekarang')
    await picture(page, 'riwayat')
  })

  const code = await test.step('a resident asks for it', async () => {
    await resident.goto('/layanan/keterangan-kepemilikan-ternak/ajukan')
    await fillWho(resident)
    await next(resident)
    await resident.getByLabel('Keperluan').fill('Menjual sapi')
    const row = resident.getByRole('group', { name: 'Baris 1', exact: true })
    await row.getByLabel('Jenis ternak').fill('Sapi bali')
    await row.getByLabel('Jumlah (ekor)').fill('2')
    await resident.getByRole('radio', { name: 'Sudah' }).check()
    await next(resident)
    await next(resident)
    await resident.getByRole('button', { name: 'Kirim permohonan' }).click()
    await expect(resident.getByRole('heading', { name: 'Permohonan diterima' })).toBeVisible()
    return (await resident.locator('.code').innerText()).trim()
  })

  await test.step('and gets it', async () => {
    const found = await page.context().request.get(`/api/letter-requests?where[trackingCode][equals]=${code}&depth=0`, { headers: SAME_SITE })
    const { docs } = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(await found.json())
    const address = `/admin/permohonan/${docs[0]?.id ?? ''}`
    await page.goto(address)
    await page.getByRole('button', { name: 'Mulai periksa' }).click()
    await page.getByRole('button', { name: 'Ini orangnya' }).first().click()
    await expect(page.getByText('NIK yang ditulis pemohon bukan NIK warga ini', { exact: false }).first()).toBeVisible()
    await page.getByLabel('Mengapa surat ini tetap benar?').fill('KTP-nya sudah dilihat; satu angka salah ketik')
    await page.getByRole('button', { name: /^Teruskan ke/u }).click()
    await page.waitForURL(/\/admin$/u)
    const sekdes = await signedIn(browser, 'sekdes')
    await sekdes.goto(address)
    await sekdes.getByRole('button', { name: 'Setujui dan teruskan ke Kepala Desa' }).click()
    await sekdes.waitForURL(/\/admin$/u)
    const kades = await signedIn(browser, 'kades')
    await kades.goto(address)
    await kades.getByRole('button', { name: 'Tanda tangani surat' }).click()
    await expect(kades.getByText('Surat yang sudah ditandatangani').first()).toBeVisible()
    await kades.getByRole('link', { name: 'Baca sebagai teks' }).click()
    await expect(kades.locator('.letter-text')).toContainText('Sapi bali')
    await expect(kades.locator('.letter-text')).toContainText('Ternak tersebut sudah divaksin.')
    await page.goto(address)
    await page.getByLabel(/Saya sudah melihat KTP/u).check()
    await page.getByRole('button', { name: 'Catat penyerahan' }).click()
    await expect(page.locator('.request__facts')).toContainText('Sudah diserahkan')
  })
})

test('a condition is put into its paragraph with the keyboard, and reads as a sentence', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/collections/letter-types/create')
  await page.getByRole('button', { name: '3. Isi surat' }).click()
  const editor = page.locator('[data-lexical-editor]').first()
  await editor.click()
  await page.keyboard.type('Demikian.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.locator('.slash-menu-popup').getByText('syarat paragraf').click()
  const drawer = page.locator('.drawer--is-open')
  await drawer.getByLabel('Paragraf ini hanya dicetak bila').selectOption('warga.jenisKelamin')
  await drawer.getByRole('checkbox', { name: 'Laki-laki' }).check()
  await picture(page, 'syarat')
  await drawer.getByRole('button', { name: 'Simpan' }).click()
  await expect(editor).toContainText('[hanya bila Jenis kelamin: Laki-laki]')
  const preview = page.locator('.type-preview')
  await expect(preview.getByText('ada syarat tanpa kalimat', { exact: false })).toContainText('Bagian ke-2')
  await editor.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Pemohon seorang pria.')
  await expect(preview.getByText('ada syarat tanpa kalimat', { exact: false })).toHaveCount(0)
  await expect(preview.getByRole('img')).toBeVisible()
})

test('on a small screen the letter stands below the form, and nothing of both is wider than the screen', async ({ browser }) => {
  const page = await signedIn(browser, 'operator', { width: 360 })
  await page.goto('/admin/collections/letter-types?limit=100')
  await page.getByRole('link', { name: 'Surat Keterangan Domisili', exact: true }).click()
  const image = page.locator('.type-preview').getByRole('img')
  await expect(image).toBeVisible()
  const [form, sheet] = [await page.locator('#field-ready').boundingBox(), await image.boundingBox()]
  expect(sheet?.y ?? 0).toBeGreaterThan(form?.y ?? Number.MAX_SAFE_INTEGER)
  await image.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/jenis-surat-360.png' })
  const wider = await page.evaluate(() => [...document.querySelectorAll('.document-fields *')].filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1).map((part) => part.className))
  expect(wider).toEqual([])
})

test('a letter type goes to another village and comes back as a new version, after the office saw what would change', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin/collections/letter-types?limit=100')
  await page.getByRole('link', { name: 'Surat Keterangan Penduduk', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh jenis surat' }).click()
  const stream = await (await download).createReadStream()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece))
  const text = Buffer.concat(pieces).toString('utf8')

  await page.goto('/admin/collections/letter-types')
  await page.getByRole('link', { name: 'Ambil dari berkas' }).click()
  const choose = (content: string) => page.getByLabel('Berkas jenis surat (.json)').setInputFiles({ name: 'jenis.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await choose('{}')
  await expect(page.getByRole('alert').filter({ hasText: 'bukan berkas jenis surat' })).toBeVisible()
  await choose(text)
  await expect(page.getByText('Tidak ada yang perlu diambil.', { exact: false })).toBeVisible()
  await choose(text.replace('Menerangkan bahwa Anda', 'Menyatakan bahwa Anda'))
  await expect(page.getByText('Penjelasan singkat: dari “Menerangkan', { exact: false })).toBeVisible()
  await picture(page, 'ambil')
  await page.getByRole('button', { name: 'Ambil jenis surat ini' }).click()
  await page.waitForURL(/letter-types\/[0-9a-f-]{36}/u)
  await page.getByRole('link', { name: 'Riwayat' }).click()
  await expect(page.getByRole('heading', { name: 'Versi 2' })).toContainText('dipakai sekarang')
  await page.getByText('Kembalikan ke versi ini').first().click()
  await expect(page.getByText('Isi versi 1 dipakai lagi sebagai versi 3', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Kembalikan ke versi ini' }).click()
  await expect(page.getByRole('heading', { name: 'Versi 3' })).toContainText('dipakai sekarang')
})
