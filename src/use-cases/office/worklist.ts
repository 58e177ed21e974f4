import type { Payload } from 'payload'

import { type Actor, hasRole } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { plainDateIn } from '@/domain/calendar/plain-date'
import type { LetterSigner, Mandate } from '@/domain/letters/mandates'
import { allowedRequestActions, holderOf, REQUEST_STATUSES, type RequestAction, type RequestHolder, type RequestStatus } from '@/domain/letters/request-workflow'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { letterRoles, loadMandates } from '@/use-cases/letters/mandates'
import { workflowFacts } from '@/use-cases/letters/matched-person'
import { openClaim } from '@/use-cases/letters/request-claim'

import { requestReach, withinReach } from './request-reach'
import { loadWorkingCalendar } from './village'

/** How pressing a piece of work is. `waiting`: the resident has to act. `pickup`: the letter lies ready. */
export type Urgency = 'late' | 'today' | 'tomorrow' | 'later' | 'waiting' | 'pickup'

export type WorkRow = {
  id: string
  code: string
  letterTypeName: string
  applicant: string
  status: RequestStatus
  holder: RequestHolder | null
  since: Date
  promisedAt: Date
  urgency: Urgency
  /** What this actor can do next; null when another office holds it. */
  nextAct: RequestAction | null
}

export type Worklist = {
  now: Date
  zone: string
  rows: WorkRow[]
  /** Open work by the office that holds it. */
  held: { role: (typeof HOLDERS)[number]; count: number }[]
}

/** More than an office can finish in days; letters that nobody fetches come last and keep no work out. */
const MOST_ROWS = 300

/**
 * Everything unfinished about letters, late ones first, each with the next act of this actor. Empty for offices
 * that do not handle requests; of a kadus, what is or was with him.
 */
export const loadWorklist = async (payload: Payload, actor: Actor, clock: Clock): Promise<Worklist> => {
  const now = clock()
  const { zone } = await loadWorkingCalendar(payload)
  if (rightOf(actor, 'letter-requests', 'read') === false) return { now, zone, rows: [], held: [] }
  const open = REQUEST_STATUSES.filter(isUnfinished)
  const found = await query<DatabaseRow>(
    payload,
    `SELECT r.id, r.tracking_code, r.letter_type_name, r.status, r.status_since, r.promised_at, r.claim_sealed,
            r.resident_id, r.channel = 'office' AS is_office, t.checked_by_sekdes, t.online_mode, t.signer::text AS signer, COALESCE(p.hamlet_id, f.hamlet_id) AS hamlet_id,
            EXISTS (SELECT 1 FROM staff s JOIN staff_roles o ON o.parent_id = s.id AND o.value = 'kadus'
                     WHERE s.active AND s.hamlet_id = COALESCE(p.hamlet_id, f.hamlet_id)) AS hamlet_has_kadus
       FROM letter_requests r JOIN letter_types t ON t.id = r.letter_type_id
       LEFT JOIN residents p ON p.id = r.resident_id LEFT JOIN families f ON f.id = p.family_id
      WHERE r.status::text = ANY (string_to_array($1, ',')) AND ${withinReach('$2')}
      ORDER BY (r.status IN ('signed', 'awaiting-resident')), r.promised_at, r.id LIMIT ${MOST_ROWS}`,
    [open.join(','), requestReach(actor)],
  )
  const mandates = await loadMandates((text, values) => query(payload, text, values))
  const rolesFor = rolesByKind(mandates, actor, plainDateIn(zone, now))
  const rows = found.map((row) => presentRow(row, { actor, roles: rolesFor[row.signer], now, zone }))
  return { now, zone, rows: inOrder(rows), held: await countByHolder(payload, actor, open) }
}

/** The offices through whose hands a request goes, in their order. */
const HOLDERS = ['operator', 'kadus', 'sekdes', 'kades'] as const

const ORDER: readonly Urgency[] = ['late', 'today', 'tomorrow', 'later', 'pickup', 'waiting']

type DatabaseRow = {
  id: string
  tracking_code: string
  letter_type_name: string
  status: RequestStatus
  status_since: Date
  promised_at: Date
  claim_sealed: string
  resident_id: string | null
  checked_by_sekdes: boolean | null
  is_office: boolean
  online_mode: string
  signer: LetterSigner
  hamlet_id: string | null
  hamlet_has_kadus: boolean
}

const isUnfinished = (status: RequestStatus): boolean => holderOf(status) !== null

/** The same three kinds of letters stand in every row. */
const rolesByKind = (mandates: readonly Mandate[], actor: Actor, day: string): Record<LetterSigner, string[]> => {
  const of = (wanted: LetterSigner): string[] => letterRoles(mandates, actor, wanted, day)
  return { kades: of('kades'), an: of('an'), ub: of('ub') }
}

const presentRow = (row: DatabaseRow, { actor, roles, now, zone }: { actor: Actor; roles: readonly string[]; now: Date; zone: string }): WorkRow => ({
  id: row.id,
  code: row.tracking_code,
  letterTypeName: row.letter_type_name,
  applicant: openClaim(row.id, row.claim_sealed).name,
  status: row.status,
  holder: holderOf(row.status),
  since: row.status_since,
  promisedAt: row.promised_at,
  urgency: urgencyOf(row, now, zone),
  nextAct: nextActOf(row, actor, roles),
})

const urgencyOf = ({ status, promised_at: promisedAt }: DatabaseRow, now: Date, zone: string): Urgency => {
  if (status === 'awaiting-resident') return 'waiting'
  if (status === 'signed') return 'pickup'
  if (promisedAt < now) return 'late'
  const due = plainDateIn(zone, promisedAt)
  if (due === plainDateIn(zone, now)) return 'today'
  return due === plainDateIn(zone, new Date(now.getTime() + DAY)) ? 'tomorrow' : 'later'
}

const DAY = 24 * 60 * 60 * 1000

/** The act that brings a request forward, out of those that the table allows this actor now. */
const nextActOf = (row: DatabaseRow, actor: Actor, roles: readonly string[]): RequestAction | null => {
  if (actor.kind !== 'staff') return null
  const type = { onlineMode: row.online_mode, checkedBySekdes: row.checked_by_sekdes }
  const person = row.resident_id === null ? null : { hamletId: row.hamlet_id, hamletHasKadus: row.hamlet_has_kadus }
  const allowed = allowedRequestActions({ status: row.status }, roles, workflowFacts({ isOffice: row.is_office }, type, person, actor))
  return FORWARD.find((action) => allowed.includes(action)) ?? null
}

const FORWARD: readonly RequestAction[] = ['sign', 'approve-check', 'confirm-kadus', 'record-kadus', 'hand-over', 'open', 'pass-on', 'match']

const inOrder = (rows: readonly WorkRow[]): WorkRow[] => ORDER.flatMap((urgency) => rows.filter((row) => row.urgency === urgency))

/** Of all that is unfinished, not only of what the list shows. */
const countByHolder = async (payload: Payload, actor: Actor, open: readonly RequestStatus[]): Promise<Worklist['held']> => {
  const found = await query<{ status: RequestStatus; n: number }>(
    payload,
    `SELECT r.status, count(*)::int AS n FROM letter_requests r
      WHERE r.status::text = ANY (string_to_array($1, ',')) AND ${withinReach('$2')} GROUP BY r.status`,
    [open.join(','), requestReach(actor)],
  )
  return HOLDERS.map((role) => ({ role, count: found.filter(({ status }) => holderOf(status) === role).reduce((sum, { n }) => sum + n, 0) }))
}

/** Whether a row is for this actor's hands: also a letter that may be signed by mandate. What a hamlet without a kadus's account has to say, the counter writes down. */
export const isMine = (row: WorkRow, actor: Actor): boolean =>
  row.nextAct !== null && (row.nextAct === 'record-kadus' || row.nextAct === 'sign' || HOLDERS.some((role) => row.holder === role && hasRole(actor, role)))
