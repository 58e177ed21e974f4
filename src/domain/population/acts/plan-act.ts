import { succeed } from '../../result'
import { planAbsence } from './absence'
import { planArrival } from './arrival'
import { planBirth } from './birth'
import { planDataChange } from './data-change'
import { planDeath } from './death'
import { planDeparture } from './departure'
import { planHamletMove } from './hamlet-move'
import { planHeadChange } from './head-change'
import { planJoin } from './join-families'
import { familyProblems, familyWarnings } from './family-rules'
import { formFields } from './form-fields'
import { type Planned, refused } from './plan'
import type { PopulationForm } from './population-form'
import { planSplit } from './split-family'
import type { Village } from './village'

/** What an act writes, or why it cannot be: the rules of the act itself, then those of every family that it touches. */
export const planAct = (village: Village, typed: PopulationForm, today: string): Planned => {
  const planned = planOf(village, typed, today)
  if (!planned.ok) return planned
  const problems = familyProblems(village, planned.value, formFields(typed))
  if (problems.length > 0) return refused(...problems)
  const parents: readonly (string | null)[] = typed.act === 'birth' ? [typed.form.motherId, typed.form.fatherId] : []
  return succeed({ ...planned.value, warnings: [...planned.value.warnings, ...familyWarnings(village, planned.value, (older) => parents.includes(older))] })
}

const planOf = (village: Village, typed: PopulationForm, today: string): Planned => {
  switch (typed.act) {
    case 'birth':
      return planBirth(village, typed.form, today)
    case 'death':
      return planDeath(village, typed.form, today)
    case 'departure':
      return planDeparture(village, typed.form, today)
    case 'hamlet-move':
      return planHamletMove(village, typed.form, today)
    case 'arrival':
      return planArrival(village, typed.form, today)
    case 'split':
      return planSplit(village, typed.form, today)
    case 'join':
      return planJoin(village, typed.form, today)
    case 'head-change':
      return planHeadChange(village, typed.form, today)
    case 'absence':
      return planAbsence(village, typed.form, today)
    case 'data-change':
      return planDataChange(village, typed.form, today)
  }
}

/** Whose facts planning needs: these people, these families, and all who live in a family of either. */
export const involvedIn = (typed: PopulationForm): { people: string[]; families: string[] } => {
  switch (typed.act) {
    case 'birth':
      return { people: [typed.form.motherId, typed.form.fatherId].filter((id) => id !== null), families: [typed.form.familyId] }
    case 'death':
    case 'absence':
    case 'data-change':
      return { people: [typed.form.personId], families: [] }
    case 'departure':
    case 'hamlet-move':
    case 'split':
    case 'head-change':
      return { people: [], families: [typed.form.familyId] }
    case 'join':
      return { people: [], families: [typed.form.familyId, typed.form.targetId] }
    case 'arrival':
      return { people: typed.form.returning.map(({ id }) => id), families: 'known' in typed.form.family ? [typed.form.family.known] : [] }
  }
}
