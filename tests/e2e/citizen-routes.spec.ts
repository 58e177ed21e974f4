import { readdirSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@tests/support/browser-test'

import {
  expectHelpAndSampleMark, expectKeeping, expectLargeOnPhones, expectLight, expectNoScript, expectNoSidewaysScrolling, expectNothingForAxe,
  expectSafeHeaders, expectValidHtml, expectWayForKeyboards, watch,
} from '@tests/support/citizen-page'
import { type CitizenWorld, ensureSecondNewsPage, lookUpWorld } from '@tests/support/citizen-world'
import { aPhoto, fillPurpose, fillWho, next, visitorAddress } from '@tests/support/request-flow'

/**
 * Every page of the citizen site in every state that looks different. `file` is its place in `src/pages`; a page
 * that stands in no row fails the first test below. `keep` says who may keep the answer: a page with something
 * personal on it, or with a form's answers, may be kept by nobody.
 */
type Row = {
  file: string
  state: string
  status?: number
  keep: 'anybody' | 'nobody'
  open: string | ((page: Page, world: CitizenWorld) => Promise<unknown>)
}

const DOMICILE = '/layanan/keterangan-domisili/ajukan'
const BUSINESS = '/layanan/keterangan-usaha/ajukan'

/** One of each look. */
const STATISTICS = [
  ['rentang-umur', 'pyramid'],
  ['agama', 'bars'],
  ['pekerjaan', 'more bars than are drawn'],
  ['keluarga', 'names that the village gave'],
  ['pertumbuhan', 'line'],
] as const

const ROWS: readonly Row[] = [
  { file: 'index.tsx', state: 'home', keep: 'anybody', open: '/' },
  { file: 'kabar/[[...path]].tsx', state: 'news', keep: 'anybody', open: '/kabar' },
  { file: 'kabar/[[...path]].tsx', state: 'older news', keep: 'anybody', open: '/kabar/halaman-2' },
  { file: 'kabar/[[...path]].tsx', state: 'one news item', keep: 'anybody', open: (page, { news }) => page.goto(news) },
  { file: '[...path].tsx', state: 'village profile', keep: 'anybody', open: '/profil' },
  { file: '[...path].tsx', state: 'opening hours', keep: 'anybody', open: '/jam-pelayanan' },
  { file: '[...path].tsx', state: 'no such page', status: 404, keep: 'anybody', open: '/tidak-ada/sama-sekali' },
  { file: 'kabar/[[...path]].tsx', state: 'no such news', status: 404, keep: 'anybody', open: '/kabar/tidak-ada' },
  { file: 'layanan/[slug]/index.tsx', state: 'no such service', status: 404, keep: 'anybody', open: '/layanan/tidak-ada' },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'no such service', status: 404, keep: 'nobody', open: '/layanan/tidak-ada/ajukan' },
  { file: 'privasi.tsx', state: 'privacy notice', keep: 'anybody', open: '/privasi' },

  { file: 'statistik/index.tsx', state: 'statistics', keep: 'anybody', open: '/statistik' },
  ...STATISTICS.map(([slug, state]): Row => ({ file: 'statistik/[nama].tsx', state, keep: 'anybody', open: `/statistik/${slug}` })),
  { file: 'statistik/[nama].tsx', state: 'no such statistic', status: 404, keep: 'anybody', open: '/statistik/tidak-ada' },

  { file: 'layanan/index.tsx', state: 'services', keep: 'anybody', open: '/layanan' },
  { file: 'layanan/[slug]/index.tsx', state: 'one service', keep: 'anybody', open: '/layanan/keterangan-domisili' },
  { file: 'layanan/[slug]/index.tsx', state: 'a service with a required photo', keep: 'anybody', open: '/layanan/keterangan-usaha' },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'who', keep: 'nobody', open: DOMICILE },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'who, with mistakes', status: 422, keep: 'nobody', open: (page) => atStep(page, DOMICILE, 'who-wrong') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'purpose', keep: 'nobody', open: (page) => atStep(page, BUSINESS, 'purpose') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'purpose, with mistakes', status: 422, keep: 'nobody', open: (page) => atStep(page, BUSINESS, 'purpose-wrong') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'purpose, with rows', keep: 'nobody', open: (page) => atStep(page, '/layanan/keterangan-ahli-waris/ajukan', 'purpose') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'purpose, with named rows and mistakes', status: 422, keep: 'nobody', open: (page) => atStep(page, '/layanan/pengantar-nikah/ajukan', 'purpose-wrong') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'photos', keep: 'nobody', open: (page) => atStep(page, BUSINESS, 'photos') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'photos, with mistakes', status: 422, keep: 'nobody', open: (page) => atStep(page, BUSINESS, 'photos-wrong') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'review', keep: 'nobody', open: (page) => atStep(page, BUSINESS, 'review') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'receipt', keep: 'nobody', open: (page) => atStep(page, BUSINESS, 'receipt') },
  { file: 'layanan/[slug]/ajukan.tsx', state: 'sent already', status: 409, keep: 'nobody', open: (page) => atStep(page, DOMICILE, 'sent-already') },

  { file: 'pengaduan.tsx', state: 'form', keep: 'nobody', open: '/pengaduan' },
  { file: 'pengaduan.tsx', state: 'form, with mistakes', status: 422, keep: 'nobody', open: emptyComplaint },
  { file: 'pengaduan.tsx', state: 'receipt', keep: 'nobody', open: sentComplaint },

  { file: 'lacak/index.tsx', state: 'form', keep: 'nobody', open: '/lacak' },
  { file: 'lacak/index.tsx', state: 'unknown code', keep: 'nobody', open: '/lacak?kode=AD-00000-00000-0' },
  ...['submitted', 'in-review', 'awaiting-resident', 'awaiting-signature', 'signed', 'handed-over', 'rejected'].map((state) => trackedRequest(state)),
  { file: 'lacak/[code].tsx', state: 'request: wrong last digits', status: 422, keep: 'nobody', open: wrongDigits },
  ...['new', 'awaiting-reporter', 'resolved'].map((state) => trackedComplaint(state)),

  { file: 'cek/index.tsx', state: 'form', keep: 'nobody', open: '/cek' },
  { file: 'cek/index.tsx', state: 'code that cannot be', keep: 'nobody', open: '/cek?kode=12' },
  { file: 'cek/index.tsx', state: 'the very file', keep: 'nobody', open: (page, { letter }) => checkedFile(page, letter.file) },
  { file: 'cek/index.tsx', state: 'a changed file', status: 422, keep: 'nobody', open: (page, { letter }) => checkedFile(page, Buffer.concat([letter.file, Buffer.from(' ')])) },
  { file: 'cek/buku-nomor.tsx', state: 'numbers of this month', keep: 'nobody', open: '/cek/buku-nomor' },
  { file: 'cek/buku-nomor.tsx', state: 'a month without letters', keep: 'nobody', open: '/cek/buku-nomor?bulan=2020-01' },
  { file: 'cek/luring.tsx', state: 'without a code', keep: 'anybody', open: '/cek/luring' },
  { file: 'cek/[code].tsx', state: 'valid letter', keep: 'nobody', open: (page, { letter }) => page.goto(`/cek/${letter.code}`) },
  { file: 'cek/[code].tsx', state: 'unknown code', status: 404, keep: 'nobody', open: '/cek/0000-0000-0000' },

  { file: 'kantor/admin-pertama/[token].tsx', state: 'link that was used', keep: 'nobody', open: '/kantor/admin-pertama/x' },
  { file: 'kantor/admin-pertama/[token].tsx', state: 'too many tries', status: 429, keep: 'nobody', open: tooOften },
  { file: 'kantor/tanda-tangan/index.tsx', state: 'nobody signed in', keep: 'nobody', open: '/kantor/tanda-tangan' },
  { file: 'kantor/tanda-tangan/[id].tsx', state: 'nobody signed in', keep: 'nobody', open: '/kantor/tanda-tangan/x' },
  { file: '500.tsx', state: 'broken', status: 500, keep: 'nobody', open: '/500' },
]

let world: CitizenWorld

test.beforeAll(async ({ browser }) => {
  world = await lookUpWorld(browser)
  await ensureSecondNewsPage(browser)
})

test('the table names every page of src/pages, and no page that is not there', () => {
  const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('api/') && !/^_(app|document)\.tsx$/u.test(file))
    .toSorted()
  expect([...new Set(ROWS.map(({ file }) => file))].toSorted()).toEqual(pages)
})

for (const row of ROWS) {
  test(`${row.file}, ${row.state}`, async ({ browser }) => {
    const page = await visit(browser)
    const watched = await watch(page)
    await (typeof row.open === 'string' ? page.goto(row.open) : row.open(page, world))
    await page.waitForLoadState('load')
    expect(watched.answer().status()).toBe(row.status ?? 200)

    await test.step('weighs little and runs no script', async () => {
      await expectLight(watched)
      await expectNoScript(page)
    })
    await test.step('is kept by whom it may be, and says what browsers must refuse', () => {
      expectKeeping(watched, row.keep)
      expectSafeHeaders(watched)
    })
    await test.step('is valid HTML', () => expectValidHtml(watched))
    await test.step('has the telephone at its end and says that this is a sample', () => expectHelpAndSampleMark(page))
    await test.step('can be used with the keyboard', () => expectWayForKeyboards(page))
    await test.step('is without findings of axe', () => expectNothingForAxe(page))
    await test.step('is large enough on phones', () => expectLargeOnPhones(page))
    await test.step('never scrolls sideways', () => expectNoSidewaysScrolling(page))
    expect(watched.problems, 'errors in the console').toEqual([])
    await page.context().close()
  })
}

/** A visitor of their own address, so that no limit of one test is reached by another. */
async function visit(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, extraHTTPHeaders: { 'X-Forwarded-For': visitorAddress() } })
  return context.newPage()
}

type Place = 'who-wrong' | 'purpose' | 'purpose-wrong' | 'photos' | 'photos-wrong' | 'review' | 'receipt' | 'sent-already'

/** Walks the request form up to a place in it. */
async function atStep(page: Page, address: string, place: Place): Promise<void> {
  await page.goto(address)
  await fillWho(page, place === 'who-wrong' ? '123' : undefined)
  await next(page)
  if (place === 'who-wrong' || place === 'purpose') return
  if (place === 'purpose-wrong') return next(page)
  await fillPurpose(page, address === BUSINESS)
  await next(page)
  if (place === 'photos') return
  const photo = page.locator('input[type=file]').first()
  if (place === 'photos-wrong') {
    await photo.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') })
    return next(page)
  }
  await photo.setInputFiles(await aPhoto())
  await next(page)
  if (place === 'review') return
  const review = page.url()
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  if (place === 'receipt') return
  // The form as it was before, from another window, changed and sent again.
  const key = new URL(review).searchParams.get('d') ?? ''
  await page.goto(address)
  await page.locator('input[name=d]').evaluate((input, value) => input.setAttribute('value', value), key)
  await fillWho(page)
  await next(page)
}

async function emptyComplaint(page: Page): Promise<void> {
  await page.goto('/pengaduan')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
}

async function sentComplaint(page: Page): Promise<void> {
  await page.goto('/pengaduan')
  await page.getByLabel('Air bersih dan sampah').check()
  await page.getByLabel('Di mana tepatnya?').fill('Dekat masjid')
  await page.getByLabel('Apa yang terjadi?').fill('Pipa air bocor sejak kemarin.')
  await page.getByLabel('Tidak seorang pun').check()
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
}

function trackedRequest(state: string): Row {
  return { file: 'lacak/[code].tsx', state: `request: ${state}`, keep: 'nobody', open: (page, { requests }) => page.goto(`/lacak/${codeIn(requests, state)}`) }
}

function trackedComplaint(state: string): Row {
  return { file: 'lacak/[code].tsx', state: `complaint: ${state}`, keep: 'nobody', open: (page, { complaints }) => page.goto(`/lacak/${codeIn(complaints, state)}`) }
}

function codeIn(codes: ReadonlyMap<string, string>, state: string): string {
  const code = codes.get(state)
  if (code === undefined) throw new Error(`nothing of the sample village is ${state}`)
  return code
}

async function wrongDigits(page: Page, { requests }: CitizenWorld): Promise<void> {
  await page.goto(`/lacak/${codeIn(requests, 'awaiting-resident')}`)
  await page.getByLabel('Jawaban Anda').fill('Sudah saya foto lagi.')
  await page.getByLabel('Empat angka terakhir NIK pemohon').first().fill('99')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
}

async function checkedFile(page: Page, bytes: Buffer): Promise<void> {
  await page.goto('/cek')
  await page.getByLabel('Berkas PDF surat').setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: bytes })
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
}

async function tooOften(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) await page.request.get('/kantor/admin-pertama/x')
  const answer = await page.goto('/kantor/admin-pertama/x')
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0)
  await expect(page.locator('main')).toContainText(/Tunggu \d+ menit/u)
}
