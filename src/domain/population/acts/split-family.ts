import { checkDay, checkFamily, chosenOf, dayWarnings, headProblems, headWarnings } from './checks'
import { type NewHead, planRest, proposedRole } from './new-head'
import { cardOf, checkCard, type NewCard } from './new-card'
import { type ActProblem, type Planned, planned, refused } from './plan'
import { type FamilyRecord, HEAD, type Village } from './village'

export type SplitForm = {
  familyId: string
  leaving: readonly string[]
  happenedOn: string
  /** The new family: its id, card, place, head and the places of the others. */
  opened: FamilyRecord & NewCard & { id: string; head: string | null; roles: Readonly<Record<string, string>> }
  /** For those who stay, when their head leaves with the others. */
  rest: NewHead
}

/** Pecah KK: some of a family get a card of their own, perhaps in another hamlet. */
export const planSplit = (village: Village, form: SplitForm, today: string): Planned => {
  const { opened } = form
  const family = village.family(form.familyId)
  if (!family) return refused({ field: '', code: 'family-unknown' })
  const leaving = chosenOf(family, form.leaving)
  if (!leaving) return refused({ field: 'leaving', code: 'not-in-family' })
  if (leaving.length === 0) return refused({ field: 'leaving', code: 'nobody-chosen' })
  if (leaving.length === family.members.length) return refused({ field: 'leaving', code: 'everybody-chosen' })
  const head = leaving.find(({ id }) => id === opened.head)
  const placed = leaving.map((person) => ({ person, key: person.id, role: person.id === opened.head ? HEAD : (opened.roles[person.id] ?? (head ? proposedRole(person, head) : null)) }))
  const rest = planRest(family, form.leaving, form.rest, { day: form.happenedOn, today })
  const problems: ActProblem[] = [
    ...checkDay(form.happenedOn, today, leaving),
    ...(head ? [...checkFamily(placed, 'newHead', 'newRole'), ...headProblems(head, leaving, form.happenedOn, 'newHead')] : [{ field: 'newHead', code: 'head-needed' as const }]),
    ...checkCard(opened, { isNeeded: true, number: 'newNokk', day: 'newNokkIssuedOn', today }),
    ...(opened.hamlet ? [] : [{ field: 'hamlet', code: 'required' as const }]),
    ...rest.problems,
  ]
  if (problems.length > 0) return refused(...problems)
  const { id, hamlet, address, rt, rw } = opened
  const card = cardOf(opened, form.happenedOn)
  return planned(form.happenedOn, {
    openings: [{ id, ...card, hamlet, address, rt, rw }],
    people: [...placed.map(({ person, role }) => ({ id: person.id, kind: 'family-change' as const, set: { family: id, role, hamlet } })), ...rest.people],
    families: rest.families,
    warnings: [...dayWarnings(form.happenedOn, today, leaving), ...(head ? headWarnings(head, form.happenedOn) : []), ...(card.nokk === null ? [{ code: 'nokk-temporary' as const }] : []), ...rest.warnings],
  })
}
