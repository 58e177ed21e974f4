import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { parseTrackingCode } from '@/domain/codes/tracking-code'
import type { RequestStatus } from '@/domain/letters/request-workflow'
import { query } from '@/platform/database'
import { openClaim } from '@/use-cases/letters/request-claim'

import { requestReach, withinReach } from './request-reach'

export const REQUESTS_PER_PAGE = 50

export type ListedRequest = {
  id: string
  code: string
  letterTypeName: string
  applicant: string
  status: RequestStatus
  submittedAt: Date
  promisedAt: Date
}

export type RequestCursor = { submittedAt: Date; id: string }

/** Every request ever made, newest first, of one state or of all. Pages by keyset. Throws `not-allowed`. */
export const listRequests = async (
  payload: Payload,
  actor: Actor,
  { status, after }: { status: RequestStatus | null; after: RequestCursor | null },
): Promise<{ rows: ListedRequest[]; next: RequestCursor | null }> => {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const conditions = [
    withinReach(bind(requestReach(actor))),
    ...(status ? [`r.status::text = ${bind(status)}`] : []),
    ...(after ? [`(r.submitted_at, r.id) < (${bind(after.submittedAt.toISOString())}::timestamptz, ${bind(after.id)}::uuid)`] : []),
  ]
  const found = await query<DatabaseRow>(
    payload,
    `SELECT r.id, r.tracking_code, r.letter_type_name, r.status, r.submitted_at, r.promised_at, r.claim_sealed
       FROM letter_requests r WHERE ${conditions.join(' AND ')}
      ORDER BY r.submitted_at DESC, r.id DESC LIMIT ${REQUESTS_PER_PAGE + 1}`,
    values,
  )
  const rows = found.slice(0, REQUESTS_PER_PAGE)
  const last = rows.at(-1)
  return {
    rows: rows.map(present),
    next: found.length > REQUESTS_PER_PAGE && last ? { submittedAt: last.submitted_at, id: last.id } : null,
  }
}

/** The id of the request with a tracking code, however it was typed; null when there is none. Throws `not-allowed`. */
export const findRequestByCode = async (payload: Payload, actor: Actor, typed: string): Promise<string | null> => {
  const reach = requestReach(actor)
  const code = parseTrackingCode(typed)
  if (!code.ok) return null
  const [row] = await query<{ id: string }>(payload, `SELECT r.id FROM letter_requests r WHERE r.tracking_code = $1 AND ${withinReach('$2')}`, [code.value, reach])
  return row?.id ?? null
}

type DatabaseRow = {
  id: string
  tracking_code: string
  letter_type_name: string
  status: RequestStatus
  submitted_at: Date
  promised_at: Date
  claim_sealed: string
}

const present = (row: DatabaseRow): ListedRequest => ({
  id: row.id,
  code: row.tracking_code,
  letterTypeName: row.letter_type_name,
  applicant: openClaim(row.id, row.claim_sealed).name,
  status: row.status,
  submittedAt: row.submitted_at,
  promisedAt: row.promised_at,
})
