import { formatMoment } from './indonesian'
import { addWorkingMinutes, type WorkingCalendar, workingMinutesBetween } from './working-time'

/** A time in which the office waited for the resident; `to` is null while it still waits. */
export type Pause = { from: Date; to: Date | null }

/**
 * When a promise is due: so many open office minutes after the start, not counting the pauses. Null while a
 * pause lasts, since nobody can say then. Pauses must not overlap; what lies before the start does not count.
 */
export const promisedAt = (promise: {
  startedAt: Date
  workingMinutes: number
  pauses: readonly Pause[]
  calendar: WorkingCalendar
}): Date | null => {
  let minutes = promise.workingMinutes
  let due = addWorkingMinutes(promise.startedAt, minutes, promise.calendar)
  for (const { from, to } of promise.pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    // A pause that begins when the promise is already late does not excuse it.
    if (from >= due) continue
    if (to === null) return null
    minutes += workingMinutesBetween(from < promise.startedAt ? promise.startedAt : from, to, promise.calendar)
    due = addWorkingMinutes(promise.startedAt, minutes, promise.calendar)
  }
  return due
}

/** `Selesai paling lambat Rabu, 25 November 2026, pukul 14.00`, in the office's zone. */
export const promiseSentence = (due: Date, zone: string): string => `Selesai paling lambat ${formatMoment(due, zone)}`
