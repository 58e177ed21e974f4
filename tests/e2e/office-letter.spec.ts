import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'

import { fetchFrom, signedIn } from '@tests/support/office-browser'

/** The first new request on the worklist for a kind of letter, opened for work by this officer. */
async function startOn(page: Page, letter: string): Promise<string> {
  await page.goto('/admin')
  const row = page.locator('.work__item', { hasText: letter }).filter({ has: page.getByRole('button', { name: 'Mulai periksa' }) })
  await row.first().getByRole('button', { name: 'Mulai periksa' }).click()
  await page.waitForURL(/\/admin\/permohonan\//)
  return new URL(page.url()).pathname
}

test('one letter goes through the hands of operator, kadus, sekdes and kades, and out at the counter', async ({ browser }) => {
  test.setTimeout(120_000)
  const operator = await signedIn(browser, 'operator')
  const address = await startOn(operator, 'Domisili')
  await expect(operator.getByRole('button', { name: 'Teruskan ke Kepala Dusun' })).toHaveCount(0)
  await operator.getByRole('button', { name: 'Ini orangnya' }).first().click()
  await expect(operator.getByText('Cocok').first()).toBeVisible()
  await operator.getByRole('button', { name: 'Teruskan ke Kepala Dusun' }).click()
  await operator.waitForURL(/\/admin$/)

  const kadus = await signedIn(browser, 'kadus', { width: 360 })
  await kadus.goto('/admin')
  await kadus.locator(`a.work__link[href="${address}"]`).click()
  await expect(kadus.locator('.request__facts')).toContainText('Menunggu Kepala Dusun')
  await expect(kadus.locator('.paper__frame')).toHaveCount(0)
  await expect(kadus.locator('body')).not.toContainText(/\d{16}/)
  await kadus.screenshot({ path: 'test-results/kadus-360.png', fullPage: true })
  await kadus.getByRole('button', { name: 'Benar, teruskan' }).click()
  await kadus.waitForURL(/\/admin$/)

  const sekdes = await signedIn(browser, 'sekdes')
  await sekdes.goto(address)
  await sekdes.getByRole('button', { name: 'Setujui dan teruskan ke Kepala Desa' }).click()
  await sekdes.waitForURL(/\/admin$/)

  const kades = await signedIn(browser, 'kades')
  await kades.goto(address)
  const draft = await kades.locator('.paper__frame').getAttribute('src')
  expect(await fetchFrom(kades, draft ?? '')).toMatchObject({ status: 200, contentType: 'application/pdf', start: '%PDF-' })
  await kades.getByRole('button', { name: 'Tanda tangani surat' }).click()
  await expect(kades.getByText('Surat yang sudah ditandatangani').first()).toBeVisible()
  const stored = await kades.locator('.paper__frame').getAttribute('src')
  expect(stored).not.toBe(draft)
  expect(await fetchFrom(kades, stored ?? '')).toMatchObject({ status: 200, contentType: 'application/pdf', start: '%PDF-' })

  await kades.getByRole('link', { name: 'Baca sebagai teks' }).click()
  await expect(kades.getByRole('heading', { name: 'Surat Keterangan Domisili' })).toBeVisible()
  await expect(kades.locator('.letter-text')).toContainText('Demikian surat keterangan ini dibuat')
  const { violations } = await new AxeBuilder({ page: kades }).include('main.office').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  await kades.screenshot({ path: 'test-results/surat-teks.png', fullPage: true })
  const editor = await signedIn(browser, 'editor')
  await editor.goto(new URL(kades.url()).pathname)
  await expect(editor.locator('.office')).toContainText('Peran Anda tidak boleh melakukan ini')

  await operator.goto(address)
  await operator.getByRole('button', { name: 'Catat penyerahan' }).click()
  await expect(operator.getByText('Identitas pengambil belum diperiksa', { exact: false })).toBeVisible()
  await operator.getByLabel(/Saya sudah melihat KTP/).check()
  await operator.getByRole('button', { name: 'Catat penyerahan' }).click()
  await expect(operator.locator('.request__facts')).toContainText('Sudah diserahkan')
})

test('the second of two officers is told who was first, and nothing is done twice', async ({ browser }) => {
  const operator = await signedIn(browser, 'operator')
  const sekdes = await signedIn(browser, 'sekdes')
  await operator.goto('/admin/permohonan?keadaan=submitted')
  await operator.locator('[data-row]', { hasText: 'SKCK' }).first().click()
  await operator.waitForURL(/\/admin\/permohonan\/.+/)
  await sekdes.goto(operator.url())
  await expect(sekdes.getByRole('button', { name: 'Mulai periksa' })).toBeVisible()

  await operator.getByRole('button', { name: 'Mulai periksa' }).click()
  await expect(operator.locator('.request__facts')).toContainText('Sedang diperiksa')

  const answer = sekdes.waitForResponse((response) => response.url().endsWith('/open'))
  await sekdes.getByRole('button', { name: 'Mulai periksa' }).click()
  expect((await answer).status()).toBe(409)
  await expect(sekdes.getByText('Petugas lain lebih dahulu')).toBeVisible()
  await expect(sekdes.getByText(/diubah oleh .+ pada /)).toBeVisible()
  await sekdes.getByRole('button', { name: 'Lihat keadaan terbaru' }).click()
  await expect(sekdes.locator('.request__facts')).toContainText('Sedang diperiksa')
})

test('a refused act keeps what was typed, and a reason is asked for', async ({ browser }) => {
  const operator = await signedIn(browser, 'operator')
  await operator.goto('/admin/permohonan?keadaan=in-review')
  await operator.locator('[data-row]', { hasText: 'Tidak Mampu' }).first().click()
  await operator.getByText('Minta pemohon memperbaiki').first().click()
  const form = operator.locator('details[open] form', { hasText: 'Penjelasan untuk pemohon' })
  await form.getByRole('textbox').fill('Mohon foto rumah tampak depan.')
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toContainText('Alasannya belum dipilih')
  await expect(form.getByRole('textbox')).toHaveValue('Mohon foto rumah tampak depan.')
})

test('the kades takes a signed letter back, and who checks it reads so', async ({ browser, page }) => {
  const kades = await signedIn(browser, 'kades')
  await kades.goto('/admin/permohonan?keadaan=handed-over')
  await kades.locator('[data-row]', { hasText: 'SKCK' }).first().click()
  await kades.waitForURL(/permohonan\/.+/)
  await kades.getByRole('link', { name: 'Baca sebagai teks' }).click()
  const check = (await kades.locator('.letter-foot a').first().getAttribute('href')) ?? ''
  await kades.goBack()
  await kades.getByText('Batalkan surat').first().click()
  const form = kades.locator('details[open] form')
  await form.getByRole('combobox').selectOption({ label: 'Isi surat keliru' })
  await form.getByRole('textbox').fill('Tanggal lahir keliru.')
  await form.getByRole('button', { name: 'Batalkan surat' }).click()
  await expect(kades.getByText('Surat ini sudah dibatalkan.', { exact: false }).first()).toBeVisible()
  await expect(kades.getByText('jangan dicetak atau ditandatangani', { exact: false }), 'nobody is told to sign on paper what holds no more').toBeVisible()
  await kades.screenshot({ path: 'test-results/surat-batal.png', fullPage: true })
  await page.goto(new URL(check).pathname)
  await expect(page.getByText('Surat ini sudah dibatalkan').first()).toBeVisible()
})

test('a signed letter with a wrong answer is replaced by a new one, and each names the other', async ({ browser, page }) => {
  test.setTimeout(120_000)
  const operator = await signedIn(browser, 'operator')
  await operator.goto('/admin/permohonan?keadaan=signed')
  await operator.locator('[data-row]', { hasText: 'Domisili' }).last().click()
  await operator.waitForURL(/permohonan\/.+/)
  const number = (await operator.locator('.paper .office-facts dd').first().textContent()) ?? ''
  const old = operator.url()
  await operator.getByRole('link', { name: 'Ganti surat' }).click()
  await expect(operator.getByRole('heading', { name: `Ganti surat nomor ${number}` })).toBeVisible()
  await operator.getByRole('combobox', { name: 'Alasan' }).selectOption({ label: 'Isian surat keliru' })
  await operator.getByLabel('Keperluan').fill('Mengurus BPJS Ketenagakerjaan')
  await operator.getByRole('button', { name: 'Buat surat pengganti' }).click()
  await expect(operator.locator('.office-act').getByRole('alert')).toContainText('Penjelasannya belum ditulis')
  await expect(operator.getByLabel('Keperluan')).toHaveValue('Mengurus BPJS Ketenagakerjaan')
  const { violations } = await new AxeBuilder({ page: operator }).include('main.office').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  await operator.screenshot({ path: 'test-results/surat-ganti.png', fullPage: true })
  await operator.getByLabel('Penjelasan (apa yang keliru)').fill('Keperluannya salah tulis.')
  await operator.getByRole('button', { name: 'Buat surat pengganti' }).dblclick()
  await operator.waitForURL(/permohonan\/(?!.*ganti).+/)
  await expect(operator.getByText(`Permohonan ini mengganti surat nomor ${number}`, { exact: false })).toBeVisible()
  const address = new URL(operator.url()).pathname
  expect(address).not.toBe(new URL(old).pathname)
  await expect(operator.getByText('Mengurus BPJS Ketenagakerjaan').first()).toBeVisible()
  await operator.screenshot({ path: 'test-results/surat-ganti-permohonan.png', fullPage: true })
  await operator.getByRole('button', { name: /^Teruskan ke/ }).click()
  await operator.waitForURL(/\/admin$/)
  for (const [role, button] of [['kadus', 'Benar, teruskan'], ['sekdes', 'Setujui dan teruskan ke Kepala Desa']] as const) {
    const officer = await signedIn(browser, role)
    await officer.goto(address)
    await officer.getByRole('button', { name: button }).click()
    await officer.waitForURL(/\/admin$/)
  }
  const kades = await signedIn(browser, 'kades')
  await kades.goto(address)
  await kades.getByRole('button', { name: 'Tanda tangani surat' }).click()
  await expect(kades.getByText('Surat yang sudah ditandatangani').first()).toBeVisible()
  const successor = (await kades.locator('.paper .office-facts dd').first().textContent()) ?? ''
  await kades.getByRole('link', { name: 'Baca sebagai teks' }).click()
  await expect(kades.locator('.letter-text')).toContainText(`Surat ini menggantikan surat nomor ${number}`)
  const check = (await kades.locator('.letter-foot a').first().getAttribute('href')) ?? ''
  await page.goto(new URL(check).pathname)
  await expect(page.locator('dd', { hasText: number })).toBeVisible()

  await operator.goto(old)
  await expect(operator.getByText('Surat ini sudah diganti dengan surat baru.')).toBeVisible()
  await expect(operator.getByRole('link', { name: 'Ganti surat' })).toHaveCount(0)
  await operator.screenshot({ path: 'test-results/surat-diganti.png', fullPage: true })
  await operator.getByRole('link', { name: 'Baca sebagai teks' }).click()
  const checkOld = (await operator.locator('.letter-foot a').first().getAttribute('href')) ?? ''
  await page.goto(new URL(checkOld).pathname)
  await expect(page.getByText('Surat ini sudah diganti dengan surat baru').first()).toBeVisible()
  await expect(page.locator('dd', { hasText: successor })).toBeVisible()
  await page.screenshot({ path: 'test-results/cek-diganti.png', fullPage: true })
})
