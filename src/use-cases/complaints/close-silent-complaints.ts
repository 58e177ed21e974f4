import type { Payload } from 'payload'
import { z } from 'zod'

import { systemActor } from '@/access/actor'
import { formatDate } from '@/domain/calendar/indonesian'
import { closesAt, reopenUntil } from '@/domain/complaints/closing'
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@/domain/complaints/workflow'
import { DomainError } from '@/domain/errors'
import { CLOSING_WORDS } from '@/messages/complaints'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'
import { actOnComplaint } from './act-on-complaint'

const CLOSER = systemActor('close-silent-complaints')

/**
 * Closes every complaint whose reporter had ten working days to answer, or to say that it is not solved, and said
 * nothing. Each in a transaction of its own, with a word to the reporter and a row in the audit trail. Doing it again, or
 * twice at once, closes nothing twice; one that somebody acts on at that very moment is left to them. Returns how many.
 */
export const closeSilentComplaints = async (payload: Payload, clock: Clock): Promise<number> => {
  const calendar = await loadWorkingCalendar(payload)
  const now = clock()
  let closed = 0
  const failures: unknown[] = []
  for (const { id, status, lastWordAt } of await findWaiting(payload)) {
    const closing = closesAt({ status, lastWordAt }, calendar)
    if (!closing || closing > now) continue
    const words = CLOSING_WORDS[status === 'resolved' ? 'resolved' : 'unanswered'](formatDate(reopenUntil(now, calendar.zone)))
    try {
      await actOnComplaint(payload, CLOSER, { complaintId: id, action: 'close', seen: status, words }, () => now)
      closed += 1
    } catch (error) {
      // One that cannot be closed must not keep the others open; the job fails in the end and is tried again.
      if (!(error instanceof DomainError) || error.status !== 409) failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} complaints could not be closed`)
  return closed
}

type Waiting = { id: string; status: ComplaintStatus; lastWordAt: Date }

const findWaiting = async (payload: Payload): Promise<Waiting[]> => {
  const rows = await query<{ id: string; status: string; last_word_at: Date }>(
    payload,
    `SELECT c.id, c.status, COALESCE(max(u.at), c.status_since) AS last_word_at
       FROM complaints c LEFT JOIN complaint_updates u ON u.complaint_id = c.id
      WHERE c.status IN ('awaiting-reporter', 'resolved') GROUP BY c.id ORDER BY c.status_since`,
  )
  return rows.map(({ id, status, last_word_at: lastWordAt }) => ({ id, status: z.enum(COMPLAINT_STATUSES).parse(status), lastWordAt }))
}
