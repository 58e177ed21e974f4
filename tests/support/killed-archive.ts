import { fork } from 'node:child_process'
import { once } from 'node:events'

import type { Payload } from 'payload'

import { query } from '@/platform/database'
import { getPortal } from '@/platform/payload'
import { makeYearArchive } from '@/use-cases/letter-archive/make-year-archive'

/** Makes the archive of a year in a process of its own, which is killed as soon as it has begun. */
export const archiveAndBeKilled = async (payload: Payload, id: string): Promise<void> => {
  const child = fork('tests/support/killed-archive.ts', [id], { execArgv: ['--import', 'tsx'], env: { ...process.env, DESA_KILLED_ARCHIVE: 'yes' } })
  const ended = once(child, 'exit')
  const hasBegun = async (): Promise<boolean> => (await query(payload, `SELECT 1 AS one FROM year_archives WHERE id = $1::uuid AND status = 'working'`, [id])).length > 0
  while (child.exitCode === null && !(await hasBegun())) await new Promise(setImmediate)
  child.kill('SIGKILL')
  const [code, signal] = await ended
  // 13: it never began (see bin/desa.mjs).
  if (code === 13) return archiveAndBeKilled(payload, id)
  if (signal !== 'SIGKILL') throw new Error(`it ended with ${String(code)} instead of being killed`)
}

if (process.env.DESA_KILLED_ARCHIVE !== undefined) {
  await makeYearArchive(await getPortal(), process.argv[2] ?? '')
  process.exit(0)
}
