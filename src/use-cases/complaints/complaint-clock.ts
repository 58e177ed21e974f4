import type { WorkingCalendar } from '@/domain/calendar/working-time'
import { complaintPromises } from '@/domain/complaints/promises'
import { complaintClock, type ComplaintClass, type ComplaintStatus } from '@/domain/complaints/workflow'

/** When a complaint of this class has to be solved; the time in which the reporter was asked does not count. */
export const complaintDue = (
  complaint: { class: ComplaintClass; submittedAt: Date; steps: readonly { at: Date; status: ComplaintStatus }[] },
  calendar: WorkingCalendar,
): Date | null =>
  complaintPromises({ receivedAt: complaint.submittedAt, class: complaint.class, pauses: pausesOf(complaint.steps), calendar }).resolveBy

const pausesOf = (steps: readonly { at: Date; status: ComplaintStatus }[]): { from: Date; to: Date | null }[] =>
  steps.flatMap((step, position) => {
    const before = steps[position - 1]
    if (complaintClock(step.status) !== 'paused' || (before && complaintClock(before.status) === 'paused')) return []
    const next = steps.slice(position + 1).find(({ status }) => complaintClock(status) !== 'paused')
    return [{ from: step.at, to: next?.at ?? null }]
  })
