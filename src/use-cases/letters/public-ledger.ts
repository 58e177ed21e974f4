import type { Payload } from 'payload'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { monthBeside, parsePeriod } from '@/domain/registers/period'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'
import { type LedgerDay, readLedger } from './number-ledger'

/** A month of the public ledger; `later` is null for the present month. */
export type PublicLedger = { month: string; earlier: string; later: string | null; days: LedgerDay[] }

/** The numbers of a month's letters with their days and kinds, for everybody: no name, nothing that says for whom. A month that is none is the present one. */
export const loadPublicLedger = async (payload: Payload, month: string, clock: Clock): Promise<PublicLedger> => {
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const present = today.slice(0, 7)
  const asked = parsePeriod(month, today)
  const shown = asked.ok ? asked.value.month : present
  return {
    month: shown,
    earlier: monthBeside(shown, -1),
    later: shown < present ? monthBeside(shown, 1) : null,
    days: await readLedger((text, values) => query(payload, text, values), shown, today),
  }
}
