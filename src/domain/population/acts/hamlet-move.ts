import { checkDay, dayWarnings } from './checks'
import { type Planned, planned, refused } from './plan'
import type { Village } from './village'

export type HamletMoveForm = { familyId: string; happenedOn: string; hamlet: string; address: string | null; rt: string | null; rw: string | null }

/** A whole family moves to another hamlet of the village. Some of it alone: that is a split. */
export const planHamletMove = (village: Village, form: HamletMoveForm, today: string): Planned => {
  const family = village.family(form.familyId)
  if (!family || family.members.length === 0) return refused({ field: '', code: 'family-unknown' })
  const problems = checkDay(form.happenedOn, today, family.members)
  if (form.hamlet === '') problems.push({ field: 'hamlet', code: 'required' })
  else if (form.hamlet === family.hamlet && family.members.every(({ hamlet }) => hamlet === form.hamlet)) problems.push({ field: 'hamlet', code: 'same-hamlet' })
  if (problems.length > 0) return refused(...problems)
  const { hamlet, address, rt, rw } = form
  return planned(form.happenedOn, {
    people: family.members.flatMap((member) => (member.hamlet === hamlet ? [] : [{ id: member.id, kind: 'hamlet-change' as const, set: { hamlet } }])),
    families: [{ id: family.id, set: { hamlet, address, rt, rw } }],
    warnings: dayWarnings(form.happenedOn, today, family.members),
  })
}
