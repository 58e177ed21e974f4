import { ageOn, parsePlainDate, type PlainDate } from '../../calendar/plain-date'
import { type CodeList, codeOf } from '../code-lists'
import type { ActProblem, Warning } from './plan'
import { type Family, HEAD, isHere, type Person, type PersonFacts } from './village'

/** Whether an act can have happened on that day to these people. */
export const checkDay = (happenedOn: string, today: string, people: readonly Person[], field = 'happenedOn'): ActProblem[] => {
  if (happenedOn === '') return [{ field, code: 'required' }]
  if (plain(happenedOn) !== happenedOn) return [{ field, code: 'date-wrong' }]
  if (happenedOn > today) return [{ field, code: 'date-in-future' }]
  return people.some(({ birthDate }) => birthDate !== null && birthDate > happenedOn) ? [{ field, code: 'before-birth' }] : []
}

/** What is odd about the day: told more than a year later, or before something that is recorded already. */
export const dayWarnings = (happenedOn: string, today: string, people: readonly Person[]): Warning[] => [
  ...(Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - Number(happenedOn.slice(0, 4)) * 12 - Number(happenedOn.slice(5, 7)) > 12 ? [{ code: 'long-ago' as const }] : []),
  ...people.flatMap(({ lastEventOn, name }) => (lastEventOn !== null && lastEventOn > happenedOn ? [{ code: 'before-last-event' as const, person: name }] : [])),
]

export const checkHere = (people: readonly Person[], field = ''): ActProblem[] => (people.every(isHere) ? [] : [{ field, code: 'not-here' }])

/** A place in the family has to be one of the official list. Whether it can be, beside the others: `family-rules.ts`. */
export const checkRole = (role: string | null, field: string): ActProblem[] => (role !== null && /^([1-9]|1[01])$/u.test(role) ? [] : [{ field, code: 'role-needed' }])

export const YOUNGEST_HEAD = 17

/** Law 16/2019: nobody marries before 19. */
export const MARRYING_AGE = 19

/** Whoever is younger heads no family in which an adult lives. */
const CHILDHOOD = 12

/**
 * Children can be left alone in a family: then one of them heads it, however young, and the officer is only asked
 * (`headWarnings`). But where an adult lives with them, a head of less than twelve years is a wrong choice.
 */
export const headProblems = (head: Pick<PersonFacts, 'name' | 'birthDate'>, others: readonly Pick<PersonFacts, 'birthDate'>[], day: string, field: string): ActProblem[] => {
  const age = ageAt(head.birthDate, day)
  const hasAdult = others.some(({ birthDate }) => (ageAt(birthDate, day) ?? 0) >= YOUNGEST_HEAD)
  return age !== null && age >= 0 && age < CHILDHOOD && hasAdult ? [{ field, code: 'head-is-child', person: head.name }] : []
}

/** Who may head a family, the likely ones first: grown-ups before children, then by their place, then by age. */
export const likelyHeads = <Member extends { role: string | null; birthDate: string | null }>(members: readonly Member[], day: string): Member[] => {
  const rank = ({ role, birthDate }: Member): number => ((ageAt(birthDate, day) ?? YOUNGEST_HEAD) < YOUNGEST_HEAD ? 100 : 0) + HEADS.indexOf(role ?? '')
  return members.toSorted((a, b) => rank(a) - rank(b) || (a.birthDate ?? '').localeCompare(b.birthDate ?? ''))
}

/** Husband or wife, children and their spouses, parents, other kin, grandchildren, and whoever is no kin. */
const HEADS = ['1', '2', '3', '4', '5', '7', '8', '9', '6', '11', '10']

export const headWarnings = (head: Pick<PersonFacts, 'name' | 'birthDate'>, day: string): Warning[] => {
  const age = ageAt(head.birthDate, day)
  return age !== null && age < YOUNGEST_HEAD ? [{ code: 'young-head', person: head.name }] : []
}

/** Full years on a day; null when a day is not known. */
export const ageAt = (birthDate: string | null, day: string): number | null => {
  const [birth, on] = [plain(birthDate ?? ''), plain(day)]
  return birth && on ? ageOn(birth, on) : null
}

const plain = (text: string): PlainDate | null => {
  const parsed = parsePlainDate(text)
  return parsed.ok ? parsed.value : null
}

export const isCode = (list: CodeList, code: string | null): boolean => code === null || codeOf(list, code) === code

/** Members with these ids, or null when one is none. */
export const chosenOf = (family: Family, ids: readonly string[]): Person[] | null => {
  const chosen = family.members.filter(({ id }) => ids.includes(id))
  return chosen.length === new Set(ids).size ? chosen : null
}

/** A group of people as the family that they will form: somebody heads it, and everybody has a place. */
export const checkFamily = (people: readonly { role: string | null; key: string }[], field: string, fieldOfRole: string): ActProblem[] =>
  people.every(({ role }) => role !== HEAD) ? [{ field, code: 'head-needed' }] : people.flatMap(({ role, key }) => checkRole(role, `${fieldOfRole}:${key}`))
