import { addDays, type PlainDate, plainDateIn, weekdayOf } from './plain-date'

/** When the office works. Hours are `HH:MM` in the office's zone, in order and without overlap. */
export type WorkingCalendar = {
  zone: string
  week: Record<0 | 1 | 2 | 3 | 4 | 5 | 6, { from: string; to: string }[]>
  holidays: ReadonlySet<string>
}

type Span = { from: Date; to: Date }

/** A calendar without open hours would never end a promise: the walk stops after ten years. */
const LONGEST_WALK_DAYS = 3660

/** The moment at which so many minutes of open office time have passed since `start`. Throws when the office never opens. */
export const addWorkingMinutes = (start: Date, minutes: number, calendar: WorkingCalendar): Date => {
  let left = minutes * 60_000
  for (const span of openSpansFrom(start, calendar)) {
    const length = span.to.getTime() - span.from.getTime()
    if (left <= length) return new Date(span.from.getTime() + left)
    left -= length
  }
  throw new Error('the office never opens')
}

/** Open office minutes between two moments; 0 when `end` is not after `start`. */
export const workingMinutesBetween = (start: Date, end: Date, calendar: WorkingCalendar): number => {
  let sum = 0
  for (const span of openSpansFrom(start, calendar)) {
    if (span.from >= end) break
    sum += Math.min(span.to.getTime(), end.getTime()) - span.from.getTime()
  }
  return sum / 60_000
}

export const isOpenAt = (moment: Date, calendar: WorkingCalendar): boolean => {
  const [span] = spansOn(plainDateIn(calendar.zone, moment), calendar).filter(({ from, to }) => from <= moment && moment < to)
  return span !== undefined
}

/** When the office closes for the day, if it is open now or opens later today. */
export const nextClosing = (moment: Date, calendar: WorkingCalendar): Date | null =>
  spansOn(plainDateIn(calendar.zone, moment), calendar).findLast(({ to }) => to > moment)?.to ?? null

/** When the office opens next; the moment itself while it is open. */
export const nextOpening = (moment: Date, calendar: WorkingCalendar): Date | null => {
  for (const span of openSpansFrom(moment, calendar)) return span.from
  return null
}

function* openSpansFrom(start: Date, calendar: WorkingCalendar): Generator<Span> {
  let day = plainDateIn(calendar.zone, start)
  for (let walked = 0; walked < LONGEST_WALK_DAYS; walked += 1, day = addDays(day, 1)) {
    for (const span of spansOn(day, calendar)) {
      if (span.to <= start) continue
      yield { from: span.from < start ? start : span.from, to: span.to }
    }
  }
}

const spansOn = (day: PlainDate, calendar: WorkingCalendar): Span[] =>
  calendar.holidays.has(day)
    ? []
    : calendar.week[weekdayOf(day)].map(({ from, to }) => ({ from: momentOf(day, from, calendar.zone), to: momentOf(day, to, calendar.zone) }))

/** Wall-clock time of a zone as a moment. Indonesia has no daylight saving; elsewhere the offset of that day holds. */
const momentOf = (day: PlainDate, time: string, zone: string): Date => {
  const guess = new Date(`${day}T${time.padStart(5, '0')}:00Z`)
  return new Date(guess.getTime() - offsetAt(guess, zone))
}

const offsets = new Map<string, Intl.DateTimeFormat>()

const offsetAt = (moment: Date, zone: string): number => {
  const formatter = offsets.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  offsets.set(zone, formatter)
  const name = formatter.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/u.exec(name) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}
