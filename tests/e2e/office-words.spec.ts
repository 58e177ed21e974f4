import { expect, type Page, test } from '@tests/support/browser-test'

import type { Role } from '@/access/actor'
import { signedIn } from '@tests/support/office-browser'

/** A key that found no word: `lexical:link:label`, `general:save`, … */
const RAW_KEY =
  /\b(lexical|general|authentication|fields|version|error|validation|upload|operators|dashboard|folder|localization)(:[a-zA-Z]\w*)+/

const SCREENS: readonly { role: Role; addresses: readonly string[] }[] = [
  {
    role: 'admin',
    addresses: [
      '/admin', '/admin/account', '/admin/collections/staff', '/admin/collections/staff/create', '/admin/collections/officials/create',
      '/admin/collections/letter-types', '/admin/collections/letter-types/create', '/admin/collections/complaint-categories/create',
      '/admin/collections/hamlets', '/admin/globals/village-profile', '/admin/globals/working-calendar', '/admin/collections/media',
    ],
  },
  {
    role: 'operator',
    addresses: [
      '/admin/permohonan', '/admin/penduduk', '/admin/buku/agenda', '/admin/buku/surat/a7', '/admin/buku/surat/a8', '/admin/nomor-surat', '/admin/surat-masuk', '/admin/surat-masuk/catat', '/admin/pengaduan', '/admin/collections/letters',
      '/admin/peristiwa', '/admin/peristiwa/catat/datang?keluarga=baru', '/admin/collections/residents/create', '/admin/keluarga', '/admin/collections/families/create',
    ],
  },
  {
    role: 'editor',
    addresses: ['/admin/collections/news', '/admin/collections/news/create', '/admin/collections/pages/create', '/admin/collections/media/create'],
  },
]

for (const { role, addresses } of SCREENS) {
  test(`no screen of ${role} shows a key instead of a word, even in an English browser`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await signedIn(browser, role, { locale: 'en-US' })
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'networkidle' })
      expect(await page.locator('html').getAttribute('lang'), address).toBe('id')
      expect(await wordsOn(page), address).not.toMatch(RAW_KEY)
    }
  })
}

test('the toolbar and the menus of the rich-text editor speak Indonesian', async ({ browser }) => {
  const page = await signedIn(browser, 'editor')
  await page.goto('/admin/collections/news/create', { waitUntil: 'networkidle' })
  const toolbar = page.locator('.fixed-toolbar').first()
  for (const opener of await toolbar.locator('.toolbar-popup__dropdown').all()) {
    await opener.click()
    expect(await wordsOn(page)).not.toMatch(RAW_KEY)
    await page.keyboard.press('Escape')
  }
  await page.locator('[data-lexical-editor]').first().click()
  await page.keyboard.type('/')
  await expect(page.locator('.slash-menu-popup')).toBeVisible()
  await expect(page.locator('.slash-menu-popup')).toContainText('Dasar')
  expect(await wordsOn(page)).not.toMatch(RAW_KEY)
})

/** Everything a person could read or hear on the page: its text, and the words of labels, hints and empty fields. */
async function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [data-placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'data-placeholder'].map((name) => element.getAttribute(name) ?? ''),
    )
    return [document.title, document.body.innerText, ...spoken].join('\n')
  })
}
