import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { parsePlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { parseDocumentNumber } from '@/domain/identity/document-number'
import { OCCUPATION, SEX } from '@/domain/population/code-lists'
import { guestDayFaults, type GuestDayFault } from '@/domain/registers/guest-days'
import { fail, type Result, succeed } from '@/domain/result'
import type { TemporaryResident } from '@/payload-types'
import type { Clock } from '@/platform/clock'
import { inTransaction } from '@/platform/transaction'

import { listHamlets } from '../office/hamlets'
import { loadWorkingCalendar } from '../office/village'
import { lockLedger } from '../population/open-act'

export const STAY_FIELDS = ['name', 'sex', 'identityNumber', 'birthPlace', 'birthDate', 'age', 'occupation', 'nationality', 'cameFrom', 'purpose', 'host', 'hamlet', 'arrivedOn', 'stayUntil', 'note'] as const

export type StayField = (typeof STAY_FIELDS)[number]

export type TypedStay = Partial<Record<StayField, string>>

export type StayProblem = { field: StayField; code: 'missing' | 'wrong' | 'future' | GuestDayFault['code'] }

const REQUIRED = ['name', 'sex', 'nationality', 'cameFrom', 'purpose', 'host', 'hamlet', 'arrivedOn'] as const satisfies readonly StayField[]

/**
 * Writes down that a guest has come (book B.4), or says of every field what is wrong with it. `key` is made when the
 * form is opened and is the guest's id: pressed twice, the guest has come once. Throws `not-allowed`.
 */
export const recordStay = async (payload: Payload, actor: Actor, { key, typed }: { key: string; typed: TypedStay }, clock: Clock): Promise<Result<{ id: string }, StayProblem[]>> => {
  if (rightOf(actor, 'temporary-residents', 'create') !== true) throw new DomainError('not-allowed')
  const { zone } = await loadWorkingCalendar(payload)
  const stay = readStay(typed, { today: plainDateIn(zone, clock()), hamlets: (await listHamlets(payload)).map(({ id }) => id) })
  if (!stay.ok) return stay
  return inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const [again] = await tx.query('SELECT 1 AS one FROM temporary_residents WHERE id = $1::uuid', [key])
    if (!again) await payload.create({ collection: 'temporary-residents', data: { id: key, ...stay.value }, req: tx.req, overrideAccess: true, context: { chosenId: key } })
    return succeed({ id: key })
  })
}

type Known = { today: string; hamlets: readonly string[] }

const readStay = (typed: TypedStay, known: Known) => {
  const said = (field: StayField): string => typed[field]?.trim() ?? ''
  const day = (field: StayField): string | null => {
    const read = parsePlainDate(said(field))
    return read.ok ? read.value : null
  }
  const sex = SEX_CODES.find((code) => code === said('sex'))
  const [arrivedOn, stayUntil, age] = [day('arrivedOn'), day('stayUntil'), said('age') === '' ? null : Number(said('age'))]
  const occupation = said('occupation')
  const problems = problemsOf(said, known)
  if (problems.length > 0 || arrivedOn === null || sex === undefined) return fail(problems)
  return succeed({
    name: said('name'), sex, identityNumber: said('identityNumber') || null, birthPlace: said('birthPlace') || null, birthDate: day('birthDate'), age,
    occupation: isOccupation(occupation) ? occupation : null,
    nationality: said('nationality'), cameFrom: said('cameFrom'), purpose: said('purpose'), host: said('host'), hamlet: said('hamlet'), arrivedOn, stayUntil, note: said('note') || null,
  })
}

type Occupation = NonNullable<TemporaryResident['occupation']>

/** The collection's codes are those of the list. */
const isOccupation = (code: string): code is Occupation => OCCUPATION.some((entry) => entry.code === code)

const SEX_CODES = ['1', '2'] as const

const MOST_LETTERS = 300

const DAYS = ['birthDate', 'arrivedOn', 'stayUntil'] as const satisfies readonly StayField[]

const problemsOf = (said: (field: StayField) => string, { today, hamlets }: Known): StayProblem[] => {
  const isWrong: Partial<Record<StayField, (text: string) => boolean>> = {
    name: (text) => text.length > 120,
    sex: (text) => !SEX.some(({ code }) => code === text),
    identityNumber: (text) => !parseDocumentNumber(text).ok,
    age: (text) => !/^\d{1,3}$/u.test(text) || Number(text) > 130,
    occupation: (text) => !OCCUPATION.some(({ code }) => code === text),
    hamlet: (text) => !hamlets.includes(text),
  }
  const wrong = STAY_FIELDS.filter((field) => said(field) !== '' && (isWrong[field]?.(said(field)) === true || said(field).length > MOST_LETTERS))
  const noDay = DAYS.filter((field) => said(field) !== '' && !parsePlainDate(said(field)).ok)
  const missing = REQUIRED.filter((field) => said(field) === '')
  const isFuture = (field: StayField): boolean => !noDay.some((bad) => bad === field) && said(field) > today
  const faults = missing.includes('arrivedOn') || noDay.length > 0 ? [] : guestDayFaults({ arrivedOn: said('arrivedOn'), stayUntil: said('stayUntil') || null, leftOn: null, extensions: [] })
  return [
    ...missing.map((field) => ({ field, code: 'missing' as const })),
    ...[...wrong, ...noDay].map((field) => ({ field, code: 'wrong' as const })),
    ...(['birthDate', 'arrivedOn'] as const).filter(isFuture).map((field) => ({ field, code: 'future' as const })),
    ...faults.map(({ code }) => ({ field: 'stayUntil' as const, code })),
  ]
}
