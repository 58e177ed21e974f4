import type { Payload } from 'payload'

import { formatDateWithDay, formatMoment } from '@/domain/calendar/indonesian'
import type { WorkingCalendar } from '@/domain/calendar/working-time'
import { closesAt, reopenUntil, timeFacts } from '@/domain/complaints/closing'
import { allowedComplaintActions, complaintHolder } from '@/domain/complaints/workflow'
import { COMPLAINT_STATE_WORDS, COMPLAINT_TRACKING, REFUSAL_WORDS } from '@/messages/complaints'
import type { Clock } from '@/platform/clock'

import { loadWorkingCalendar } from '../office/village'
import type { TrackedComplaint } from './track-complaint'

/** The words of a complaint's tracking page. */
export type ComplaintTrackingView = {
  trackingCode: string
  categoryName: string
  state: string
  tone: 'ok' | 'warn' | 'bad' | 'info'
  since: string
  holder: string | null
  promise: string | null
  /** The promise stands still while the office waits for the reporter. */
  isPaused: boolean
  whatNow: string
  /** Until when the reporter can speak, and what happens then; null while there is no such time. */
  deadline: string | null
  /** What the reporter may do with words now. */
  act: 'answer' | 'add' | 'reopen' | null
  talk: { moment: string; by: 'reporter' | 'office' | 'system'; words: string }[]
}

export const complaintTrackingView = async (payload: Payload, complaint: TrackedComplaint, clock: Clock): Promise<ComplaintTrackingView> => {
  const calendar = await loadWorkingCalendar(payload)
  const { zone } = calendar
  const { state, now, tone } = COMPLAINT_STATE_WORDS[complaint.status]
  const holder = complaintHolder(complaint.status)
  const facts = timeFacts({ ...complaint, lastWordAt: lastWordIn(complaint) }, clock(), calendar)
  const acts = allowedComplaintActions(complaint.status, 'reporter', facts)
  return {
    trackingCode: complaint.trackingCode,
    categoryName: complaint.categoryName,
    state,
    tone,
    since: formatMoment(complaint.since, zone),
    holder: holder === 'office' ? (complaint.aboutOffice ? COMPLAINT_TRACKING.holderBpd : COMPLAINT_TRACKING.holderOffice) : null,
    promise: holder === null ? null : formatMoment(complaint.promisedAt, zone),
    isPaused: holder === 'reporter',
    whatNow: now,
    deadline: deadlineWords(complaint, facts.canReopen, calendar),
    act: (['answer', 'reopen', 'add'] as const).find((act) => acts.includes(act)) ?? null,
    talk: complaint.steps.flatMap(({ at, by, reason, words }) => {
      const said = [reason ? REFUSAL_WORDS[reason] : null, words].filter(Boolean).join('\n')
      return said ? [{ moment: formatMoment(at, zone), by, words: said }] : []
    }),
  }
}

const lastWordIn = ({ steps, since }: TrackedComplaint): Date => steps.at(-1)?.at ?? since

const deadlineWords = (complaint: TrackedComplaint, canReopen: boolean, calendar: WorkingCalendar): string | null => {
  const closing = closesAt({ status: complaint.status, lastWordAt: lastWordIn(complaint) }, calendar)
  if (closing) return COMPLAINT_TRACKING[complaint.status === 'resolved' ? 'objectUntil' : 'answerUntil'](formatMoment(closing, calendar.zone))
  if (complaint.status !== 'closed') return null
  return canReopen ? COMPLAINT_TRACKING.reopenUntil(formatDateWithDay(reopenUntil(complaint.since, calendar.zone))) : COMPLAINT_TRACKING.reopenOver
}
