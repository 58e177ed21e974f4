import { fork } from 'node:child_process'
import { once } from 'node:events'

import type { Payload } from 'payload'
import { z } from 'zod'

import { actorOfUser } from '@/access/actor'
import { query } from '@/platform/database'
import { getPortal } from '@/platform/payload'
import { signBatch } from '@/use-cases/signing/sign-batch'

import { officeClock } from './requests'

const order = z.object({ user: z.string(), password: z.string(), letters: z.array(z.object({ requestId: z.string(), mark: z.string() })) })

export type BatchOrder = z.infer<typeof order>

/** Signs a batch in a process of its own, which is killed once so many of its letters are signed. False: it was done before. */
export const signAndBeKilled = async (payload: Payload, batch: BatchOrder, after: number): Promise<boolean> => {
  const child = fork('tests/support/killed-batch.ts', [], { execArgv: ['--import', 'tsx'], env: { ...process.env, DESA_KILLED_BATCH: JSON.stringify(batch) } })
  const ended = once(child, 'exit')
  const before = await signedOf(payload, batch)
  while (child.exitCode === null && (await signedOf(payload, batch)) - before < after) await new Promise(setImmediate)
  child.kill('SIGKILL')
  const [code, signal] = await ended
  // 13: it never began (see bin/desa.mjs).
  if (code === 13) return signAndBeKilled(payload, batch, after)
  return signal === 'SIGKILL'
}

export const signedOf = async (payload: Payload, { letters }: Pick<BatchOrder, 'letters'>): Promise<number> => {
  const [row] = await query<{ count: string }>(payload, `SELECT count(*) AS count FROM letters WHERE request_id::text = ANY (string_to_array($1, ','))`, [letters.map(({ requestId }) => requestId).join(',')])
  return Number(row?.count)
}

if (process.env.DESA_KILLED_BATCH !== undefined) {
  const { user, password, letters } = order.parse(JSON.parse(process.env.DESA_KILLED_BATCH))
  const payload = await getPortal()
  const actor = actorOfUser({ ...(await payload.findByID({ collection: 'staff', id: user, depth: 0, overrideAccess: true })), collection: 'staff' })
  await signBatch(payload, actor, { letters, password }, officeClock)
  process.exit(0)
}
