import { fork } from 'node:child_process'
import { once } from 'node:events'

import { z } from 'zod'

import { actorOfUser } from '@/access/actor'
import { getPortal } from '@/platform/payload'
import { signWithBsre } from '@/use-cases/signing/sign-with-bsre'

import { officeClock } from './requests'

const order = z.object({ user: z.string(), requestId: z.string(), passphrase: z.string() })

/** Has a letter signed by BSrE in a process of its own, which is killed as soon as `isTime`. */
export const signWithBsreAndBeKilled = async (what: z.infer<typeof order>, isTime: () => boolean): Promise<void> => {
  const child = fork('tests/support/killed-bsre.ts', [], { execArgv: ['--import', 'tsx'], env: { ...process.env, DESA_KILLED_BSRE: JSON.stringify(what) } })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !isTime()) await new Promise(setImmediate)
  child.kill('SIGKILL')
  const [code] = await ended
  // 13: it never began (see bin/desa.mjs).
  if (code === 13) await signWithBsreAndBeKilled(what, isTime)
}

if (process.env.DESA_KILLED_BSRE !== undefined) {
  const { user, requestId, passphrase } = order.parse(JSON.parse(process.env.DESA_KILLED_BSRE))
  const payload = await getPortal()
  const actor = actorOfUser({ ...(await payload.findByID({ collection: 'staff', id: user, depth: 0, overrideAccess: true })), collection: 'staff' })
  await signWithBsre(payload, actor, { requestId, seen: 'awaiting-signature', passphrase }, officeClock)
  process.exit(0)
}
