import pg from 'pg'

/** What PostgreSQL says to its clients when it is asked to stop: expected, so not worth a line in the log. */
const SHUTTING_DOWN = '57P01'

class SteadfastPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', report)
    this.on('connect', (client) => client.on('error', () => undefined))
  }
}

/**
 * `pg` with a pool that outlives a restart of PostgreSQL. Without these listeners one lost connection,
 * idle or between two statements of a transaction, is an uncaught error that ends the whole server;
 * with them the statement under way fails, its transaction with it, and the next one connects anew.
 */
export const steadfastPg: typeof pg = { ...pg, Pool: SteadfastPool }

/** The message only: a database error's details may quote the row. */
function report(problem: Error): void {
  if ('code' in problem && problem.code === SHUTTING_DOWN) return
  console.error(JSON.stringify({ level: 'warn', msg: 'database connection lost', error: problem.message }))
}
