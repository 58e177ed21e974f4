import { checkDay, checkHere, dayWarnings } from './checks'
import { type NewHead, planRest } from './new-head'
import { type PersonChange, type Planned, planned, refused, type Warning } from './plan'
import { DEAD, type Family, HEAD, HUSBAND, type Person, type Village, WIFE } from './village'

export type DeathForm = NewHead & { personId: string; happenedOn: string }

/** Somebody dies. Who stays behind gets a head if it was the head, and a spouse becomes a widow or widower. */
export const planDeath = (village: Village, form: DeathForm, today: string): Planned => {
  const person = village.person(form.personId)
  if (!person) return refused({ field: '', code: 'not-here' })
  const problems = [...checkHere([person]), ...checkDay(form.happenedOn, today, [person])]
  const family = person.family ? village.family(person.family) : null
  const rest = family ? planRest(family, [person.id], form, form.happenedOn) : null
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

/** The married husband or wife of somebody, where the family leaves no doubt who that is. */
export const spouseOf = (person: Person, { members }: Family): Person | null => {
  if (person.maritalStatus !== '2') return null
  const partners = members.filter((member) => member.id !== person.id && member.maritalStatus === '2' && member.sex !== person.sex && isPair(person, member))
  const [partner] = partners
  // A man with several wives is widower of none as long as one lives, and each of them is his widow: the officer sees to that.
  return partners.length === 1 && partner ? partner : null
}

const isPair = (a: Person, b: Person): boolean => {
  const roles = [a.role, b.role]
  return roles.includes(HEAD) && (roles.includes(WIFE) || roles.includes(HUSBAND))
}
