import { a8Row, type DispatchedLetter } from '@/domain/registers/a8'

import { openReceiver } from '../letters/receiver'
import type { BookPage, BookRequest, Statement } from './book-page'
import type { Run } from './ledger-rows'
import { addresseeOf, daysOf, NOBODY, PER_PAGE, UUID } from './letter-rows'

/**
 * One page of book A.8: the letters that were handed over in a month or year, in the order in which they left the office, each
 * with its receipt. A line's number is its place in the year. The cursor holds day, moment, id and number.
 */
export const readA8Page = async (run: Run, request: BookRequest): Promise<BookPage> => {
  const cursor = cursorOf(request.after)
  const before = cursor.number ?? (await linesBefore(run, request))
  const { text, values } = a8Statement(request)
  const found = await run<DispatchRecord>(text, values)
  const page = found.slice(0, PER_PAGE)
  const last = page.at(-1)
  return {
    rows: page.map((record, position) => a8Row({ ...record, addressee: addresseeOf(record), receiver: openReceiver(record.id, record.receiverSealed) }, before + position + 1)),
    next: found.length > PER_PAGE && last ? `${last.handedOverOn}.${last.moment}.${last.id}.${before + PER_PAGE}` : null,
  }
}

const cursorOf = (after: string | null): { day: string; moment: string; id: string; number: number | null } => {
  const found = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,15})\\.(${UUID})\\.(\\d{1,9})$`, 'u').exec(after ?? '')
  return { day: found?.[1] ?? '', moment: found?.[2] ?? '0', id: found?.[3] ?? NOBODY, number: found ? Number(found[4]) : null }
}

const linesBefore = async (run: Run, request: BookRequest): Promise<number> => {
  const { yearStart, from } = daysOf(request)
  const [row] = await run<{ lines: string }>(`SELECT count(*) AS lines FROM letters WHERE handed_over_on >= $1 AND handed_over_on < $2`, [yearStart, from])
  return Number(row?.lines ?? 0)
}

export const a8Statement = (request: BookRequest): Statement => {
  const { from, until } = daysOf(request)
  const { day, moment, id } = cursorOf(request.after)
  return { text: DISPATCHED, values: [from, until, day, moment, id] }
}

type DispatchRecord = Omit<DispatchedLetter, 'addressee' | 'receiver'> & { id: string; moment: string; sealed: string; maskedName: string; receiverSealed: string | null }

/** Moments are kept to the millisecond, and go through the cursor as such. */
const DISPATCHED = `
SELECT l.id, l.number, l.issued_on AS "issuedOn", l.letter_type_name || coalesce(': ' || l.subject, '') AS kind, l.status::text AS status, l.handed_over_on AS "handedOverOn", l.received_by::text AS "receivedBy",
       (extract(epoch FROM l.handed_over_at) * 1000)::bigint::text AS moment, l.facts_sealed AS sealed, l.masked_name AS "maskedName", l.receiver_sealed AS "receiverSealed",
       coalesce((SELECT q.channel = 'office' FROM letter_requests q WHERE q.id = l.request_id), false) AS "isOffice",
       (SELECT n.number FROM letters n WHERE n.id = l.replaced_by_id) AS "replacedBy"
  FROM letters l
 WHERE l.handed_over_on >= $1 AND l.handed_over_on <= $2 AND (l.handed_over_on, l.handed_over_at, l.id) > ($3, to_timestamp($4::bigint / 1000.0)::timestamptz(3), $5::uuid)
 ORDER BY l.handed_over_on, l.handed_over_at, l.id LIMIT ${PER_PAGE + 1}`
