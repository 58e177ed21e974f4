import { checkDay, dayWarnings } from './checks'
import { type NewHead, planRest } from './new-head'
import { type ActProblem, type PersonChange, type Planned, planned, refused, type Warning } from './plan'
import { ALIVE, AWAY, DEAD, type Family, HEAD, HUSBAND, MISSING, type Person, type Village, WIFE } from './village'

export type DeathForm = NewHead & { personId: string; happenedOn: string }

/** Somebody dies. Who stays behind gets a head if it was the head, and a spouse becomes a widow or widower. */
export const planDeath = (village: Village, form: DeathForm, today: string): Planned => {
  const person = village.person(form.personId)
  if (!person) return refused({ field: '', code: 'not-here' })
  // Who was away or missing may be known to have died; who moved dies in another village's books.
  const mayDie = [ALIVE, MISSING, AWAY].includes(person.lifeStatus)
  const problems: ActProblem[] = [...(mayDie ? [] : [{ field: '', code: 'not-here' as const }]), ...checkDay(form.happenedOn, today, [person])]
  const family = person.family ? village.family(person.family) : null
  const rest = family ? planRest(family, [person.id], form, { day: form.happenedOn, today }) : null
  if (problems.length > 0 || (rest && rest.problems.length > 0)) return refused(...problems, ...(rest?.problems ?? []))
  const widowed = family ? spouseOf(person, family) : null
  return planned(form.happenedOn, {
    people: [{ id: person.id, kind: 'death', set: { lifeStatus: DEAD } }, ...(rest?.people ?? []), ...(widowed ? [widowhood(widowed)] : [])],
    families: rest?.families ?? [],
    warnings: [...dayWarnings(form.happenedOn, today, [person]), ...(widowed ? [widowWarning(widowed)] : []), ...(rest?.warnings ?? [])],
  })
}

/** Marital status 4 is "cerai mati". */
const widowhood = ({ id }: Person): PersonChange => ({ id, kind: 'status-change', set: { maritalStatus: '4' } })

const widowWarning = ({ name }: Person): Warning => ({ code: 'widowed', person: name })

/**
 * The married husband or wife of somebody, where the family leaves no doubt who that is: a man with several wives is
 * no widower while one of them lives, and whose widows they are is for the officer to write down.
 */
export const spouseOf = (person: Person, { members }: Family): Person | null => {
  const [partner, ...others] = partnersOf(person, members)
  return partner && others.length === 0 && partnersOf(partner, members).every(({ id }) => id === person.id) ? partner : null
}

const partnersOf = (person: Person, members: readonly Person[]): Person[] =>
  person.maritalStatus === '2' ? members.filter((member) => member.id !== person.id && member.maritalStatus === '2' && member.sex !== person.sex && isPair(person, member)) : []

const isPair = (a: Person, b: Person): boolean => {
  const roles = [a.role, b.role]
  return roles.includes(HEAD) && (roles.includes(WIFE) || roles.includes(HUSBAND))
}
