import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@tests/support/browser-test'

import { signedIn } from '@tests/support/office-browser'
import { next } from '@tests/support/request-flow'

/** The first family of the sample village: a man, his wife and a grown son. */
const [FATHER, MOTHER, SON] = ['SUGENG KURNIAWAN', 'DWI BR SITEPU', 'AHMAD SETIAWAN'] as const

/** In the masked numbers, so that others of the same name are not meant. */
const NIK_OF: Readonly<Record<string, string>> = { [FATHER]: '120521******0001', [MOTHER]: '120501******0001', [SON]: '120521******0001' }

test('the operator plays a birth, the death of a head, a split family, a departure and an arrival, and takes one back', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signedIn(browser, 'operator')

  await page.goto('/admin/peristiwa')
  await expect(page.getByRole('heading', { name: 'Peristiwa penduduk' })).toBeVisible()
  await page.getByRole('link', { name: 'Catat kelahiran' }).click()
  await choosePerson(page, MOTHER)
  await expect(page.getByLabel('Ayah', { exact: true })).toHaveValue(/.{36}/u)
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(field(page, 'happenedOn')).toContainText('belum diisi')
  await expect(field(page, 'name')).toContainText('Tulis namanya')
  await expect(page.locator('.office-notice--bad')).toContainText('Tanggal lahir: Ini belum diisi.')
  await page.getByLabel('Tanggal lahir').fill('2026-11-20')
  await page.getByLabel('Nama anak').fill('PUTRI BARU SETIAWAN')
  await page.getByLabel('Jenis kelamin').selectOption({ label: 'Perempuan' })
  await page.getByLabel('Lahir di').fill('Puskesmas Sirapit')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByRole('region', { name: 'Yang akan berubah' })).toContainText('PUTRI BARU SETIAWAN')
  // Sugeng's wife of this sample is 57: possible, and asked about.
  await expect(page.getByText('sudah lewat 55 tahun')).toBeVisible()
  await picture(page, 'periksa')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Peristiwa sudah dicatat.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Buat Surat Keterangan Kelahiran' })).toBeVisible()
  // What was written down stays readable, also what nobody typed.
  await expect(page.locator('.effects')).toContainText('Belum Kawin')
  await expect(page.locator('.effects')).toContainText(`Keluarga ${FATHER}`)
  await picture(page, 'tercatat')
  await page.getByRole('link', { name: 'PUTRI BARU SETIAWAN', exact: true }).click()
  await expect(page.getByText('NIK sementara')).toBeVisible()

  await record(page, 'Catat kematian', FATHER)
  await page.getByLabel('Tanggal meninggal').fill('2026-11-21')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(field(page, 'head')).toContainText('Pilih siapa yang menjadi kepala keluarga')
  await page.getByLabel('Kepala keluarga yang baru').selectOption({ label: await optionWith(page, 'head', MOTHER) })
  await page.getByLabel('Nomor KK baru untuk keluarga ini').fill('1205 2121 1126 0077')
  await page.getByRole('button', { name: 'Periksa' }).click()
  const changes = page.getByRole('region', { name: 'Yang akan berubah' })
  await expect(changes).toContainText('Cerai Mati')
  await expect(changes).toContainText('1205212111260077')
  await picture(page, 'kematian')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Meninggal' })).toBeVisible()
  await page.getByRole('link', { name: MOTHER, exact: true }).click()
  await expect(page.getByRole('link', { name: `Keluarga ${MOTHER}` })).toBeVisible()
  await expect(page.getByRole('heading', { name: MOTHER })).toBeVisible()
  await picture(page, 'penduduk')
  await expectAccessible(page)

  await record(page, 'Pecah KK', SON)
  await page.getByLabel('Tanggal kejadian').fill('2026-11-22')
  await page.getByLabel('Kepala keluarga di KK baru').selectOption({ label: await optionWith(page, 'newHead', SON) })
  await page.getByLabel('Nomor KK baru', { exact: true }).fill('1205212211260078')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByRole('region', { name: 'Yang akan berubah' })).toContainText('KK baru')
  await picture(page, 'pecah')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pecah KK' })).toBeVisible()
  await expect(page.locator('.effects__changes').filter({ hasText: 'Hubungan dalam keluarga' })).toContainText(`Keluarga ${MOTHER} → Keluarga ${SON}`)
  await picture(page, 'pecah-tercatat')

  await record(page, 'Catat pindah', SON)
  await page.getByLabel('Tanggal pindah').fill('2026-11-23')
  await page.getByLabel('Alamat tujuan lengkap').fill('Jalan Kenanga 5, Binjai')
  await page.getByLabel('Pindah ke').selectOption({ index: 3 })
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pindah', exact: true })).toBeVisible()
  const departure = page.url()

  await page.goto('/admin/peristiwa')
  await page.getByRole('link', { name: 'Catat datang' }).click()
  await page.getByRole('link', { name: 'Bukan ikut siapa-siapa' }).click()
  await page.getByLabel('Tanggal datang').fill('2026-11-24')
  await page.getByLabel('Datang dari').fill('Desa Suka Maju, Binjai')
  await page.getByLabel('Nomor KK baru', { exact: true }).fill('1205212411260079')
  await page.getByLabel('Dusun').selectOption({ index: 1 })
  await page.getByLabel('Nama', { exact: true }).fill('PENDATANG CONTOH')
  await page.getByLabel('Jenis kelamin').selectOption({ label: 'Laki-laki' })
  await page.getByLabel('Tanggal lahir').fill('1990-02-03')
  await page.getByRole('button', { name: 'Tambah orang' }).click()
  const second = page.getByRole('group', { name: 'Orang ke-2' })
  await second.getByLabel('Nama', { exact: true }).fill('ISTRI CONTOH')
  await second.getByLabel('Hubungan dengan kepala keluarga').selectOption({ label: 'Istri' })
  await second.getByLabel('Jenis kelamin').selectOption({ label: 'Laki-laki' })
  await second.getByLabel('Tanggal lahir').fill('1992-02-03')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByText('Istri harus perempuan').first()).toBeVisible()
  await expect(second.getByLabel('Nama', { exact: true })).toHaveValue('ISTRI CONTOH')
  await second.getByLabel('Jenis kelamin').selectOption({ label: 'Perempuan' })
  await page.getByRole('button', { name: 'Periksa' }).click()
  await picture(page, 'datang')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Datang', exact: true })).toBeVisible()

  await page.goto(departure)
  await page.getByText('Salah catat?').click()
  await page.getByRole('button', { name: 'Batalkan pencatatan' }).click()
  await expect(page.getByText('Tulis mengapa pencatatan ini dibatalkan.')).toBeVisible()
  await page.getByLabel('Mengapa dibatalkan?').fill('Tidak jadi pindah')
  await picture(page, 'batal')
  await page.getByRole('button', { name: 'Batalkan pencatatan' }).click()
  await expect(page.getByRole('heading', { name: 'Pencatatan dibatalkan' })).toBeVisible()
  await page.getByRole('link', { name: SON, exact: true }).first().click()
  await expect(page.getByText('Hidup')).toBeVisible()
  await expect(page.getByText('Sudah dibatalkan', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: `Keluarga ${SON}` }).click()
  await expect(page.getByRole('heading', { name: `Keluarga ${SON}` })).toBeVisible()
  await picture(page, 'keluarga')
  await expectAccessible(page)

  await page.goto('/admin/peristiwa')
  const newest = page.locator('.office-table tbody tr')
  await expect(newest.filter({ hasText: FATHER }).first()).toContainText('Meninggal')
  await expect(newest.filter({ hasText: 'PENDATANG CONTOH' })).toContainText('dan 1 orang lain')
  await picture(page, 'daftar')
  await expectAccessible(page)
})

test('a signed birth letter offers its event, filled in from what the parent answered', async ({ browser }) => {
  test.setTimeout(180_000)
  await askForBirthLetter(await browser.newPage())
  const operator = await signedIn(browser, 'operator')
  await operator.goto('/admin')
  const row = operator.locator('.work__item', { hasText: 'Kelahiran' }).filter({ has: operator.getByRole('button', { name: 'Mulai periksa' }) })
  await row.first().getByRole('button', { name: 'Mulai periksa' }).click()
  await operator.waitForURL(/\/admin\/permohonan\//u)
  const address = new URL(operator.url()).pathname
  await operator.getByRole('button', { name: 'Ini orangnya' }).first().click()
  await operator.getByRole('button', { name: /^Teruskan ke/u }).click()
  await operator.waitForURL(/\/admin$/u)
  const sekdes = await signedIn(browser, 'sekdes')
  await sekdes.goto(address)
  await sekdes.getByRole('button', { name: 'Setujui dan teruskan ke Kepala Desa' }).click()
  await sekdes.waitForURL(/\/admin$/u)
  const kades = await signedIn(browser, 'kades')
  await kades.goto(address)
  await kades.getByRole('button', { name: 'Tanda tangani surat' }).click()
  await expect(kades.getByText('Surat yang sudah ditandatangani').first()).toBeVisible()
  await expect(kades.getByRole('link', { name: 'Catat di data penduduk' })).toHaveCount(0)

  await operator.goto(address)
  await picture(operator, 'dari-surat')
  await operator.getByRole('link', { name: 'Catat di data penduduk' }).click()
  await expect(operator.getByLabel('Nama anak')).toHaveValue('BAYI DARI SURAT')
  await expect(operator.getByLabel('Tanggal lahir')).toHaveValue('2026-11-19')
  await expect(operator.getByLabel('Dokumen')).toHaveValue(/^Surat Keterangan Kelahiran/u)
  await operator.getByRole('button', { name: 'Periksa' }).click()
  await operator.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(operator.getByText('Peristiwa sudah dicatat.')).toBeVisible()
  await operator.goto(address)
  await expect(operator.getByText('Peristiwanya sudah dicatat pada 19 November 2026.')).toBeVisible()
})

test('on a phone an act is filled in without scrolling sideways', async ({ browser }) => {
  const page = await signedIn(browser, 'operator', { width: 360 })
  for (const address of ['/admin/peristiwa', '/admin/peristiwa/catat/datang?keluarga=baru']) {
    await page.goto(address)
    await expect(page.locator('.office h1')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await picture(page, `ponsel-${address.includes('datang') ? 'datang' : 'daftar'}`)
  }
})

test('who may not record events sees them, and no way to record', async ({ browser }) => {
  const page = await signedIn(browser, 'auditor')
  await page.goto('/admin/peristiwa')
  await expect(page.getByRole('heading', { name: 'Peristiwa penduduk' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Catat kelahiran' })).toHaveCount(0)
  await page.goto('/admin/peristiwa/catat/kelahiran')
  await expect(page.locator('.office')).toContainText('Peran Anda tidak boleh')
})

/** As the father of a family of the sample village does it. */
const askForBirthLetter = async (page: Page): Promise<void> => {
  await page.goto('/layanan/keterangan-kelahiran/ajukan')
  await page.getByLabel('NIK').fill('1208080206890001')
  await page.getByLabel('Nama lengkap').fill('Arif Hidayat')
  await next(page)
  await page.getByLabel('Keperluan').fill('Mengurus akta kelahiran')
  await page.getByLabel('Nama anak').fill('Bayi dari Surat')
  await page.getByLabel('Laki-laki').check()
  await page.getByLabel('Tanggal dan jam lahir').fill('19-11-2026 04.30')
  await page.getByLabel('Puskesmas').check()
  await page.getByLabel('Anak ke').fill('4')
  await page.getByLabel('Bidan', { exact: true }).check()
  await page.getByRole('group', { name: /Ibu/u }).getByLabel('Nama').first().fill('Melati Br Perangin-Angin')
  await page.getByLabel('Hubungan Anda dengan anak').fill('Ayah kandung')
  await page.getByLabel('Nama saksi pertama').fill('Saksi Satu')
  await page.getByLabel('Nama saksi kedua').fill('Saksi Dua')
  await next(page)
  await next(page)
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('heading', { name: 'Permohonan diterima' })).toBeVisible()
}

const record = async (page: Page, act: string, person: string): Promise<void> => {
  await page.goto('/admin/peristiwa')
  // The list below has links of the same names.
  await page.locator('.act-links').getByRole('link', { name: act, exact: true }).click()
  await choosePerson(page, person)
}

const choosePerson = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page.locator('.found li').filter({ hasText: name }).filter({ hasText: NIK_OF[name] ?? '' }).getByRole('link').first().click()
  await expect(page.locator('.event-chosen')).toContainText(name)
  expect(decodeURIComponent(page.url())).not.toContain(name)
}

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)

const optionWith = async (page: Page, name: string, word: string): Promise<string> => (await field(page, name).locator('option').filter({ hasText: word }).innerText()).trim()

const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('main.office').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

/** For the manual, when a folder for pictures is given. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.DESA_PICTURES
  if (folder) await page.locator('.office').screenshot({ path: path.join(folder, `peristiwa-${name}.png`) })
}
