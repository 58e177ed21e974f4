import type { WorkingCalendar } from '@/domain/calendar/working-time'
import { promisedAt } from '@/domain/calendar/promise-clock'
import { COMPLAINT_CLASSES, complaintClock, type ComplaintClass, type ComplaintStatus } from '@/domain/complaints/workflow'

/** Working days are counted as days of this many open minutes; the office's own hours decide when they pass. */
const DAY_MINUTES = 420

/** When a complaint of this class has to be solved; the time in which the reporter was asked does not count. */
export const complaintDue = (
  complaint: { class: ComplaintClass; submittedAt: Date; steps: readonly { at: Date; status: ComplaintStatus }[] },
  calendar: WorkingCalendar,
): Date | null =>
  promisedAt({
    startedAt: complaint.submittedAt,
    workingMinutes: COMPLAINT_CLASSES[complaint.class].resolveDays * DAY_MINUTES,
    pauses: pausesOf(complaint.steps),
    calendar,
  })

const pausesOf = (steps: readonly { at: Date; status: ComplaintStatus }[]): { from: Date; to: Date | null }[] =>
  steps.flatMap((step, position) => {
    const before = steps[position - 1]
    if (complaintClock(step.status) !== 'paused' || (before && complaintClock(before.status) === 'paused')) return []
    const next = steps.slice(position + 1).find(({ status }) => complaintClock(status) !== 'paused')
    return [{ from: step.at, to: next?.at ?? null }]
  })
