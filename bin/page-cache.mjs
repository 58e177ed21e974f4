import { subscribe } from 'node:diagnostics_channel'
import { gzipSync } from 'node:zlib'

/** A page says with this header for how many seconds it may be kept here; visitors never see the header. */
const KEEP = 'desa-keep'

/** Public pages as they were sent, packed, by address. About 3 kB each. */
const kept = new Map()
const MOST_PAGES = 2_000

/** Counts what was published: a page that was being made meanwhile may be old, and is not kept. */
let edition = 0

/** After something was published: every page is made anew when it is next asked for. */
function forgetPages() {
  edition += 1
  kept.clear()
}

// Said inside this process by src/plugins/page-refresh/listen.ts, which Next has packed into files of its own.
subscribe('desa:published', forgetPages)

/** Whether something of the citizen site is asked for: pages come in one piece, admin, API and script files may be streamed. */
export const isPage = ({ method, url = '' }) => (method === 'GET' || method === 'HEAD') && !/^\/(admin|api|_next)([/?]|$)|\.js$/.test(url)

/**
 * Stands before Next. A public page that is kept is sent from here, at many times the speed of making it;
 * returns whether it was. Any other page is packed on its way out, and kept when it says so.
 */
export function answerFromCache(request, response, now = Date.now()) {
  const { url = '' } = request
  const page = kept.get(url)
  if (page !== undefined && page.until > now) {
    send(request, response, page)
    return true
  }
  const isPacked = accepts(request)
  const made = edition
  onItsWay(response, (body) => {
    const seconds = Number(response.getHeader(KEEP) ?? 0)
    response.removeHeader(KEEP)
    response.appendHeader('Vary', 'Accept-Encoding')
    const packed = gzipSync(body)
    // An address with a question in it could be made up without end.
    if (seconds > 0 && response.statusCode === 200 && made === edition && !url.includes('?')) {
      keep(url, { headers: headersOf(response), packed, plain: Buffer.from(body), until: now + seconds * 1000 })
    }
    if (!isPacked) return body
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Length', packed.length)
    return packed
  })
  return false
}

const accepts = ({ headers }) => /\bgzip\b/.test(headers['accept-encoding'] ?? '')

function send(request, response, page) {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
  if (page.headers.etag !== undefined && request.headers['if-none-match'] === page.headers.etag) {
    response.writeHead(304).end()
    return
  }
  const body = accepts(request) ? page.packed : page.plain
  if (accepts(request)) response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.length)
  response.end(body)
}

function keep(url, page) {
  // The oldest goes; it is made again when somebody asks for it.
  if (kept.size >= MOST_PAGES) kept.delete(kept.keys().next().value)
  kept.set(url, page)
}

function headersOf(response) {
  const { 'content-length': _length, ...headers } = response.getHeaders()
  return headers
}

/** Lets `change` see a text that is sent in one piece before its headers go, and put another in its place. */
function onItsWay(response, change) {
  const { end } = response
  response.end = (body, ...rest) => end.call(response, isText(response, body) ? change(body) : body, ...rest)
}

function isText(response, body) {
  const isPiece = typeof body === 'string' || Buffer.isBuffer(body)
  const type = String(response.getHeader('Content-Type') ?? '')
  return isPiece && body.length > 0 && !response.headersSent && /^(text\/(html|plain)|application\/(rss\+)?xml)\b/.test(type)
}
