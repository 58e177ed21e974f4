import { fail, type Result, succeed } from '../result'
import { MONTHS } from './indonesian'

/** A day without hour or zone: `YYYY-MM-DD`. Two of them compare as text. */
export type PlainDate = string & { readonly brand: 'PlainDate' }

export type PlainDateProblem = { code: 'date-format' } | { code: 'date-impossible' }

/**
 * Reads `YYYY-MM-DD`, `D-M-YYYY`, `D/M/YYYY`, `D.M.YYYY` and `D November YYYY` (Indonesian names of months, also
 * shortened); refuses days that do not exist.
 */
export const parsePlainDate = (text: string): Result<PlainDate, PlainDateProblem> => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim())
  const local = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]{3,9})\s*[-/. ]\s*(\d{4})$/iu.exec(text.trim())
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], monthNumber(local[2] ?? ''), local[1]] : null
  if (!parts) return fail({ code: 'date-format' })
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  return plainDateOf(year, month, day)
}

export const plainDateOf = (year: number, month: number, day: number): Result<PlainDate, PlainDateProblem> => {
  const moment = new Date(Date.UTC(year, month - 1, day))
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  return year >= 1000 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && isPlainDate(text)
    ? succeed(text)
    : fail({ code: 'date-impossible' })
}

/** The day it is at `instant` in a zone such as `Asia/Jakarta`. */
export const plainDateIn = (zone: string, instant: Date): PlainDate => {
  const formatter = formatters.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(zone, formatter)
  const text = formatter.format(instant)
  if (!isPlainDate(text)) throw new Error(`no day in zone ${zone}`)
  return text
}

const formatters = new Map<string, Intl.DateTimeFormat>()

export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** Full years from `birth` to `day`; negative when the birth is later. */
export const ageOn = (birth: PlainDate, day: PlainDate): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

export const addDays = (date: PlainDate, days: number): PlainDate => {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return fromUtc(moment)
}

/** The same day some months later; the last of the month when there is no such day. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromUtc(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))))
}

/** The last day of the month before the one of `date`. */
export const lastDayOfMonthBefore = (date: PlainDate): PlainDate => addDays(firstDayOfMonth(date), -1)

export const firstDayOfMonth = (date: PlainDate): PlainDate => fromUtc(new Date(`${date.slice(0, 7)}-01T00:00:00Z`))

/** The last day of a month (`YYYY-MM`). */
export const lastDayOfMonth = (month: string): PlainDate => addDays(addMonths(fromUtc(new Date(`${month}-01T00:00:00Z`)), 1), -1)

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: PlainDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return WEEKDAYS[day] ?? 0
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const

const fromUtc = (moment: Date): PlainDate => {
  const text = moment.toISOString().slice(0, 10)
  if (!isPlainDate(text)) throw new Error('date out of range')
  return text
}

/** Older spellings and usual short forms that are not the beginning of a month's name. */
const OTHER_MONTH_WORDS = new Map([['pebruari', 2], ['peb', 2], ['agt', 8], ['ags', 8], ['nopember', 11], ['nop', 11]])

/** 0, which is no month, for a word that names none. */
const monthNumber = (month: string): string => {
  if (/^\d/u.test(month)) return month
  const word = month.toLowerCase()
  return String(OTHER_MONTH_WORDS.get(word) ?? MONTHS.findIndex((name) => name.toLowerCase().startsWith(word)) + 1)
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

const isPlainDate = (text: string): text is PlainDate => /^\d{4}-\d{2}-\d{2}$/u.test(text)
