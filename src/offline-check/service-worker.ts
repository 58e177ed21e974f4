import { OFFLINE_PAGE } from '@/domain/letters/offline/letter-proof'

import { KEYS_ADDRESS } from './known-keys'

/** Put in by the build: another one for every other page script. */
declare const VERSION: string

type Happening = { waitUntil: (work: Promise<unknown>) => void }
type Asking = Happening & { request: Request; respondWith: (answer: Promise<Response>) => void }

declare const self: {
  location: Location
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: ((type: 'install' | 'activate', listener: (event: Happening) => void) => void) & ((type: 'fetch', listener: (event: Asking) => void) => void)
}

/**
 * Keeps the page `/cek/luring` for the time without a network: the page, its script and style, and the village's keys. It is
 * registered for this page alone and answers for nothing else.
 */
const STORE = `luring-${VERSION}`

/** A weak network may take longer than this to say nothing. */
const KEYS_WAIT_MILLISECONDS = 4_000

self.addEventListener('install', (event) => event.waitUntil(keepEverything().then(() => self.skipWaiting())))

self.addEventListener('activate', (event) => event.waitUntil(forgetOlderStores().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname === KEYS_ADDRESS) return event.respondWith(newestKeys())
  event.respondWith(kept(pathname).then((found) => found ?? fetch(request)))
  // Shown at once as it was kept; the next visit sees what is new.
  if (request.mode === 'navigate' && pathname === OFFLINE_PAGE) event.waitUntil(keepEverything().catch(() => undefined))
})

const kept = async (pathname: string): Promise<Response | undefined> => (await caches.open(STORE)).match(pathname)

const newestKeys = async (): Promise<Response> => {
  const fetched = fetchToKeep(KEYS_ADDRESS)
    .then(async (answer) => {
      await (await caches.open(STORE)).put(KEYS_ADDRESS, answer.clone())
      return answer
    })
    .catch(() => null)
  const inTime = await Promise.race([fetched, new Promise<null>((resolve) => setTimeout(() => resolve(null), KEYS_WAIT_MILLISECONDS))])
  return inTime ?? (await kept(KEYS_ADDRESS)) ?? (await fetched) ?? Response.error()
}

/** All or nothing: a page never meets a script of another day. */
const keepEverything = async (): Promise<void> => {
  const page = await fetchToKeep(OFFLINE_PAGE)
  const html = await page.clone().text()
  const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg|png|webmanifest))"/gu)].map(([, address]) => address ?? '')
  const addresses = [...new Set([...parts, KEYS_ADDRESS])]
  const answers = await Promise.all(addresses.map(fetchToKeep))
  const store = await caches.open(STORE)
  await store.put(OFFLINE_PAGE, page)
  await Promise.all(answers.map((answer, at) => store.put(addresses[at] ?? '', answer)))
}

const fetchToKeep = async (address: string): Promise<Response> => {
  const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

const forgetOlderStores = async (): Promise<void> => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('luring-') && name !== STORE).map((name) => caches.delete(name)))
}
