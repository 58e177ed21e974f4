import { parseNik } from '../../identity/nik'
import { parsePersonName } from '../../identity/person-name'
import { ageAt, checkDay, checkHere, checkRole, dayWarnings, isCode } from './checks'
import { type ActProblem, type Planned, planned, refused, type Warning } from './plan'
import { RELIGION, SEX } from '../code-lists'
import { ALIVE, CHILD, type Family, HEAD, HUSBAND, OTHER_KIN, type Person, type Village, WIFE, WOMAN } from './village'

export type BirthForm = {
  /** The id that the child will have. */
  id: string
  happenedOn: string
  familyId: string
  name: string
  /** Empty for a child without one: it gets a temporary number. */
  nik: string
  sex: string
  birthPlace: string | null
  role: string
  motherId: string | null
  fatherId: string | null
  /** Names of parents whom the register does not know. */
  motherName: string | null
  fatherName: string | null
  religion: string | null
  birthCertificate: string | null
}

/** A child is born into a family of the village. */
export const planBirth = (village: Village, form: BirthForm, today: string): Planned => {
  const family = village.family(form.familyId)
  if (!family || family.members.length === 0) return refused({ field: '', code: 'family-unknown' })
  const [mother, father] = [form.motherId ? village.person(form.motherId) : null, form.fatherId ? village.person(form.fatherId) : null]
  const name = parsePersonName(form.name)
  const day = checkDay(form.happenedOn, today, [])
  const problems: ActProblem[] = [
    ...day,
    ...(name.ok ? [] : [{ field: 'name', code: 'name-wrong' as const }]),
    ...(form.sex !== '' && isCode(SEX, form.sex) ? [] : [{ field: 'sex', code: 'required' as const }]),
    ...(isCode(RELIGION, form.religion) ? [] : [{ field: 'religion', code: 'code-wrong' as const }]),
    ...(form.nik === '' || parseNik(form.nik).ok ? [] : [{ field: 'nik', code: 'nik-wrong' as const }]),
    ...(form.role === HEAD ? [{ field: 'role', code: 'two-heads' as const }] : checkRole(form.role, 'role')),
    ...(form.motherId && !mother ? [{ field: 'motherId', code: 'not-in-family' as const }] : []),
    ...(form.fatherId && !father ? [{ field: 'fatherId', code: 'not-in-family' as const }] : []),
    // Without a day nobody can be said to be older than anybody.
    ...checkParents(mother, father, day.length > 0 ? null : form.happenedOn),
  ]
  if (problems.length > 0 || !name.ok) return refused(...problems)
  const nik = parseNik(form.nik)
  return planned(form.happenedOn, {
    newcomers: [
      {
        id: form.id,
        kind: 'birth',
        nik: nik.ok ? nik.value : null,
        mother: mother?.id ?? null,
        father: father?.id ?? null,
        record: {
          ...NEWBORN,
          name: name.value, sex: form.sex, birthPlace: form.birthPlace, birthDate: form.happenedOn,
          religion: form.religion ?? mother?.religion ?? father?.religion ?? null,
          citizenship: mother?.citizenship ?? father?.citizenship ?? '1',
          motherName: mother?.name ?? form.motherName, fatherName: father?.name ?? form.fatherName,
          birthCertificate: form.birthCertificate,
          family: family.id, role: form.role, hamlet: family.hamlet, lifeStatus: ALIVE, arrivedOn: form.happenedOn,
        },
      },
    ],
    warnings: [...dayWarnings(form.happenedOn, today, []), ...parentWarnings(mother, father, form.happenedOn), ...twinWarning(family, name.value, form.happenedOn), ...(form.birthPlace ? [] : [{ code: 'birth-place-unknown' as const, person: name.value }])],
  })
}

/** What every newborn is (codes of the official lists): not married, not at school, not at work, blood group not known. */
const NEWBORN = {
  maritalStatus: '1', educationKk: '1', educationCurrent: '1', occupation: '1', bloodType: '13', residencyStatus: '1', literacy: null,
  marriageCertificate: null, marriageDate: null, divorceCertificate: null, divorceDate: null,
} as const

const checkParents = (mother: Person | null, father: Person | null, day: string | null): ActProblem[] => [
  ...(mother && mother.sex !== WOMAN ? [{ field: 'motherId', code: 'mother-is-man' as const, person: mother.name }] : []),
  ...(father && father.sex === WOMAN ? [{ field: 'fatherId', code: 'father-is-woman' as const, person: father.name }] : []),
  ...(day === null || !mother?.birthDate ? [] : mother.birthDate >= day ? [{ field: 'motherId', code: 'child-older-than-mother' as const }] : isUnder(PARENTS_FROM, mother, day) ? [{ field: 'motherId', code: 'mother-too-young' as const, person: mother.name }] : []),
  ...(day === null || !father?.birthDate ? [] : father.birthDate >= day ? [{ field: 'fatherId', code: 'child-older-than-father' as const }] : isUnder(PARENTS_FROM, father, day) ? [{ field: 'fatherId', code: 'father-too-young' as const, person: father.name }] : []),
  ...checkHere(mother && mother.lifeStatus === '3' ? [mother] : [], 'motherId'),
]

/** Nobody of fewer years becomes a mother or father: the wrong person was chosen, or one of the two dates is wrong. */
const PARENTS_FROM = 12

/** Outside these years of age a parent is possible, but so rare that the date is probably mistyped. */
const PARENTS_MOSTLY_FROM = 16
const MOTHERS_TO = 55

const isUnder = (years: number, person: Person, day: string): boolean => {
  const age = ageAt(person.birthDate, day)
  return age !== null && age < years
}

const parentWarnings = (mother: Person | null, father: Person | null, day: string): Warning[] => {
  const ofMother = ageAt(mother?.birthDate ?? null, day)
  return [
    ...(mother && isUnder(PARENTS_MOSTLY_FROM, mother, day) ? [{ code: 'mother-very-young' as const, person: mother.name }] : []),
    ...(mother && ofMother !== null && ofMother > MOTHERS_TO ? [{ code: 'mother-very-old' as const, person: mother.name }] : []),
    ...(father && isUnder(PARENTS_MOSTLY_FROM, father, day) ? [{ code: 'father-very-young' as const, person: father.name }] : []),
  ]
}

const twinWarning = ({ members }: Family, name: string, day: string): Warning[] =>
  members.some((member) => member.birthDate === day && member.name.toUpperCase() === name.toUpperCase()) ? [{ code: 'same-child', person: name }] : []

/** Where a child of this mother or father stands in the family. */
export const roleOfChildOf = (parent: Pick<Person, 'role'>): string => {
  if (parent.role === HEAD || parent.role === HUSBAND || parent.role === WIFE) return CHILD
  return parent.role === CHILD || parent.role === '5' ? '6' : OTHER_KIN
}

/** Who of a family may be the mother or father of a newborn, the likely ones first: nobody who is too young today. */
export const parentsIn = <Member extends Pick<Person, 'sex' | 'role' | 'birthDate'>>(members: readonly Member[], sex: '1' | '2', today: string): Member[] => {
  const rank = ({ role, birthDate }: Member): number => ((ageAt(birthDate, today) ?? PARENTS_MOSTLY_FROM) < PARENTS_MOSTLY_FROM ? PARENTS.length : PARENTS.indexOf(role ?? ''))
  return members.filter((member) => member.sex === sex && (ageAt(member.birthDate, today) ?? PARENTS_FROM) >= PARENTS_FROM).toSorted((a, b) => rank(a) - rank(b))
}

const PARENTS = ['1', '2', '3', '5', '4', '9', '6', '7', '8', '10', '11']

