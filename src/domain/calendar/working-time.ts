import { isHoliday } from './holidays'
import { addDays, type PlainDate, plainDateIn, weekdayOf } from './plain-date'

/** When the office works. Hours are `HH:MM` in the office's zone, in order and without overlap (`weekOf` sees to that). */
export type WorkingCalendar = {
  zone: string
  week: Record<0 | 1 | 2 | 3 | 4 | 5 | 6, { from: string; to: string }[]>
  /** Days entered by the office, `YYYY-MM-DD`; the fixed national holidays count without being entered. */
  holidays: ReadonlySet<string>
}

export type OpenSpan = { from: Date; to: Date }

/**
 * The first moment at which so many minutes (0 or more) of open office time have passed since `start`; for 0,
 * the next moment at which the office is open. Throws when the office never opens.
 */
export const addWorkingMinutes = (start: Date, minutes: number, calendar: WorkingCalendar): Date => {
  let left = Math.round(minutes * MINUTE)
  for (const span of openSpansFrom(start, calendar)) {
    const length = span.to.getTime() - span.from.getTime()
    if (left <= length) return new Date(span.from.getTime() + left)
    left -= length
  }
  throw new Error('the office never opens')
}

/** Open office minutes between two moments, with fractions; 0 when `end` is not after `start`. */
export const workingMinutesBetween = (start: Date, end: Date, calendar: WorkingCalendar): number => {
  let sum = 0
  for (const span of openSpansFrom(start, calendar, end)) {
    sum += Math.max(Math.min(span.to.getTime(), end.getTime()) - span.from.getTime(), 0)
  }
  return sum / MINUTE
}

export const isOpenAt = (moment: Date, calendar: WorkingCalendar): boolean =>
  openSpansOn(plainDateIn(calendar.zone, moment), calendar).some(({ from, to }) => from <= moment && moment < to)

/** When the office closes for the day, if it is open now or opens later today. */
export const nextClosing = (moment: Date, calendar: WorkingCalendar): Date | null =>
  openSpansOn(plainDateIn(calendar.zone, moment), calendar).findLast(({ to }) => to > moment)?.to ?? null

/** When the office opens next; the moment itself while it is open; null when it never does. */
export const nextOpening = (moment: Date, calendar: WorkingCalendar): Date | null => {
  for (const span of openSpansFrom(moment, calendar)) return span.from
  return null
}

/** The office's open times on a day, in order; none on a holiday. */
export const openSpansOn = (day: PlainDate, calendar: WorkingCalendar): OpenSpan[] =>
  isHoliday(day, calendar.holidays)
    ? []
    : calendar.week[weekdayOf(day)].map(({ from, to }) => ({ from: momentOf(day, from, calendar.zone), to: momentOf(day, to, calendar.zone) }))

const MINUTE = 60_000

/** A calendar without open hours would never end a promise: the walk stops after ten years. */
const LONGEST_WALK_DAYS = 3660

function* openSpansFrom(start: Date, calendar: WorkingCalendar, end?: Date): Generator<OpenSpan> {
  let day = plainDateIn(calendar.zone, start)
  const last = end ? plainDateIn(calendar.zone, end) : null
  for (let walked = 0; walked < LONGEST_WALK_DAYS && (last === null || day <= last); walked += 1, day = addDays(day, 1)) {
    for (const span of openSpansOn(day, calendar)) {
      if (span.to > start) yield { from: span.from < start ? start : span.from, to: span.to }
    }
  }
}

/** Wall-clock time of a zone as a moment. Indonesia has no daylight saving; elsewhere the offset of that day holds. */
const momentOf = (day: PlainDate, time: string, zone: string): Date => {
  const guess = new Date(`${day}T${time}:00Z`)
  return new Date(guess.getTime() - offsetAt(guess, zone))
}

const offsets = new Map<string, Intl.DateTimeFormat>()

const offsetAt = (moment: Date, zone: string): number => {
  const formatter = offsets.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  offsets.set(zone, formatter)
  const name = formatter.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/u.exec(name) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE : 0
}
