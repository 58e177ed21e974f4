import { addDays, type PlainDate, plainDateIn } from '../calendar/plain-date'
import { closingAfterWorkingDays } from '../calendar/working-days'
import type { WorkingCalendar } from '../calendar/working-time'
import type { ComplaintStatus } from './workflow'

/** Working days that a reporter has to answer, or to say that it is not solved (SP4N; DOMAIN 4.3). */
export const SILENCE_DAYS = 10

/** Calendar days in which a closed complaint can still be reopened: our own choice, a month as people count it. */
export const REOPEN_DAYS = 30

/**
 * When a complaint closes by itself: when the office closes on the tenth working day after the last word that was
 * written in a state in which the reporter has to speak. Null in every other state.
 */
export const closesAt = (complaint: { status: ComplaintStatus; lastWordAt: Date }, calendar: WorkingCalendar): Date | null =>
  complaint.status === 'awaiting-reporter' || complaint.status === 'resolved'
    ? closingAfterWorkingDays(complaint.lastWordAt, SILENCE_DAYS, calendar)
    : null

/** The last day on which a complaint that closed at this moment can be reopened. */
export const reopenUntil = (closedAt: Date, zone: string): PlainDate => addDays(plainDateIn(zone, closedAt), REOPEN_DAYS)

/** What the table of transitions has to know about time. `since` is when the state began. */
export const timeFacts = (
  complaint: { status: ComplaintStatus; since: Date; lastWordAt: Date },
  now: Date,
  calendar: WorkingCalendar,
): { isSilent: boolean; canReopen: boolean } => {
  const closing = closesAt(complaint, calendar)
  return {
    isSilent: closing !== null && closing <= now,
    canReopen: complaint.status !== 'closed' || plainDateIn(calendar.zone, now) <= reopenUntil(complaint.since, calendar.zone),
  }
}
