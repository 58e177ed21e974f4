import { setTimeout as wait } from 'node:timers/promises'

export type Answer = { status: number; location: string | null; text: string; cookie: string | null; headers: Headers }

/** How long somebody goes on trying before the portal counts as broken. */
const PATIENCE_MS = 120_000

/**
 * Sends the same thing again and again until the portal answers, as people and browsers do. What the dead and the
 * dying say (no answer, 5xx) does not count as one.
 * @throws Error with the last trouble when there was no answer for two minutes.
 */
export const insist = (url: string, send: RequestInit = {}): Promise<Answer> =>
  insistOn(new URL(url).pathname, async () => {
    const response = await fetch(url, { ...send, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
    const text = await response.text()
    if (response.status >= 500) throw new Error(`${response.status} ${text.slice(0, 300)}`)
    const [cookie] = response.headers.getSetCookie()
    return { status: response.status, location: response.headers.get('location'), text, cookie: cookie?.split(';')[0] ?? null, headers: response.headers }
  })

/** Does something again and again until it succeeds. @throws Error with the last trouble after two minutes. */
export async function insistOn<T>(what: string, run: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  let last: unknown = null
  while (Date.now() < deadline) {
    try {
      return await run()
    } catch (problem) {
      last = problem
    }
    await wait(100)
  }
  throw new Error(`never answered: ${what}: ${String(last)}`)
}
