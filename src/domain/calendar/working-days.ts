import { addDays, type PlainDate, plainDateIn } from './plain-date'
import { openSpansOn, type WorkingCalendar } from './working-time'

/** A day on which the office opens at all. */
export const isWorkingDay = (day: PlainDate, calendar: WorkingCalendar): boolean => openSpansOn(day, calendar).length > 0

/**
 * When the office closes on the last of so many working days (1 or more) after the day of `start`. The day of
 * `start` itself does not count, as in the time limits of Permenpan RB 62/2018. Throws when the office never opens.
 */
export const closingAfterWorkingDays = (start: Date, days: number, calendar: WorkingCalendar): Date => {
  let day = plainDateIn(calendar.zone, start)
  let left = days
  for (let walked = 0; walked < LONGEST_WALK_DAYS; walked += 1) {
    day = addDays(day, 1)
    const closing = openSpansOn(day, calendar).at(-1)?.to
    if (!closing) continue
    left -= 1
    if (left <= 0) return closing
  }
  throw new Error('the office never opens')
}

const LONGEST_WALK_DAYS = 3660
