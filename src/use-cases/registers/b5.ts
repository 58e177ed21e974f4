import { b5Row } from '@/domain/registers/b5'
import type { BookPerson } from '@/domain/registers/person'

import type { BookPage, BookRequest, Statement } from './book-page'
import { bookPersonOf, lastEventOn, PERSON_COLUMNS, type PersonRecord, personJoins, type Run } from './ledger-rows'

const FAMILIES_PER_PAGE = 15
const PEOPLE_PER_PAGE = 50

/**
 * One page of book B.5: the families in the order of their permanent running numbers, each with the members of that
 * day, the head first; after the last family those who stand on no family's card.
 */
export const readB5Page = async (run: Run, request: BookRequest): Promise<BookPage> => {
  const cursor = cursorOf(request.after)
  if (cursor.part === 'people') return readPeopleWithoutFamily(run, request, cursor.number)
  const leftSince = await run<{ id: string }>(LEFT_A_FAMILY, [request.day])
  const { text, values } = b5FamiliesStatement(request, leftSince.map(({ id }) => id))
  const families = await run<{ id: string; no: number }>(text, values)
  const page = families.slice(0, FAMILIES_PER_PAGE)
  const members = await run<PersonRecord>(b5MembersStatement(request.hamletId).text, [request.day, idList(page.map(({ id }) => id)), ...(request.hamletId ? [request.hamletId] : [])])
  return {
    rows: members.map((record) => bookPersonOf(record, request.numbers)).toSorted(asOnTheCard).map(b5Row),
    next: families.length > FAMILIES_PER_PAGE ? `f${page.at(-1)?.no ?? 0}` : 'p0',
  }
}

const cursorOf = (after: string | null): { part: 'families' | 'people'; number: number } => {
  const found = /^([fp])(\d{1,9})$/u.exec(after ?? '')
  return { part: found?.[1] === 'p' ? 'people' : 'families', number: Number(found?.[2] ?? 0) }
}

/** A list of ids as one value, read again by \`string_to_array\`. */
const idList = (ids: readonly string[]): string => ids.join(',')

const among = (position: string): string => `ANY (string_to_array(${position}, ',')::uuid[])`

/** Families that somebody has left since the day, by another family, a death or a move. */
export const LEFT_A_FAMILY = `SELECT DISTINCT before_family AS id FROM population_events WHERE counted_on > $1::date AND before_counted AND before_family IS NOT NULL`

export const b5FamiliesStatement = ({ hamletId, after }: BookRequest, leftSince: readonly string[]): Statement => ({
  // LIMIT keeps the planner from reading all residents into a table of families at once.
  text: `SELECT f.id, f.register_no::int AS no
           FROM families f LEFT JOIN LATERAL (SELECT r.id FROM residents r WHERE r.family_id = f.id ${hamletId ? 'AND r.hamlet_id = $3::uuid' : ''} LIMIT 1) member ON true
          WHERE f.register_no > $1::int AND (member.id IS NOT NULL OR f.id = ${among('$2')})
          ORDER BY f.register_no LIMIT ${FAMILIES_PER_PAGE + 1}`,
  values: [cursorOf(after).number, idList(leftSince), ...(hamletId ? [hamletId] : [])],
})

/** `$1` the day, `$2` the families, `$3` the hamlet when there is one. */
export const b5MembersStatement = (hamletId: string | null): { text: string } => ({
  text: `SELECT ${PERSON_COLUMNS}
           FROM (
             SELECT id FROM residents WHERE family_id = ${among('$2')}
             UNION
             SELECT resident_id FROM population_events WHERE counted_on > $1::date AND before_family = ${among('$2')} AND before_counted
           ) candidate
           JOIN residents r ON r.id = candidate.id ${lastEventOn('$1')} ${personJoins('$1')}
          WHERE e.after_counted AND e.after_family = ${among('$2')} ${hamletId ? 'AND e.after_hamlet = $3::uuid' : ''}`,
})

/** By family; in it the head, then by the places on the card, the elder first. */
const asOnTheCard = (a: BookPerson, b: BookPerson): number =>
  (a.family?.registerNo ?? 0) - (b.family?.registerNo ?? 0) ||
  Number(a.familyRole ?? 99) - Number(b.familyRole ?? 99) ||
  (a.birthDate ?? '').localeCompare(b.birthDate ?? '') ||
  a.registerNo - b.registerNo

const readPeopleWithoutFamily = async (run: Run, request: BookRequest, after: number): Promise<BookPage> => {
  const found = await run<PersonRecord>(withoutFamilyText(request.hamletId), [request.day, after, ...(request.hamletId ? [request.hamletId] : [])])
  return {
    rows: found.slice(0, PEOPLE_PER_PAGE).map((record) => b5Row(bookPersonOf(record, request.numbers))),
    next: found.length > PEOPLE_PER_PAGE ? `p${found[PEOPLE_PER_PAGE - 1]?.registerNo ?? 0}` : null,
  }
}

/** `$1` the day, `$2` the last number, `$3` the hamlet when there is one. */
export const withoutFamilyText = (hamletId: string | null): string => `
SELECT ${PERSON_COLUMNS}
  FROM (
    SELECT id FROM residents WHERE family_id IS NULL AND register_no > $2::int
    UNION
    SELECT resident_id FROM population_events WHERE counted_on > $1::date AND before_family IS NULL AND before_counted
  ) candidate
  -- One look-up for each of the few: LIMIT keeps the planner from reading everybody once instead.
  CROSS JOIN LATERAL (SELECT * FROM residents x WHERE x.id = candidate.id LIMIT 1) r ${lastEventOn('$1')} ${personJoins('$1')}
 WHERE r.register_no > $2::int AND e.after_counted AND e.after_family IS NULL ${hamletId ? 'AND e.after_hamlet = $3::uuid' : ''}
 ORDER BY r.register_no LIMIT ${PEOPLE_PER_PAGE + 1}`
