import { fail, type Result, succeed } from '../../result'
import { impossibleIn, newFaults, type Relative } from './family-rules'
import type { ActProblem } from './plan'
import { ALIVE, HEAD, type PersonRecord } from './village'

/** One event of the act that is to be taken back, as the ledger has it. */
export type ReversibleEvent = {
  of: 'person' | 'family'
  id: string
  /** The act wrote this person or family down for the first time. */
  isNew: boolean
  /** Each column that changed, with what it was. */
  old: Readonly<Record<string, unknown>>
}

export type MemberStanding = Pick<PersonRecord, 'family' | 'role' | 'lifeStatus' | 'sex' | 'birthDate'>

/** A living member of a family that the act touched, as they are and as they were before it. */
export type ReversedMember = { id: string; name: string; now: MemberStanding | null; before: MemberStanding | null }

/** A reason in fewer letters says nothing. */
const LEAST_REASON = 5

export type Reversal = { restore: ReversibleEvent[]; remove: ReversibleEvent[] }

export type ReversalFacts = {
  events: readonly ReversibleEvent[]
  /** Something later was recorded of one of its people or families. */
  isTouchedLater: boolean
  isTakenBack: boolean
  /** Everybody who lives, or lived before the act, in a family that it touched. */
  members: readonly ReversedMember[]
  reason: string
}

/**
 * Takes a mistaken act back: everything is as it was before, by a further event with a reason. Only while nothing
 * later was recorded of its people, and only where every family then has the one head it needs and nothing that cannot be.
 */
export const planReversal = (facts: ReversalFacts): Result<Reversal, ActProblem[]> => {
  const problems: ActProblem[] = []
  if (facts.reason.trim().length < LEAST_REASON) problems.push({ field: 'reason', code: 'reason-needed' })
  if (facts.events.length === 0) problems.push({ field: '', code: 'no-such-act' })
  if (facts.isTakenBack) problems.push({ field: '', code: 'already-taken-back' })
  else if (facts.isTouchedLater) problems.push({ field: '', code: 'touched-later' })
  else if (!hasOneHeadEach(facts.members)) problems.push({ field: '', code: 'breaks-family' })
  else problems.push(...familyProblems(facts.members))
  if (problems.length > 0) return fail(problems)
  return succeed({ restore: facts.events.filter(({ isNew }) => !isNew), remove: facts.events.filter(({ isNew }) => isNew) })
}

/** A family that is fine now must be fine after; one that was never fine does not stand in the way. */
const hasOneHeadEach = (members: readonly ReversedMember[]): boolean => {
  const [now, before] = [headsByFamily(members, 'now'), headsByFamily(members, 'before')]
  return [...before].every(([family, heads]) => heads === 1 || (now.has(family) && now.get(family) !== 1))
}

const headsByFamily = (members: readonly ReversedMember[], side: 'now' | 'before'): Map<string, number> => {
  const heads = new Map<string, number>()
  for (const member of members) {
    const standing = member[side]
    if (standing?.lifeStatus !== ALIVE || standing.family === null) continue
    heads.set(standing.family, (heads.get(standing.family) ?? 0) + (standing.role === HEAD ? 1 : 0))
  }
  return heads
}

/** Others of the family may have changed since: what the act changed may no longer fit beside them. */
const familyProblems = (members: readonly ReversedMember[]): ActProblem[] => {
  const families = new Set(members.flatMap(({ before }) => before?.family ?? []))
  return [...families].flatMap((family) => newFaults(impossibleIn(livingIn(members, family, 'now')), impossibleIn(livingIn(members, family, 'before'))).map(({ code, person }) => ({ field: '', code, person: person.name })))
}

const livingIn = (members: readonly ReversedMember[], family: string, side: 'now' | 'before'): Relative[] =>
  members.flatMap(({ id, name, [side]: standing }) => (standing?.lifeStatus === ALIVE && standing.family === family ? [{ id, name, sex: standing.sex, birthDate: standing.birthDate, role: standing.role }] : []))
