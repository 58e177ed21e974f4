import { checkDay, chosenOf, dayWarnings } from './checks'
import { type NewHead, planRest } from './new-head'
import { type ActProblem, type Planned, planned, refused } from './plan'
import { MOVED, type Village } from './village'

/** How far a move goes (klasifikasi pindah of the population administration). */
export const MOVE_CLASSES = ['1', '2', '3', '4'] as const

export type MoveClass = (typeof MOVE_CLASSES)[number]

export const isMoveClass = (text: string): text is MoveClass => MOVE_CLASSES.some((known) => known === text)

export type DepartureForm = NewHead & { familyId: string; leaving: readonly string[]; happenedOn: string; destination: string; classification: string }

/** A family, or some of it, leaves the village. Those who stay get a new head when theirs left. */
export const planDeparture = (village: Village, form: DepartureForm, today: string): Planned => {
  const family = village.family(form.familyId)
  if (!family) return refused({ field: '', code: 'family-unknown' })
  const leaving = chosenOf(family, form.leaving)
  if (!leaving) return refused({ field: 'leaving', code: 'not-in-family' })
  if (leaving.length === 0) return refused({ field: 'leaving', code: 'nobody-chosen' })
  const rest = planRest(family, form.leaving, form, { day: form.happenedOn, today })
  const problems: ActProblem[] = [
    ...checkDay(form.happenedOn, today, leaving),
    ...(form.destination === '' ? [{ field: 'destination', code: 'required' as const }] : []),
    ...(isMoveClass(form.classification) ? [] : [{ field: 'classification', code: 'required' as const }]),
    ...rest.problems,
  ]
  if (problems.length > 0) return refused(...problems)
  return planned(form.happenedOn, {
    people: [...leaving.map(({ id }) => ({ id, kind: 'departure' as const, set: { lifeStatus: MOVED } })), ...rest.people],
    families: rest.families,
    warnings: [...dayWarnings(form.happenedOn, today, leaving), ...rest.warnings],
  })
}
