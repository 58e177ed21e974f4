import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'

import { fetchFrom, signedIn } from '@tests/support/office-browser'

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('main.office').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

const fits = (page: Page): Promise<void> => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)

test('the office writes an order of its own: seen, changed, checked, signed on a telephone, sent, and in the book', async ({ browser }) => {
  test.setTimeout(180_000)
  const purpose = `mengikuti pelatihan ${Date.now()}`
  const operator = await signedIn(browser, 'operator', { width: 360 })
  await operator.goto('/admin/tulis-surat')
  await expect(operator.getByRole('heading', { name: 'Tulis surat dinas', level: 1 })).toBeVisible()
  await accessible(operator)
  await fits(operator)
  await operator.screenshot({ path: 'test-results/surat-dinas-pilih-360.png', fullPage: true })
  await operator.getByRole('link', { name: 'Tulis Surat Perintah Tugas' }).click()
  await expect(operator.getByRole('heading', { name: 'Tulis Surat Perintah Tugas' })).toBeVisible()

  await test.step('what is missing is named, and nothing typed is lost', async () => {
    const rows = operator.getByRole('group', { name: /^Baris \d$/u })
    await expect(rows).toHaveCount(2)
    await operator.getByRole('button', { name: 'Tambah baris' }).click()
    await expect(rows).toHaveCount(3)
    await rows.nth(0).getByLabel('Nama').fill('Hendra Gunawan')
    await rows.nth(0).getByLabel('Jabatan').fill('Sekretaris Desa')
    await rows.nth(2).getByLabel('Nama').fill('Lina Marlina')
    await operator.getByLabel('Maksud').fill(purpose)
    await operator.getByLabel('Tempat tujuan').fill('Stabat')
    await operator.getByLabel('Tanggal berangkat').fill('3-12-2026')
    await operator.getByLabel('Tanggal kembali').fill('4-12-2026')
    await operator.getByRole('button', { name: 'Simpan dan lihat suratnya' }).click()
    await expect(operator.locator('.office-act').getByRole('alert')).toContainText('Yang ditugaskan')
    await expect(rows.nth(0).getByLabel('Nama')).toHaveValue('Hendra Gunawan')
    await accessible(operator)
    await fits(operator)
    await operator.screenshot({ path: 'test-results/surat-dinas-tulis-360.png', fullPage: true })
    await rows.nth(2).getByLabel('Jabatan').fill('Kaur Keuangan')
  })

  await operator.getByRole('button', { name: 'Simpan dan lihat suratnya' }).dblclick()
  await operator.waitForURL(/permohonan\/[0-9a-f-]{36}$/u)
  const address = new URL(operator.url()).pathname
  const id = address.split('/').at(-1) ?? ''

  await test.step('it is seen as it will be printed, and can be changed', async () => {
    await expect(operator.getByText('Hendra Gunawan dan Lina Marlina')).toBeVisible()
    expect(await fetchFrom(operator, `/api/kantor/permohonan/${id}/pratinjau`)).toMatchObject({ status: 200, contentType: 'application/pdf' })
    await expect(operator.getByText('Cocokkan')).toHaveCount(0)
    await operator.getByRole('link', { name: 'Ubah isi surat' }).click()
    await expect(operator.getByLabel('Tempat tujuan')).toHaveValue('Stabat')
    await operator.getByLabel('Tempat tujuan').fill('Binjai')
    await operator.getByRole('button', { name: 'Simpan dan lihat suratnya' }).click()
    await operator.waitForURL(`**${address}`)
    await expect(operator.getByText('Binjai').first()).toBeVisible()
    await accessible(operator)
    await fits(operator)
    await operator.screenshot({ path: 'test-results/surat-dinas-konsep-360.png', fullPage: true })
    await operator.setViewportSize({ width: 1280, height: 900 })
    await operator.screenshot({ path: 'test-results/surat-dinas-konsep-1280.png', fullPage: true })
    await operator.setViewportSize({ width: 360, height: 900 })
  })

  await operator.getByRole('button', { name: 'Teruskan ke Sekretaris Desa' }).click()
  await operator.waitForURL(/\/admin$/u)

  const sekdes = await signedIn(browser, 'sekdes')
  await sekdes.goto(address)
  await sekdes.locator('.acts button[data-shortcut="v"]').first().click()
  await sekdes.waitForURL(/\/admin$/u)

  await test.step('the kades signs it in the same queue', async () => {
    const kades = await signedIn(browser, 'kades', { width: 360 })
    await kades.goto('/kantor/tanda-tangan')
    await expect(kades.locator('.card', { hasText: purpose })).toContainText('Hendra Gunawan dan Lina Marlina')
    await kades.goto(`/kantor/tanda-tangan/${id}`)
    await kades.getByRole('button', { name: /Tanda tangani/u }).click()
    await expect(kades.locator('main')).toContainText('800.1.11.1/')
  })

  await test.step('it is sent, and stands in the book with whom it is for', async () => {
    await operator.goto(address)
    await operator.getByLabel('Nama yang menerima surat').fill('Rina Staf Camat')
    await operator.getByRole('button', { name: 'Surat dikirim atau diambil' }).click()
    await expect(operator.getByText('Diserahkan').first()).toBeVisible()
    await operator.setViewportSize({ width: 1280, height: 900 })
    await operator.goto('/admin/buku/surat/a7')
    await expect(operator.locator('tr', { hasText: purpose })).toContainText('Hendra Gunawan dan Lina Marlina')
  })

  await test.step('the public learns its number and kind, and nothing more', async () => {
    const stranger = await browser.newPage()
    await stranger.goto('/cek/buku-nomor')
    await expect(stranger.locator('main')).toContainText('Surat Perintah Tugas')
    await expect(stranger.locator('main')).not.toContainText('Hendra')
    await stranger.close()
  })
})
