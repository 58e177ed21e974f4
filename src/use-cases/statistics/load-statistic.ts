import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { lastDayOfMonth, lastDayOfMonthBefore, type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { definitionOf, type StatisticId } from '@/domain/statistics/definitions'
import { type MonthOfGrowth, type Movements, publicMovements, type ShownMovements, sumOfMovements } from '@/domain/statistics/movements'
import { openTable, publicTable, type Table, withoutSexes } from '@/domain/statistics/publish'
import { shownTotal } from '@/domain/statistics/suppression'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import type { Tx } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'
import { populationOn } from '../population/recapitulation'
import { loadGrowth, loadLines, type Moment } from './kept-figures'

type Run = Tx['query']

/** One statistic as it is shown. Days are `YYYY-MM-DD`; of the public's numbers null is hidden. */
export type Statistic = {
  id: StatisticId
  audience: 'office' | 'public'
  /** The day whose end the figures are of. */
  asOf: string
  /** The day on which ages are counted. */
  agesOn: string
  hamletId: string | null
} & ({ kind: 'table'; table: Table } | { kind: 'growth'; growth: Growth })

/** The public sees people by month, and the year's movements as sums only. */
export type Growth = { months: readonly ({ month: string; people: number | null } & ShownMovements)[]; sums: ShownMovements }

export type Asked = { month: string | null; hamletId: string | null }

/**
 * One statistic in full, for the office: at the end of a month (`YYYY-MM`) or now, of the village or one hamlet. Read
 * from the kept figures, so it takes as long for 300,000 people as for 3,000. Throws `not-allowed`; `invalid-input` for
 * a month to come, and for ages of one hamlet, which are not kept.
 */
export const loadStatistic = async (payload: Payload, actor: Actor, id: StatisticId, { month, hamletId }: Asked, clock: Clock): Promise<Statistic> => {
  requireAct(actor, 'read-population-books')
  const { zone } = await loadWorkingCalendar(payload)
  return officeStatistic(runOn(payload), id, { month, hamletId, today: plainDateIn(zone, clock()) })
}

/** The same, given how to ask the database and the day. */
export const officeStatistic = async (run: Run, id: StatisticId, { month, hamletId, today }: Asked & { today: PlainDate }): Promise<Statistic> => {
  const at = momentOf(month, today)
  const definition = definitionOf(id)
  if (hamletId !== null && definition.ofVillageOnly) throw new DomainError('invalid-input', { field: 'hamlet' })
  const moment = { ...at.moment, hamletId }
  const facts = { id, audience: 'office', asOf: at.asOf, agesOn: at.agesOn, hamletId } as const
  if (definition.making.from !== 'movements') return { ...facts, kind: 'table', table: openTable(await loadLines(run, definition, moment)) }
  const months = await loadGrowth(run, moment)
  return { ...facts, kind: 'growth', growth: { months, sums: sumOfMovements(months) } }
}

/**
 * What the public may see, as it is now: of the end of the last month, or of now in the register's first month. What
 * visitors are shown is a copy of it (`public-copy.ts`).
 */
export const publicStatistic = async (run: Run, id: StatisticId, today: PlainDate): Promise<Statistic> => {
  const lastMonth = lastDayOfMonthBefore(today)
  const { people } = await populationOn(run, lastMonth)
  const at = momentOf(people > 0 ? lastMonth.slice(0, 7) : null, today)
  const moment = { ...at.moment, hamletId: null }
  const facts = { id, audience: 'public', asOf: at.asOf, agesOn: at.agesOn, hamletId: null } as const
  if (definitionOf(id).making.from !== 'movements') return { ...facts, kind: 'table', table: await loadPublicTable(run, id, moment) }
  return { ...facts, kind: 'growth', growth: publicGrowth(await loadGrowth(run, moment)) }
}

/** With the tables that it shares sums with, so that none of them betrays another. */
const loadPublicTable = async (run: Run, id: StatisticId, moment: Moment): Promise<Table> => {
  const { within } = definitionOf(id)
  const [lines, around, hamlets] = await Promise.all([
    loadLines(run, definitionOf(id), moment),
    within ? loadLines(run, definitionOf(within.table), moment) : null,
    id === 'families' ? loadLines(run, definitionOf('hamlet'), moment) : [],
  ])
  // A hamlet with so few people that their number is hidden does not show its families either.
  const hidden = new Set((publicTable(hamlets).lines ?? hamlets.map(({ key }) => ({ key, people: null }))).flatMap(({ key, people }) => (people === null ? [key] : [])))
  // Whether somebody has a KTP is asked of everybody: how many are just old enough would follow from the ages.
  const shown = id === 'ktp' ? withoutAges(lines) : lines
  const open = publicTable(shown, within && around ? { table: publicTable(around), lineOf: within.lineOf } : null, hidden)
  return definitionOf(id).withoutSexes ? withoutSexes(open) : open
}

const withoutAges = (lines: Awaited<ReturnType<typeof loadLines>>): typeof lines => {
  const others = lines.filter(({ key }) => key !== 'yes')
  return [
    ...lines.filter(({ key }) => key === 'yes'),
    { key: 'no', label: '', men: others.reduce((sum, { men }) => sum + men, 0), women: others.reduce((sum, { women }) => sum + women, 0) },
  ]
}

const publicGrowth = (months: readonly MonthOfGrowth[]): Growth => {
  // Of four people even their number says too much.
  const shown = months.map(({ month, people }) => ({ month, people: shownTotal({ men: people, women: 0 }).people, ...HIDDEN }))
  return { months: shown, sums: publicMovements(sumOfMovements(months)) }
}

const HIDDEN: { [Name in keyof Movements]: null } = { opened: null, born: null, died: null, came: null, left: null, others: null }

/** Now is the running month with ages of the last month's end; a month to come has no figures. */
const momentOf = (month: string | null, today: PlainDate): { moment: Omit<Moment, 'hamletId'>; asOf: string; agesOn: string } => {
  const thisMonth = today.slice(0, 7)
  if (month !== null && (!/^\d{4}-(0[1-9]|1[0-2])$/u.test(month) || month > thisMonth)) throw new DomainError('invalid-input', { field: 'month' })
  if (month !== null && month < thisMonth) {
    const end = lastDayOfMonth(month)
    return { moment: { through: month, agesAt: month }, asOf: end, agesOn: end }
  }
  const agesOn = lastDayOfMonthBefore(today)
  return { moment: { through: thisMonth, agesAt: agesOn.slice(0, 7) }, asOf: today, agesOn }
}

const runOn = (payload: Payload): Run => (text, values = []) => query(payload, text, values)
