import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressPages } from '../../bin/compress-pages.mjs'

type Answer = { headers: Record<string, string | string[] | undefined>; body: Buffer }

describe('pages of the site', () => {
  const page = `<!DOCTYPE html><p>${'Desa Aman Damai '.repeat(50)}</p>`
  const asked: (string | undefined)[] = []
  const answer: RequestListener = (incoming, response) => {
    compressPages(incoming, response)
    asked.push(incoming.headers['accept-encoding'])
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Vary', 'Sec-Fetch-Site')
    if (incoming.url === '/lacak/x') response.setHeader('Cache-Control', 'no-store')
    else {
      response.setHeader('Cache-Control', 's-maxage=300')
      response.setHeader('ETag', '"same"')
    }
    response.end(incoming.url === '/lacak/x' ? `${page}private` : page)
  }
  const server = createServer(answer)
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  it('arrive compressed and whole, again and again', async () => {
    for (const round of [1, 2]) {
      const { headers, body } = await get('/kabar/x', 'gzip, br')
      expect(headers['content-encoding'], `round ${round}`).toBe('gzip')
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.vary).toMatch(/Accept-Encoding/)
      expect(gunzipSync(body).toString()).toBe(page)
    }
  })

  it('are never kept when they are for one person', async () => {
    expect(gunzipSync((await get('/lacak/x', 'gzip')).body).toString()).toBe(`${page}private`)
  })

  it('stay as they are for whoever cannot unpack, and for what Next compresses itself', async () => {
    expect((await get('/kabar/x', 'identity')).body.toString()).toBe(page)
    await get('/admin', 'gzip')
    expect(asked.at(-1)).toBe('gzip')
  })

  async function get(path: string, encoding: string): Promise<Answer> {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const outgoing = request({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': encoding } })
    outgoing.end()
    const [response] = await once(outgoing, 'response')
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece)
    return { headers: response.headers, body: Buffer.concat(pieces) }
  }
})
