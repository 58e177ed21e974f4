import { formatHour, formatMoment } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { TODAY } from '@/messages/today'

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something is overdue, in the largest unit that still says something: "2 jam", "3 hari". */
export const durationInWords = (from: Date, to: Date): string => {
  const span = Math.max(0, to.getTime() - from.getTime())
  if (span < HOUR) return TODAY.minutes(Math.max(1, Math.floor(span / MINUTE)))
  return span < DAY ? TODAY.hours(Math.floor(span / HOUR)) : TODAY.days(Math.floor(span / DAY))
}

/** A moment as people say it on the same day ("hari ini, pukul 14.00") and in full on others. */
export const momentInWords = (moment: Date, now: Date, zone: string): string =>
  plainDateIn(zone, moment) === plainDateIn(zone, now)
    ? `hari ini, pukul ${formatHour(moment, zone)}`
    : formatMoment(moment, zone)
