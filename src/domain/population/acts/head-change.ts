import { checkDay, dayWarnings } from './checks'
import { type NewHead, planNewHead } from './new-head'
import { type ActProblem, type Planned, planned, refused } from './plan'
import { headsOf, type Village } from './village'

export type HeadChangeForm = NewHead & { familyId: string; happenedOn: string }

/**
 * Ganti kepala keluarga: another member heads the family, and what the others are follows. With the same head it mends
 * places in the family, or gives the card the number that was still to come.
 */
export const planHeadChange = (village: Village, form: HeadChangeForm, today: string): Planned => {
  const family = village.family(form.familyId)
  if (!family || family.members.length === 0) return refused({ field: '', code: 'family-unknown' })
  const heads = headsOf(family)
  const isSame = heads.length === 1 && heads[0]?.id === form.head
  const next = planNewHead(family.members, form, { day: form.happenedOn, today }, !isSame)
  const problems: ActProblem[] = [
    ...checkDay(form.happenedOn, today, family.members.filter(({ id }) => id === form.head)),
    ...next.problems,
    ...(isSame && next.people.length + next.families.length + next.problems.length === 0 ? [{ field: 'head', code: 'same-head' as const }] : []),
  ]
  if (problems.length > 0) return refused(...problems)
  return planned(form.happenedOn, {
    people: next.people,
    families: next.families,
    warnings: [...dayWarnings(form.happenedOn, today, family.members.filter(({ id }) => next.people.some((change) => change.id === id))), ...next.warnings],
  })
}
