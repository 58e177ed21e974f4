import type { Payload } from 'payload'

import { formatMoment } from '@/domain/calendar/indonesian'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from './village'

/** The newest step of a request: the state it led to, who took it and when (in the office's zone, in words). */
export type LastStep = { status: string; action: string; by: string; at: string }

/** What happened last to a request; null when there is no such request. `by` is empty when the resident acted. */
export const loadLastStep = async (payload: Payload, requestId: string): Promise<LastStep | null> => {
  const [row] = await query<{ at: Date; action: string; status: string; name: string | null }>(
    payload,
    `SELECT h.at, h.action, h.status, s.name
       FROM letter_requests_history h LEFT JOIN staff s ON s.id::text = h.actor_id
      WHERE h._parent_id = $1::uuid ORDER BY h._order DESC LIMIT 1`,
    [requestId],
  )
  if (!row) return null
  const { zone } = await loadWorkingCalendar(payload)
  return { status: row.status, action: row.action, by: row.name ?? '', at: formatMoment(row.at, zone) }
}
