import type { Payload } from 'payload'

import type { WorkingCalendar } from '@/domain/calendar/working-time'

/**
 * The office's hours and holidays, as the promise clock needs them. A village that has set no hours is
 * counted as open Monday to Friday, 08.00–15.00, so that a promise is never without an end.
 */
export const loadWorkingCalendar = async (payload: Payload): Promise<WorkingCalendar> => {
  const { zone, hours, holidays } = await payload.findGlobal({ slug: 'working-calendar', overrideAccess: true, depth: 0 })
  const week: WorkingCalendar['week'] = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] }
  for (const { weekday, from, to } of hours?.length ? hours : DEFAULT_HOURS) {
    week[weekdayOf(weekday)].push({ from: from.replace('.', ':'), to: to.replace('.', ':') })
  }
  return { zone, week, holidays: new Set((holidays ?? []).map(({ date }) => date)) }
}

const DEFAULT_HOURS = ['1', '2', '3', '4', '5'].map((weekday) => ({ weekday, from: '08.00', to: '15.00' }))

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const

const weekdayOf = (text: string): (typeof WEEKDAYS)[number] => WEEKDAYS.find((day) => String(day) === text) ?? 1
