import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'
import { z } from 'zod'

import { SAME_SITE } from '@tests/support/citizen-world'
import { signedIn } from '@tests/support/office-browser'
import { fillWho, next, visitorAddress } from '@tests/support/request-flow'
import { paragraphOf } from '@tests/support/wording'

const SLUG = 'surat-uji-orang-lain'

/** Of the sample register, and of no family of the asker. */
const STRANGER = '1205214109960001'

const isNotWider = (page: Page): Promise<void> => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

const isAccessible = async (page: Page, part: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

test('a resident names another person on a phone without script, and the office says who that is, or that they are from outside', async ({ browser }) => {
  test.setTimeout(180_000)
  const operator = await signedIn(browser, 'operator')
  const made = await operator.context().request.post('/api/letter-types', {
    headers: SAME_SITE,
    data: {
      slug: SLUG, name: 'Surat Uji Orang Lain', category: 'keterangan', code83: '470', workingMinutes: 420, cost: 'Gratis', product: 'Surat', signer: 'kades', onlineMode: 'online', ready: true, checkedBySekdes: false,
      fields: [
        { key: 'penerima', label: 'Penerima kuasa', type: 'resident', required: true },
        { key: 'saksi', label: 'Saksi', type: 'resident', required: false },
        { key: 'calon', label: 'Calon pengantin', type: 'table', required: true, options: ['Calon', 'Ayahnya (bila ada)'], columns: ['Nama', 'NIK (bila ada)', 'Pekerjaan (bila ada)'] },
      ],
      wording: paragraphOf('{isian.penerima}'),
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const people = await operator.context().request.get('/api/residents?limit=1&depth=0&where[lifeStatus][equals]=1', { headers: SAME_SITE })
  const [known] = z.object({ docs: z.array(z.object({ name: z.string() })) }).parse(await people.json()).docs
  const name = known?.name ?? ''

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 }, extraHTTPHeaders: { 'X-Forwarded-For': visitorAddress() } })
  const page = await context.newPage()
  await page.goto(`/layanan/${SLUG}/ajukan`)
  await fillWho(page)
  await next(page)
  await page.getByLabel('Keperluan').fill('Mengambil uang pensiun')
  await next(page)
  await expect(page.getByRole('alert')).toContainText('Penerima kuasa')
  const receiver = page.getByRole('group', { name: /Penerima kuasa/u })
  await receiver.getByLabel('Nama').first().fill(`${name} 😀`)
  await next(page)
  await expect(page.getByRole('alert')).toContainText('tidak dapat dicetak')
  await page.screenshot({ path: 'test-results/orang-lain-isian-360.png', fullPage: true })
  await receiver.getByLabel('Nama').first().fill(name)
  const witness = page.getByRole('group', { name: /Saksi/u })
  await witness.getByLabel('Nama').first().fill('Orang Luar Desa')
  await witness.getByLabel(/Alamat/u).fill('Medan')
  const partner = page.getByRole('group', { name: /Calon pengantin/u })
  await partner.getByLabel(/Nama/u).first().fill('Kartini Ningsih')
  await partner.getByLabel(/NIK/u).first().fill(STRANGER)
  await isNotWider(page)
  await next(page)
  await expect(page.getByRole('heading', { name: 'Periksa isian Anda' })).toBeVisible()
  await page.screenshot({ path: 'test-results/orang-lain-periksa-360.png', fullPage: true })
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  const code = (await page.locator('.code').innerText()).trim()
  await context.close()

  const found = await operator.context().request.get(`/api/letter-requests?where[trackingCode][equals]=${code}&depth=0`, { headers: SAME_SITE })
  const { docs } = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(await found.json())
  const address = `/admin/permohonan/${docs[0]?.id ?? ''}`
  await operator.goto(address)
  await operator.getByRole('button', { name: 'Mulai periksa' }).click()
  await expect(operator.locator('.request__facts')).toContainText('Sedang diperiksa')
  const box = operator.locator('section', { has: operator.getByRole('heading', { name: 'Orang lain di surat ini' }) })
  await expect(box.getByText('belum dicocokkan')).toHaveCount(2)
  await expect(operator.locator('body')).not.toContainText(/\d{16}/u)
  await isAccessible(operator, 'main.office')
  await operator.screenshot({ path: 'test-results/orang-lain-1280.png', fullPage: true })

  const phone = await signedIn(browser, 'operator', { width: 360 })
  await phone.goto(address)
  await isNotWider(phone)
  await phone.screenshot({ path: 'test-results/orang-lain-360.png', fullPage: true })

  const witnessed = box.locator('details', { hasText: 'Orang Luar Desa' })
  await witnessed.getByRole('button', { name: 'Bukan warga desa' }).click()
  await expect(witnessed.locator('summary')).toContainText('bukan warga')
  const received = box.locator('details', { hasText: 'Penerima kuasa' })
  await received.getByRole('button', { name: /Ini orangnya: /u }).first().click()
  await expect(received.locator('summary')).toContainText('cocok: ')
  const stranger = box.locator('details', { hasText: 'Kartini Ningsih' })
  await expect(stranger.locator('summary')).toContainText('belum dipilih')
  await expect(stranger.getByRole('definition').last()).toContainText('KARTINI NINGSIH')
  await stranger.getByRole('button', { name: 'Cetak data penduduk' }).click()
  await expect(stranger.locator('summary')).toContainText('cocok: KARTINI NINGSIH')
  await operator.screenshot({ path: 'test-results/orang-lain-sesudah-1280.png', fullPage: true })
})
