import { parseNik } from '../../identity/nik'
import { parsePersonName } from '../../identity/person-name'
import { CITIZENSHIP, EDUCATION_KK, MARITAL_STATUS, OCCUPATION, RELIGION, SEX } from '../code-lists'
import { ageAt, checkDay, checkFamily, checkRole, dayWarnings, headProblems, headWarnings, isCode, MARRYING_AGE } from './checks'
import { impossibleIn, newFaults, type Relative } from './family-rules'
import { cardOf, checkCard, type NewCard } from './new-card'
import { type ActProblem, type Plan, type Planned, planned, refused, type Warning } from './plan'
import { ALIVE, type FamilyRecord, HEAD, headsOf, MOVED, type PersonFacts, type Village } from './village'

/** Somebody whom the register has not had. `key` names them in the form. */
export type Stranger = Pick<PersonFacts, 'name' | 'sex' | 'birthPlace' | 'birthDate' | 'religion' | 'maritalStatus' | 'citizenship' | 'educationKk' | 'occupation' | 'fatherName' | 'motherName'> & {
  id: string
  key: string
  nik: string
  role: string
}

export type ArrivalForm = {
  happenedOn: string
  from: string
  /** An existing family, or a new one. */
  family: { known: string } | (FamilyRecord & NewCard & { id: string })
  strangers: readonly Stranger[]
  /** People of the register who had moved away, with their place in the family. */
  returning: readonly { id: string; role: string }[]
}

/** People come to live in the village: new ones, or some who had moved away. */
export const planArrival = (village: Village, form: ArrivalForm, today: string): Planned => {
  const known = 'known' in form.family ? village.family(form.family.known) : null
  if ('known' in form.family && !known) return refused({ field: '', code: 'family-unknown' })
  const returning = form.returning.map(({ id, role }) => ({ person: village.person(id), role }))
  const back = returning.flatMap(({ person, role }) => (person ? [{ person, role }] : []))
  if (back.length < returning.length) return refused({ field: 'returning', code: 'never-left' })
  if (form.strangers.length + back.length === 0) return refused({ field: '', code: 'nobody-chosen' })
  const comers = [...form.strangers, ...back.map(({ person, role }) => ({ ...person, key: person.id, role }))]
  const problems: ActProblem[] = [
    ...checkDay(form.happenedOn, today, back.map(({ person }) => person)),
    ...(form.from === '' ? [{ field: 'from', code: 'required' as const }] : []),
    ...back.flatMap(({ person }) => (person.lifeStatus === MOVED ? [] : [{ field: 'returning', code: 'never-left' as const }])),
    ...form.strangers.flatMap((stranger) => checkStranger(stranger, form.happenedOn)),
    // A family that has nobody to head it needs somebody who does.
    ...(known && headsOf(known).length > 0 ? comers.flatMap(({ role, key }) => checkRole(role, `role:${key}`)) : checkFamily(comers, `role:${comers[0]?.key ?? ''}`, 'role')),
    ...comers.flatMap((comer) => (comer.role === HEAD ? headProblems(comer, [...(known?.members ?? []), ...comers], form.happenedOn, `role:${comer.key}`) : [])),
    ...('known' in form.family ? [] : checkNewFamily(form.family, today)),
    // At once with what is missing: whoever mends a number does not want to hear of a second head only then.
    ...impossibleComers(known?.members ?? [], comers, form.strangers),
  ]
  if (problems.length > 0) return refused(...problems)
  const place = { family: 'known' in form.family ? form.family.known : form.family.id, hamlet: known ? known.hamlet : 'known' in form.family ? null : form.family.hamlet, lifeStatus: ALIVE, arrivedOn: form.happenedOn }
  return planned(form.happenedOn, {
    openings: 'known' in form.family ? [] : [openingOf(form.family, form.happenedOn)],
    newcomers: form.strangers.map(({ id, key: _key, nik, role, ...facts }) => ({
      id, kind: 'arrival', nik: nik === '' ? null : nik.replace(/\D/gu, ''), mother: null, father: null,
      record: { ...NOT_ASKED, ...facts, ...place, role },
    })),
    people: back.map(({ person, role }) => ({ id: person.id, kind: 'arrival', set: { ...place, role } })),
    warnings: [
      ...dayWarnings(form.happenedOn, today, back.map(({ person }) => person)),
      ...comers.flatMap((comer) => (comer.role === HEAD ? headWarnings(comer, form.happenedOn) : [])),
      ...comers.flatMap((comer) => marriageWarning(comer, form.happenedOn)),
      ...('known' in form.family || cardOf(form.family, form.happenedOn).nokk !== null ? [] : [{ code: 'nokk-temporary' as const }]),
    ],
  })
}

const impossibleComers = (members: readonly Relative[], comers: readonly (Omit<Relative, 'id'> & { key: string })[], strangers: readonly Stranger[]): ActProblem[] => {
  const relatives = comers.map(({ key, name, sex, birthDate, role }) => ({ id: key, name, sex, birthDate: birthDate === '' ? null : birthDate, role }))
  // The birth day of somebody who comes back is not asked.
  const fieldOf = ({ id }: Relative, about: string): string =>
    strangers.some(({ key }) => key === id) ? `${about === 'role' ? 'role' : 'birthDate'}:${id}` : relatives.some((one) => one.id === id) ? `role:${id}` : ''
  return newFaults(impossibleIn(members), impossibleIn([...members, ...relatives])).map(({ code, about, person, other }) => ({ field: fieldOf(person, about) || (other ? fieldOf(other, about) : ''), code, person: person.name }))
}

const NOT_ASKED = {
  educationCurrent: null, literacy: null, bloodType: '13', birthCertificate: null, marriageCertificate: null, marriageDate: null, divorceCertificate: null, divorceDate: null, residencyStatus: '1',
} as const

const openingOf = ({ id, hamlet, address, rt, rw, ...card }: FamilyRecord & NewCard & { id: string }, day: string): Plan['openings'][number] => ({ id, ...cardOf(card, day), hamlet, address, rt, rw })

const checkNewFamily = ({ hamlet, ...card }: FamilyRecord & NewCard, today: string): ActProblem[] => [
  ...checkCard(card, { isNeeded: true, number: 'nokk', day: 'nokkIssuedOn', today }),
  ...(hamlet ? [] : [{ field: 'hamlet', code: 'required' as const }]),
]

const LISTS = { sex: SEX, religion: RELIGION, maritalStatus: MARITAL_STATUS, citizenship: CITIZENSHIP, educationKk: EDUCATION_KK, occupation: OCCUPATION } as const

const checkStranger = (stranger: Stranger, day: string): ActProblem[] => {
  const at = (field: string): string => `${field}:${stranger.key}`
  return [
    ...(parsePersonName(stranger.name).ok ? [] : [{ field: at('name'), code: 'name-wrong' as const }]),
    ...(stranger.sex === '' ? [{ field: at('sex'), code: 'required' as const }] : []),
    ...Object.entries(LISTS).flatMap(([field, list]) => (Object.entries(stranger).some(([key, value]) => key === field && value !== '' && !isCode(list, value)) ? [{ field: at(field), code: 'code-wrong' as const }] : [])),
    ...(stranger.nik === '' || parseNik(stranger.nik).ok ? [] : [{ field: at('nik'), code: 'nik-wrong' as const }]),
    ...checkDay(stranger.birthDate ?? '', day, [], at('birthDate')),
  ]
}

const marriageWarning = ({ maritalStatus, birthDate, name }: Pick<PersonFacts, 'maritalStatus' | 'birthDate' | 'name'>, day: string): Warning[] => {
  const age = ageAt(birthDate, day)
  return maritalStatus === '2' && age !== null && age < MARRYING_AGE ? [{ code: 'young-marriage', person: name }] : []
}
