import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { query } from '@/platform/database'

export type AuditRow = {
  seq: number
  at: Date
  /** The name of the account that acted, or null: a visitor, a command, an account made elsewhere. */
  name: string | null
  actor: string
  action: string
  collection: string
  objectId: string | null
  reason: string | null
  fields: string[]
}

const PER_PAGE = 100

/**
 * What was done, newest first; `below` is the last row of the page before, `objectId` narrows to one record.
 * Acts on complaints about the office are left out: whom they are about must not learn that they exist, and the
 * village council keeps them alone. Throws `not-allowed` but for those who may read the audit trail.
 */
export const listAuditTrail = async (
  payload: Payload,
  actor: Actor,
  { below, objectId }: { below: number | null; objectId: string | null },
): Promise<{ rows: AuditRow[]; next: number | null }> => {
  requireAct(actor, 'read-audit-trail')
  const found = await query<AuditRow & { fields: unknown }>(
    payload,
    `SELECT t.seq::int AS seq, t.at, s.name, t.actor, t.action, t.collection, t.object_id AS "objectId",
            t.entry ->> 'reason' AS reason, t.entry -> 'details' -> 'fields' AS fields
       FROM audit_trail t LEFT JOIN staff s ON t.actor = 'staff:' || s.id::text
      WHERE t.seq < $1::bigint AND ($2::text = '' OR t.object_id = $2::text)
        AND NOT EXISTS (SELECT 1 FROM complaints c WHERE t.collection = 'complaints' AND c.id::text = t.object_id AND c.about_office)
        AND NOT EXISTS (SELECT 1 FROM complaint_updates u JOIN complaints c ON c.id = u.complaint_id
                         WHERE t.collection = 'complaint-updates' AND u.id::text = t.object_id AND c.about_office)
      ORDER BY t.seq DESC LIMIT ${PER_PAGE + 1}`,
    [below ?? Number.MAX_SAFE_INTEGER, objectId ?? ''],
  )
  const rows = found.slice(0, PER_PAGE).map((row) => ({ ...row, fields: names.parse(row.fields) }))
  return { rows, next: found.length > PER_PAGE ? (rows.at(-1)?.seq ?? null) : null }
}

const names = z.array(z.string()).catch([])
