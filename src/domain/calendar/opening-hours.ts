import type { WorkingCalendar } from './working-time'

/** One line of the office's timetable; hours as `08.00` or `08:00`. */
export type OpeningHours = { weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6; from: string; to: string }

/**
 * The week as the promise clock needs it, from a timetable as people type it: lines in any order, overlapping
 * lines as one, lines that close before they open left out. When nothing is left, Monday to Friday 08.00–15.00,
 * so that a promise is never without an end.
 */
export const weekOf = (timetable: readonly OpeningHours[]): WorkingCalendar['week'] => {
  const usable = timetable.map(normal).filter(({ from, to }) => HOUR.test(from) && HOUR.test(to) && from < to)
  const lines = usable.length > 0 ? usable : DEFAULT_HOURS
  const on = (day: OpeningHours['weekday']) => merged(lines.filter(({ weekday }) => weekday === day))
  return { 0: on(0), 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6) }
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/u

const DEFAULT_HOURS = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '08:00', to: '15:00' }))

const normal = ({ weekday, from, to }: OpeningHours): OpeningHours => ({ weekday, from: hourOf(from), to: hourOf(to) })

const hourOf = (text: string): string => text.trim().replace('.', ':').padStart(5, '0')

type Hours = { from: string; to: string }

const merged = (lines: readonly OpeningHours[]): Hours[] =>
  lines
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<Hours[]>((spans, { from, to }) => {
      const last = spans.at(-1)
      if (!last || last.to < from) return [...spans, { from, to }]
      return [...spans.slice(0, -1), { from: last.from, to: last.to > to ? last.to : to }]
    }, [])
