import { b1Row } from '@/domain/registers/b1'

import { type BookPage, type BookRequest, numberIn, type Statement } from './book-page'
import { bookPersonOf, lastEventOn, PERSON_COLUMNS, type PersonRecord, personJoins, type Run } from './ledger-rows'

export const B1_PER_PAGE = 50

/**
 * One page of book B.1: everybody who belongs to the village at the end of the day, in the order of the permanent
 * running numbers. Page n of the whole village holds the numbers (n − 1) × 50 + 1 … n × 50, so that any page opens at
 * once; who has left or died keeps the number and is not listed. The pages of one hamlet follow each other.
 */
export const readB1Page = async (run: Run, request: BookRequest): Promise<BookPage> => {
  const { text, values } = b1Statement(request)
  const found = await run<PersonRecord>(text, values)
  const rows = found.slice(0, B1_PER_PAGE).map((record) => b1Row(bookPersonOf(record, request.numbers)))
  if (request.hamletId !== null) return { rows, next: found.length > B1_PER_PAGE ? String(found[B1_PER_PAGE - 1]?.registerNo ?? 0) : null }
  const end = numberIn(request.after) + B1_PER_PAGE
  return { rows, next: end < (await lastRegisterNo(run)) ? String(end) : null }
}

/** The highest running number that was ever given. */
export const lastRegisterNo = async (run: Run): Promise<number> => (await run<{ no: number }>(LAST_NUMBER))[0]?.no ?? 0

export const LAST_NUMBER = 'SELECT register_no::int AS no FROM residents ORDER BY register_no DESC LIMIT 1'

/** The cursor before page n, counted from 1. */
export const cursorOfPage = (page: number): string | null => (page > 1 ? String((page - 1) * B1_PER_PAGE) : null)

export const b1Statement = ({ day, hamletId, after }: BookRequest): Statement => {
  const start = numberIn(after)
  return hamletId === null
    ? {
        text: `SELECT ${PERSON_COLUMNS} FROM residents r ${lastEventOn('$1')} ${personJoins('$1')}
                WHERE r.register_no > $2::int AND r.register_no <= $3::int AND e.after_counted ORDER BY r.register_no`,
        values: [day, start, start + B1_PER_PAGE],
      }
    : { text: OF_HAMLET, values: [day, start, hamletId] }
}

/** Whoever lives in the hamlet now, and whoever has left it since the day: both in the order of the numbers. */
const OF_HAMLET = `
SELECT ${PERSON_COLUMNS}
  FROM (
    SELECT id, register_no FROM residents WHERE hamlet_id = $3::uuid AND register_no > $2::int
    UNION ALL
    SELECT gone.id, gone.register_no
      FROM (SELECT DISTINCT resident_id FROM population_events WHERE counted_on > $1::date AND before_hamlet = $3::uuid AND before_counted) left_since
      JOIN residents gone ON gone.id = left_since.resident_id
     WHERE gone.register_no > $2::int AND gone.hamlet_id IS DISTINCT FROM $3::uuid
  ) candidate
  JOIN residents r ON r.id = candidate.id ${lastEventOn('$1')} ${personJoins('$1')}
 WHERE e.after_counted AND e.after_hamlet = $3::uuid
 ORDER BY candidate.register_no LIMIT ${B1_PER_PAGE + 1}`
