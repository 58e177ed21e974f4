import { checkDay, checkRole, chosenOf, dayWarnings } from './checks'
import { type NewHead, planRest } from './new-head'
import { type ActProblem, type Planned, planned, refused } from './plan'
import { OTHER_KIN, type Village } from './village'

export type JoinForm = NewHead & { familyId: string; targetId: string; moving: readonly string[]; happenedOn: string; newRoles: Readonly<Record<string, string>> }

/** Gabung KK: people of one family, or all of it, go over to another family's card. */
export const planJoin = (village: Village, form: JoinForm, today: string): Planned => {
  const [family, target] = [village.family(form.familyId), village.family(form.targetId)]
  if (!family || !target || target.members.length === 0) return refused({ field: '', code: 'family-unknown' })
  if (family.id === target.id) return refused({ field: '', code: 'same-family' })
  const moving = chosenOf(family, form.moving)
  if (!moving) return refused({ field: 'leaving', code: 'not-in-family' })
  if (moving.length === 0) return refused({ field: 'leaving', code: 'nobody-chosen' })
  // The head of one family is no head in the other: what that person becomes has to be said, or is other kin.
  const placed = moving.map((person) => ({ person, role: form.newRoles[person.id] ?? OTHER_KIN }))
  const rest = planRest(family, form.moving, form, { day: form.happenedOn, today })
  const problems: ActProblem[] = [
    ...checkDay(form.happenedOn, today, moving),
    ...placed.flatMap(({ person, role }) => checkRole(role, `newRole:${person.id}`)),
    ...rest.problems,
  ]
  if (problems.length > 0) return refused(...problems)
  return planned(form.happenedOn, {
    people: [...placed.map(({ person, role }) => ({ id: person.id, kind: 'family-change' as const, set: { family: target.id, role, hamlet: target.hamlet } })), ...rest.people],
    families: rest.families,
    warnings: [
      ...dayWarnings(form.happenedOn, today, moving),
      ...rest.warnings,
      ...(moving.length === family.members.length ? [{ code: 'family-empty' as const }] : []),
    ],
  })
}
