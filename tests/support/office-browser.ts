import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { z } from 'zod'

import type { Role } from '@/access/actor'

import { sampleAccount } from './accounts'

/** A page of an own browser window in which somebody with this role is signed in. */
export async function signedIn(browser: Browser, role: Role, options: { locale?: string; width?: number } = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: options.locale ?? 'id-ID',
    viewport: { width: options.width ?? 1280, height: 900 },
    storageState: await sessionOf(browser, role),
  })
  return context.newPage()
}

/**
 * The session of a role's sample account, made by whichever test needs it first and kept in a file for all
 * workers: checking a password is slow on purpose, and sign-ins are counted.
 */
async function sessionOf(browser: Browser, role: Role): Promise<z.infer<typeof session>> {
  const file = path.join(process.env.DESA_TEST_DATA ?? '', `session-${role}.json`)
  if (!existsSync(file) && isFirst(`${file}.lock`)) await signIn(browser, role, file)
  await expect.poll(() => existsSync(file), { message: `session of ${role}`, timeout: 20_000 }).toBe(true)
  return session.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const session = z.object({
  cookies: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      domain: z.string(),
      path: z.string(),
      expires: z.number(),
      httpOnly: z.boolean(),
      secure: z.boolean(),
      sameSite: z.enum(['Strict', 'Lax', 'None']),
    }),
  ),
  origins: z.array(z.never()),
})

async function signIn(browser: Browser, role: Role, file: string): Promise<void> {
  const context = await browser.newContext()
  const { email, password } = sampleAccount(role)
  const answer = await context.request.post('/api/staff/login', { data: { email, password } })
  expect(answer.status(), `sign-in of ${role}`).toBe(200)
  // Under its name only when it is whole: other workers wait for that name.
  writeFileSync(`${file}.part`, JSON.stringify({ ...(await context.storageState()), origins: [] }), { mode: 0o600 })
  renameSync(`${file}.part`, file)
  await context.close()
}

/** Making a folder succeeds for one process only, whoever else tries. */
function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** What the page's own script gets from an address: with its session, as a link or a frame on it would. */
export async function fetchFrom(page: Page, address: string): Promise<{ status: number; contentType: string; start: string }> {
  return page.evaluate(async (target) => {
    const response = await fetch(target, { credentials: 'same-origin' })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      start: String.fromCharCode(...bytes.slice(0, 5)),
    }
  }, address)
}
