import type { Payload } from 'payload'

import { formatMoment } from '@/domain/calendar/indonesian'
import { applyRequestAction } from '@/domain/letters/request-workflow'
import { reasonLabel } from '@/messages/request-reasons'
import { STATUS_STEPS, STATUS_WORDS } from '@/messages/requests'

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
  whatNow: string
  question: string | null
  refusal: string | null
  canWithdraw: boolean
  steps: { title: string; moment: string | null; isDone: boolean }[]
}

export const trackingView = async (payload: Payload, request: TrackedRequest): Promise<TrackingView> => {
  const { zone } = await loadWorkingCalendar(payload)
  const { status } = request
  const isOpen = !['signed', 'handed-over', 'rejected', 'withdrawn'].includes(status)
  const done = request.history.map(({ at, status: passed }) => ({ title: STATUS_STEPS[passed], moment: formatMoment(at, zone), isDone: true }))
  return {
    trackingCode: request.trackingCode,
    letterTypeName: request.letterTypeName,
    state: STATUS_WORDS[status].state,
    since: formatMoment(request.since, zone),
    tone: toneOf(status),
    promise: isOpen ? formatMoment(request.promisedAt, zone) : null,
    isPaused: status === 'awaiting-resident',
    whatNow: STATUS_WORDS[status].now,
    question: saidWith(request.question),
    refusal: saidWith(request.refusal),
    canWithdraw: applyRequestAction({ status }, 'withdraw', ['resident'], { isMatched: false, checkedBySekdes: false, hasReason: false }).ok,
    steps: [...done, ...(isOpen ? toCome(request.history.map((step) => step.status)) : [])],
  }
}

/** The reason from the office's list and the officer's own words; either may stand alone. */
const saidWith = (said: { reason: string; words: string } | null): string | null =>
  [said && said.reason !== 'other' ? reasonLabel(said.reason) : '', said?.words ?? ''].filter(Boolean).join('. ') || null

const toneOf = (status: TrackedRequest['status']): TrackingView['tone'] => {
  if (status === 'signed' || status === 'handed-over') return 'ok'
  if (status === 'awaiting-resident') return 'warn'
  return status === 'rejected' || status === 'withdrawn' ? 'bad' : 'info'
}

const toCome = (passed: readonly string[]): TrackingView['steps'] =>
  (['in-review', 'signed', 'handed-over'] as const)
    .filter((status) => !passed.includes(status))
    .map((status) => ({ title: STATUS_STEPS[status], moment: null, isDone: false }))
