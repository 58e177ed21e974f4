import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request, type RequestListener } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPage, isPage } from '../../bin/public-pages.mjs'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

describe('pages of the site', () => {
  const page = (made: number) => `<!DOCTYPE html><p>${'Desa Aman Damai '.repeat(50)}${made}</p>`
  let made = 0
  const make: RequestListener = (incoming, response) => {
    made += 1
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Vary', 'Sec-Fetch-Site')
    response.setHeader('ETag', `"${made}"`)
    response.setHeader('Cache-Control', incoming.url?.startsWith('/lacak') ? 'private, no-store' : 's-maxage=300, stale-while-revalidate')
    if (incoming.url === '/rusak') response.statusCode = 500
    response.end(page(made))
  }
  const site: RequestListener = (incoming, response) => {
    if (isPage(incoming)) answerPage(incoming, response, () => make(incoming, response))
    else make(incoming, response)
  }
  const server = createServer(site)
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  it('arrive compressed and whole, however many ask, and are made once for all of them', async () => {
    const answers = []
    for (let round = 0; round < 20; round += 1) answers.push(await get('/kabar/a', { 'accept-encoding': 'gzip, br' }))
    const [first] = answers
    for (const { status, headers, body } of answers) {
      expect(status).toBe(200)
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length), etag: first?.headers.etag })
      expect(headers.vary).toMatch(/Sec-Fetch-Site.*Accept-Encoding/)
      expect(body).toEqual(first?.body)
      expect(gunzipSync(body).toString()).toContain('Desa Aman Damai')
    }
    expect(made).toBe(1)
  })

  it('are made anew after a second', async () => {
    const before = await get('/kabar/b')
    await expect.poll(async () => (await get('/kabar/b')).headers.etag, { timeout: 3_000 }).not.toBe(before.headers.etag)
  })

  it('need not be sent to whoever has them', async () => {
    const { headers } = await get('/kabar/c')
    const again = await get('/kabar/c', { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) })
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  })

  it.each([
    ['that only one person may see', '/lacak/x', {}],
    ['that could not be made', '/rusak', {}],
    ['that an editor looks at before they are published', '/kabar/d', { cookie: '__prerender_bypass=1' }],
  ])('are never kept for others: %s', async (_, address, headers) => {
    const tags = []
    for (let round = 0; round < 3; round += 1) tags.push((await get(address, { 'accept-encoding': 'gzip', ...headers })).headers.etag)
    expect(new Set(tags).size).toBe(3)
  })

  it('stay as they are for whoever cannot unpack, and on the way of the admin and the API', async () => {
    expect((await get('/kabar/a', { 'accept-encoding': 'identity' })).body.toString()).toBe(page(made))
    expect((await get('/admin')).body.toString()).toBe(page(made))
  })

  async function get(path: string, headers: Record<string, string> = { 'accept-encoding': 'gzip' }): Promise<Answer> {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const outgoing = request({ port, host: '127.0.0.1', path, headers })
    outgoing.end()
    const [response] = await once(outgoing, 'response')
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece)
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }
  }
})
