import { gzipSync } from 'node:zlib'

/** Compressed public pages by their ETag, which Next computes from the content. About 3 kB each. */
const compressed = new Map()
const MOST_PAGES = 2_000

/**
 * Compresses the pages of the citizen site, and those that are the same for everyone only once: with
 * Next's own compression, which packs a cached page anew for every visitor, that was half of the
 * server's time (docs/decisions). Admin, API and build files stay with Next, as some are streamed.
 */
export function compressPages(request, response) {
  const accepts = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!accepts || request.method !== 'GET' || /^\/(admin|api|_next)(\/|$)/.test(request.url ?? '')) return
  // Next compresses for those who ask for it.
  delete request.headers['accept-encoding']
  const end = response.end
  response.end = function (body, ...rest) {
    response.end = end
    if (!isWholePage(response, body)) return response.end(body, ...rest)
    const packed = pack(response, body)
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Length', packed.length)
    response.appendHeader('Vary', 'Accept-Encoding')
    return response.end(packed)
  }
}

/** Not yet begun (so not streamed), and HTML. */
function isWholePage(response, body) {
  const isText = typeof body === 'string' || Buffer.isBuffer(body)
  const type = String(response.getHeader('Content-Type') ?? '')
  return isText && body.length > 0 && !response.headersSent && type.startsWith('text/html')
}

function pack(response, body) {
  const tag = response.getHeader('ETag')
  const isPublic = String(response.getHeader('Cache-Control') ?? '').includes('s-maxage')
  if (!isPublic || tag === undefined) return gzipSync(body)
  const known = compressed.get(tag)
  if (known !== undefined) return known
  const packed = gzipSync(body)
  // The oldest goes; a page still read is packed again in a quarter of a millisecond.
  if (compressed.size >= MOST_PAGES) compressed.delete(compressed.keys().next().value)
  compressed.set(tag, packed)
  return packed
}
