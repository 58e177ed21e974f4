import { parsePlainDate } from '@/domain/calendar/plain-date'
import { parseDocumentNumber } from '@/domain/identity/document-number'
import { OCCUPATION, SEX } from '@/domain/population/code-lists'
import { guestDayFaults, type GuestDayFault } from '@/domain/registers/guest-days'
import { fail, succeed } from '@/domain/result'
import type { TemporaryResident } from '@/payload-types'

export const STAY_FIELDS = ['name', 'sex', 'identityNumber', 'birthPlace', 'birthDate', 'age', 'occupation', 'nationality', 'cameFrom', 'purpose', 'host', 'hamlet', 'arrivedOn', 'stayUntil', 'note'] as const

export type StayField = (typeof STAY_FIELDS)[number]

export type TypedStay = Partial<Record<StayField, string>>

export type StayProblem = { field: StayField; code: 'missing' | 'wrong' | 'future' | GuestDayFault['code'] }

const REQUIRED = ['name', 'sex', 'nationality', 'cameFrom', 'purpose', 'host', 'hamlet', 'arrivedOn'] as const satisfies readonly StayField[]

/** `number`: the masked number of identity that is kept, which may be handed back as it is. */
export type Known = { today: string; hamlets: readonly string[]; number?: string | undefined }

/** What was typed of a guest and their coming, or what is wrong, field by field. */
export const readStay = (typed: TypedStay, known: Known) => {
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

const problemsOf = (said: (field: StayField) => string, { today, hamlets, number }: Known): StayProblem[] => {
  const isWrong: Partial<Record<StayField, (text: string) => boolean>> = {
    name: (text) => text.length > 120,
    sex: (text) => !SEX.some(({ code }) => code === text),
    identityNumber: (text) => text !== number && !parseDocumentNumber(text).ok,
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
