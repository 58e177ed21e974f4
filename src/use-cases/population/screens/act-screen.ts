import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { rightOf } from '@/access/rules'
import { isUuid } from '@/domain/codes/uuid'
import { DomainError } from '@/domain/errors'
import { maskNumber } from '@/domain/identity/masking'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { decryptField, isEncrypted } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { kindOf } from './event-kind'

/** One column that an act changed, in the names of the database; numbers of people are masked. */
export type ColumnChange = { column: string; from: string | null; to: string | null }

/** What an act wrote down of somebody or a family for the first time. */
export type ColumnValue = { column: string; value: string }

export type ActEvent = { of: 'person' | 'family'; id: string; name: string; kind: EventKind; isHere: boolean; changes: ColumnChange[]; written: ColumnValue[] }

export type ActScreen = {
  act: string
  kind: EventKind
  happenedOn: string
  reportedOn: string
  countedOn: string
  recordedAt: Date
  by: string | null
  reporter: string | null
  document: string | null
  place: string | null
  reason: string | null
  events: ActEvent[]
  /** Every family that the act's people were in or are in since, by its head; a family that has nobody left by the head it had. */
  families: Readonly<Record<string, string>>
  letter: { id: string; requestId: string | null; number: string } | null
  reverses: string | null
  takenBackBy: string | null
  isSplit: boolean
  /** The actor may try to take it back. */
  mayTakeBack: boolean
}

/** Everything about one act, for the office. Throws `not-allowed`, `not-found`. */
export const loadActScreen = async (payload: Payload, actor: Actor, act: string): Promise<ActScreen> => {
  if (rightOf(actor, 'residents', 'read') !== true) throw new DomainError('not-allowed')
  if (!isUuid(act)) throw new DomainError('not-found')
  const rows = await query<Row>(payload, EVENTS, [act])
  const first = rows.find(({ residentId }) => residentId !== null) ?? rows[0]
  if (!first) throw new DomainError('not-found')
  const [taken] = await query<{ act: string }>(payload, `SELECT act FROM population_events WHERE reverses = $1::uuid LIMIT 1`, [act])
  const [letter] = first.letterId
    ? await query<{ id: string; requestId: string | null; number: string }>(payload, `SELECT id, request_id AS "requestId", number FROM letters WHERE id = $1::uuid`, [first.letterId])
    : []
  const { happenedOn, reportedOn, countedOn, recordedAt, by, reporter, document, place, reason, reverses } = first
  return {
    act, kind: kindOf(first.kind), happenedOn, reportedOn, countedOn, recordedAt, by, reporter, document, place, reason, reverses,
    events: await Promise.all(rows.map((row) => eventOf(payload, row))),
    families: Object.fromEntries((await query<{ id: string; head: string }>(payload, FAMILY_NAMES, [act])).map(({ id, head }) => [id, head])),
    letter: letter ?? null,
    takenBackBy: taken?.act ?? null,
    isSplit: rows.some(({ kind }) => kind === 'family-opened'),
    mayTakeBack: may(actor, 'record-population-events') && !taken && !rows.some(({ kind, importId }) => importId !== null || NOT_TAKEN_BACK.has(kind)),
  }
}

const NOT_TAKEN_BACK: ReadonlySet<string> = new Set(['opening', 'merge', 'removal', 'restored', 'reversal'])

type Row = Omit<ActScreen, 'act' | 'kind' | 'events' | 'families' | 'letter' | 'takenBackBy' | 'mayTakeBack' | 'isSplit'> & {
  seq: string
  kind: string
  residentId: string | null
  familyId: string | null
  name: string | null
  isHere: boolean
  changes: Record<string, [unknown, unknown]> | null
  letterId: string | null
  importId: string | null
}

const EVENTS = `
SELECT e.seq, e.kind, e.resident_id AS "residentId", e.family_id AS "familyId", coalesce(r.name, h.name) AS name, coalesce(r.deleted_at IS NULL, f.deleted_at IS NULL, false) AS "isHere", e.changes,
       e.happened_on::text AS "happenedOn", e.reported_on::text AS "reportedOn", e.counted_on::text AS "countedOn", e.recorded_at AS "recordedAt", s.name AS by, e.reporter, e.document, e.place, e.reason,
       e.reverses, e.letter_id AS "letterId", e.import_id AS "importId"
  FROM population_events e LEFT JOIN residents r ON r.id = e.resident_id LEFT JOIN families f ON f.id = e.family_id LEFT JOIN staff s ON s.id = e.recorded_by
  LEFT JOIN LATERAL (SELECT m.name FROM residents m WHERE m.family_id = f.id AND m.family_role = '1' AND m.life_status = '1' AND m.deleted_at IS NULL LIMIT 1) h ON true
 WHERE e.act = $1::uuid ORDER BY e.seq LIMIT 200`

/** First whoever headed it when the act was recorded, as it was shown before saving; else its living head of today. */
const FAMILY_NAMES = `
WITH homes AS (
  SELECT before_family AS id FROM population_events WHERE act = $1::uuid UNION SELECT after_family FROM population_events WHERE act = $1::uuid UNION SELECT family_id FROM population_events WHERE act = $1::uuid
)
SELECT h.id, coalesce(own.name, living.name) AS head FROM homes h
  LEFT JOIN LATERAL (
    SELECT r.name FROM population_events e JOIN residents r ON r.id = e.resident_id
     WHERE e.act = $1::uuid AND ((e.before_family = h.id AND e.before_role = '1' AND e.before_counted) OR (e.after_family = h.id AND e.after_role = '1' AND e.after_counted))
     ORDER BY (e.before_family = h.id AND e.before_role = '1' AND e.before_counted) DESC NULLS LAST, e.seq LIMIT 1) own ON true
  LEFT JOIN LATERAL (SELECT m.name FROM residents m WHERE m.family_id = h.id AND m.family_role = '1' AND m.life_status = '1' AND m.deleted_at IS NULL LIMIT 1) living ON true
 WHERE h.id IS NOT NULL AND coalesce(own.name, living.name) IS NOT NULL`

const eventOf = async (payload: Payload, { seq, kind, residentId, familyId, name, isHere, changes }: Row): Promise<ActEvent> => {
  const [of, id] = residentId === null ? (['family', familyId ?? ''] as const) : (['person', residentId] as const)
  return {
    of, id, name: name ?? '', kind: kindOf(kind), isHere,
    changes: Object.entries(changes ?? {}).flatMap(([column, [from, to]]) => {
      const change = { column, from: shown(of, column, id, from), to: shown(of, column, id, to) }
      // What was not known and is not known, in one form or another, has not changed.
      return column.endsWith('_hash') || HIDDEN.has(column) || (change.from === null && change.to === null) ? [] : [change]
    }),
    written: kind === 'birth' || kind === 'arrival' || kind === 'family-opened' ? await writtenBy(payload, { of, id, seq, isNew: changes === null }) : [],
  }
}

/** The row as it was when it was written down: as it is now, less all that has changed since. */
const writtenBy = async (payload: Payload, { of, id, seq, isNew }: Pick<ActEvent, 'of' | 'id'> & { seq: string; isNew: boolean }): Promise<ColumnValue[]> => {
  if (!isNew) return []
  const [row] = await query<{ written: Record<string, unknown> }>(payload, of === 'person' ? writtenRow('residents', 'resident_id') : writtenRow('families', 'family_id'), [id, seq])
  return Object.entries(row?.written ?? {}).flatMap(([column, kept]) => {
    const value = column.endsWith('_hash') || HIDDEN.has(column) ? null : shown(of, column, id, kept)
    return value === null ? [] : [{ column, value }]
  })
}

const writtenRow = (table: 'residents' | 'families', key: 'resident_id' | 'family_id'): string => `
SELECT to_jsonb(t) || coalesce((
         SELECT jsonb_object_agg(c.key, c.value -> 0 ORDER BY e.seq DESC) FROM population_events e, LATERAL jsonb_each(e.changes) c WHERE e.${key} = $1::uuid AND e.seq > $2::bigint AND e.changes IS NOT NULL), '{}'::jsonb) AS written
  FROM ${table} t WHERE t.id = $1::uuid`

const HIDDEN: ReadonlySet<string> = new Set(['id', 'created_at', 'updated_at', 'deleted_at', 'register_no', 'merged_into_id', 'nik_kind'])

const shown = (of: 'person' | 'family', column: string, id: string, value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  if (isEncrypted(value)) return maskNumber(decryptField(value, placeOf(of === 'person' ? 'residents' : 'families', column, id)))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
