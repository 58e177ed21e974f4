import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@tests/support/browser-test'
import pg from 'pg'

import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

import { signedIn } from '@tests/support/office-browser'

import { callOfficers } from '../fault/officers'
import { askForLetter } from '../fault/resident'

test('the secretary takes an official form off one letter, and the head sees the draft without it', async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  const dataDir = process.env.DESA_TEST_DATA ?? ''
  const cluster = await startEmbeddedPostgres({ dataDir })
  const database = new pg.Pool({ connectionString: cluster.superuserUrl('desa'), max: 2 })
  const { trackingCode } = await askForLetter(baseURL ?? '')
  await (await callOfficers(baseURL ?? '', dataDir, database)).bringToSignature(trackingCode)
  const { rows } = await database.query<{ id: string }>(
    `UPDATE letter_requests q SET letter_type_id = t.id, letter_type_name = t.name FROM letter_types t WHERE t.slug = 'pengantar-ktp' AND q.tracking_code = $1 RETURNING q.id`,
    [trackingCode],
  )
  await database.end()
  const address = `/admin/permohonan/${rows[0]?.id ?? ''}`
  const sekdes = await signedIn(browser, 'sekdes')
  await sekdes.goto(address)
  const box = sekdes.locator('section', { has: sekdes.getByRole('heading', { name: 'Formulir yang ikut dicetak' }) })
  await expect(box.getByRole('checkbox')).toHaveCount(2)
  const { violations } = await new AxeBuilder({ page: sekdes }).include('main.office').exclude('.paper__frame').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  await sekdes.screenshot({ path: 'test-results/formulir-1280.png', fullPage: true })
  await box.getByLabel(/F-1\.02/u).uncheck()
  const drawnAgain = sekdes.waitForRequest((request) => request.url().includes('/pratinjau'))
  await box.getByRole('button', { name: 'Simpan pilihan formulir' }).click()
  await drawnAgain
  await expect(box.getByLabel(/F-1\.02/u)).not.toBeChecked()

  const kades = await signedIn(browser, 'kades', { width: 360 })
  await kades.goto(address)
  const seen = kades.locator('section', { has: kades.getByRole('heading', { name: 'Formulir yang ikut dicetak' }) })
  await expect(seen.getByLabel(/F-1\.02/u)).not.toBeChecked()
  await expect.poll(() => kades.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await seen.screenshot({ path: 'test-results/formulir-360.png' })
})
