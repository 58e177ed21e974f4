import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

/** What every page of the citizen site keeps to, each as one question to a page that is open. */

/** Small files of our own that a page may load, and says what to do without. */
const ENHANCEMENTS: readonly string[] = ['/cek/luring.js']

/** The same with such a file. */
const MOST_BYTES_WITH_SCRIPT = 40_000

/** HTML plus CSS as they come over the network, compressed, with their headers. */
const MOST_BYTES = 14 * 1024

/** Follows what a page loads; made before the page is opened. */
export async function watch(page: Page): Promise<Watched> {
  const wire = await page.context().newCDPSession(page)
  const files = new Map<string, { loader: string; type: string; bytes: number }>()
  const problems: string[] = []
  const documents: Response[] = []
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  await wire.send('Page.enable')
  wire.on('Network.responseReceived', ({ requestId, loaderId, type }) => files.set(requestId, { loader: loaderId, type, bytes: 0 }))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file) file.bytes = encodedDataLength
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text())
  })
  page.on('response', (response) => {
    const request = response.request()
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && (response.status() < 300 || response.status() >= 400)) documents.push(response)
  })
  const loaded = async () => {
    const { frameTree } = await wire.send('Page.getFrameTree')
    return [...files.values()].filter(({ loader }) => loader === frameTree.frame.loaderId)
  }
  return {
    problems,
    answer: () => {
      const last = documents.at(-1)
      if (!last) throw new Error('no page was opened')
      return last
    },
    bytesOf: async (type) => (await loaded()).filter((file) => file.type === type).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

export type Watched = {
  /** Errors in the browser's console: a refused style, script or picture is one. */
  problems: string[]
  /** The answer that the open page came with. */
  answer: () => Response
  bytesOf: (type: 'Document' | 'Stylesheet' | 'Script') => Promise<number>
}

export async function expectNoScript(page: Page): Promise<void> {
  const scripts = await page.locator('script').evaluateAll((found) => found.map((script) => script.getAttribute('src') ?? 'inline'))
  expect(scripts.filter((source) => !ENHANCEMENTS.includes(source)), 'scripts').toEqual([])
  expect(await page.locator('[onclick],[onsubmit],[onchange],[onload],[onerror],[style]').count(), 'inline handlers and styles').toBe(0)
}

export async function expectLight(watched: Watched): Promise<void> {
  const html = await watched.bytesOf('Document')
  const css = await watched.bytesOf('Stylesheet')
  expect(watched.answer().headers()['content-encoding']).toMatch(/^(gzip|br)$/u)
  expect(css, 'the page has its style sheet').toBeGreaterThan(500)
  expect(html + css, `HTML ${html} and CSS ${css} bytes`).toBeLessThanOrEqual(MOST_BYTES)
  const script = await watched.bytesOf('Script')
  expect(html + css + script, `with ${script} bytes of script`).toBeLessThanOrEqual(MOST_BYTES_WITH_SCRIPT)
}

/** Who may keep the page: nobody a personal one, anybody the others. No visitor gets a cookie. */
export function expectKeeping(watched: Watched, keep: 'nobody' | 'anybody'): void {
  const headers = watched.answer().headers()
  const rule = headers['cache-control'] ?? ''
  expect(headers['set-cookie']).toBeUndefined()
  if (keep === 'nobody') return expect(rule).toMatch(/\bno-store\b/u)
  expect(rule).not.toMatch(/\b(no-store|private)\b/u)
  expect(rule).toMatch(/\b(public|s-maxage)\b/u)
  expect(headers.etag, 'a second visit costs a 304 only').toBeTruthy()
}

export function expectSafeHeaders(watched: Watched): void {
  const headers = watched.answer().headers()
  const policy = (headers['content-security-policy'] ?? '').split('; ')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("style-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy.join()).not.toContain('unsafe')
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/u) })
  expect(headers['x-powered-by']).toBeUndefined()
}

export async function expectNothingForAxe(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect(found, `axe, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Narrow phones, 200 % zoom of a 640-pixel window (the same 320 pixels), and text twice as large on a usual phone. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(), 'at 320 px').toBe(0)
  await page.setViewportSize({ width: 360, height: 780 })
  await page.evaluate(() => {
    const { style } = document.documentElement
    style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`
  })
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p, main li') ?? document.body).fontSize)), 'text grows').toBeGreaterThanOrEqual(36)
  expect(await overflow(), 'with text of 200 %').toBe(0)
  await page.evaluate(() => document.documentElement.removeAttribute('style'))
}

/** On a phone: text of at least 18 px, and all that is pressed at least 48 px high, but for links inside a sentence. */
export async function expectLargeOnPhones(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 780 })
  const small = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || (node.textContent ?? '').trim() === '') continue
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 18) found.push((node.textContent ?? '').trim().slice(0, 60))
    }
    return found
  })
  expect(small, 'text under 18 px').toEqual([])
  const low = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')].flatMap((element) => {
      // A link in a sentence is as high as its line. The skip link shows only when it has the focus.
      if (element.matches('p a:not(:only-child), .prose a, .skip')) return []
      const isChoice = element.matches('input[type=radio], input[type=checkbox]')
      if (!element.checkVisibility()) return []
      const pressed = isChoice ? element.closest('.choice') : element
      const height = pressed?.getBoundingClientRect().height ?? 0
      return height >= 48 ? [] : [`${element.outerHTML.slice(0, 80)}: ${height}`]
    }),
  )
  expect(low, 'targets under 48 px').toEqual([])
}

/** With the keyboard: the skip link comes first and leads to the page itself, and the focus is seen wherever it is. */
export async function expectWayForKeyboards(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const skip = page.locator('a.skip')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  const unseen = await page.evaluate(() => {
    const places = [...document.querySelectorAll<HTMLElement>('a, button, input:not([type=hidden]), select, textarea, summary')]
    return places.flatMap((place) => {
      if (!place.checkVisibility()) return []
      place.focus()
      const { outlineStyle, outlineWidth } = getComputedStyle(place)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3 ? [] : [place.outerHTML.slice(0, 80)]
    })
  })
  expect(unseen, 'without a visible focus').toEqual([])
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#isi')).toBeFocused()
}

/** The telephone of the office is the last thing on every page, and a sample village says that it is one. */
export async function expectHelpAndSampleMark(page: Page): Promise<void> {
  await expect(page.locator('body > *').last().locator('footer').or(page.locator('footer')).last()).toContainText('Perlu bantuan?')
  await expect(page.locator('footer a[href^="tel:"]')).toHaveCount(1)
  await expect(page.getByText('Data contoh', { exact: false }).first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await expect(page.locator('h1')).toHaveCount(1)
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Shapes of the same meaning that React writes in its own way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // A letter's own name may make a long title; search engines cut it, people do not mind.
    'long-title': 'off',
  },
})

export async function expectValidHtml(watched: Watched): Promise<void> {
  const report = await validator.validateString(await watched.answer().text())
  const found = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`))
  expect(found, 'html-validate').toEqual([])
}
