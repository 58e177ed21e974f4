import type { Payload } from 'payload'

import { formatMoment } from '@/domain/calendar/indonesian'
import { allowedComplaintActions, complaintHolder } from '@/domain/complaints/workflow'
import { COMPLAINT_STATE_WORDS, COMPLAINT_TRACKING } from '@/messages/complaints'

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
  whatNow: string
  /** What the reporter may do with words now. */
  act: 'answer' | 'add' | 'reopen' | null
  talk: { moment: string; isReporter: boolean; words: string }[]
}

export const complaintTrackingView = async (payload: Payload, complaint: TrackedComplaint): Promise<ComplaintTrackingView> => {
  const { zone } = await loadWorkingCalendar(payload)
  const { state, now, tone } = COMPLAINT_STATE_WORDS[complaint.status]
  const holder = complaintHolder(complaint.status)
  const acts = allowedComplaintActions(complaint.status, 'reporter')
  return {
    trackingCode: complaint.trackingCode,
    categoryName: complaint.categoryName,
    state,
    tone,
    since: formatMoment(complaint.since, zone),
    holder: holder === 'office' ? (complaint.aboutOffice ? COMPLAINT_TRACKING.holderBpd : COMPLAINT_TRACKING.holderOffice) : null,
    promise: holder === null ? null : formatMoment(complaint.promisedAt, zone),
    whatNow: now,
    act: (['answer', 'reopen', 'add'] as const).find((act) => acts.includes(act)) ?? null,
    talk: complaint.steps.flatMap(({ at, isReporter, words }) => (words ? [{ moment: formatMoment(at, zone), isReporter, words }] : [])),
  }
}
