import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'
import pg from 'pg'

import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

import { signedIn } from '@tests/support/office-browser'

import { callOfficers } from '../fault/officers'
import { askForLetter } from '../fault/resident'

const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' })

const isNotWider = (page: Page): Promise<void> => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

test('the head dates a letter before today with a reason, after being told what is not possible, and loses nothing that was typed', async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  const dataDir = process.env.DESA_TEST_DATA ?? ''
  const cluster = await startEmbeddedPostgres({ dataDir })
  const database = new pg.Pool({ connectionString: cluster.superuserUrl('desa'), max: 2 })
  const { trackingCode } = await askForLetter(baseURL ?? '')
  await (await callOfficers(baseURL ?? '', dataDir, database)).bringToSignature(trackingCode)
  const { rows } = await database.query<{ id: string }>('SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
  const address = `/admin/permohonan/${rows[0]?.id ?? ''}`

  const phone = await signedIn(browser, 'kades', { width: 360 })
  await phone.goto(address)
  await phone.getByText('Surat bertanggal sebelum hari ini').click()
  await expect(phone.getByLabel('Tanggal surat (kosongkan bila hari ini)')).toBeVisible()
  await isNotWider(phone)
  await phone.screenshot({ path: 'test-results/tanggal-mundur-360.png', fullPage: true })

  const kades = await signedIn(browser, 'kades')
  await kades.goto(address)
  const panel = kades.locator('details', { hasText: 'Surat bertanggal sebelum hari ini' })
  await panel.locator('summary').click()
  const date = panel.getByLabel('Tanggal surat (kosongkan bila hari ini)')
  const sign = kades.getByRole('button', { name: 'Tanda tangani surat' })
  await date.fill(dayBefore(-1))
  await panel.getByLabel('Alasan').fill('Listrik padam')
  await sign.click()
  await expect(kades.locator('.office-notice--bad')).toContainText('harus sebelum hari ini')
  await expect(date).toHaveValue(dayBefore(-1))
  await expect(panel.getByLabel('Alasan')).toHaveValue('Listrik padam')
  await date.fill(dayBefore(1))
  await panel.getByLabel('Alasan').fill('')
  await sign.click()
  await expect(kades.locator('.office-notice--bad')).toContainText('alasan')
  await panel.getByLabel('Alasan').fill('Ditandatangani di kertas saat listrik padam')
  const { violations } = await new AxeBuilder({ page: kades }).include('main.office').exclude('.paper__frame').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  await kades.screenshot({ path: 'test-results/tanggal-mundur-1280.png', fullPage: true })
  await sign.click()
  // On the first of January there is no earlier day whose letters have numbers of this year.
  if (dayBefore(1).slice(0, 4) !== dayBefore(0).slice(0, 4)) {
    await expect(kades.locator('.office-notice--bad')).toContainText('harus di tahun ini')
    return database.end()
  }
  await expect(kades.getByText('Surat yang sudah ditandatangani').first()).toBeVisible()
  await kades.screenshot({ path: 'test-results/tanggal-mundur-sesudah.png', fullPage: true })
  const { rows: letters } = await database.query<{ issuedOn: string; signedOn: string; reason: string }>(
    `SELECT l.issued_on AS "issuedOn", l.signed_on AS "signedOn", l.back_date_reason AS reason FROM letters l JOIN letter_requests q ON q.id = l.request_id WHERE q.tracking_code = $1`,
    [trackingCode],
  )
  expect(letters).toEqual([{ issuedOn: dayBefore(1), signedOn: dayBefore(0), reason: 'Ditandatangani di kertas saat listrik padam' }])
  await database.end()
})
