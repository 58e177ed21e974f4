import { ageAt, checkRole, headProblems, headWarnings } from './checks'
import { cardOf, checkCard, type NewCard } from './new-card'
import type { ActProblem, PersonChange, Plan, Warning } from './plan'
import { CHILD, type Family, HEAD, headsOf, HUSBAND, OTHER_KIN, PARENT, type Person, WIFE, WOMAN } from './village'

/** Who heads those who stay, and what they are to that person. A place that is not said is proposed. */
export type NewHead = NewCard & {
  head: string | null
  roles: Readonly<Record<string, string>>
}

export const NO_NEW_HEAD: NewHead = { head: null, roles: {}, nokk: null, isNokkPending: false }

/** The day of the act, and today. */
type When = { day: string; today: string }

type Rest = Pick<Plan, 'people' | 'families' | 'warnings'> & { problems: ActProblem[] }

/**
 * What becomes of a family when some of it leave. When its head is among them, those who stay need a new head and
 * a card with a new number. `needsNumber: false` for somebody who is only away for a while.
 */
export const planRest = (family: Family, leaving: readonly string[], typed: NewHead, when: When, needsNumber = true): Rest => {
  const rest = family.members.filter(({ id }) => !leaving.includes(id))
  const hadHead = headsOf(family).length > 0
  if (rest.length === 0) return nothing()
  if (rest.some(({ role }) => role === HEAD)) return nothing()
  // A family that had no head before this act is not made to name one by it, but the officer hears of it.
  if (!hadHead && typed.head === null) return nothing([{ code: 'no-head-before' }])
  return planNewHead(rest, { ...typed, familyId: family.id }, when, needsNumber)
}

const nothing = (warnings: Warning[] = []): Rest => ({ people: [], families: [], warnings, problems: [] })

/** Gives people of one family a head, places beside that head, and their card its new number. */
export const planNewHead = (people: readonly Person[], typed: NewHead & { familyId: string }, when: When, needsNumber = true): Rest => {
  const head = people.find(({ id }) => id === typed.head)
  if (!typed.head) return problem({ field: 'head', code: 'head-needed' })
  if (!head) return problem({ field: 'head', code: 'head-not-staying' })
  const changes = people.map((person) => ({ person, role: person.id === head.id ? HEAD : (typed.roles[person.id] ?? proposedRole(person, head)) }))
  const problems = [
    ...changes.flatMap(({ person, role }) =>
      person.id !== head.id && role === HEAD ? [{ field: `role:${person.id}`, code: 'two-heads' as const }] : checkRole(role, `role:${person.id}`),
    ),
    ...headProblems(head, people, when.day, 'head'),
    ...checkCard(typed, { isNeeded: needsNumber, number: 'nokk', day: 'nokkIssuedOn', today: when.today }),
  ]
  const { nokk, issuedOn } = cardOf(typed, when.day)
  return {
    problems,
    people: changes.flatMap(({ person, role }): PersonChange[] => (role === person.role ? [] : [{ id: person.id, kind: 'head-change', set: { role } }])),
    families: nokk === null ? [] : [{ id: typed.familyId, set: { nokk, issuedOn } }],
    warnings: [...headWarnings(head, when.day), ...(typed.nokk === null && typed.isNokkPending ? [{ code: 'nokk-pending' as const }] : [])],
  }
}

const problem = (...problems: ActProblem[]): Rest => ({ ...nothing(), problems })

/** What somebody probably is to a new head: the officer sees it and can say otherwise. */
export const proposedRole = (person: Pick<Person, 'role' | 'sex'>, head: Pick<Person, 'role' | 'sex'>): string => {
  const spouse = person.sex === WOMAN ? WIFE : HUSBAND
  const role = person.role ?? OTHER_KIN
  if (head.role === HEAD) return role === HEAD ? OTHER_KIN : role
  if (head.role === HUSBAND || head.role === WIFE) return FROM_SPOUSE[role] ?? (role === HEAD && person.sex !== head.sex ? spouse : OTHER_KIN)
  if (head.role === CHILD) return role === '5' && person.sex !== head.sex ? spouse : (FROM_CHILD[role] ?? OTHER_KIN)
  return UNCHANGED[role] ?? OTHER_KIN
}

/** What somebody who comes back probably is to the head of the family of today: whoever headed it then is the head's spouse, or parent. */
export const placeOnReturn = (person: Returning, head: Returning): string => {
  if (person.role !== HEAD) return person.role === null || (person.role === WIFE && head.sex === WOMAN) || (person.role === HUSBAND && head.sex !== WOMAN) ? OTHER_KIN : person.role
  if (person.maritalStatus === MARRIED && head.maritalStatus === MARRIED && person.sex !== head.sex) return person.sex === WOMAN ? WIFE : HUSBAND
  const apart = person.birthDate && head.birthDate ? ageAt(person.birthDate, head.birthDate) : null
  return apart !== null && apart >= GENERATION ? PARENT : OTHER_KIN
}

type Returning = Pick<Person, 'role' | 'sex' | 'maritalStatus' | 'birthDate'>

const MARRIED = '2'

/** Mostly more years than these lie between a parent and a child. */
const GENERATION = 16

const UNCHANGED: Readonly<Record<string, string>> = { '10': '10', '11': '11' }

/** The old head's parents are the new head's parents-in-law, and the other way round. */
const FROM_SPOUSE: Readonly<Record<string, string>> = { ...UNCHANGED, '4': '4', '5': '5', '6': '6', '7': '8', '8': '7', '9': '9' }

/** Of a child: its parents, its brothers and sisters, its children. */
const FROM_CHILD: Readonly<Record<string, string>> = { ...UNCHANGED, '1': '7', '2': '7', '3': '7', '6': '4' }
