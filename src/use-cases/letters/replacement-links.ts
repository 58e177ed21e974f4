import type { Payload } from 'payload'

import { query } from '@/platform/database'

/** What a request has to do with replacing: the old letter that it was made for, and the request made for its own letter. */
export type ReplacementLinks = {
  old: { requestId: string | null; number: string; issuedOn: string; reason: string } | null
  successor: { requestId: string; trackingCode: string; number: string | null } | null
}

/** Both ends of a replacement, from a request. A replacement that came to nothing is left out. */
export const loadReplacementLinks = async (payload: Payload, requestId: string): Promise<ReplacementLinks> => {
  const [old] = await query<NonNullable<ReplacementLinks['old']>>(
    payload,
    `SELECT l.request_id AS "requestId", l.number, l.issued_on AS "issuedOn", coalesce(q.replace_reason, '') AS reason FROM letter_requests q JOIN letters l ON l.id = q.replaces_id WHERE q.id = $1::uuid`,
    [requestId],
  )
  const [successor] = await query<NonNullable<ReplacementLinks['successor']>>(
    payload,
    `SELECT n.id AS "requestId", n.tracking_code AS "trackingCode", l.number
       FROM letter_requests q JOIN letter_requests n ON n.replaces_id = q.letter_id AND n.status NOT IN ('rejected', 'withdrawn') LEFT JOIN letters l ON l.id = n.letter_id
      WHERE q.id = $1::uuid`,
    [requestId],
  )
  return { old: old ?? null, successor: successor ?? null }
}
