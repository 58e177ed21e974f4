import { gzipSync } from 'node:zlib'

/** Pages that are the same for everyone, packed, by address, each for a moment. */
const kept = new Map()
const MOST_PAGES = 500

/** Shorter than anybody waits for what was just published, and long enough for a crowd to share one page. */
const FRESH_MILLISECONDS = 1_000

/** Whether a page of the citizen site is asked for, by somebody who can unpack it. */
export function isPage(request) {
  const accepts = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  return accepts && request.method === 'GET' && !/^\/(admin|api|_next)(\/|$)/.test(request.url ?? '')
}

/**
 * Answers with a page of the citizen site, which `make` writes in one piece. One that is the same for everyone is made
 * and packed once a second however many ask for it: finding and packing it anew for every visitor was nearly all of the
 * server's time (docs/decisions/0012). Every other page is packed on its way out. Next's own compression is off: it sends
 * the headers before anybody behind it sees the page.
 */
export function answerPage(request, response, make) {
  const page = freshPage(request)
  if (page !== undefined) return send(request, response, page)
  const end = response.end
  response.end = function (body, ...rest) {
    response.end = end
    if (!isWholePage(response, body)) return response.end(body, ...rest)
    const packed = gzipSync(body)
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Length', packed.length)
    response.appendHeader('Vary', 'Accept-Encoding')
    if (isForEveryone(request, response)) keep(request.url, { headers: response.getHeaders(), packed })
    return response.end(packed)
  }
  make()
}

function freshPage(request) {
  if (seesDrafts(request)) return undefined
  const page = kept.get(request.url)
  return page !== undefined && performance.now() < page.until ? page : undefined
}

function send(request, response, { headers, packed }) {
  const isKnown = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag
  response.statusCode = isKnown ? 304 : 200
  for (const [name, value] of Object.entries(headers)) {
    if (!isKnown || name !== 'content-length') response.setHeader(name, value)
  }
  response.end(isKnown ? undefined : packed)
}

function keep(address, page) {
  // The oldest goes; whoever asks for it next has it made again.
  if (kept.size >= MOST_PAGES) kept.delete(kept.keys().next().value)
  kept.delete(address)
  kept.set(address, { ...page, until: performance.now() + FRESH_MILLISECONDS })
}

/** Not yet begun (so not streamed), and HTML. */
function isWholePage(response, body) {
  const isText = typeof body === 'string' || Buffer.isBuffer(body)
  const type = String(response.getHeader('Content-Type') ?? '')
  return isText && body.length > 0 && !response.headersSent && type.startsWith('text/html')
}

/** Only what Next itself lets shared caches keep. */
function isForEveryone(request, response) {
  const isShared = String(response.getHeader('Cache-Control') ?? '').includes('s-maxage')
  return isShared && response.statusCode === 200 && !response.hasHeader('Set-Cookie') && !seesDrafts(request)
}

function seesDrafts(request) {
  return /\b__(prerender_bypass|next_preview_data)=/.test(request.headers.cookie ?? '')
}
