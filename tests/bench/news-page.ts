import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import autocannon from 'autocannon'
import { ensureBuilt } from '@/cli/build-command'
import { startSiteServer } from '@/cli/site-server'
import { CHROMIUM_SWITCHES, findOrInstallChromium } from '@/cli/test/chromium'
import { getPortal } from '@/platform/payload'
import { findFreePort } from '@/platform/postgres/free-port'
import { seedSampleVillage } from '@/seed/sample-village'
import { measureInTurn, toFigure, type Figure } from '@tests/support/figure'

export const name = 'news-page'

/** Browsers that ask at the same time, and for how long one sample goes on. */
const CONNECTIONS = 16
const SECONDS = 3

/**
 * A news item of the sample village against the "hello" page of a bare App Router app with the same
 * Next: requests a second, and bytes that a browser receives on a first visit, scripts and all.
 */
export async function run(): Promise<Figure[]> {
  const root = path.resolve('.')
  const dataDir = process.env.DESA_DATA ?? '.data'
  await ensureBuilt(root, dataDir)
  await seedSampleVillage(await getPortal(), { dataDir })
  const ours = { port: await findFreePort(), host: '127.0.0.1' }
  const address = `http://127.0.0.1:${ours.port}`
  const site = await startSiteServer(root, ours, { SERVER_URL: address, DESA_WORKER: 'off' }, () => undefined)
  const hello = await startHello(root)
  try {
    const pages = { ours: await firstNewsItem(address), reference: hello.address }
    const speed = await measureInTurn({
      ours: () => requestsPerSecond(pages.ours),
      reference: () => requestsPerSecond(pages.reference),
    })
    const bytes = await measureFirstVisits(pages)
    return [
      toFigure({ name: 'news page: requests/s ÷ hello', unit: 'requests/s', samples: speed, goal: '>= 1' }),
      toFigure({ name: 'news page: bytes of a first visit ÷ hello', unit: 'bytes', samples: bytes, goal: '<= 0.10' }),
    ]
  } finally {
    await site.stop()
    await hello.stop()
  }
}

async function startHello(root: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = path.join(root, 'tests/bench/hello')
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await rm(path.join(folder, '.next'), { recursive: true, force: true })
  const build = spawn(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'ignore' })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('the hello app does not build')
  const port = await findFreePort()
  const parameters = [next, 'start', '-p', String(port), '-H', '127.0.0.1']
  const server = spawn(process.execPath, parameters, { cwd: folder, env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}/`
  await untilAnswers(address)
  return { address, stop: () => stop(server) }
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

async function untilAnswers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isThere = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (isThere) return
    await wait(100)
  }
  throw new Error(`${address} does not answer`)
}

async function firstNewsItem(site: string): Promise<string> {
  const list = await (await fetch(`${site}/kabar`)).text()
  const link = /href="(\/kabar\/(?!halaman)[^"]+)"/.exec(list)?.[1]
  if (link === undefined) throw new Error('the news list names no item')
  return `${site}${link}`
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip' },
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 200`)
  return result.requests.average
}

async function measureFirstVisits(pages: { ours: string; reference: string }): Promise<Figure['samples']> {
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(() => undefined),
    args: [...CHROMIUM_SWITCHES, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const visit = async (url: string) => {
      // A new context each time: nothing is in its cache.
      const context = await browser.newContext()
      const page = await context.newPage()
      const wire = await context.newCDPSession(page)
      const received = { bytes: 0 }
      await wire.send('Network.enable')
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
        received.bytes += encodedDataLength
      })
      await page.goto(url, { waitUntil: 'networkidle' })
      await context.close()
      return received.bytes
    }
    return await measureInTurn({ ours: () => visit(pages.ours), reference: () => visit(pages.reference) })
  } finally {
    await browser.close()
  }
}
