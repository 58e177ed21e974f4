import type { Payload } from 'payload'

import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { query } from '@/platform/database'

export type KeptPromises = { kept: number; all: number }

/**
 * Of the letters that were signed in this month of the office's zone, or should have been by now: how many were ready
 * no later than promised. Counted from the requests themselves each time, so that nobody can write the figure.
 */
export const keptPromises = async (payload: Payload, zone: string, now: Date): Promise<KeptPromises> => {
  const [row] = await query<{ kept: string; all: string }>(
    payload,
    `SELECT count(*) FILTER (WHERE request.status IN ('signed', 'handed-over') AND signed.at <= request.promised_at) AS kept, count(*) AS all
       FROM letter_requests request
       CROSS JOIN LATERAL (
         SELECT min(step.at) AS at FROM letter_requests_history step WHERE step._parent_id = request.id AND step.status = 'signed'
       ) signed
      WHERE request.channel <> 'office' AND (request.status IN ('signed', 'handed-over')
             AND signed.at >= $1::date::timestamp AT TIME ZONE $2
             AND signed.at <= $3::timestamptz)
         OR (request.status IN ('submitted', 'in-review', 'awaiting-kadus', 'awaiting-check', 'awaiting-signature', 'being-signed')
             AND request.promised_at >= $1::date::timestamp AT TIME ZONE $2
             AND request.promised_at < $3::timestamptz)`,
    [firstOfMonth(plainDateIn(zone, now)), zone, now],
  )
  return { kept: Number(row?.kept ?? 0), all: Number(row?.all ?? 0) }
}

const firstOfMonth = (day: PlainDate): string => `${day.slice(0, 8)}01`
