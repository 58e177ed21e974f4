import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { ActProblem } from '@/domain/population/acts/plan'
import { type LaterEvent, planReversal, type ReversalFacts, type ReversedMember, type ReversibleEvent } from '@/domain/population/acts/reversal'
import { type Result, fail, succeed } from '@/domain/result'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../../office/village'
import { reasonOf } from '../../reasons'
import { lockLedger, openAct } from '../open-act'
import { updateRow } from './apply-plan'
import type { ActRecorded } from './record-act'

export type ReversalToRecord = { key: string; act: string; reason: string }

/**
 * Takes a mistaken act back, with a reason: columns get their old values, and whoever it wrote down is taken out of
 * the register. The act itself stays in the ledger for ever. It counts on the day the act happened, where that day
 * is still open. Handed in twice with one key it is done once. Throws `not-allowed`.
 */
export const reverseAct = async (payload: Payload, actor: Actor, { key, act, reason }: ReversalToRecord, clock: Clock): Promise<Result<ActRecorded, ActProblem[]>> => {
  requireAct(actor, 'record-population-events')
  const { zone } = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const [again] = await tx.query<{ one: number }>(`SELECT 1 AS one FROM population_events WHERE act = $1::uuid AND reverses = $2::uuid LIMIT 1`, [key, act])
    if (again) return succeed({ act: key, people: [] })
    const [other] = await tx.query(`SELECT 1 AS one FROM population_events WHERE act = $1::uuid LIMIT 1`, [key])
    if (other) throw new DomainError('submission-key-reused')
    const facts = await loadReversal(tx.query, act, reason)
    if (facts.isUnfit) return fail([{ field: '', code: 'not-reversible' }])
    const reversal = planReversal(facts)
    if (!reversal.ok) return reversal
    const taken = await takenSince(tx, reversal.value.restore)
    if (taken.length > 0) return fail(taken)
    const told = reasonOf(reason)
    const today = plainDateIn(zone, clock())
    await openAct(tx, { act: key, kind: 'reversal', happenedOn: facts.happenedOn, reportedOn: today, reason: told, by: actor.kind === 'staff' ? actor.id : null, reverses: act })
    // People before families: nobody may be in a family that is gone.
    for (const { of, id, old } of inOrder(reversal.value.restore)) await updateRow(tx, tableOf(of), id, old)
    for (const { of, id } of inOrder(reversal.value.remove)) await updateRow(tx, tableOf(of), id, goneWith(of, clock))
    const people = facts.events.flatMap(({ of, id }) => (of === 'person' ? [id] : []))
    await appendAudit(tx, { action: 'population-reversal', object: { collection: 'residents', id: people[0] ?? null }, reason: told, details: { act: key, reverses: act } })
    return succeed({ act: key, people })
  })
}

/** Numbers of before that have been given to somebody else in the meantime. */
const takenSince = async (tx: Tx, events: readonly ReversibleEvent[]): Promise<ActProblem[]> => {
  const found = await tx.query<{ table: 'residents' | 'families'; name: string }>(TAKEN_SINCE, [JSON.stringify(numbersOf(events, 'person', 'nik_hash')), JSON.stringify(numbersOf(events, 'family', 'nokk_hash'))])
  return found.map(({ table, name }) => (table === 'residents' ? { field: '', code: 'nik-since-taken', person: name } : { field: '', code: 'nokk-since-taken' }))
}

const numbersOf = (events: readonly ReversibleEvent[], wanted: ReversibleEvent['of'], column: string): { id: string; hash: string }[] =>
  events.flatMap(({ of, id, old }) => { const hash = old[column]; return of === wanted && typeof hash === 'string' ? [{ id, hash }] : [] })

/** One look into an index for each number, however many there are: as `EXISTS` it may become a walk over all families. */
const TAKEN_SINCE = `
SELECT 'residents' AS "table", r.name FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, hash text) JOIN residents r ON r.id = n.id WHERE (SELECT true FROM residents o WHERE o.nik_hash = n.hash AND o.id <> n.id LIMIT 1)
 UNION ALL
SELECT 'families', '' FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, hash text) WHERE (SELECT true FROM families o WHERE o.nokk_hash = n.hash AND o.id <> n.id LIMIT 1)`

const tableOf = (of: ReversibleEvent['of']): 'residents' | 'families' => (of === 'person' ? 'residents' : 'families')

/** The newest first: of several changes of one row the first knows what it was. */
const inOrder = (events: readonly ReversibleEvent[]): ReversibleEvent[] => events.toReversed().toSorted((a, b) => (a.of === b.of ? 0 : a.of === 'person' ? -1 : 1))

/** Out of the register; the look-up hash goes, so that the number can be written down again, for whom it is right. */
const goneWith = (of: ReversibleEvent['of'], clock: Clock): Record<string, string | null> => ({ deleted_at: clock().toISOString(), [of === 'person' ? 'nik_hash' : 'nokk_hash']: null })

/** All that the rules ask about taking an act back. `isUnfit`: imports, merges and openings have ways of their own. */
export const loadReversal = async (run: Tx['query'], act: string, reason: string): Promise<ReversalFacts & { happenedOn: string; isUnfit: boolean }> => {
  const [unfit] = await run<{ happenedOn: string }>(UNFIT_EVENT, [act, UNFIT])
  // An import's act holds thousands of events; nobody has to read them to be told that it is undone another way.
  if (unfit) return { events: [], happenedOn: unfit.happenedOn, isUnfit: true, later: [], isTakenBack: false, members: [], reason }
  const events = await run<EventRow>(EVENTS, [act])
  const last = events.at(-1)?.seq ?? '0'
  const people = events.flatMap(({ resident }) => (resident === null ? [] : [resident]))
  const families = events.flatMap(({ family }) => (family === null ? [] : [family]))
  const homes = [...new Set(events.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()))]
  const later = await run<LaterEvent>(LATER, [act, last, people, families, homes])
  const [taken] = await run<{ one: number }>(`SELECT 1 AS one FROM population_events WHERE reverses = $1::uuid LIMIT 1`, [act])
  return {
    events: events.map(({ resident, family, isNew, changes }) => ({ of: resident === null ? 'family' : 'person', id: resident ?? family ?? '', isNew, old: oldOf(changes) })),
    happenedOn: events[0]?.happenedOn ?? '',
    isUnfit: false,
    later,
    isTakenBack: taken !== undefined,
    members: await loadMembers(run, act, people),
    reason,
  }
}

const UNFIT = ['opening', 'merge', 'removal', 'restored', 'reversal', 'family-removed']

const UNFIT_EVENT = `SELECT happened_on::text AS "happenedOn" FROM population_events WHERE act = $1::uuid AND (import_id IS NOT NULL OR kind = ANY($2)) LIMIT 1`

type EventRow = {
  seq: string; resident: string | null; family: string | null; isNew: boolean; happenedOn: string; before: string | null; after: string | null
  changes: Record<string, [unknown, unknown]> | null
}

const EVENTS = `
SELECT seq, resident_id AS resident, family_id AS family, happened_on::text AS "happenedOn", before_family AS before, after_family AS after, changes,
       CASE WHEN resident_id IS NULL THEN kind = 'family-opened' ELSE changes IS NULL END AS "isNew"
  FROM population_events WHERE act = $1::uuid ORDER BY seq`

const oldOf = (changes: EventRow['changes']): Record<string, unknown> => Object.fromEntries(Object.entries(changes ?? {}).map(([column, [old]]) => [column, old]))

/**
 * Of the act's people and families, by their indexes; of others in their homes (`$5`), by who lives there now or has left
 * since: so it is as quick for an act of years ago, whatever came after it.
 */
const LATER = `
WITH others AS (
  SELECT id FROM residents WHERE family_id = ANY($5::uuid[]) AND id <> ALL($3::uuid[])
   UNION
  SELECT resident_id FROM population_events WHERE before_family = ANY($5::uuid[]) AND seq > $2::bigint AND resident_id <> ALL($3::uuid[])
), later AS (
  SELECT act, reverses, import_id, true AS own FROM population_events WHERE resident_id = ANY($3::uuid[]) AND seq > $2::bigint AND act <> $1::uuid
   UNION
  SELECT act, reverses, import_id, true FROM population_events WHERE family_id = ANY($4::uuid[]) AND seq > $2::bigint AND act <> $1::uuid
   UNION
  SELECT e.act, e.reverses, e.import_id, false
    FROM others CROSS JOIN LATERAL (SELECT act, reverses, import_id, before_family, after_family FROM population_events WHERE resident_id = others.id AND seq > $2::bigint) e
   WHERE e.act <> $1::uuid AND (e.before_family = ANY($5::uuid[]) OR e.after_family = ANY($5::uuid[]))
)
SELECT l.act, l.reverses, l.own AS "isOwn",
       coalesce(i.status = 'undone' AND (SELECT min(seq) FROM population_events WHERE import_id = i.id) > $2::bigint, false) AS "isUndone"
  FROM later l LEFT JOIN population_imports i ON i.id = l.import_id`

type MemberRow = {
  id: string; name: string; family: string | null; role: string | null; life: string; sex: string; birthDate: string | null
  oldFamily: string | null; oldRole: string | null; oldLife: string | null; oldSex: string; oldBirthDate: string | null; isChanged: boolean
}

/** Everybody of every family that the act's people are in or were in. */
const loadMembers = async (run: Tx['query'], act: string, people: readonly string[]): Promise<ReversedMember[]> => {
  const rows = await run<MemberRow>(MEMBERS, [act, people])
  return rows.map(({ id, name, family, role, life, sex, birthDate, isChanged, ...old }) => {
    const now = { family, role, lifeStatus: life, sex, birthDate }
    const before = old.oldLife === null ? null : { family: old.oldFamily, role: old.oldRole, lifeStatus: old.oldLife, sex: old.oldSex, birthDate: old.oldBirthDate }
    return { id, name, now, before: isChanged ? before : now }
  })
}

const MEMBERS = `
WITH touched AS (
  SELECT resident_id AS id, before_family, before_role, before_counted, after_family, changes FROM population_events WHERE act = $1::uuid AND resident_id IS NOT NULL
), homes AS (SELECT before_family AS family FROM touched UNION SELECT after_family FROM touched),
everybody AS (SELECT r.id FROM residents r JOIN homes ON homes.family = r.family_id UNION SELECT unnest($2::uuid[]))
SELECT r.id, r.name, r.sex, r.birth_date AS "birthDate", r.family_id AS family, r.family_role AS role, CASE WHEN r.deleted_at IS NULL THEN r.life_status::text ELSE '' END AS life, t.id IS NOT NULL AS "isChanged",
       t.before_family AS "oldFamily", t.before_role AS "oldRole", CASE WHEN t.before_counted THEN '1' ELSE NULL END AS "oldLife",
       CASE WHEN t.changes ? 'sex' THEN t.changes -> 'sex' ->> 0 ELSE r.sex::text END AS "oldSex",
       CASE WHEN t.changes ? 'birth_date' THEN t.changes -> 'birth_date' ->> 0 ELSE r.birth_date END AS "oldBirthDate"
  FROM everybody JOIN residents r ON r.id = everybody.id LEFT JOIN touched t ON t.id = r.id`
