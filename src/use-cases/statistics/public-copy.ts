import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { STATISTIC_IDS, type StatisticId } from '@/domain/statistics/definitions'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'
import { publicStatistic, type Statistic } from './load-statistic'

/**
 * One statistic for the public: the state at the end of the last month, as it was when the first visitor of this month
 * asked; in the register's first month, which has no such end, the state of that moment. It stays so for the month,
 * whatever is reported late: two copies of a page never differ by one person (docs/decisions/0017). Small numbers are
 * hidden.
 */
export const loadPublicStatistic = async (payload: Payload, id: StatisticId, clock: Clock): Promise<Statistic> => {
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  return (await keptCopy(payload, id, today)) ?? (await makeCopies(payload, id, today))
}

const keptCopy = async (payload: Payload, id: StatisticId, today: PlainDate): Promise<Statistic | null> => {
  const [kept] = await query<{ content: Statistic }>(payload, COPY, [today.slice(0, 7), id])
  return kept?.content ?? null
}

const COPY = 'SELECT content FROM public_statistics WHERE month = $1 AND statistic = $2'

/** All of them at once, while nobody writes: tables that share sums must be of one moment. Earlier months' copies go. */
const makeCopies = (payload: Payload, id: StatisticId, today: PlainDate): Promise<Statistic> =>
  inTransaction(payload, systemActor('public-statistics'), async (tx) => {
    const month = today.slice(0, 7)
    await tx.query('SELECT population_lock()')
    for (const each of STATISTIC_IDS) {
      await tx.query('INSERT INTO public_statistics (month, statistic, content) VALUES ($1, $2, $3::jsonb) ON CONFLICT DO NOTHING', [
        month, each, JSON.stringify(await publicStatistic(tx.query, each, today)),
      ])
    }
    await tx.query('DELETE FROM public_statistics WHERE month < $1', [month])
    const [made] = await tx.query<{ content: Statistic }>(COPY, [month, id])
    if (!made) throw new Error('a copy was made and is not there')
    return made.content
  })
