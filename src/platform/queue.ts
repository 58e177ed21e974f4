import type { Payload } from 'payload'
import PgBoss from 'pg-boss'

import { query } from './database'
import type { QueueName } from './queue-names'

import { env } from './env'
import { safeError } from './safe-log.mjs'
import type { Tx } from './transaction'

const FIRST_DELAY = 60
const LONGEST_DELAY = 4 * 60 * 60

/**
 * Two weeks of tries: after 1, 2, 4 … minutes, then every 4 hours (`delayNextTry`). A job that a dead worker held
 * is given to another after 5 minutes.
 */
const RETRY = { retryLimit: 92, retryDelay: FIRST_DELAY, retryBackoff: false, expireInMinutes: 5, retentionDays: 30 } as const

let started: Promise<PgBoss> | null = null

/** The started pg-boss of this process. Its tables and queues were made by `desa migrate`. */
export const queue = (): Promise<PgBoss> =>
  (started ??= start().catch((problem: unknown) => {
    // The database may be there at the next try.
    started = null
    throw problem
  }))

const start = async (): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    max: 3,
    migrate: false,
    // Only where a worker runs: a server without one fills the queue and leaves the rest to `desa worker`.
    supervise: env().workerInside,
    schedule: env().workerInside,
    maintenanceIntervalSeconds: 30,
    deleteAfterDays: 14,
  })
  boss.on('error', (error) => console.error(JSON.stringify({ level: 'error', msg: 'queue', err: safeError(error) })))
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

/** Sets how long a job waits if the try that begins now fails or its worker dies: twice as long as before, up to 4 hours. */
export const delayNextTry = async (payload: Payload, name: QueueName, job: { id: string; retryCount: number }): Promise<void> => {
  const seconds = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** job.retryCount)
  await query(payload, `UPDATE pgboss.job SET retry_delay = $3 WHERE name = $1 AND id = $2::uuid`, [name, job.id, seconds])
}

/** Lets the waiting jobs of a queue be tried now, but for those that the other side refused by itself (SMTP 5xx). */
export const tryWaitingNow = async (payload: Payload, name: QueueName): Promise<void> => {
  await query(
    payload,
    `UPDATE pgboss.job SET start_after = now()
      WHERE name = $1 AND state = 'retry' AND start_after > now() AND coalesce(output ->> 'responseCode', '') NOT LIKE '5%'`,
    [name],
  )
}
