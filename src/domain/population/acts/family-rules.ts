import { ageAt } from './checks'
import type { ActProblem, Plan, ProblemCode, Warning, WarningCode } from './plan'
import { CHILD, GRANDCHILD, HEAD, HUSBAND, MAN, PARENT, type PersonFacts, type PersonRecord, type Village, WIFE, WOMAN } from './village'

/** Somebody of a family as these rules read them. `id` tells them apart, whatever it is. */
export type Relative = Pick<PersonFacts, 'name' | 'sex' | 'birthDate'> & { id: string; role: string | null; maritalStatus?: string | null }

/** What cannot be (or is odd) between somebody of a family and its head, or another of it. */
export type FamilyFault<Code> = { code: Code; about: 'role' | 'age' | 'marriage'; person: Relative; other: Relative | null }

type Impossible = Extract<ProblemCode, 'two-heads' | 'wife-is-man' | 'husband-is-woman' | 'wife-of-woman' | 'husband-of-man' | 'child-older-than-head' | 'parent-younger-than-head' | 'grandchild-older-than-head'>

type Odd = Extract<WarningCode, 'child-near-head' | 'child-near-spouse' | 'parent-near-head'>

type OddMarriage = Extract<WarningCode, 'spouse-unmarried' | 'second-spouse'>

/** What cannot be in a family, of those who live in it: the one place where places, sexes and ages are held against each other. */
export const impossibleIn = (members: readonly Relative[]): FamilyFault<Impossible>[] => {
  const [head, ...others] = members.filter(({ role }) => role === HEAD)
  return [
    ...others.map((person) => ({ code: 'two-heads' as const, about: 'role' as const, person, other: null })),
    ...members.flatMap((person) => [...impossibleSpouse(person, head), ...(head ? impossibleAge(person, head) : [])]),
  ]
}

const impossibleSpouse = (person: Relative, head: Relative | undefined): FamilyFault<Impossible>[] => {
  const fault = (code: Impossible, other: Relative | null): FamilyFault<Impossible>[] => [{ code, about: 'role', person, other }]
  if (person.role === WIFE && person.sex === MAN) return fault('wife-is-man', null)
  if (person.role === HUSBAND && person.sex === WOMAN) return fault('husband-is-woman', null)
  if (person.role === WIFE && head?.sex === WOMAN) return fault('wife-of-woman', head)
  return person.role === HUSBAND && head?.sex === MAN ? fault('husband-of-man', head) : []
}

const impossibleAge = (person: Relative, head: Relative): FamilyFault<Impossible>[] => {
  const [own, heads] = [person.birthDate, head.birthDate]
  if (!own || !heads) return []
  const fault = (code: Impossible): FamilyFault<Impossible>[] => [{ code, about: 'age', person, other: head }]
  if (person.role === CHILD && own <= heads) return fault('child-older-than-head')
  if (person.role === GRANDCHILD && own <= heads) return fault('grandchild-older-than-head')
  return person.role === PARENT && own >= heads ? fault('parent-younger-than-head') : []
}

/** Fewer years than these between a parent and a child are possible (a stepchild), but mostly a mistyped date. */
const GENERATION = 12

/** What is odd in the ages of a family, but possible. A child is held against the spouse whom it fits best: a man may have several wives. */
export const oddIn = (members: readonly Relative[]): FamilyFault<Odd>[] => {
  const head = members.find(({ role }) => role === HEAD)
  if (!head) return []
  const spouses = members.filter(({ role }) => role === WIFE || role === HUSBAND)
  return members.flatMap((person): FamilyFault<Odd>[] => {
    const fault = (code: Odd, other: Relative): FamilyFault<Odd>[] => [{ code, about: 'age', person, other }]
    if (person.role === PARENT) return isNear(head, person) ? fault('parent-near-head', head) : []
    if (person.role !== CHILD) return []
    if (isNear(person, head)) return fault('child-near-head', head)
    const [spouse] = spouses
    return spouse && spouses.every((one) => isNear(person, one)) ? fault('child-near-spouse', spouse) : []
  })
}

/** What is odd about who is married: a husband or wife who is not (a widow who marries again becomes "kawin" first), or a further one. */
export const oddMarriagesIn = (members: readonly Relative[]): FamilyFault<OddMarriage>[] => {
  const fault = (code: OddMarriage, person: Relative): FamilyFault<OddMarriage> => ({ code, about: 'marriage', person, other: null })
  const spouses = members.filter(({ role }) => role === WIFE || role === HUSBAND)
  return [
    ...spouses.filter(({ maritalStatus }) => (maritalStatus ?? MARRIED) !== MARRIED).map((person) => fault('spouse-unmarried', person)),
    ...spouses.slice(1).map((person) => fault('second-spouse', person)),
  ]
}

const MARRIED = '2'

const isNear = (child: Relative, parent: Relative): boolean => {
  const age = child.birthDate ? ageAt(parent.birthDate, child.birthDate) : null
  return age !== null && age < GENERATION
}

/** Those of the faults after a change that were not there before it: an old mistake in a family blocks nobody else. */
export const newFaults = <Code extends string>(before: readonly FamilyFault<Code>[], after: readonly FamilyFault<Code>[]): FamilyFault<Code>[] => {
  const old = new Set(before.map(markOf))
  return after.filter((fault) => !old.has(markOf(fault)))
}

const markOf = ({ code, person, other }: FamilyFault<string>): string => [code, person.id, other?.id].join()

/** Where in a form a fault is mended; empty where the form has no field for it. */
export type FieldOf = (id: string, about: FamilyFault<string>['about']) => string

/** What a plan would make impossible in any family that it touches, each beside the field that brings it about. */
export const familyProblems = (village: Village, plan: Plan, fieldOf: FieldOf): ActProblem[] =>
  faultsOf(village, plan, impossibleIn).map(({ code, about, person, other }) => ({ field: fieldOf(person.id, about) || (other ? fieldOf(other.id, about) : ''), code, person: person.name }))

/** What a plan would make odd. `isTold`: somebody whose parents the act itself has warned of. */
export const familyWarnings = (village: Village, plan: Plan, isTold: (older: string) => boolean): Warning[] =>
  [...faultsOf(village, plan, oddIn), ...faultsOf(village, plan, oddMarriagesIn)].flatMap(({ code, person, other }) => (other && isTold(other.id) ? [] : [{ code, person: person.name }]))

const faultsOf = <Code extends string>(village: Village, plan: Plan, faultsIn: (members: readonly Relative[]) => FamilyFault<Code>[]): FamilyFault<Code>[] =>
  touchedFamilies(village, plan)
    .flatMap((family) => newFaults(faultsIn(village.family(family)?.members ?? []), faultsIn(membersAfter(village, plan, family))))
    // In an order of its own, whichever order the members were read in.
    .toSorted((a, b) => markOf(a).localeCompare(markOf(b)))

const touchedFamilies = (village: Village, { people, newcomers }: Plan): string[] => {
  const homes = [...people.flatMap(({ id, set }) => [set.family, village.person(id)?.family]), ...newcomers.map(({ record }) => record.family)]
  return [...new Set(homes.flatMap((family) => family ?? []))]
}

/** The living members of a family as they will be; those who were in it first, in their order. */
export const membersAfter = (village: Village, plan: Plan, familyId: string): (PersonRecord & { id: string })[] => {
  const before = village.family(familyId)?.members ?? []
  const changes = new Map(plan.people.map(({ id, set }) => [id, set]))
  const comers = plan.people.flatMap(({ id }) => (before.some((member) => member.id === id) ? [] : (village.person(id) ?? [])))
  const known = [...before, ...comers].map((person) => ({ ...person, ...changes.get(person.id) }))
  return [...known, ...plan.newcomers.map(({ id, record }) => ({ ...record, id }))].filter(({ family, lifeStatus }) => family === familyId && lifeStatus === '1')
}
