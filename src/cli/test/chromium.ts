import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { testing } from '@/messages/testing'
import { installDebianPackages } from './debian'

const run = promisify(execFile)
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Switches for a browser that talks to nobody but the page under test. */
export const CHROMIUM_SWITCHES = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The Chromium for the browser tests: DESA_CHROMIUM, Playwright's own, the system's; else installs one
 * (Playwright's download, or Debian's package when this user may).
 * @throws Error that says how to install one by hand.
 */
export async function findOrInstallChromium(say: (line: string) => void): Promise<string> {
  const found = await findChromium()
  if (found !== null) return found
  say(testing.installingChromium)
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    timeout: 300_000,
  }).catch(() => undefined)
  const downloaded = await findChromium()
  if (downloaded !== null) return downloaded
  await installDebianPackages('chromium')
  const installed = await findChromium()
  if (installed === null) throw new Error(testing.noChromium)
  return installed
}

async function findChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const candidates = [process.env.DESA_CHROMIUM ?? '', chromium.executablePath(), ...onPath]
  for (const candidate of candidates.filter(isExecutable)) {
    // Ubuntu's /usr/bin/chromium-browser may be a note about a snap: it must really run.
    const works = await run(candidate, ['--version'], { timeout: 30_000 }).then(
      () => true,
      () => false,
    )
    if (works) return candidate
  }
  return null
}

function isExecutable(file: string): boolean {
  if (file === '') return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
