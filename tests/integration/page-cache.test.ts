import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, request, type RequestListener } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { answerFromCache } from '../../bin/page-cache.mjs'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

const HOUR = 3_600_000

describe('pages of the site', () => {
  const world = { made: 0, edition: 'pertama', now: 0, status: 200 }
  const words = () => `<!DOCTYPE html><p>${`Desa Aman Damai, kabar ${world.edition}. `.repeat(50)}</p>`

  const next: RequestListener = (incoming, response) => {
    if (answerFromCache(incoming, response, world.now)) return
    world.made += 1
    response.statusCode = world.status
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Vary', 'Sec-Fetch-Site')
    if (incoming.url?.startsWith('/kabar')) {
      response.setHeader('Cache-Control', 'public, max-age=0')
      response.setHeader('Desa-Keep', '3600')
      response.setHeader('ETag', `"${world.edition}"`)
    } else response.setHeader('Cache-Control', 'no-store')
    if (incoming.url === '/mengalir') {
      response.write('satu ')
      response.end('dua')
      return
    }
    response.end(words())
  }
  const server = createServer(next)

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())
  beforeEach(() => {
    channel('desa:published').publish(null)
    Object.assign(world, { made: 0, edition: 'pertama', now: 0, status: 200 })
  })

  it('arrive compressed and whole, and are made once however many ask', async () => {
    for (const round of [1, 2, 3]) {
      const { headers, body } = await get('/kabar/x')
      expect(headers['content-encoding'], `round ${round}`).toBe('gzip')
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.vary).toMatch(/Accept-Encoding/)
      expect(headers['desa-keep']).toBeUndefined()
      expect(gunzipSync(body).toString()).toBe(words())
    }
    expect(world.made).toBe(1)
  })

  it('are made anew at once after something was published, and after their time', async () => {
    await get('/kabar/x')
    world.edition = 'kedua'
    expect(gunzipSync((await get('/kabar/x')).body).toString()).toContain('kabar pertama')
    channel('desa:published').publish(null)
    expect(gunzipSync((await get('/kabar/x')).body).toString()).toContain('kabar kedua')
    world.edition = 'ketiga'
    world.now = HOUR
    expect(gunzipSync((await get('/kabar/x')).body).toString()).toContain('kabar ketiga')
  })

  it('cost a 304 for whoever has them', async () => {
    const { headers } = await get('/kabar/x')
    const again = await get('/kabar/x', { 'if-none-match': String(headers.etag) })
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect(again.headers['content-encoding']).toBeUndefined()
  })

  it('are never kept when they are for one person, are an error, or have a question in their address', async () => {
    for (const [path, status] of [['/lacak/x', 200], ['/kabar/x', 404], ['/kabar/x', 500], ['/kabar?x=1', 200]] as const) {
      world.made = 0
      world.status = status
      await get(path)
      const second = await get(path)
      expect(second.status).toBe(status)
      expect(second.headers['desa-keep']).toBeUndefined()
      expect(gunzipSync(second.body).toString()).toBe(words())
      expect(world.made, `${path} ${status}`).toBe(2)
    }
  })

  it('stay as they are for whoever cannot unpack, also when they are kept', async () => {
    for (const round of [1, 2]) expect((await get('/kabar/x', { 'accept-encoding': 'identity' })).body.toString(), `round ${round}`).toBe(words())
    expect(gunzipSync((await get('/kabar/x')).body).toString()).toBe(words())
    expect(world.made).toBe(1)
  })

  it('go through untouched when they come in pieces', async () => {
    expect((await get('/mengalir')).body.toString()).toBe('satu dua')
  })

  async function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const outgoing = request({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'gzip, br', ...headers } })
    outgoing.end()
    const [response] = await once(outgoing, 'response')
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece)
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }
  }
})
