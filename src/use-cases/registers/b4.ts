import { b4Row } from '@/domain/registers/b4'
import { maskDocument } from '@/domain/identity/masking'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import type { BookPage, BookRequest, Statement } from './book-page'
import { numberOf, type Run } from './ledger-rows'

const PER_PAGE = 50

/**
 * One page of book B.4: the guests of the village who stayed in it in the month, in the order of their coming. Who was
 * written down, or said to have left, after the month was closed is in the first open month's book. The cursor holds the running number that the month has come to.
 */
export const readB4Page = async (run: Run, request: BookRequest): Promise<BookPage> => {
  const { number } = cursorOf(request.after)
  const { text, values } = b4Statement(request)
  const found = await run<GuestRecord>(text, values)
  const page = found.slice(0, PER_PAGE)
  const last = page.at(-1)
  return {
    rows: page.map(({ kept, ...guest }, position) =>
      b4Row(
        { ...guest, age: guest.age === null ? null : Number(guest.age), identityNumber: numberOf(kept, placeOf('temporary_residents', 'identity_number', guest.id), request.numbers, maskDocument) },
        { number: number + position + 1, day: request.day },
      ),
    ),
    next: found.length > PER_PAGE && last ? `${last.arrivedOn}.${last.id}.${number + PER_PAGE}` : null,
  }
}

const cursorOf = (after: string | null): { day: string; id: string; number: number } => {
  const found = /^(\d{4}-\d\d-\d\d)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/u.exec(after ?? '')
  return { day: found?.[1] ?? '', id: found?.[2] ?? '00000000-0000-0000-0000-000000000000', number: Number(found?.[3] ?? 0) }
}

export const b4Statement = ({ month, day, hamletId, after }: BookRequest): Statement => {
  const { day: from, id } = cursorOf(after)
  return {
    text: `SELECT t.id, t.name, t.sex::text AS sex, t.identity_number AS kept, t.birth_place AS "birthPlace", t.birth_date AS "birthDate", t.age::text AS age, t.occupation::text AS occupation,
                  t.nationality, t.came_from AS "cameFrom", t.purpose, t.host, t.arrived_on AS "arrivedOn", coalesce(stay.until, t.stay_until) AS "stayUntil",
                  CASE WHEN t.left_counted_on <= $1 THEN t.left_on END AS "leftOn",
                  coalesce(stay.extensions, 0)::int AS extensions, t.note
             FROM temporary_residents t
             LEFT JOIN LATERAL (SELECT max(x.until) AS until, sum(1) AS extensions FROM temporary_residents_extensions x WHERE x._parent_id = t.id AND x."on" <= $1) stay ON true
            WHERE t.deleted_at IS NULL AND t.counted_from <= $1 AND (t.left_counted_on IS NULL OR t.left_counted_on >= $2) AND (t.arrived_on, t.id) > ($3, $4::uuid)
              ${hamletId ? 'AND t.hamlet_id = $5::uuid' : ''}
            ORDER BY t.arrived_on, t.id LIMIT ${PER_PAGE + 1}`,
    values: [day, `${month}-01`, from, id, ...(hamletId ? [hamletId] : [])],
  }
}

type GuestRecord = {
  id: string
  name: string
  sex: string | null
  kept: string | null
  birthPlace: string | null
  birthDate: string | null
  age: string | null
  occupation: string | null
  nationality: string
  cameFrom: string
  purpose: string
  host: string
  arrivedOn: string
  stayUntil: string | null
  leftOn: string | null
  extensions: number
  note: string | null
}
