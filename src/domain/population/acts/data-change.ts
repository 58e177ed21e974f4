import { checkNik, parseNik } from '../../identity/nik'
import { parsePersonName } from '../../identity/person-name'
import { BLOOD_TYPE, CITIZENSHIP, EDUCATION_CURRENT, EDUCATION_KK, LITERACY, MARITAL_STATUS, OCCUPATION, RELIGION, RESIDENCY_STATUS, SEX } from '../code-lists'
import type { EventKind } from '../ledger/event-kinds'
import { ageAt, checkDay, dayWarnings, isCode, MARRYING_AGE } from './checks'
import { type ActProblem, type Planned, planned, refused, type Warning } from './plan'
import { HUSBAND, type Person, type PersonFacts, type Village, WIFE } from './village'

/** `nik`: only for somebody who has a temporary number. A NIK is kept for life, also when a birth date is corrected. */
export type DataChangeForm = { personId: string; happenedOn: string; set: Partial<PersonFacts>; nik: string; document: string }

/**
 * Perubahan elemen data: what the register says of a person changes, with the paper that proves it; also of somebody who has
 * died or left, whose letters still have to be right.
 */
export const planDataChange = (village: Village, form: DataChangeForm, today: string): Planned => {
  const person = village.person(form.personId)
  if (!person) return refused({ field: '', code: 'not-here' })
  const set = changedIn(person, form.set)
  if (Object.keys(set).length === 0 && form.nik === '') return refused({ field: '', code: 'nothing-changed' })
  const after = { ...person, ...set }
  const nik = parseNik(form.nik)
  const problems: ActProblem[] = [
    // Nothing of somebody changes before the birth, as it will stand.
    ...checkDay(form.happenedOn, today, [after]),
    ...(form.document === '' ? [{ field: 'document', code: 'required' as const }] : []),
    ...(parsePersonName(after.name).ok ? [] : [{ field: 'name', code: 'name-wrong' as const }]),
    ...Object.entries(LISTS).flatMap(([field, list]) => (Object.entries(set).some(([key, value]) => key === field && !isCode(list, value)) ? [{ field, code: 'code-wrong' as const }] : [])),
    ...(set.birthDate === undefined ? [] : checkDay(set.birthDate ?? '', today, [], 'birthDate')),
    ...(form.nik === '' ? [] : person.nikKind === 'official' ? [{ field: 'nik', code: 'nik-fixed' as const }] : nik.ok ? [] : [{ field: 'nik', code: 'nik-wrong' as const }]),
  ]
  if (problems.length > 0) return refused(...problems)
  return planned(form.happenedOn, {
    people: [{ id: person.id, kind: kindOf(set), set, ...(nik.ok ? { nik: nik.value } : {}) }],
    warnings: [
      ...dayWarnings(form.happenedOn, today, [person]),
      ...marriageWarning(after, set, form.happenedOn),
      ...(nik.ok && checkNik(nik.value, { birthDate: after.birthDate, sex: after.sex }).length > 0 ? [{ code: 'nik-birth-date' as const, person: person.name }] : []),
    ],
  })
}

const LISTS = {
  sex: SEX, religion: RELIGION, maritalStatus: MARITAL_STATUS, citizenship: CITIZENSHIP, educationKk: EDUCATION_KK, educationCurrent: EDUCATION_CURRENT,
  occupation: OCCUPATION, literacy: LITERACY, bloodType: BLOOD_TYPE, residencyStatus: RESIDENCY_STATUS,
} as const

const changedIn = (person: Person, wanted: Partial<PersonFacts>): Partial<PersonFacts> => {
  const now = new Map<string, unknown>(Object.entries(person))
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => (now.get(field) ?? null) !== (value ?? null)))
}

const kindOf = (set: Partial<PersonFacts>): EventKind => {
  if (set.citizenship !== undefined) return 'citizenship-change'
  return set.maritalStatus !== undefined || set.residencyStatus !== undefined ? 'status-change' : 'correction'
}

const marriageWarning = (after: Person, set: Partial<PersonFacts>, day: string): Warning[] => {
  const age = ageAt(after.birthDate, day)
  const isMarried = set.maritalStatus === '2' || (set.birthDate !== undefined && (after.maritalStatus === '2' || after.role === HUSBAND || after.role === WIFE))
  return isMarried && age !== null && age < MARRYING_AGE ? [{ code: 'young-marriage', person: after.name }] : []
}
