import { type Browser, expect, type Page } from '@playwright/test'

import type { Role } from '@/access/actor'

import { sampleAccount } from './accounts'

/** A page of an own browser window in which somebody with this role is signed in. */
export async function signedIn(browser: Browser, role: Role, options: { locale?: string; width?: number } = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: options.locale ?? 'id-ID',
    viewport: { width: options.width ?? 1280, height: 900 },
  })
  const { email, password } = sampleAccount(role)
  const answer = await context.request.post('/api/staff/login', { data: { email, password } })
  expect(answer.status(), `sign-in of ${role}`).toBe(200)
  return context.newPage()
}

/** What the page's own script gets from an address: with its session, as a link or a frame on it would. */
export async function fetchFrom(page: Page, address: string): Promise<{ status: number; contentType: string; start: string }> {
  return page.evaluate(async (path) => {
    const response = await fetch(path, { credentials: 'same-origin' })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      start: String.fromCharCode(...bytes.slice(0, 5)),
    }
  }, address)
}
