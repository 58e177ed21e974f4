import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { ageOn, parsePlainDate, type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { AGE_GROUPS } from '@/domain/population/list-conditions'
import type { Period } from '@/domain/registers/period'
import { REPORT_WORDS as WORDS } from '@/messages/population-lists'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'
import { NO_HAMLET, populationOn } from '../population/recapitulation'
import { HAMLETS } from './b3'
import { lastRegisterNo } from './b1'
import { lastEventOn, type Run } from './ledger-rows'
import { periodOf } from './open-book'

/** People of one age group (null: no birthday is known), by hamlet: [men, women]. Whose sex is not known counts as a man, as in B.3. */
export type AgeLine = { group: { from: number; to: number | null } | null; hamlets: { men: number; women: number }[] }

/** `heads`: how many families have their head in the village that day. */
export type AgeReport = { period: Period; hamlets: string[]; lines: AgeLine[]; heads: number }

/** How many running numbers are counted with one statement. */
const WINDOW = 2000

/**
 * The population by hamlet, sex and age group at the end of a month (`YYYY-MM`; empty for the present one) or of any day
 * (`YYYY-MM-DD`). Throws `not-allowed`, `invalid-input`.
 */
export const showAgeReport = async (payload: Payload, actor: Actor, asked: string, clock: Clock): Promise<AgeReport> => {
  requireAct(actor, 'read-population-books')
  const period = asked.length > 7 ? await dayPeriod(payload, asked, clock) : await periodOf(payload, { book: 'B.1', month: asked }, clock)
  const run: Run = (text, values) => query(payload, text, values)
  const hamlets = await run<{ id: string; name: string }>(HAMLETS)
  const { heads } = await populationOn(run, period.day)
  return { period, hamlets: hamlets.map(({ name }) => name), lines: await countAges(run, { day: period.day, hamlets: hamlets.map(({ id }) => id) }), heads }
}

const dayPeriod = async (payload: Payload, asked: string, clock: Clock): Promise<Period> => {
  const day = parsePlainDate(asked)
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, clock())
  if (!day.ok || day.value > today) throw new DomainError('invalid-input', { field: 'day' })
  return { month: day.value.slice(0, 7), day: day.value }
}

/** The report as a table of texts: a line an age group, three columns a hamlet, all of them last. */
export const ageReportTable = ({ hamlets, lines }: Pick<AgeReport, 'hamlets' | 'lines'>): { head: string[]; rows: string[][] } => {
  const { places, shown, sums } = ageReportParts({ hamlets, lines })
  const cells = (counts: readonly AgeCount[]): string[] => [...counts, addCounts(counts)].flatMap(({ men, women }) => [men, women, men + women].map(String))
  return {
    head: [WORDS.group, ...[...places, WORDS.all].flatMap((place) => [WORDS.men, WORDS.women, WORDS.both].map((column) => `${place} ${column}`))],
    rows: [...shown.map(({ name, counts }) => [name, ...cells(counts)]), [WORDS.all, ...cells(sums)]],
  }
}

/** What of the report is shown: hamlets with the one of nobody only where somebody lives in none, and so with unknown ages. */
export const ageReportParts = ({ hamlets, lines }: Pick<AgeReport, 'hamlets' | 'lines'>): { places: string[]; shown: { name: string; counts: AgeCount[] }[]; sums: AgeCount[] } => {
  const hasNone = lines.some((line) => peopleIn(line.hamlets.slice(-1)) > 0)
  const places = hasNone ? [...hamlets, WORDS.noHamlet] : hamlets
  const countsOf = (line: AgeLine): AgeCount[] => places.map((_, at) => line.hamlets[at] ?? NOBODY)
  return {
    places,
    shown: lines
      .filter(({ group, hamlets: counts }) => group !== null || peopleIn(counts) > 0)
      .map((line) => ({ name: line.group ? WORDS.ages(line.group.from, line.group.to) : WORDS.unknown, counts: countsOf(line) })),
    sums: places.map((_, at) => addCounts(lines.map((line) => line.hamlets[at] ?? NOBODY))),
  }
}

export type AgeCount = AgeLine['hamlets'][number]

const NOBODY: AgeCount = { men: 0, women: 0 }

export const addCounts = (counts: readonly AgeCount[]): AgeCount => counts.reduce((sum, { men, women }) => ({ men: sum.men + men, women: sum.women + women }), NOBODY)

const peopleIn = (counts: readonly AgeCount[]): number => counts.reduce((sum, { men, women }) => sum + men + women, 0)

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
