import type { Payload } from 'payload'

import { weekOf } from '@/domain/calendar/opening-hours'
import type { WorkingCalendar } from '@/domain/calendar/working-time'

/** The office's hours and holidays, as the promise clock needs them. */
export const loadWorkingCalendar = async (payload: Payload): Promise<WorkingCalendar> => {
  const { zone, hours, holidays } = await payload.findGlobal({ slug: 'working-calendar', overrideAccess: true, depth: 0 })
  const timetable = (hours ?? []).map(({ weekday, from, to }) => ({ weekday: weekdayOf(weekday), from, to }))
  return { zone, week: weekOf(timetable), holidays: new Set((holidays ?? []).map(({ date }) => date)) }
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const

const weekdayOf = (text: string): (typeof WEEKDAYS)[number] => WEEKDAYS.find((day) => String(day) === text) ?? 1
