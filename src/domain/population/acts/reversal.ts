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

/** Something that was recorded after the act. */
export type LaterEvent = {
  act: string
  /** The act that it takes back. */
  reverses: string | null
  /** It belongs to an import that came after the act and was undone, or is its undoing. */
  isUndone: boolean
  /** It is about a person or family of the act; else about others who lived in the same families. */
  isOwn: boolean
}

export type ReversalFacts = {
  events: readonly ReversibleEvent[]
  later: readonly LaterEvent[]
  isTakenBack: boolean
  /** Everybody who lives, or lived before the act, in a family that it touched. */
  members: readonly ReversedMember[]
  reason: string
}

/**
 * Takes a mistaken act back: everything is as it was before, by a further event with a reason. Only while nothing
 * that still stands was later recorded of its people. Where others of their families have changed since, every family
 * must then have the one head it needs and nothing that cannot be; where nobody has, what comes back is what was there.
 */
export const planReversal = (facts: ReversalFacts): Result<Reversal, ActProblem[]> => {
  const problems: ActProblem[] = []
  const standing = standingOf(facts.later)
  if (facts.reason.trim().length < LEAST_REASON) problems.push({ field: 'reason', code: 'reason-needed' })
  if (facts.events.length === 0) problems.push({ field: '', code: 'no-such-act' })
  if (facts.isTakenBack) problems.push({ field: '', code: 'already-taken-back' })
  else if (standing.some(({ isOwn }) => isOwn)) problems.push({ field: '', code: 'touched-later' })
  else if (standing.length > 0) problems.push(...(hasOneHeadEach(facts.members) ? familyProblems(facts.members) : [{ field: '', code: 'breaks-family' as const }]))
  if (problems.length > 0) return fail(problems)
  return succeed({ restore: facts.events.filter(({ isNew }) => !isNew), remove: facts.events.filter(({ isNew }) => isNew) })
}

/** An act and its taking back cancel out, and so do an import and its undoing: together they have changed nothing. */
export const standingOf = (later: readonly LaterEvent[]): LaterEvent[] => {
  const [acts, taken] = [new Set(later.map(({ act }) => act)), new Set(later.map(({ reverses }) => reverses))]
  // What takes back something of before the act is a change of its own.
  return later.filter(({ act, reverses, isUndone }) => !isUndone && !taken.has(act) && (reverses === null || !acts.has(reverses)))
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
