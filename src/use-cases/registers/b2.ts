import { lastDayOfMonth, parsePlainDate } from '@/domain/calendar/plain-date'
import { EVENT_KINDS, type EventKind } from '@/domain/population/ledger/event-kinds'
import type { Standing } from '@/domain/population/ledger/ledger'
import { b2Row, type BookEvent } from '@/domain/registers/b2'
import { type RowChanges, turnBack } from '@/domain/registers/turn-back'

import { NO_HAMLET } from '../population/recapitulation'
import type { BookPage, BookRequest, Statement } from './book-page'
import type { Run } from './ledger-rows'

const PER_PAGE = 50

/**
 * One page of book B.2: whatever counts in the month as coming, leaving or dying, in the order of the days from which
 * it counts. The cursor holds the running number that the month has come to: `2026-03-17.4711.50`.
 */
export const readB2Page = async (run: Run, request: BookRequest): Promise<BookPage> => {
  const { number } = cursorOf(request)
  const { text, values } = b2Statement(request)
  const found = await run<EventRecord>(text, values)
  const page = found.slice(0, PER_PAGE)
  const last = page.at(-1)
  return {
    rows: page.map((record, position) => b2Row(bookEventOf(record), { number: number + position + 1, hamlet: request.hamletId })),
    next: found.length > PER_PAGE && last ? `${last.countedOn}.${last.seq}.${number + PER_PAGE}` : null,
  }
}

const cursorOf = ({ after, month }: BookRequest): { day: string; seq: string; number: number } => {
  const read = /^(\d{4}-\d\d-\d\d)\.(\d{1,18})\.(\d{1,9})$/u.exec(after ?? '')
  const found = parsePlainDate(read?.[1] ?? '').ok ? read : null
  return { day: found?.[1] ?? `${month}-01`, seq: found?.[2] ?? '0', number: Number(found?.[3] ?? 0) }
}

/**
 * The same rule as `changesOf` and `mutationOf`: a birth is no line, nor what leaves everybody where they were. Whoever
 * was removed for good is told by the last event, which says who it was. An import that was undone in the month in which
 * it counted has moved nobody: neither it nor its undoing is a line. An act of an officer that was taken back stays, and
 * says so.
 */
export const b2Statement = (request: BookRequest): Statement => {
  const { day, seq } = cursorOf(request)
  return {
    text: `SELECT x.seq::text AS seq, x.act, x.kind, x.reversed_kind AS "reversedKind", x.resident_id AS resident, x.happened_on::text AS "happenedOn",
                  x.counted_on::text AS "countedOn", x.reported_on::text AS "reportedOn", x.place,
                  x.import_id IS NOT NULL AS "isImported", taken.found IS NOT NULL AS "isTakenBack",
                  x.before_counted, x.before_hamlet, x.before_family, x.before_role, x.before_sex, x.before_foreign,
                  x.after_counted, x.after_hamlet, x.after_family, x.after_role, x.after_sex, x.after_foreign,
                  to_jsonb(r) AS person, later.changes AS "laterChanges", hb.name AS "hamletBefore", ha.name AS "hamletAfter"
             FROM population_events x
             LEFT JOIN residents r ON r.id = x.resident_id
             LEFT JOIN hamlets hb ON hb.id = x.before_hamlet
             LEFT JOIN hamlets ha ON ha.id = x.after_hamlet
             LEFT JOIN LATERAL (SELECT jsonb_agg(l.changes ORDER BY l.seq DESC) AS changes FROM population_events l
                                 WHERE l.resident_id = x.resident_id AND (l.seq > x.seq OR l.seq = x.seq AND x.after_hamlet IS NULL) AND l.changes IS NOT NULL) later ON true
             LEFT JOIN LATERAL (SELECT true AS found FROM population_events u
                                 WHERE u.resident_id = x.resident_id AND u.reverses = x.act AND u.reversed_kind IS NOT NULL LIMIT 1) taken ON true
            WHERE (x.counted_on, x.seq) > ($1::date, $2::bigint) AND x.counted_on <= $3::date AND x.resident_id IS NOT NULL
              AND (CASE WHEN x.before_counted AND x.after_counted
                        THEN x.before_hamlet IS DISTINCT FROM x.after_hamlet OR x.before_sex IS DISTINCT FROM x.after_sex OR x.before_foreign IS DISTINCT FROM x.after_foreign
                        ELSE (x.before_counted OR x.after_counted) AND population_movement(coalesce(x.reversed_kind, x.kind)) <> 'birth' END)
              AND (x.import_id IS NULL OR x.reversed_kind IS NULL AND taken.found IS NULL)
              ${request.hamletId ? 'AND (x.before_counted AND x.before_hamlet = $4::uuid OR x.after_counted AND x.after_hamlet = $4::uuid)' : ''}
            ORDER BY x.counted_on, x.seq LIMIT ${PER_PAGE + 1}`,
    values: [day, seq, lastDayOfMonth(request.month), ...(request.hamletId ? [request.hamletId] : [])],
  }
}

type Side<Name extends string> = Record<`${Name}_counted` | `${Name}_foreign`, boolean | null> & Record<`${Name}_hamlet` | `${Name}_family` | `${Name}_role` | `${Name}_sex`, string | null>

export type EventRecord = {
  seq: string
  act: string
  kind: string
  reversedKind: string | null
  resident: string
  happenedOn: string
  countedOn: string
  reportedOn: string
  place: string | null
  isImported: boolean
  isTakenBack: boolean
  person: Record<string, unknown> | null
  laterChanges: RowChanges[] | null
  hamletBefore: string | null
  hamletAfter: string | null
} & Side<'before'> & Side<'after'>

export const bookEventOf = (record: EventRecord): BookEvent => {
  const person = turnBack(record.person ?? {}, record.laterChanges ?? [])
  return {
    seq: Number(record.seq),
    act: record.act,
    kind: kindOf(record.kind),
    reversedKind: record.reversedKind === null ? null : kindOf(record.reversedKind),
    resident: record.resident,
    happenedOn: record.happenedOn,
    countedOn: record.countedOn,
    reportedOn: record.reportedOn,
    place: record.place,
    isImported: record.isImported,
    isTakenBack: record.isTakenBack,
    before: standingOf(record, 'before'),
    after: standingOf(record, 'after'),
    hamletBefore: record.hamletBefore,
    hamletAfter: record.hamletAfter,
    person: { name: said(person.name) ?? '', birthPlace: said(person.birth_place), birthDate: said(person.birth_date), sex: said(person.sex), citizenship: said(person.citizenship) },
  }
}

const standingOf = (row: EventRecord, side: 'before' | 'after'): Standing | null => {
  const hamlet = row[`${side}_hamlet`]
  if (hamlet === null) return null
  return {
    isCounted: row[`${side}_counted`] ?? false,
    hamlet: hamlet === NO_HAMLET ? null : hamlet,
    family: row[`${side}_family`],
    role: row[`${side}_role`],
    sex: row[`${side}_sex`] ?? '',
    isForeign: row[`${side}_foreign`] ?? false,
  }
}

const said = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const isKind = (text: string): text is EventKind => text in EVENT_KINDS

const kindOf = (text: string): EventKind => (isKind(text) ? text : 'correction')
