import { type Pause, promisedAt } from '../calendar/promise-clock'
import { closingAfterWorkingDays } from '../calendar/working-days'
import { type WorkingCalendar, workingMinutesBetween } from '../calendar/working-time'
import { COMPLAINT_CLASSES, type ComplaintClass, FOLLOW_UP_DAYS, VERIFY_DAYS } from './workflow'

/** When the office has to have verified, first acted on and solved a complaint; null while it waits for the reporter. */
export type ComplaintPromises = { verifyBy: Date; followUpBy: Date | null; resolveBy: Date | null }

/**
 * The time limits of Permenpan RB 62/2018: each ends when the office closes on its last working day, the day of
 * receipt not counted. Waiting for the reporter moves the follow-up and the solution by the open time that
 * passes; it never moves the verification, which needs nothing from the reporter.
 */
export const complaintPromises = (complaint: {
  receivedAt: Date
  class: ComplaintClass
  pauses: readonly Pause[]
  calendar: WorkingCalendar
}): ComplaintPromises => {
  const { receivedAt: startedAt, pauses, calendar } = complaint
  const within = (days: number): Date | null => {
    const workingMinutes = workingMinutesBetween(startedAt, closingAfterWorkingDays(startedAt, days, calendar), calendar)
    return promisedAt({ startedAt, workingMinutes, pauses, calendar })
  }
  return {
    verifyBy: closingAfterWorkingDays(startedAt, VERIFY_DAYS, calendar),
    followUpBy: within(FOLLOW_UP_DAYS),
    resolveBy: within(COMPLAINT_CLASSES[complaint.class].resolveDays),
  }
}
