import { addWorkingMinutes, type WorkingCalendar, workingMinutesBetween } from './working-time'

/** A time in which the office waited for the resident; `to` is null while it still waits. */
export type Pause = { from: Date; to: Date | null }

/**
 * When a promise is due: so many open office minutes after the start, not counting the pauses. Null while a
 * pause lasts, since nobody can say then. Pauses must not overlap.
 */
export const promisedAt = (promise: {
  startedAt: Date
  workingMinutes: number
  pauses: readonly Pause[]
  calendar: WorkingCalendar
}): Date | null => {
  let due = addWorkingMinutes(promise.startedAt, promise.workingMinutes, promise.calendar)
  for (const { from, to } of promise.pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    // A pause that begins when the promise is already late does not excuse it.
    if (from >= due) continue
    if (to === null) return null
    due = addWorkingMinutes(due, workingMinutesBetween(from, to, promise.calendar), promise.calendar)
  }
  return due
}
