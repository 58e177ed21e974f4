import { checkDay, checkHere, checkRole, dayWarnings } from './checks'
import { type NewHead, planRest } from './new-head'
import { type ActProblem, type Planned, planned, refused } from './plan'
import { ALIVE, AWAY, HEAD, isHere, MISSING, type Person, type Village } from './village'

export const ABSENCES = {
  missing: { from: ALIVE, to: MISSING },
  absence: { from: ALIVE, to: AWAY },
  found: { from: MISSING, to: ALIVE },
  return: { from: AWAY, to: ALIVE },
} as const

export type Absence = keyof typeof ABSENCES

/** `what`: null while nothing is chosen; nobody is missing because a list began with it. `role`: what somebody who is found or comes back is in the family now. */
export type AbsenceForm = NewHead & { personId: string; what: Absence | null; happenedOn: string; role: string | null }

/** Somebody is missing (hilang), found again, goes away without moving (pergi) or comes back. */
export const planAbsence = (village: Village, form: AbsenceForm, today: string): Planned => {
  const person = village.person(form.personId)
  if (!person) return refused({ field: '', code: 'not-here' })
  const dayProblems = checkDay(form.happenedOn, today, [person])
  const { what } = form
  if (what === null) return refused(...dayProblems, { field: 'what', code: 'required' })
  return ABSENCES[what].to === ALIVE ? planBack(village, person, { ...form, what }, today, dayProblems) : planGone(village, person, { ...form, what }, today, dayProblems)
}

type ChosenAbsence = AbsenceForm & { what: Absence }

const planGone = (village: Village, person: Person, form: ChosenAbsence, today: string, dayProblems: ActProblem[]): Planned => {
  const family = person.family ? village.family(person.family) : null
  // Their card stays valid: they have not moved. But whoever is here is headed by somebody who is here.
  const rest = family ? planRest(family, [person.id], form, { day: form.happenedOn, today }, false) : null
  const problems = [...checkHere([person]), ...dayProblems, ...(rest?.problems ?? [])]
  if (problems.length > 0) return refused(...problems)
  return planned(form.happenedOn, {
    people: [{ id: person.id, kind: form.what, set: { lifeStatus: ABSENCES[form.what].to } }, ...(rest?.people ?? [])],
    families: rest?.families ?? [],
    warnings: [...dayWarnings(form.happenedOn, today, [person]), ...(rest?.warnings ?? [])],
  })
}

const planBack = (village: Village, person: Person, form: ChosenAbsence, today: string, dayProblems: ActProblem[]): Planned => {
  const family = person.family ? village.family(person.family) : null
  const isEmpty = family !== null && family.members.length === 0
  // Whoever has no family heads none.
  const role = !family ? person.role : isEmpty ? HEAD : (form.role ?? person.role)
  const problems: ActProblem[] = [
    ...(isHere(person) ? [{ field: '', code: 'is-here' as const }] : person.lifeStatus === ABSENCES[form.what].from ? [] : [{ field: '', code: 'never-left' as const }]),
    ...dayProblems,
    ...(family ? checkRole(role, 'ownRole') : []),
  ]
  if (problems.length > 0) return refused(...problems)
  return planned(form.happenedOn, {
    people: [{ id: person.id, kind: form.what, set: { lifeStatus: ALIVE, role, ...(family ? { hamlet: family.hamlet } : {}) } }],
    warnings: dayWarnings(form.happenedOn, today, [person]),
  })
}
