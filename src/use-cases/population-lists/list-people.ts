import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { isTemporaryNokk } from '@/domain/identity/nokk'
import { birthsOfAges, dayOfList, EVER_MARRIED, type ListConditions, oldestNonVoterBirth } from '@/domain/population/list-conditions'
import { addressWords } from '@/domain/registers/person'
import { NOKK_PENDING } from '@/messages/identity'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { loadWorkingCalendar } from '../office/village'
import { lastRegisterNo } from '../registers/b1'
import type { Statement } from '../registers/book-page'
import { type Numbers, numberOf, type Run } from '../registers/ledger-rows'
import { REGISTER_OF_TODAY, type RegisterOfDay, registerOf } from './register-of-day'

const PER_PAGE = 50

/** How many running numbers are looked through with one statement: a rare condition never reads the whole register at once. */
const WINDOW = 2000

export type ListedPerson = {
  id: string
  registerNo: number
  name: string
  nik: string
  nokk: string
  sex: string | null
  birthPlace: string | null
  birthDate: string | null
  hamlet: string | null
  address: string | null
  occupation: string | null
  maritalStatus: string | null
  familyRole: string | null
}

export type PeoplePage = { rows: ListedPerson[]; next: number | null }

/** How many people a list has; `isMore`: at least so many, nobody has counted on. */
export type Found = { people: number; isMore: boolean }

/** Whoever finds more is told that it is more: counting on would read the whole register. */
export const MOST_COUNTED = 5000

/**
 * One page of the residents of today for whom all conditions hold, in the order of their running numbers; voters of a day
 * that has passed are those who lived here on that day (`day` says which it is). Looks through the register by ranges of
 * an index until a page is full; counts nothing. Throws `not-allowed`.
 */
export const listPeople = async (payload: Payload, actor: Actor, { conditions, after }: { conditions: ListConditions; after: number }, clock: Clock): Promise<PeoplePage & { day: PlainDate }> => {
  requireAct(actor, 'read-population-books')
  const { zone } = await loadWorkingCalendar(payload)
  const day = plainDateIn(zone, clock())
  return { ...(await readPeople((text, values) => query(payload, text, values), { conditions, day, after, numbers: 'masked' })), day: dayOfList(conditions, day) }
}

/** How many people a list has, looked through by the same ranges. Throws `not-allowed`. */
export const countPeople = async (payload: Payload, actor: Actor, conditions: ListConditions, clock: Clock): Promise<Found> => {
  requireAct(actor, 'read-population-books')
  const { zone } = await loadWorkingCalendar(payload)
  return countFound((text, values) => query(payload, text, values), conditions, plainDateIn(zone, clock()))
}

const countFound = async (run: Run, conditions: ListConditions, day: PlainDate): Promise<Found> => {
  const last = await lastRegisterNo(run)
  let people = 0
  for (let start = 0; start < last && people <= MOST_COUNTED; start += WINDOW) {
    const { text, values } = sumStatement(conditions, { day, start, end: start + WINDOW, most: MOST_COUNTED + 1 - people })
    const [row] = await run<{ people: number | null }>(text, values)
    people += row?.people ?? 0
  }
  return { people: Math.min(people, MOST_COUNTED), isMore: people > MOST_COUNTED }
}

type Wanted = { conditions: ListConditions; day: PlainDate; after: number; numbers: Numbers }

export const readPeople = async (run: Run, { conditions, day, after, numbers }: Wanted): Promise<PeoplePage> => {
  const last = await lastRegisterNo(run)
  const found: PersonRow[] = []
  for (let start = after; start < last && found.length <= PER_PAGE; start += WINDOW) {
    const { text, values } = peopleStatement(conditions, { day, start, end: start + WINDOW, most: PER_PAGE + 1 - found.length })
    found.push(...(await run<PersonRow>(text, values)))
  }
  const rows = found.slice(0, PER_PAGE).map((row) => present(row, numbers))
  return { rows, next: found.length > PER_PAGE ? (rows.at(-1)?.registerNo ?? null) : null }
}

/** The whole list, page by page. */
export async function* allPeople(run: Run, wanted: Omit<Wanted, 'after'>): AsyncGenerator<ListedPerson[]> {
  let after: number | null = 0
  while (after !== null) {
    const page: PeoplePage = await readPeople(run, { ...wanted, after })
    yield page.rows
    after = page.next
  }
}

type PersonRow = Omit<ListedPerson, 'nik' | 'nokk' | 'address'> & { nik: string | null; nokk: string | null; familyId: string | null; street: string | null; rt: string | null; rw: string | null }

type Range = { day: PlainDate; start: number; end: number; most: number }

/** The people of a range of running numbers for whom all conditions hold; exported for the test that looks at its plan. */
export const peopleStatement = (conditions: ListConditions, range: Range): Statement => {
  const { text, register, values } = fromWhere(conditions, range)
  return {
    text: `SELECT r.id, r.register_no::int AS "registerNo", r.name, r.nik, f.nokk, r.family_id AS "familyId", r.sex::text AS sex, r.birth_place AS "birthPlace", r.birth_date AS "birthDate", h.name AS hamlet,
                  f.address AS street, f.rt, f.rw, r.occupation::text AS occupation, r.marital_status::text AS "maritalStatus", r.family_role::text AS "familyRole"
             ${text} ORDER BY ${register.number} LIMIT ${range.most}`,
    values,
  }
}

/** How many they are, at most `most`; exported for the same test. */
export const sumStatement = (conditions: ListConditions, range: Range): Statement => {
  const { text, values } = fromWhere(conditions, range)
  return { text: `SELECT sum(one)::int AS people FROM (SELECT 1 AS one ${text} LIMIT ${range.most}) found`, values }
}

/** Conditions that are not asked for are left out of the text. `day` is the day it is. */
const fromWhere = (conditions: ListConditions, { day: today, start, end }: Range): Statement & { register: RegisterOfDay } => {
  const values: unknown[] = [start, end]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const day = dayOfList(conditions, today)
  const register = day === today ? REGISTER_OF_TODAY : registerOf(bind(day))
  const births = birthsOfAges(conditions, day)
  const equal = (column: string, value: string | undefined): string[] => (value === undefined ? [] : [`r.${column}::text = ${bind(value)}`])
  const holds = [
    ...(conditions.hamletId === undefined ? [] : [`r.hamlet_id = ${bind(conditions.hamletId)}::uuid`]),
    ...equal('sex', conditions.sex), ...equal('religion', conditions.religion), ...equal('education_kk', conditions.education), ...equal('occupation', conditions.occupation),
    ...equal('marital_status', conditions.maritalStatus), ...equal('family_role', conditions.familyRole), ...equal('citizenship', conditions.citizenship), ...equal('blood_type', conditions.bloodType), ...equal('disability', conditions.disability),
    ...(conditions.hasKtp === undefined ? [] : [`coalesce(r.ktp_electronic, false) = ${conditions.hasKtp ? 'true' : 'false'}`]),
    ...(births.from === null ? [] : [`r.birth_date > ${bind(births.from)}`]),
    ...(births.until === null ? [] : [`r.birth_date <= ${bind(births.until)}`]),
    ...(conditions.voterOn === undefined ? [] : [`coalesce(r.citizenship::text, '1') <> '2' AND (r.birth_date <= ${bind(oldestNonVoterBirth(conditions.voterOn))} OR r.marital_status::text IN (${EVER_MARRIED.map(bind).join(', ')}))`]),
  ]
  return {
    register,
    text: `FROM ${register.from} LEFT JOIN hamlets h ON h.id = r.hamlet_id
            WHERE ${register.number} > $1::int AND ${register.number} <= $2::int AND ${register.there}
              ${holds.map((condition) => `AND ${condition}`).join('\n              ')}`,
    values,
  }
}

const present = ({ nik, nokk, familyId, street, rt, rw, ...row }: PersonRow, numbers: Numbers): ListedPerson => ({
  ...row,
  nik: numberOf(nik, placeOf('residents', 'nik', row.id), numbers),
  nokk: familyId === null ? '' : cardNumber(numberOf(nokk, placeOf('families', 'nokk', familyId), numbers)),
  address: addressWords({ family: { registerNo: 0, nokk: '', address: street, rt, rw, issuedOn: null }, hamlet: row.hamlet }),
})

const cardNumber = (number: string): string => (isTemporaryNokk(number) ? NOKK_PENDING : number)
