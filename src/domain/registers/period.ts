import { lastDayOfMonth, type PlainDate } from '../calendar/plain-date'
import { fail, type Result, succeed } from '../result'

/** The month of a book (`YYYY-MM`; of the books of letters also a year, `YYYY`) and the day whose state it shows: its last, or today while it is not over. */
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

/** The same for a book that may also be of a whole year. */
export const parseMonthOrYear = (text: string, today: PlainDate): Result<Period, PeriodProblem> => {
  const year = text.trim()
  if (!/^[12]\d{3}$/u.test(year)) return parsePeriod(text, today)
  if (year > today.slice(0, 4)) return fail({ code: 'month-to-come' })
  const last = lastDayOfMonth(`${year}-12`)
  return succeed({ month: year, day: last < today ? last : today })
}

/** The first day of a month or year. */
export const firstDayOf = (month: string): string => (month.length === 4 ? `${month}-01-01` : `${month}-01`)

/** The month some months after another, or before it; the year likewise. */
export const monthBeside = (month: string, distance: number): string => {
  if (month.length === 4) return String(Number(month) + distance)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + distance
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
