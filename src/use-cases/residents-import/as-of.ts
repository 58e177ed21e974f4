import { lastDayOfMonthBefore, parsePlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import type { Tx } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'

/** The first people of a register were there when the month began; later ones count from the day they are written down. */
export const usualDay = async (tx: Pick<Tx, 'payload' | 'query'>, clock: Clock): Promise<string> => {
  const { zone } = await loadWorkingCalendar(tx.payload)
  const today = plainDateIn(zone, clock())
  const [somebody] = await tx.query('SELECT 1 AS one FROM residents LIMIT 1')
  return somebody ? today : lastDayOfMonthBefore(today)
}

/**
 * A sheet speaks for a day that has come and is in no closed month, whose figures stay as they are. Throws
 * `as-of-unreadable`, `as-of-in-future`, `as-of-in-closed-month`.
 */
export const requireOpenDay = async (tx: Pick<Tx, 'payload' | 'query'>, day: string, clock: Clock): Promise<void> => {
  const parsed = parsePlainDate(day)
  if (!parsed.ok || parsed.value !== day) throw new DomainError('as-of-unreadable')
  const { zone } = await loadWorkingCalendar(tx.payload)
  if (day > plainDateIn(zone, clock())) throw new DomainError('as-of-in-future')
  const [open] = await tx.query<{ day: string }>('SELECT population_first_open_day()::text AS day')
  if (open && day < open.day) throw new DomainError('as-of-in-closed-month')
}
