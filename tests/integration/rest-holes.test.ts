import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { MATRIX } from '@/access/matrix'
import { document, paragraph } from '@/seed/lexical'

import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

// What somebody who means harm has tried, and what must hold.

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
})

describe('a POST that says that it is something else', () => {
  const HEADERS = ['x-http-method-override', 'x-payload-http-method-override'] as const
  const METHODS = ['get', 'Get', 'GET', 'OPTIONS', 'HEAD', 'PATCH', 'DELETE'] as const

  it.each(HEADERS.flatMap((name) => METHODS.map((method) => [name, method] as const)))('signs nobody in from another site: %s: %s', async (name, method) => {
    const account = await staffWith(payload, ['operator'])
    const answer = await rest({
      method: 'POST', path: 'staff/login', cookie: 'payload-token=x.y.z', body: account,
      headers: { [name]: method, origin: 'http://jahat.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('is counted as the sign-in that it is', async () => {
    const headers = { 'x-http-method-override': 'get', 'x-desa-peer': '198.51.100.77' }
    const body = { email: 'tidak-ada@contoh.desa.id', password: 'bukan-kata-sandinya' }
    const statuses: number[] = []
    for (let attempt = 0; attempt < 42; attempt += 1) statuses.push((await rest({ method: 'POST', path: 'staff/login', cookie: 'payload-token=x', body, headers })).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
  })
})

it('a cookie that only looks like a session opens nothing', async () => {
  const real = (await signIn(await staffWith(payload, ['operator']))) ?? ''
  for (const cookie of ['payload-token=x', 'payload-token=x.y.z', `${real.slice(0, -3)}AAA`, real.replace(/\.[^.]+\./u, '.e30.')]) {
    for (const path of ['news', 'letter-types', 'hamlets', 'payload-preferences', 'globals/village-profile']) {
      expect((await rest({ method: 'GET', path, cookie })).status, `${path} with ${cookie.slice(0, 20)}`).toBe(404)
    }
  }
  expect((await rest({ method: 'GET', path: 'hamlets', cookie: real })).status).toBe(200)
})

it('cipher text that comes from outside is no number, and the stored one stays', async () => {
  const { id, nik } = await inventedResident(payload)
  const cookie = await signIn(await staffWith(payload, ['operator']))
  const stored = (await payload.findByID({ collection: 'residents', id, overrideAccess: true })).nik
  for (const forged of ['enc:v1:k1:AAAA', `enc:v1:${nik}`]) {
    expect((await rest({ method: 'PATCH', path: `residents/${id}`, cookie, body: { fatherNik: forged } })).status).toBe(400)
    // A NIK is not changed here at all: what is sent for it is passed over.
    expect((await rest({ method: 'PATCH', path: `residents/${id}`, cookie, body: { nik: forged } })).status).toBe(200)
  }
  expect(await payload.findByID({ collection: 'residents', id, overrideAccess: true })).toMatchObject({ nik: stored, fatherNik: null })
})

it('what an editor has put into the trash is not public any more', async () => {
  const slug = `ditarik-${crypto.randomUUID().slice(0, 8)}`
  const news = await payload.create({
    collection: 'news', data: { title: 'Ditarik', slug, summary: 'Memuat nama orang.', body: document(paragraph('Isi.')), _status: 'published', publishedAt: '2026-11-01T00:00:00Z' }, overrideAccess: true, draft: false,
  })
  await payload.update({ collection: 'news', id: news.id, data: { deletedAt: new Date().toISOString() }, overrideAccess: true })
  const { docs } = await payload.find({ collection: 'news', where: { slug: { equals: slug } }, trash: true, overrideAccess: false })
  expect(docs).toEqual([])
})

it('complaints about the office cannot be led to the office by changing their kind', async () => {
  const kind = await payload.create({
    collection: 'complaint-categories', data: { name: `Tentang perangkat ${crypto.randomUUID()}`, unit: 'BPD', class: 'inspection', aboutOffice: true, active: true, sequence: 9 }, overrideAccess: true,
  })
  const cookie = await signIn(await staffWith(payload, ['sekdes']))
  await rest({ method: 'PATCH', path: `complaint-categories/${kind.id}`, cookie, body: { aboutOffice: false } })
  expect((await rest({ method: 'PATCH', path: `complaint-categories/${kind.id}`, cookie, body: { active: false } })).status).toBe(400)
  expect(await payload.findByID({ collection: 'complaint-categories', id: kind.id, overrideAccess: true })).toMatchObject({ aboutOffice: true, active: true })
})

it('a picture is asked for by its name and nothing else', async () => {
  for (const path of ['media/file/x?prefix=..', 'media/file/..%252f..%252fsecrets.json', 'media/file/.env']) {
    expect((await rest({ method: 'GET', path })).status, path).toBe(404)
  }
})

describe('an address that names nothing', () => {
  const slugs = Object.keys(MATRIX).map((slug) => (slug === 'village-profile' || slug === 'working-calendar' ? `globals/${slug}` : slug))
  const NOTHING = ['versions', `versions/${crypto.randomUUID()}`, 'bukan-id', '123', '00000000-0000-0000-0000-00000000000g', crypto.randomUUID(), 'versions/bukan-id', 'count/1'] as const

  it.each(slugs)('of %s is answered as such, and never by a failing database', async (slug) => {
    const cookie = await signIn(await staffWith(payload, ['admin', 'operator', 'kades', 'editor']))
    for (const address of NOTHING) {
      for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
        const { status } = await rest({ method, path: `${slug}/${address}`, cookie, body: {} })
        expect(status, `${method} ${slug}/${address}`).toBeLessThan(500)
      }
    }
  })

  it('is what the versions of everything are that Payload keeps none of', async () => {
    const cookie = await signIn(await staffWith(payload, ['admin', 'operator', 'kades', 'editor']))
    for (const slug of slugs) {
      const kept = payload.config.collections.some((collection) => collection.slug === slug && collection.versions)
      expect((await rest({ method: 'GET', path: `${slug}/versions`, cookie })).status, slug).toBe(kept ? 200 : 404)
    }
  })
})
