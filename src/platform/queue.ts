import PgBoss from 'pg-boss'

import type { QueueName } from './queue-names'

import { env } from './env'
import type { Tx } from './transaction'

const RETRY = { retryLimit: 60, retryDelay: 60, retryBackoff: false, expireInMinutes: 15 } as const

let started: Promise<PgBoss> | null = null

/** The started pg-boss of this process. Its tables and queues were made by `desa migrate`. */
export const queue = (): Promise<PgBoss> =>
  (started ??= start().catch((problem: unknown) => {
    // The database may be there at the next try.
    started = null
    throw problem
  }))

const start = async (): Promise<PgBoss> => {
  const boss = new PgBoss({ connectionString: env().databaseUrl, max: 3, migrate: false, supervise: env().workerInside })
  boss.on('error', (error) => console.error(JSON.stringify({ level: 'error', msg: 'queue', error: error.message })))
  await boss.start()
  return boss
}

export const stopQueue = async (): Promise<void> => {
  if (!started) return
  await (await started).stop({ graceful: true, timeout: 10_000 })
  started = null
}

/**
 * Puts a job into a queue inside the transaction that causes it: both happen or neither. `singletonKey`
 * makes a second job with the same key wait out of the queue while the first is not done.
 */
export const enqueue = async (
  tx: Tx,
  name: QueueName,
  data: object,
  options: { singletonKey?: string; startAfter?: Date } = {},
): Promise<void> => {
  const boss = await queue()
  await boss.send(name, data, {
    ...RETRY,
    ...options,
    db: { executeSql: async (text, values) => ({ rows: await tx.query(text, values), rowCount: 0 }) },
  })
}
