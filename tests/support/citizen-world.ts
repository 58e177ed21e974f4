import type { APIRequestContext, Browser } from '@playwright/test'
import { z } from 'zod'

import { document, paragraph } from '@/seed/lexical'

import { signedIn } from './office-browser'

/** What the tests of the citizen site must know of the sample village, as its officers would look it up. */
export type CitizenWorld = {
  /** Tracking codes by the state of the request or complaint. */
  requests: ReadonlyMap<string, string>
  complaints: ReadonlyMap<string, string>
  /** A letter that was signed: its code in letters and its very file. */
  letter: { code: string; file: Buffer }
  /** The address of one news item. */
  news: string
}

export async function lookUpWorld(browser: Browser): Promise<CitizenWorld> {
  const operator = await signedIn(browser, 'operator')
  const { request } = operator.context()
  const tracked = z.object({ docs: z.array(z.object({ trackingCode: z.string(), status: z.string() })) })
  const letters = z.object({ docs: z.array(z.object({ id: z.string(), verificationCode: z.string(), status: z.string() })) })
  const requests = tracked.parse(await get(request, '/api/letter-requests?limit=200&depth=0&sort=submittedAt'))
  const complaints = tracked.parse(await get(request, '/api/complaints?limit=200&depth=0&sort=createdAt'))
  const { docs } = letters.parse(await get(request, '/api/letters?limit=1&depth=0&sort=createdAt'))
  const [letter] = docs
  if (!letter) throw new Error('the sample village has no signed letter')
  const file = await (await request.get(`/api/kantor/surat/${letter.id}/berkas`, { headers: SAME_SITE })).body()
  await operator.context().close()
  return {
    requests: new Map(requests.docs.map(({ status, trackingCode }) => [status, trackingCode])),
    complaints: new Map(complaints.docs.map(({ status, trackingCode }) => [status, trackingCode])),
    letter: { code: letter.verificationCode, file },
    news: '/kabar/surat-desa-dari-hp',
  }
}

/** Older news under their own addresses, so that the list has a second page; made once, whoever comes first. */
export async function ensureSecondNewsPage(browser: Browser): Promise<void> {
  const editor = await signedIn(browser, 'editor')
  const { request } = editor.context()
  for (let number = 1; number <= 9; number += 1) {
    const answer = await request.post('/api/news', { data: oldNews(number), headers: SAME_SITE })
    // Another worker may have made it already: an address is given once.
    if (![201, 400].includes(answer.status())) throw new Error(`news ${number}: ${answer.status()} ${await answer.text()}`)
  }
  await editor.context().close()
}

/** As a page of this site would ask. */
export const SAME_SITE = { 'Sec-Fetch-Site': 'same-origin' }

const oldNews = (number: number) => ({
  title: `Kabar lama nomor ${number}`,
  slug: `kabar-lama-${number}`,
  summary: 'Kabar contoh dari tahun lalu.',
  publishedAt: `2025-01-0${number}T02:00:00.000Z`,
  _status: 'published',
  body: document(paragraph('Isi kabar contoh.')),
})

async function get(request: APIRequestContext, address: string): Promise<unknown> {
  const answer = await request.get(address, { headers: SAME_SITE })
  if (answer.status() !== 200) throw new Error(`${address}: ${answer.status()}`)
  return answer.json()
}
