import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Installs Debian packages where this user may; says nothing when it could not: whoever asked looks again. */
export async function installDebianPackages(...packages: string[]): Promise<void> {
  if (process.getuid?.() !== 0) return
  const options = { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update'], options).catch(() => undefined)
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options).catch(() => undefined)
}
