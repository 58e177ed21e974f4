import { fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

import { systemActor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { confirmImport } from '@/use-cases/residents-import/confirm-import'

/** Where an import is when its process is killed: half of the people are written, or all of them but not yet their audit rows. */
export type Moment = 'saving' | 'recording'

/** Confirms a kept import in a process of its own, which is killed at this moment. */
export const confirmAndBeKilled = async (importId: string, moment: Moment): Promise<void> => {
  const child = fork('tests/support/killed-import.ts', [importId, moment], { execArgv: ['--import', 'tsx'], env: { ...process.env, DESA_KILLED_IMPORT: 'yes' } })
  const [code, signal] = await once(child, 'exit')
  // 13: it never began (see bin/desa.mjs).
  if (code === 13) return confirmAndBeKilled(importId, moment)
  if (signal !== 'SIGKILL') throw new Error(`it ended with ${String(code)} instead of being killed`)
}

if (process.env.DESA_KILLED_IMPORT !== undefined) {
  const [importId, moment] = z.tuple([z.string(), z.enum(['saving', 'recording'])]).parse(process.argv.slice(2))
  await confirmImport(await getPortal(), systemActor('test'), importId, systemClock, ({ step }) => {
    if (step === moment) process.kill(process.pid, 'SIGKILL')
  })
  process.exit(0)
}
