import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { type ExportFormat, exportResidents } from '@/use-cases/residents-export/export-residents'

import { collect } from './collect'
import { testDatabaseUrls } from './portal'
import { forgetLedger } from './restored-register'

/**
 * Nobody of the files that ran before in this database: the whole register is looked at again and again, and is to be small.
 * Nor does the ledger know them, or books of months past would count people who are nowhere.
 */
export const emptyRegister = async (payload: Payload): Promise<void> => {
  await query(payload, 'DELETE FROM residents')
  await query(payload, 'DELETE FROM families')
  await forgetLedger(testDatabaseUrls().superuser)
}

/** The whole register as it would leave the village. */
export const exportAll = async (payload: Payload, format: ExportFormat = 'xlsx'): Promise<Buffer> => {
  const { content } = await exportResidents(payload, systemActor('test'), { format, reason: 'Uji bolak-balik' }, systemClock)
  return Buffer.concat(await collect(content))
}

/** Everything that the database holds of people and families, and the counts and statistics of today; not when it was last written. */
export const registerState = async (payload: Payload): Promise<Record<string, string>> => {
  const state: Record<string, string> = {}
  for (const [name, text] of Object.entries(STATE)) {
    const rows = await query<{ row: unknown }>(payload, text)
    state[name] = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  }
  return state
}

/** How many people each hamlet had at the end of every day so far. */
export const countsOfDays = (payload: Payload): Promise<unknown[]> =>
  query(
    payload,
    `SELECT * FROM (SELECT counted_on::text, hamlet_id, sex, is_foreign, sum(people_in - people_out) AS people, sum(heads) AS heads FROM population_counts GROUP BY 1, 2, 3, 4) c
      WHERE people <> 0 OR heads <> 0 ORDER BY 1, 2, 3, 4`,
  )

const STATE = {
  residents: `SELECT to_jsonb(r) - 'updated_at' AS row FROM residents r ORDER BY id`,
  families: `SELECT to_jsonb(f) - 'updated_at' AS row FROM families f ORDER BY id`,
  counts: `SELECT to_jsonb(c) AS row FROM (SELECT hamlet_id, sex, is_foreign, sum(people_in - people_out) AS people, sum(heads) AS heads FROM population_counts GROUP BY 1, 2, 3) c
            WHERE people <> 0 OR heads <> 0 ORDER BY hamlet_id, sex, is_foreign`,
  figures: `SELECT to_jsonb(f) AS row FROM (SELECT dimension, value, hamlet_id, sex, sum(people) AS people FROM population_figures GROUP BY 1, 2, 3, 4) f
             WHERE people <> 0 ORDER BY dimension, value, hamlet_id, sex`,
}
