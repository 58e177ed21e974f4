import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { query } from '@/platform/database'

import { kindOf } from './event-kind'

/** One act in the list of what happened: its people (of a card alone its head), and what happened to the first of them. */
export type ActLine = { act: string; kind: EventKind; isSplit: boolean; happenedOn: string; recordedAt: Date; by: string | null; people: string[]; isTakenBack: boolean }

/** `kind` and `month` (`YYYY-MM`) narrow the list; `below` is the last number of the page before. */
export type EventFilter = { kind: EventKind | null; month: string | null; below: string | null }

/**
 * The newest acts that officers recorded, newest first: imports are no acts of people and have a page of their own.
 * Pages by the ledger's running number and counts nothing. Throws `not-allowed`.
 */
export const listActs = async (payload: Payload, actor: Actor, filter: EventFilter): Promise<{ rows: ActLine[]; next: string | null }> => {
  if (rightOf(actor, 'residents', 'read') !== true) throw new DomainError('not-allowed')
  const { text, values } = eventListStatement(filter)
  const events = await query<Row>(payload, text, values)
  const page = events.slice(0, EVENTS_PER_PAGE)
  const acts = new Map<string, ActLine>()
  // The first event of an act says what it was: a death comes before the new head that follows from it.
  for (const { act, kind, name, isSplit, happenedOn, recordedAt, by, isTakenBack } of page.toReversed()) {
    const line = acts.get(act)
    if (line) line.people.push(name)
    else acts.set(act, { act, kind: kindOf(kind), isSplit, happenedOn, recordedAt, by, people: [name], isTakenBack })
  }
  return { rows: [...acts.values()].toReversed(), next: events.length > EVENTS_PER_PAGE ? (page.at(-1)?.seq ?? null) : null }
}

const EVENTS_PER_PAGE = 60

type Row = { seq: string; act: string; kind: string; name: string; isSplit: boolean; happenedOn: string; recordedAt: Date; by: string | null; isTakenBack: boolean }

/** Whether an act was taken back. LIMIT keeps the planner to the index: an EXISTS it would answer by reading the whole ledger once. */
export const UNDONE = 'LEFT JOIN LATERAL (SELECT true AS found FROM population_events u WHERE u.reverses = e.act LIMIT 1) undone ON true'

/** A card alone is an act when it changed nobody's own row: a new number, a street. */
const OF_PEOPLE_OR_A_CARD = `(e.resident_id IS NOT NULL OR e.kind = 'family-changed')
      AND (e.resident_id IS NOT NULL OR (SELECT x.seq FROM population_events x WHERE x.act = e.act AND x.resident_id IS NOT NULL ORDER BY x.resident_id, x.seq LIMIT 1) IS NULL)`

/** Exported for the test that looks at its plan: each condition has its index (migration 20261125_170000). */
export const eventListStatement = ({ kind, month, below }: EventFilter): { text: string; values: readonly unknown[] } => {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const conditions = [
    'e.import_id IS NULL',
    ...(kind ? ['e.resident_id IS NOT NULL', `e.kind = ${bind(kind)}`] : [`e.kind <> 'opening'`, OF_PEOPLE_OR_A_CARD]),
    ...(month ? [`e.counted_on >= ${bind(`${month}-01`)}::date`, `e.counted_on < ${bind(`${month}-01`)}::date + interval '1 month'`] : []),
    ...(below ? [`e.seq < ${bind(below)}::bigint`] : []),
  ]
  const text = `
    WITH e AS MATERIALIZED (SELECT e.* FROM population_events e WHERE ${conditions.join(' AND ')} ORDER BY e.seq DESC LIMIT ${EVENTS_PER_PAGE + 1})
    SELECT e.seq, e.act, e.kind, coalesce(r.name, head.name, '') AS name, e.happened_on::text AS "happenedOn", e.recorded_at AS "recordedAt", s.name AS by,
           opened.found IS NOT NULL AS "isSplit", undone.found IS NOT NULL AS "isTakenBack"
      FROM e LEFT JOIN residents r ON r.id = e.resident_id LEFT JOIN staff s ON s.id = e.recorded_by
      LEFT JOIN LATERAL (SELECT m.name FROM residents m WHERE m.family_id = e.family_id AND m.family_role = '1' AND m.life_status = '1' AND m.deleted_at IS NULL LIMIT 1) head ON true
      LEFT JOIN LATERAL (SELECT true AS found FROM population_events f WHERE f.act = e.act AND f.kind = 'family-opened' LIMIT 1) opened ON true
      ${UNDONE} ORDER BY e.seq DESC`
  return { text, values }
}
