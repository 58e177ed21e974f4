import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'

import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { makePrint } from '@/use-cases/registers/make-print'
import { requestPrint, showPrint } from '@/use-cases/registers/request-print'
import { type Figure, toFigure } from '@tests/support/figure'
import { fillRegister } from '@tests/support/many-residents'
import { staffWith } from '@tests/support/office'

export const name = 'register-print'

const PEOPLE = 3000
const ROUNDS = 3

/** What the job may take at most. */
const [SECONDS, MEGABYTES] = [60, 500]

/** Book B.1 of 3,000 people as PDF, made as its job makes it: seconds, and the most memory that its own process ever held. */
export async function run(): Promise<Figure[]> {
  const payload = await getPortal()
  const { actor } = await staffWith(payload, ['operator'])
  const hamlets = await Promise.all([1, 2, 3].map((sequence) => payload.create({ collection: 'hamlets', data: { name: `Dusun ${sequence}`, sequence }, overrideAccess: true })))
  await fillRegister(process.env.DATABASE_MIGRATION_URL ?? '', PEOPLE, hamlets.map(({ id }) => String(id)))
  const [took, held]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = uuidv7()
    await requestPrint(payload, actor, { id, book: 'B.1', month: '2026-11', hamletId: null, format: 'pdf', fullReason: null }, systemClock)
    const began = performance.now()
    held.push(await watchingChildren(() => makePrint(payload, id)))
    took.push((performance.now() - began) / 1000)
    const { status, done } = await showPrint(payload, actor, id)
    if (status !== 'done' || done < 0.95 * PEOPLE) throw new Error(`${status}, ${done} lines`)
  }
  return [
    toFigure({ name: `PDF of book B.1 of ${PEOPLE} people ÷ ${SECONDS} s`, unit: 's', samples: { ours: took, reference: [SECONDS] }, goal: '<= 1' }),
    toFigure({ name: `PDF of book B.1 of ${PEOPLE} people: memory of its process ÷ ${MEGABYTES} MB`, unit: 'MB', samples: { ours: held, reference: [MEGABYTES] }, goal: '<= 1' }),
  ]
}

/** Megabytes that the processes which this one has started held at most, all together. */
const watchingChildren = async (work: () => Promise<void>): Promise<number> => {
  const peaks = new Map<string, number>()
  const watch = { isOver: false }
  const watching = (async () => {
    while (!watch.isOver) {
      for (const child of await childrenOf(process.pid)) peaks.set(child, Math.max(peaks.get(child) ?? 0, await peakOf(child)))
      await pause(100)
    }
  })()
  await work()
  watch.isOver = true
  await watching
  return [...peaks.values()].reduce((sum, peak) => sum + peak, 0)
}

const childrenOf = async (parent: number): Promise<string[]> => {
  const tasks = await readdir(`/proc/${parent}/task`)
  const lists = await Promise.all(tasks.map((task) => readFile(`/proc/${parent}/task/${task}/children`, 'utf8').catch(() => '')))
  return lists.flatMap((list) => list.split(' ').filter(Boolean))
}

/** `VmHWM` is the most that a process ever held. */
const peakOf = async (child: string): Promise<number> => {
  const status = await readFile(`/proc/${child}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1024
}
