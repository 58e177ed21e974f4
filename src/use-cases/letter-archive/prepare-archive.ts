import type { Payload } from 'payload'
import { z } from 'zod'

import { type Actor, systemActor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { query } from '@/platform/database'
import { enqueue } from '@/platform/queue'
import { inTransaction } from '@/platform/transaction'

import { BEGINNING, indexLetters } from './index-letters'

/** For how long one job goes on: well below the time after which its worker counts as dead. */
const STEP_MS = 60_000

/** Has the letters filed that the archive does not have yet; asked at every start. While one such job waits there is no second. */
export const askForPreparation = (payload: Payload): Promise<void> => inTransaction(payload, systemActor('letter-archive'), (tx) => enqueue(tx, 'index-letters', BEGINNING))

/**
 * Files letters from a place on, a minute long; what is left is another job's. Killed, it is done again from the same place and
 * files nothing twice. Letters that do not open with the key that is there are left out and told in the log.
 */
export const prepareArchive = async (payload: Payload, from: unknown, stepMs = STEP_MS): Promise<void> => {
  const end = performance.now() + stepMs
  const { filed, unreadable, next } = await indexLetters(payload, { from: place.parse(from), hasTime: () => performance.now() < end })
  if (filed + unreadable > 0) payload.logger.info(`letters filed in the archive: ${filed}; not readable: ${unreadable}`)
  if (next) await inTransaction(payload, systemActor('letter-archive'), (tx) => enqueue(tx, 'index-letters', next))
}

const place = z.object({ kind: z.int().min(0), after: z.uuid() }).catch(BEGINNING)

/** How far the filing of old letters is; null when none is under way. Throws `not-allowed`. */
export const preparationState = async (payload: Payload, actor: Actor): Promise<{ done: number; total: number } | null> => {
  requireAct(actor, 'read-letter-archive')
  const [job] = await query(payload, `SELECT 1 AS one FROM pgboss.job WHERE name = 'index-letters' AND state < 'completed' LIMIT 1`)
  if (!job) return null
  const [row] = await query<{ done: number; total: number }>(
    payload,
    `SELECT (SELECT count(*) FROM letter_archive)::int AS done,
            ((SELECT count(*) FROM letters) + (SELECT count(*) FROM incoming_letters) + (SELECT count(*) FROM hand_written_letters))::int AS total`,
  )
  return row && row.done < row.total ? row : null
}
