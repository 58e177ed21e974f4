import type { Payload } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '@/access/actor'
import { may } from '@/access/acts'
import { rightOf } from '@/access/rules'
import { closesAt } from '@/domain/complaints/closing'
import { allowedComplaintActions, COMPLAINT_STATUSES, type ComplaintAction, type ComplaintStatus } from '@/domain/complaints/workflow'
import { DomainError } from '@/domain/errors'
import { maskPhone } from '@/domain/identity/masking'
import { query } from '@/platform/database'
import { type ComplaintContent, openComplaint, openWords } from '@/use-cases/complaints/complaint-record'

import { type PrivateDocument, readStoredFile } from './private-documents'
import { loadWorkingCalendar } from './village'

export type ComplaintDetail = {
  id: string
  code: string
  categoryName: string
  unit: string
  hamlet: string | null
  status: ComplaintStatus
  since: Date
  promisedAt: Date
  story: string
  place: string
  /** `hidden`: there is a name, and this officer is not the one who handles the complaint. */
  reporter: { kind: 'named'; name: string; maskedPhone: string | null } | { kind: 'hidden' } | { kind: 'anonymous' }
  photos: number
  steps: { id: string; at: Date; action: string; by: 'reporter' | 'office' | 'system'; actorName: string | null; reason: string | null; words: string | null }[]
  /** What this actor may do now, from the table of transitions; empty for those who may only read. */
  actions: ComplaintAction[]
  /** When it closes by itself, should the reporter stay silent. */
  closesAt: Date | null
}

/**
 * All that the screen of one complaint shows to this actor. One that the actor may not know of is `not-found`,
 * like one that is not there.
 */
export const loadComplaintDetail = async (payload: Payload, actor: StaffActor, id: string): Promise<ComplaintDetail> => {
  const row = await findComplaint(payload, actor, id)
  const content = openComplaint(id, row.sealed)
  const steps = await loadSteps(payload, id)
  const isHandlerByRight = may(actor, row.about_office ? 'handle-complaints-about-office' : 'handle-complaints')
  return {
    id,
    code: row.tracking_code,
    categoryName: row.category_name,
    unit: row.unit,
    hamlet: row.hamlet,
    status: row.status,
    since: row.status_since,
    promisedAt: row.promised_at,
    story: content.story,
    place: content.place,
    reporter: reporterFor(content, row, actor, isHandlerByRight),
    photos: (await photoIds(payload, id)).length,
    steps,
    closesAt: closesAt({ status: row.status, lastWordAt: steps.at(-1)?.at ?? row.status_since }, await loadWorkingCalendar(payload)),
    actions: isHandlerByRight ? allowedComplaintActions(row.status, 'handler') : [],
  }
}

/** The photo at a place in a complaint's list, counted from 0. Throws `not-found`. */
export const readComplaintPhoto = async (
  payload: Payload,
  actor: StaffActor,
  { complaintId, index }: { complaintId: string; index: number },
): Promise<PrivateDocument> => {
  await findComplaint(payload, actor, complaintId)
  return readStoredFile(payload, (await photoIds(payload, complaintId))[index], `foto-${index + 1}`)
}

type DatabaseRow = {
  tracking_code: string
  category_name: string
  unit: string
  hamlet: string | null
  status: ComplaintStatus
  status_since: Date
  promised_at: Date
  identity: 'office' | 'hidden' | 'anonymous'
  about_office: boolean
  handler_id: string | null
  sealed: string
}

/** Payload judges by the matrix whether the record exists for this actor; the sealed part is read beside it. */
const findComplaint = async (payload: Payload, actor: StaffActor, id: string): Promise<DatabaseRow> => {
  const right = rightOf(actor, 'complaints', 'read')
  if (right === false || !z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const { docs } = await payload.find({
    collection: 'complaints',
    where: { and: [{ id: { equals: id } }, ...(right === true ? [] : [right])] },
    limit: 1,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
  })
  const [row] = docs.length === 1 ? await query<DatabaseRow>(payload, COMPLAINT, [id]) : []
  if (!row) throw new DomainError('not-found')
  return { ...row, status: z.enum(COMPLAINT_STATUSES).parse(row.status) }
}

const COMPLAINT = `SELECT c.tracking_code, c.category_name, k.unit, h.name AS hamlet, c.status, c.status_since, c.promised_at,
    c.identity, c.about_office, c.handler_id, c.sealed
  FROM complaints c JOIN complaint_categories k ON k.id = c.category_id LEFT JOIN hamlets h ON h.id = c.hamlet_id
 WHERE c.id = $1::uuid`

const reporterFor = (
  { reporter }: ComplaintContent,
  row: DatabaseRow,
  actor: StaffActor,
  isHandlerByRight: boolean,
): ComplaintDetail['reporter'] => {
  if (reporter === null) return { kind: 'anonymous' }
  const maySee = isHandlerByRight && (row.identity === 'office' || row.handler_id === actor.id)
  if (!maySee) return { kind: 'hidden' }
  return { kind: 'named', name: reporter.name, maskedPhone: reporter.phone ? maskPhone(reporter.phone) : null }
}

const photoIds = async (payload: Payload, id: string): Promise<string[]> => {
  const rows = await query<{ file_id: string }>(payload, `SELECT file_id FROM complaints_photos WHERE _parent_id = $1::uuid ORDER BY _order`, [id])
  return rows.map(({ file_id: fileId }) => fileId)
}

const loadSteps = async (payload: Payload, id: string): Promise<ComplaintDetail['steps']> => {
  const rows = await query<{ id: string; at: Date; action: string; role: string; name: string | null; reason: string | null; sealed_words: string | null }>(
    payload,
    `SELECT u.id, u.at, u.action, u.role, s.name, u.reason, u.sealed_words
       FROM complaint_updates u LEFT JOIN staff s ON s.id::text = u.actor_id WHERE u.complaint_id = $1::uuid ORDER BY u.at, u.id`,
    [id],
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    action: row.action,
    by: row.role === 'reporter' || row.role === 'system' ? row.role : 'office',
    actorName: row.name,
    reason: row.reason,
    words: row.sealed_words === null ? null : openWords(row.id, row.sealed_words),
  }))
}
