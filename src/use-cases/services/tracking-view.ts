import type { Payload } from 'payload'

import { formatMoment } from '@/domain/calendar/indonesian'
import { REQUEST_TRANSITIONS, type RequestStatus } from '@/domain/letters/request-workflow'
import { TRACKED_CANCELLATION, TRACKED_REPLACEMENT } from '@/messages/letter-replacement'
import { reasonForResident } from '@/messages/request-reasons'
import { STATUS_STEPS, STATUS_WORDS } from '@/messages/requests'
import type { Clock } from '@/platform/clock'

import { loadWorkingCalendar } from '../office/village'
import type { TrackedRequest } from '../track-letter-request'

/** The tracking page's words: state, since when, promise, what now, and the way so far and to come. */
export type TrackingView = {
  trackingCode: string
  letterTypeName: string
  state: string
  since: string
  tone: 'ok' | 'warn' | 'bad' | 'info'
  promise: string | null
  isPaused: boolean
  /** The promised time has passed while the request was with the office. */
  isLate: boolean
  whatNow: string
  question: { reason: string; words: string } | null
  refusal: { reason: string; words: string } | null
  canWithdraw: boolean
  steps: { title: string; moment: string | null; isDone: boolean }[]
}

export const trackingView = async (payload: Payload, request: TrackedRequest, clock: Clock): Promise<TrackingView> => {
  const { zone } = await loadWorkingCalendar(payload)
  const { status } = request
  const isReplaced = request.refusal?.reason === 'letter-replaced'
  const isOpen = !['signed', 'handed-over', 'rejected', 'withdrawn'].includes(status)
  const done = request.history.map(({ at, status: passed }) => ({ title: STATUS_STEPS[passed], moment: formatMoment(at, zone), isDone: true }))
  // A request that ends after its letter was signed was not refused: the letter was taken back, or another took its place.
  const isTakenBack = status === 'rejected' && request.history.some((step) => step.status === 'signed')
  const end = isReplaced ? TRACKED_REPLACEMENT : isTakenBack ? TRACKED_CANCELLATION : null
  if (end) done.splice(-1, 1, ...done.slice(-1).map((step) => ({ ...step, title: end.state })))
  return {
    trackingCode: request.trackingCode,
    letterTypeName: request.letterTypeName,
    state: (end ?? STATUS_WORDS[status]).state,
    since: formatMoment(request.since, zone),
    tone: isReplaced ? 'info' : toneOf(status),
    promise: isOpen ? formatMoment(request.promisedAt, zone) : null,
    isPaused: status === 'awaiting-resident',
    isLate: isOpen && status !== 'awaiting-resident' && request.promisedAt < clock(),
    whatNow: (end ?? STATUS_WORDS[status]).now,
    question: said(request.question),
    refusal: said(request.refusal),
    canWithdraw: WITHDRAWABLE.includes(status),
    steps: [...done, ...(isOpen ? toCome(request.history.map((step) => step.status)) : [])],
  }
}

const WITHDRAWABLE: readonly RequestStatus[] = REQUEST_TRANSITIONS.withdraw.from

/** The reason from the list in words, and what the officer wrote. */
const said = (from: TrackedRequest['question']): TrackingView['question'] =>
  from && { reason: reasonForResident(from.reason), words: from.words }

const toneOf = (status: TrackedRequest['status']): TrackingView['tone'] => {
  if (status === 'signed' || status === 'handed-over') return 'ok'
  if (status === 'awaiting-resident') return 'warn'
  return status === 'rejected' || status === 'withdrawn' ? 'bad' : 'info'
}

const toCome = (passed: readonly string[]): TrackingView['steps'] =>
  (['in-review', 'signed', 'handed-over'] as const)
    .filter((status) => !passed.includes(status))
    .map((status) => ({ title: STATUS_STEPS[status], moment: null, isDone: false }))
