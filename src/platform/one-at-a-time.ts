import type pg from 'pg'

import { env } from './env'
import { steadfastPg } from './steadfast-pool'

/**
 * Runs `run` while nobody else, in this process or another, runs anything under the same name; later ones wait
 * their turn. What `run` has committed is seen by the next. A process that dies lets go.
 *
 * The lock has connections of its own: were those of `run` taken by others who wait, nobody would come further.
 * It belongs to a transaction, so that it holds behind a pooler of connections too.
 */
export const oneAtATime = <Value>(name: string, run: () => Promise<Value>): Promise<Value> => {
  // Within this process only the first in line takes a connection, so that many calls of one name keep no other waiting.
  const before = queues.get(name) ?? Promise.resolve()
  const mine = before.then(() => underLock(name, run))
  const settled = mine.then(
    () => undefined,
    () => undefined,
  )
  queues.set(name, settled)
  void settled.then(() => {
    if (queues.get(name) === settled) queues.delete(name)
  })
  return mine
}

const queues = new Map<string, Promise<void>>()

const underLock = async <Value>(name: string, run: () => Promise<Value>): Promise<Value> => {
  const client = await locks().connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
    return await run()
  } finally {
    await client.query('COMMIT').catch((problem: Error) => {
      broken = problem
    })
    client.release(broken)
  }
}

let pool: pg.Pool | null = null

const locks = (): pg.Pool => (pool ??= new steadfastPg.Pool({ connectionString: env().databaseUrl, max: 4, idleTimeoutMillis: 10_000, allowExitOnIdle: true }))
