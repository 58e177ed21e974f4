import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { ageOn, parsePlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { AGE_GROUPS } from '@/domain/population/list-conditions'
import type { Period } from '@/domain/registers/period'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { NO_HAMLET } from '../population/recapitulation'
import { HAMLETS } from './b3'
import { lastRegisterNo } from './b1'
import { lastEventOn, type Run } from './ledger-rows'
import { periodOf } from './open-book'

/** People of one age group (null: no birthday is known), by hamlet: [men, women]. Whose sex is not known counts as a man, as in B.3. */
export type AgeLine = { group: { from: number; to: number | null } | null; hamlets: { men: number; women: number }[] }

export type AgeReport = { period: Period; hamlets: string[]; lines: AgeLine[] }

/** How many running numbers are counted with one statement. */
const WINDOW = 2000

/** The population at the end of a month by hamlet, sex and age group. Throws `not-allowed`, `invalid-input`. */
export const showAgeReport = async (payload: Payload, actor: Actor, month: string, clock: Clock): Promise<AgeReport> => {
  requireAct(actor, 'read-population-books')
  const period = await periodOf(payload, month, clock)
  const run: Run = (text, values) => query(payload, text, values)
  const hamlets = await run<{ id: string; name: string }>(HAMLETS)
  return { period, hamlets: hamlets.map(({ name }) => name), lines: await countAges(run, { day: period.day, hamlets: hamlets.map(({ id }) => id) }) }
}

/**
 * Counts by ranges of the running numbers, one after the other, so that others get their turn; each statement reads
 * an index only. The last hamlet of each line holds those who live in none.
 */
export const countAges = async (run: Run, { day, hamlets }: { day: PlainDate; hamlets: readonly string[] }): Promise<AgeLine[]> => {
  const places = [...hamlets, NO_HAMLET]
  const lines: AgeLine[] = [...AGE_GROUPS, null].map((group) => ({ group, hamlets: places.map(() => ({ men: 0, women: 0 })) }))
  const last = await lastRegisterNo(run)
  for (let start = 0; start < last; start += WINDOW) {
    for (const { hamlet, sex, born, people } of await run<AgeRow>(AGES, [day, start, start + WINDOW])) {
      const at = places.indexOf(hamlet)
      const cell = lines[groupAt(born, day)]?.hamlets[at === -1 ? places.length - 1 : at]
      if (cell) cell[sex === '2' ? 'women' : 'men'] += Number(people)
    }
  }
  return lines
}

const groupAt = (born: string | null, day: PlainDate): number => {
  const birth = parsePlainDate(born ?? '')
  return birth.ok ? Math.min(Math.max(0, Math.floor(ageOn(birth.value, day) / 5)), AGE_GROUPS.length - 1) : AGE_GROUPS.length
}

type AgeRow = { hamlet: string; sex: string; born: string | null; people: string }

/** Birthdays as they were known on the day: what was corrected or learnt since is turned back. */
export const AGES = `
SELECT s.after_hamlet AS hamlet, s.after_sex AS sex, CASE WHEN was.found THEN was.born ELSE r.birth_date END AS born, sum(1) AS people
  FROM residents r ${lastEventOn('$1')}
  JOIN population_events s ON s.seq = e.seq
  LEFT JOIN LATERAL (SELECT true AS found, l.changes -> 'birth_date' ->> 0 AS born FROM population_events l
                      WHERE l.resident_id = r.id AND l.seq > e.seq AND l.changes -> 'birth_date' IS NOT NULL ORDER BY l.seq LIMIT 1) was ON true
 WHERE r.register_no > $2::int AND r.register_no <= $3::int AND e.after_counted
 GROUP BY 1, 2, 3`
