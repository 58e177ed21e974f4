import fc from 'fast-check'

import { weekOf } from '@/domain/calendar/opening-hours'
import type { WorkingCalendar } from '@/domain/calendar/working-time'

const hour = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)

const timetable = fc.array(
  fc.record({ weekday: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const), from: hour, to: hour }),
  { maxLength: 14 },
)

/** Moments of 2026 and 2027, to the second. */
export const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2027, 11, 31) / 1000 }).map((seconds) => new Date(seconds * 1000))

/** A week with at least an hour of work: with a minute a week, a long promise would take centuries. */
const week = timetable.map(weekOf).filter((days) => Object.values(days).flat().some(({ from, to }) => minuteOf(to) - minuteOf(from) >= 60))

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** Offices in every Indonesian zone, with any timetable and holidays, that open some time. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    zone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
    week,
    holidays: fc.array(anyMoment.map((moment) => moment.toISOString().slice(0, 10)), { maxLength: 40 }).map((days) => new Set(days)),
  })

export const anyMinutes = fc.integer({ min: 0, max: 3000 })
