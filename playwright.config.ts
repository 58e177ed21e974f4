import { existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

import { PORTAL_LOG } from './tests/support/portal-log'

// Read again in every worker: what is chosen here once reaches them through the environment.
const port = (process.env.DESA_TEST_PORT ??= String(20_000 + (process.pid % 10_000)))
const dataDir = (process.env.DESA_TEST_DATA ??= mkdtempSync(path.join(os.tmpdir(), 'desa-browser-')))
const address = `http://localhost:${port}`
const isRoot = process.getuid?.() === 0

/** Browser tests against a production build, with a database and a build folder of their own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    launchOptions: {
      executablePath: process.env.DESA_CHROMIUM ?? systemChromium(),
      args: [
        ...(process.env.DESA_CHROMIUM_SWITCHES ?? '--no-first-run').split(' '),
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'flows', testIgnore: '**/what-is-left.spec.ts' },
    // Last: it looks at what all the others have left in logs, mails and the audit trail.
    { name: 'what-is-left', testMatch: '**/what-is-left.spec.ts', dependencies: ['flows'] },
  ],
  webServer: {
    // `exec`: the signal to stop must reach the portal itself.
    command: `exec "${process.execPath}" bin/desa.mjs start > ${PORTAL_LOG} 2>&1`,
    url: `${address}/readyz`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 30_000 },
    env: {
      PORT: port,
      SERVER_URL: address,
      DESA_DATA: dataDir,
      DESA_SAMPLE: 'on',
      NEXT_DIST_DIR: '.next-test',
      // A test that counts visits comes from an address of its own (X-Forwarded-For).
      TRUSTED_PROXIES: '127.0.0.1,::1',
      // Nobody is there until a test opens the service (tests/e2e/ways-to-sign.spec.ts).
      BSRE_URL: `http://127.0.0.1:${Number(port) + 20_000}`,
      BSRE_VERSION: '2',
      BSRE_USERNAME: 'desa',
      BSRE_PASSWORD: 'sandi-layanan',
      BSRE_TIMEOUT_SECONDS: '5',
      DATABASE_URL: '',
      DATABASE_MIGRATION_URL: '',
    },
  },
})

function systemChromium(): string | undefined {
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined
}
