import { gzipSync } from 'node:zlib'

/** Pages that are the same for everyone, packed, by address, each for a moment. */
const kept = new Map()
const MOST_PAGES = 500

/** Shorter than anybody waits for what was just published, and long enough for a crowd to share one page. */
const FRESH_MILLISECONDS = 1_000

/**
 * Answers for the pages of the citizen site. One that is the same for everyone is made and packed once a second
 * however many ask for it: finding and packing it anew for every visitor was nearly all of the server's time
 * (docs/decisions/0010). Every other page is packed on its way out. Admin, API and build files stay with Next, as
 * some are streamed.
 *
 * @returns whether the request has been answered; if not, Next is to answer it.
 */
export function answerPage(request, response) {
  const accepts = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!accepts || request.method !== 'GET' || /^\/(admin|api|_next)(\/|$)/.test(request.url ?? '')) return false
  const page = freshPage(request)
  if (page !== undefined) {
    send(request, response, page)
    return true
  }
  // Next compresses for those who ask for it.
  delete request.headers['accept-encoding']
  const end = response.end
  response.end = function (body, ...rest) {
    response.end = end
    if (!isWholePage(response, body)) return response.end(body, ...rest)
    response.setHeader('Content-Encoding', 'gzip')
    response.appendHeader('Vary', 'Accept-Encoding')
    const packed = gzipSync(body)
    response.setHeader('Content-Length', packed.length)
    if (isForEveryone(request, response)) keep(request.url, { headers: response.getHeaders(), packed })
    return response.end(packed)
  }
  return false
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
