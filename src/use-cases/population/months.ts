import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { lastDayOfMonth, plainDateIn } from '@/domain/calendar/plain-date'
import type { RecapLine } from '@/domain/population/ledger/ledger'
import { monthBeside } from '@/domain/registers/period'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import type { Tx } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'
import { loadRecapitulation, populationOn } from './recapitulation'

export type BookMonth = {
  month: string
  state: 'closed' | 'open' | 'running'
  /** The later month that this one was closed with, when nobody closed it by itself. */
  closedWith: string | null
  closedAt: Date | null
  closedBy: string | null
  people: number
  /** Whether the totals kept at the closing still are what the books say; null without kept totals. */
  isIntact: boolean | null
  reopened: { by: string | null; at: Date; reason: string } | null
}

/** The months since the books began, the latest first, at most as many as asked for. Throws `not-allowed`. */
export const listMonths = async (payload: Payload, actor: Actor, { clock, most = 36 }: { clock: Clock; most?: number }): Promise<{ months: BookMonth[]; zone: string }> => {
  requireAct(actor, 'read-population-books')
  const run: Tx['query'] = (text, values) => query(payload, text, values)
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const [first] = await run<{ month: string }>(`SELECT left(counted_on::text, 7) AS month FROM population_events ORDER BY counted_on, seq LIMIT 1`)
  const kept = await run<MonthRow>(MONTHS)
  const broken = new Set(await brokenMonths(run))
  const lastClosed = kept.find(({ closedAt }) => closedAt !== null)?.month ?? ''
  const present = today.slice(0, 7)
  const months: BookMonth[] = []
  for (let month = present; month >= (first?.month ?? present) && months.length < most; month = monthBeside(month, -1)) {
    const row = kept.find((other) => other.month === month)
    const day = lastDayOfMonth(month)
    months.push({
      month,
      state: month === present ? 'running' : month <= lastClosed ? 'closed' : 'open',
      closedWith: month <= lastClosed && !row?.closedAt ? (kept.findLast((other) => other.closedAt !== null && other.month > month)?.month ?? null) : null,
      closedAt: row?.closedAt ?? null,
      closedBy: row?.closedBy ?? null,
      people: (await populationOn(run, day < today ? day : today)).people,
      isIntact: row?.closedAt ? !broken.has(month) : null,
      reopened: row?.reopenedAt ? { by: row.reopenedBy, at: row.reopenedAt, reason: row.reason ?? '' } : null,
    })
  }
  return { months, zone }
}

type MonthRow = { month: string; closedAt: Date | null; closedBy: string | null; reopenedAt: Date | null; reopenedBy: string | null; reason: string | null }

const MONTHS = `
SELECT m.month, m.closed_at AS "closedAt", c.name AS "closedBy", m.reopened_at AS "reopenedAt", o.name AS "reopenedBy", m.reason
  FROM population_months m LEFT JOIN staff c ON c.id = m.closed_by LEFT JOIN staff o ON o.id = m.reopened_by ORDER BY m.month DESC`

/** The closed months whose kept totals are no longer what the books say: there must be none, ever. */
export const brokenMonths = async (run: Tx['query']): Promise<string[]> => {
  const broken: string[] = []
  for (const { month, totals } of await closedMonths(run)) {
    const kept = keptTotals.safeParse(totals)
    const now = { ...(await populationOn(run, lastDayOfMonth(month))), lines: await loadRecapitulation(run, month) }
    if (!kept.success || fingerprint(kept.data) !== fingerprint(now)) broken.push(month)
  }
  return broken
}

export const closedMonths = (run: Tx['query']): Promise<{ month: string; totals: unknown }[]> =>
  run<{ month: string; totals: unknown }>(`SELECT month, totals FROM population_months WHERE closed_at IS NOT NULL ORDER BY month`)

const people = z.object({ foreignMen: z.number(), foreignWomen: z.number(), men: z.number(), women: z.number() })
const withHeads = people.extend({ heads: z.number() })

const keptTotals = z.object({
  people: z.number(), heads: z.number(), men: z.number(), women: z.number(),
  lines: z.array(z.object({ hamlet: z.string().nullable(), opening: withHeads, born: people, came: people, died: people, left: people, closing: withHeads })),
})

type Totals = { people: number; heads: number; men: number; women: number; lines: readonly Omit<RecapLine, 'others'>[] }

/** The same text for the same figures, in whatever order lines and columns come; a hamlet of zeros says nothing. */
const fingerprint = ({ people: all, heads, men, women, lines }: Totals): string =>
  JSON.stringify([
    all, heads, men, women,
    lines
      .map(({ hamlet, opening, born, came, died, left, closing }) => [hamlet ?? '', ...[opening, closing].flatMap((column) => [...numbersOf(column), column.heads]), ...[born, came, died, left].flatMap(numbersOf)])
      .filter(([, ...figures]) => figures.some((figure) => figure !== 0))
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  ])

const numbersOf = ({ foreignMen, foreignWomen, men, women }: RecapLine['born']): number[] => [foreignMen, foreignWomen, men, women]
