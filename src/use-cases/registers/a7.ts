import { type ByHand, byHandRow, type IncomingEntry, incomingRow, type OutgoingEntry, outgoingRow } from '@/domain/registers/a7'

import { OUTGOING } from '../letters/letter-counter'
import { sequenceOf } from '../letters/letter-sequence'
import type { BookPage, BookRequest, Statement } from './book-page'
import type { Run } from './ledger-rows'
import { addresseeOf, daysOf, NOBODY, PER_PAGE, UUID } from './letter-rows'

/**
 * One page of book A.7: every letter in and out of a month or year in the order in which it was written down, cancelled,
 * replaced and crossed-out ones too. A line's number is its place in the year, so that the sheets of the months go on from
 * each other; where the village numbers all letters in one sequence it is that number. The cursor holds day, id and number.
 */
export const readA7Page = async (run: Run, request: BookRequest): Promise<BookPage> => {
  const cursor = cursorOf(request.after)
  const [setting] = await run<{ sequence: string }>(`SELECT agenda_sequence::text AS sequence FROM village_profile LIMIT 1`)
  const isShared = setting?.sequence === 'shared' && (await sequenceOf(run, Number(daysOf(request).yearStart.slice(0, 4)))) === 'one'
  const before = cursor.number ?? (await linesBefore(run, request))
  const { text, values } = a7Statement(request)
  const found = await run<AgendaRecord>(text, values)
  const page = found.slice(0, PER_PAGE)
  const last = page.at(-1)
  return {
    rows: page.map((record, position) => rowOf(record, isShared ? (record.series === OUTGOING ? record.serial : null) : before + position + 1)),
    next: found.length > PER_PAGE && last ? `${last.day}.${last.id}.${before + PER_PAGE}` : null,
  }
}

const rowOf = (record: AgendaRecord, number: number | null) => {
  if (record.direction === 'out') return outgoingRow({ ...record.out, addressee: addresseeOf({ id: record.id, ...record.out }) }, number)
  if (record.direction === 'by-hand') return byHandRow(record.byHand, number)
  return incomingRow({ ...record.in, agendaNumber: number === record.serial && record.series === OUTGOING ? null : record.serial }, number)
}

const cursorOf = (after: string | null): { day: string; id: string; number: number | null } => {
  const found = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)\\.(${UUID})\\.(\\d{1,9})$`, 'u').exec(after ?? '')
  return { day: found?.[1] ?? '', id: found?.[2] ?? NOBODY, number: found ? Number(found[3]) : null }
}

/** How many lines the year has before the period begins. */
const linesBefore = async (run: Run, request: BookRequest): Promise<number> => {
  const { yearStart, from } = daysOf(request)
  const [row] = await run<{ lines: string }>(LINES_BEFORE, [yearStart, from])
  return Number(row?.lines ?? 0)
}

const LINES_BEFORE = `
SELECT (SELECT count(*) FROM letters WHERE coalesce(signed_on, issued_on) >= $1 AND coalesce(signed_on, issued_on) < $2) + (SELECT count(*) FROM hand_written_letters WHERE issued_on >= $1 AND issued_on < $2)
  + (SELECT count(*) FROM incoming_letters WHERE entered_on >= $1 AND entered_on < $2) AS lines`

export const a7Statement = (request: BookRequest): Statement => {
  const { from, until } = daysOf(request)
  const { day, id } = cursorOf(request.after)
  return { text: AGENDA, values: [from, until, day, id] }
}

type AgendaRecord = { id: string; day: string; series: string; serial: number } & (
  | { direction: 'out'; out: Omit<OutgoingEntry, 'addressee'> & { sealed: string; maskedName: string } }
  | { direction: 'by-hand'; byHand: ByHand }
  | { direction: 'in'; in: Omit<IncomingEntry, 'agendaNumber'> }
)

/** Each half is read from its index and no further than a page; the page is then put together. */
const AGENDA = `
SELECT direction, id, day, series, serial::int AS serial, entry AS "out", entry AS "byHand", entry AS "in" FROM (
  (SELECT 'out' AS direction, l.id, coalesce(l.signed_on, l.issued_on) AS day, l.series, l.serial,
          jsonb_build_object('number', l.number, 'issuedOn', l.issued_on, 'signedOn', l.signed_on, 'kind', l.letter_type_name || coalesce(': ' || l.subject, ''), 'status', l.status, 'statusReason', l.status_reason, 'handedOverOn', l.handed_over_on,
            'sealed', l.facts_sealed, 'maskedName', l.masked_name, 'replacedBy', (SELECT n.number FROM letters n WHERE n.id = l.replaced_by_id),
            'replaces', (SELECT o.number FROM letter_requests q JOIN letters o ON o.id = q.replaces_id WHERE q.id = l.request_id)) AS entry
     FROM letters l WHERE coalesce(l.signed_on, l.issued_on) >= $1 AND coalesce(l.signed_on, l.issued_on) <= $2 AND (coalesce(l.signed_on, l.issued_on), l.id) > ($3, $4::uuid) ORDER BY coalesce(l.signed_on, l.issued_on), l.id LIMIT ${PER_PAGE + 1})
  UNION ALL
  (SELECT 'by-hand', h.id, h.issued_on, h.series, h.serial, jsonb_build_object('number', h.number, 'issuedOn', h.issued_on, 'kind', h.subject, 'addressee', h.addressee, 'state', h.state, 'reason', h.reason, 'voidReason', h.void_reason)
     FROM hand_written_letters h WHERE h.issued_on >= $1 AND h.issued_on <= $2 AND (h.issued_on, h.id) > ($3, $4::uuid) ORDER BY h.issued_on, h.id LIMIT ${PER_PAGE + 1})
  UNION ALL
  (SELECT 'in', i.id, i.entered_on, i.series, i.serial,
          jsonb_build_object('receivedOn', i.received_on, 'letterNumber', i.letter_number, 'letterDate', i.letter_date, 'sender', i.sender, 'subject', i.subject, 'status', i.status,
            'outcome', i.outcome, 'closedOn', i.closed_on)
     FROM incoming_letters i WHERE i.entered_on >= $1 AND i.entered_on <= $2 AND (i.entered_on, i.id) > ($3, $4::uuid) ORDER BY i.entered_on, i.id LIMIT ${PER_PAGE + 1})
) lines ORDER BY day, id LIMIT ${PER_PAGE + 1}`
