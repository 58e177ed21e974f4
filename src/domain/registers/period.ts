import { lastDayOfMonth, type PlainDate } from '../calendar/plain-date'
import { fail, type Result, succeed } from '../result'

/** The month of a book (`YYYY-MM`) and the day whose state it shows: the month's last, or today while it is not over. */
export type Period = { month: string; day: PlainDate }

export type PeriodProblem = { code: 'month-format' } | { code: 'month-to-come' }

/** Reads a month; an empty text is the present one. A month that has not begun has no book. */
export const parsePeriod = (text: string, today: PlainDate): Result<Period, PeriodProblem> => {
  const month = text.trim() === '' ? today.slice(0, 7) : text.trim()
  if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/u.test(month)) return fail({ code: 'month-format' })
  if (month > today.slice(0, 7)) return fail({ code: 'month-to-come' })
  const last = lastDayOfMonth(month)
  return succeed({ month, day: last < today ? last : today })
}

/** The month some months after another, or before it. */
export const monthBeside = (month: string, distance: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + distance
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
