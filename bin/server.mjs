// The web server of a built portal, as its own process: plain JavaScript, so that no compiler runs in it.
// Started by `desa start` (src/cli/site-server.ts), which gives it the settings and watches over it.
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import next from 'next'
import { makeConsoleSafe, safeError } from '../src/platform/safe-log.mjs'
import { answerFromCache, isPage } from './page-cache.mjs'

/** How long requests under way may take to finish after a polite stop. */
const GRACE_MILLISECONDS = 10_000

makeConsoleSafe()

const dir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST ?? '127.0.0.1'
/** Only the public address tells: a header that says so could be written by anybody. */
const isHttps = process.env.SERVER_URL?.startsWith('https://') ?? false

const server = createServer()
// Longer than nginx keeps an idle connection, so that nginx is the one to close it.
server.keepAliveTimeout = 75_000
server.headersTimeout = 80_000

const compress = compression()
const app = next({ dev: false, dir, hostname, port, httpServer: server })
await app.prepare()
const handle = app.getRequestHandler()
server.on('request', (request, response) => {
  // Next's routes do not see the connection. Whatever a visitor sends under this name is replaced.
  request.headers['x-desa-peer'] = request.socket.remoteAddress ?? ''
  // PostgreSQL keeps no NUL in a text, so none can be meant; asking it for one would be an error page.
  request.url = readable(request.url?.replaceAll('%00', '') ?? '/')
  if (isHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  if (!isPage(request)) compress(request, response, () => answer(request, response))
  else if (!answerFromCache(request, response)) answer(request, response)
})

/** An address that is no text in any language is one that is not there: our own page says so, not Next's English line. */
function readable(url) {
  try {
    decodeURIComponent(url.split('?')[0])
    return url
  } catch {
    return '/alamat-tidak-terbaca'
  }
}

function answer(request, response) {
  handle(request, response).catch((problem) => {
    console.error(JSON.stringify({ level: 'error', msg: 'request failed', err: safeError(problem) }))
    response.destroy()
  })
}

server.once('error', (problem) => {
  process.send?.({ failed: problem.code ?? problem.message })
  process.exitCode = 1
  process.disconnect?.()
})
server.listen(port, hostname, () => process.send?.({ ready: true }))

let isStopping = false
async function stop() {
  if (isStopping) return
  isStopping = true
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS).unref()
  await closed
  await globalThis.desaStopWorker?.()
  process.exit(process.exitCode ?? 0)
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// The parent was killed: free the port at once, so that it can be started again.
process.on('disconnect', () => {
  if (!isStopping) process.exit(1)
})
