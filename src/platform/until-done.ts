import { setTimeout as wait } from 'node:timers/promises'

const BETWEEN_TRIES_MS = 1_000

/**
 * Does something that needs the database as soon as the database lets it: tries every second until it succeeds,
 * for as long as the process lives. Says so in the log at the first failure and at the success after it.
 */
export const untilDone = async (what: string, run: () => Promise<void>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await run()
      if (tries > 1) console.error(JSON.stringify({ level: 'info', msg: what, tries }))
      return
    } catch (problem) {
      if (tries === 1) console.error(JSON.stringify({ level: 'warn', msg: what, error: problem instanceof Error ? problem.message : 'failed' }))
    }
    await wait(BETWEEN_TRIES_MS, undefined, { ref: false })
  }
}
