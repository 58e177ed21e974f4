import { subscribe } from 'node:diagnostics_channel'
import { gzipSync } from 'node:zlib'

/** A page says with this header for how many seconds it may be kept here; visitors never see the header. */
const KEEP = 'desa-keep'

/** Public pages as they were sent, packed, by scheme and address. About 3 kB each. */
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

/**
 * Stands before Next. A public page that is kept is sent from here, at many times the speed of making it;
 * returns whether it was. Any other page of the citizen site is packed on its way out, and kept when it says so.
 * Admin, API and build files stay with Next, as some are streamed.
 */
export function answerFromCache(request, response, now = Date.now()) {
  const { method, url = '', headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || /^\/(admin|api|_next)(\/|$)/.test(url)) return false
  // Over https there is one header more (HSTS).
  const place = `${headers['x-forwarded-proto'] === 'https'} ${url}`
  const page = kept.get(place)
  if (page !== undefined && page.until > now) {
    send(request, response, page)
    return true
  }
  const isPacked = accepts(request)
  const made = edition
  // Next would pack it piece by piece, anew for every visitor.
  delete headers['accept-encoding']
  onItsWay(response, (body) => {
    const seconds = Number(response.getHeader(KEEP) ?? 0)
    response.removeHeader(KEEP)
    if (body === null) return null
    response.appendHeader('Vary', 'Accept-Encoding')
    const packed = gzipSync(body)
    // An address with a question in it could be made up without end.
    if (seconds > 0 && response.statusCode === 200 && made === edition && !url.includes('?')) {
      keep(place, { headers: headersOf(response), packed, plain: Buffer.from(body), until: now + seconds * 1000 })
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

function keep(place, page) {
  // The oldest goes; it is made again when somebody asks for it.
  if (kept.size >= MOST_PAGES) kept.delete(kept.keys().next().value)
  kept.set(place, page)
}

function headersOf(response) {
  const { 'content-length': _length, ...headers } = response.getHeaders()
  return headers
}

/**
 * Lets `change` see a text that is sent in one piece before its headers go, and put another in its place; it gets
 * null for whatever else is sent. Next's own compression sends the headers first, even of what it leaves alone:
 * they are held back until the body comes.
 */
function onItsWay(response, change) {
  const { writeHead, flushHeaders, write, end } = response
  let head
  const sendHead = () => {
    if (!response.headersSent) writeHead.apply(response, head ?? [response.statusCode])
  }
  const goAsItIs = () => {
    if (!response.headersSent) change(null)
    sendHead()
  }
  response.writeHead = (...parts) => {
    head = parts
    return response
  }
  response.flushHeaders = () => {
    goAsItIs()
    return flushHeaders.call(response)
  }
  response.write = (...parts) => {
    goAsItIs()
    return write.apply(response, parts)
  }
  response.end = (body, ...rest) => {
    if (!isText(response, body) || hasOwnHeaders(head)) {
      goAsItIs()
      return end.call(response, body, ...rest)
    }
    const changed = change(body)
    sendHead()
    return end.call(response, changed, ...rest)
  }
}

function isText(response, body) {
  const isPiece = typeof body === 'string' || Buffer.isBuffer(body)
  const type = String(response.getHeader('Content-Type') ?? '')
  return isPiece && body.length > 0 && !response.headersSent && /^(text\/(html|plain)|application\/(rss\+)?xml)\b/.test(type)
}

const hasOwnHeaders = (head) => head?.some((part) => typeof part === 'object' && part !== null) ?? false
