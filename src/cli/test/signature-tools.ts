import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { testing } from '@/messages/testing'

import { installDebianPackages } from './debian'

const run = promisify(execFile)

/** The programs of others that judge our signatures, with the switch that makes them say their version, and their packages. */
const TOOLS = [
  { program: 'pdfsig', version: '-v', debian: 'poppler-utils' },
  { program: 'openssl', version: 'version', debian: 'openssl' },
] as const

/**
 * `pdfsig` and `openssl` for the tests of signatures, installed where that is possible.
 * @throws Error that says how to install what is missing by hand.
 */
export async function findOrInstallSignatureTools(say: (line: string) => void): Promise<void> {
  const missing = await missingTools()
  if (missing.length === 0) return
  const names = missing.map(({ program }) => program).join(', ')
  say(testing.installingTools(names))
  await installDebianPackages(...missing.map(({ debian }) => debian))
  const stillMissing = await missingTools()
  if (stillMissing.length > 0) throw new Error(testing.noTools(stillMissing.map(({ program, debian }) => `${program} (${debian})`).join(', ')))
}

async function missingTools(): Promise<(typeof TOOLS)[number][]> {
  const found = await Promise.all(TOOLS.map(({ program, version }) => run(program, [version]).then(() => true, () => false)))
  return TOOLS.filter((_, at) => !found[at])
}
