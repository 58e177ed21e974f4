import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { lastDayOfMonth, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { lockLedger } from './open-act'
import { loadRecapitulation, populationOn } from './recapitulation'

/**
 * Closes a month (`YYYY-MM`) and every month before it: from now on no event can count in it, so that every figure and
 * book of it stays as it is. What happened then and is reported later counts in the first open month. Throws
 * `month-not-over`, `month-already-closed`, `not-allowed`.
 */
export const closeMonth = async (payload: Payload, actor: Actor, month: string, clock: Clock): Promise<void> => {
  requireAct(actor, 'close-months')
  const { zone } = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    // Whoever records an event right now ends first, and then counts in what is closed.
    await lockLedger(tx)
    if (lastDayOfMonth(month) >= plainDateIn(zone, clock())) throw new DomainError('month-not-over')
    if (await isClosed(tx, month)) throw new DomainError('month-already-closed')
    const totals = { ...(await populationOn(tx.query, lastDayOfMonth(month))), lines: await loadRecapitulation(tx.query, month) }
    await tx.query(
      `INSERT INTO population_months (month, closed_at, closed_by, totals) VALUES ($1, $2::timestamptz, $3::uuid, $4::jsonb)
       ON CONFLICT (month) DO UPDATE SET closed_at = excluded.closed_at, closed_by = excluded.closed_by, totals = excluded.totals`,
      [month, clock().toISOString(), byOf(actor), JSON.stringify(totals)],
    )
    await appendAudit(tx, { action: 'month-close', object: { collection: 'population-months', id: month } })
  })
}

/**
 * Opens a closed month again, and with it every later one, since what counts in it changes their opening. A reason is
 * asked and recorded. Throws `month-not-closed`, `reason-required`, `not-allowed`.
 */
export const reopenMonth = async (payload: Payload, actor: Actor, { month, reason }: { month: string; reason: string }, clock: Clock): Promise<void> => {
  requireAct(actor, 'close-months')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    if (!(await isClosed(tx, month))) throw new DomainError('month-not-closed')
    await keepOpenBefore(tx, month, clock)
    await tx.query(
      `UPDATE population_months SET closed_at = NULL, closed_by = NULL, totals = NULL, reopened_at = $2::timestamptz, reopened_by = $3::uuid, reason = $4 WHERE month >= $1`,
      [month, clock().toISOString(), byOf(tx.actor), why],
    )
    await appendAudit(tx, { action: 'month-reopen', object: { collection: 'population-months', id: month }, reason: why })
  })
}

/** Months may have been closed at one go with a later one, without a row of their own: those before stay closed. */
const keepOpenBefore = async (tx: Tx, month: string, clock: Clock): Promise<void> => {
  const before = monthBefore(month)
  if (!(await isClosed(tx, before))) return
  await tx.query(
    `INSERT INTO population_months (month, closed_at, closed_by, totals)
     SELECT $1, $2::timestamptz, $3::uuid, $4::jsonb WHERE NOT EXISTS (SELECT 1 FROM population_months WHERE month = $1 AND closed_at IS NOT NULL)
     ON CONFLICT (month) DO UPDATE SET closed_at = excluded.closed_at, closed_by = excluded.closed_by, totals = excluded.totals`,
    [before, clock().toISOString(), byOf(tx.actor), JSON.stringify({ ...(await populationOn(tx.query, lastDayOfMonth(before))), lines: await loadRecapitulation(tx.query, before) })],
  )
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

const isClosed = async (tx: Tx, month: string): Promise<boolean> =>
  (await tx.query(`SELECT 1 AS one FROM population_months WHERE closed_at IS NOT NULL AND month >= $1 LIMIT 1`, [month])).length > 0

const byOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)
