import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'
import pg from 'pg'
import { z } from 'zod'

import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

import { ESIGN_PASSPHRASE, openEsign } from '@tests/support/esign-service'
import { signedIn } from '@tests/support/office-browser'
import { aPhoto } from '@tests/support/request-flow'

import { callOfficers } from '../fault/officers'
import { askForLetter } from '../fault/resident'

/** A kind of letter that no other test touches. */
const TYPE = 'keterangan-penduduk'

const isAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

test('letters are signed by BSrE on a telephone, and the paper of one signed by hand is kept', async ({ browser, baseURL }) => {
  test.setTimeout(240_000)
  const dataDir = process.env.DESA_TEST_DATA ?? ''
  const service = await openEsign(2, Number(process.env.DESA_TEST_PORT) + 20_000)
  const cluster = await startEmbeddedPostgres({ dataDir })
  const database = new pg.Pool({ connectionString: cluster.superuserUrl('desa'), max: 2 })
  const officers = await callOfficers(baseURL ?? '', dataDir, database)
  const asked = [await askForLetter(baseURL ?? ''), await askForLetter(baseURL ?? ''), await askForLetter(baseURL ?? '')]
  const [byHand, first, second] = asked.map(({ trackingCode }) => trackingCode)
  for (const { trackingCode } of asked) await officers.bringToSignature(trackingCode)
  await database.query(`UPDATE letter_types SET signing_way = 'bsre' WHERE slug = $1`, [TYPE])
  const types = await database.query<{ id: string; name: string }>('SELECT id, name FROM letter_types WHERE slug = $1', [TYPE])
  await database.query('UPDATE letter_requests SET letter_type_id = $1, letter_type_name = $2 WHERE tracking_code = ANY ($3)', [types.rows[0]?.id, types.rows[0]?.name, [first, second]])
  const ids = await database.query<{ id: string; code: string }>('SELECT id, tracking_code AS code FROM letter_requests WHERE tracking_code = ANY ($1)', [[byHand, first, second]])
  const idOf = (code: string | undefined): string => ids.rows.find((row) => row.code === code)?.id ?? ''

  await test.step('the NIK for BSrE is entered once, and masked ever after', async () => {
    const sekdes = await signedIn(browser, 'sekdes')
    const headers = { origin: baseURL ?? '' }
    const { docs } = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(await (await sekdes.request.get('/api/officials?limit=50', { headers })).json())
    for (const { id } of docs) {
      const changed = await sekdes.request.patch(`/api/officials/${id}`, { data: { bsreNik: '1205210101800001' }, headers })
      expect(await changed.text()).toContain('120521******0001')
    }
  })

  const kades = await signedIn(browser, 'kades', { width: 360 })
  await test.step('a wrong passphrase is told in words, and the number waits for the next try', async () => {
    await kades.goto('/kantor/tanda-tangan')
    await kades.screenshot({ path: 'test-results/bsre-daftar-360.png', fullPage: true })
    await kades.goto(`/kantor/tanda-tangan/${idOf(first)}`)
    await isAccessible(kades)
    await kades.getByLabel('Kata sandi BSrE (passphrase)').fill('salah')
    await kades.getByRole('button', { name: 'Tanda tangani surat ini' }).click()
    await expect(kades.getByText('BSrE menolak kata sandi').first()).toBeVisible()
    await kades.screenshot({ path: 'test-results/bsre-salah-360.png', fullPage: true })
    await isAccessible(kades)
  })

  await test.step('with the right one the letter is signed', async () => {
    await kades.getByLabel('Kata sandi BSrE (passphrase)').fill(ESIGN_PASSPHRASE)
    await kades.getByRole('button', { name: 'Tanda tangani surat ini' }).click()
    await expect(kades.getByText('Satu surat sudah ditandatangani')).toBeVisible()
    expect(service.signed).toHaveLength(1)
  })

  await test.step('a letter without an answer is asked for, and given up', async () => {
    service.moods.push({ kind: 'silent' })
    await kades.goto(`/kantor/tanda-tangan/${idOf(second)}`)
    await kades.getByLabel('Kata sandi BSrE (passphrase)').fill(ESIGN_PASSPHRASE)
    await kades.getByRole('button', { name: 'Tanda tangani surat ini' }).click()
    await expect(kades.getByText('mungkin sudah ditandatangani di sana').first()).toBeVisible()
    await kades.screenshot({ path: 'test-results/bsre-tidak-jelas-360.png', fullPage: true })
    await kades.getByRole('button', { name: 'Periksa lagi' }).click()
    await expect(kades.getByRole('alert')).toContainText('tidak dapat memberi tahu')
    const office = await signedIn(browser, 'kades')
    await office.goto(`/admin/permohonan/${idOf(second)}`)
    await expect(office.getByText('Nomor surat:').first()).toBeVisible()
    await office.screenshot({ path: 'test-results/bsre-kantor-1280.png', fullPage: true })
    await expect(office.getByRole('button', { name: 'Tanda tangani surat' })).toHaveCount(0)
    await kades.getByRole('button', { name: 'Batalkan penandatanganan ini' }).click()
    await expect(kades.getByText('nomornya dicatat batal')).toBeVisible()
    await office.reload()
    await expect(office.getByLabel('Kata sandi BSrE (passphrase)')).toBeVisible()
    await office.getByLabel('Kata sandi BSrE (passphrase)').fill(ESIGN_PASSPHRASE)
    await office.getByRole('button', { name: 'Tanda tangani surat' }).click()
    await expect(office.getByRole('heading', { name: 'Surat' }).first()).toBeVisible()
    await expect.poll(() => service.signed.length).toBe(3)
  })

  await test.step('the check page says how a letter was signed', async () => {
    const rows = await database.query<{ code: string }>(`SELECT l.verification_code AS code FROM letters l JOIN letter_requests q ON q.letter_id = l.id WHERE q.tracking_code = $1`, [first])
    await kades.goto(`/cek/${rows.rows[0]?.code}`)
    await expect(kades.getByText('Balai Sertifikasi Elektronik')).toBeVisible()
    await kades.screenshot({ path: 'test-results/bsre-cek-360.png', fullPage: true })
  })

  await test.step('the paper of a letter that is signed by hand is kept beside it', async () => {
    await officers.seeThrough(byHand ?? '')
    const operator = await signedIn(browser, 'operator')
    await operator.goto(`/admin/permohonan/${idOf(byHand)}`)
    await operator.getByText('Tambah pindaian').first().click()
    await operator.locator('input[type=file]').first().setInputFiles(await aPhoto())
    await operator.getByRole('button', { name: /Tambah/u }).click()
    await expect(operator.getByText('Lembar 1,')).toBeVisible()
    await operator.screenshot({ path: 'test-results/pindaian-1280.png', fullPage: true })
    const [sheet] = await operator.locator('a[href*="/lembar/1"]').all()
    expect((await operator.request.get((await sheet?.getAttribute('href')) ?? '', { headers: { origin: baseURL ?? '' } })).headers()['content-type']).toBe('image/jpeg')
  })
  await database.end()
  await cluster.stop()
  await service.close()
})
