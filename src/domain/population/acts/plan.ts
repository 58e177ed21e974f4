import { fail, type Result, succeed } from '../../result'
import type { EventKind } from '../ledger/event-kinds'
import type { FamilyRecord, PersonRecord } from './village'

/** What an act will write. Nothing is written by planning; the same plan is shown to the officer before saving. */
export type Plan = {
  happenedOn: string
  people: PersonChange[]
  newcomers: Newcomer[]
  /** A card without a number gets the village's temporary one, until it is issued. */
  openings: (FamilyRecord & { id: string; nokk: string | null; issuedOn: string | null })[]
  families: { id: string; set: Partial<FamilyRecord & { nokk: string; issuedOn: string | null }> }[]
  warnings: Warning[]
}

export type PersonChange = {
  id: string
  kind: EventKind
  set: Partial<PersonRecord>
  /** The official NIK of somebody who had a temporary number. */
  nik?: string
}

export type Newcomer = {
  id: string
  kind: 'birth' | 'arrival'
  /** Null for somebody who has none yet: they get the village's temporary number. */
  nik: string | null
  record: PersonRecord
  /** Parents whom the register knows: their NIK is written down with the child. */
  mother: string | null
  father: string | null
}

/** Odd, but possible: shown before saving. `person` is a name, for the officer's screen only. */
export type Warning = { code: WarningCode; person?: string }

export type WarningCode =
  | 'long-ago' | 'before-last-event' | 'mother-very-young' | 'mother-very-old' | 'father-very-young' | 'same-child' | 'birth-place-unknown' | 'young-head' | 'young-marriage'
  | 'probably-known' | 'spouse-unmarried' | 'second-spouse' | 'child-near-head' | 'child-near-spouse' | 'parent-near-head' | 'nokk-pending' | 'nokk-temporary' | 'no-head-before' | 'widowed' | 'nik-birth-date' | 'family-empty'

/** Impossible, by the field that has to be mended (empty: the act as a whole). `person` is a name, for the officer's screen only. */
export type ActProblem = { field: string; code: ProblemCode; person?: string }

export type ProblemCode =
  | 'required' | 'date-wrong' | 'date-in-future' | 'before-birth' | 'not-here' | 'is-here' | 'never-left' | 'not-in-family' | 'nobody-chosen' | 'everybody-chosen'
  | 'head-needed' | 'two-heads' | 'head-not-staying' | 'same-head' | 'role-needed' | 'wife-is-man' | 'husband-is-woman' | 'nokk-needed' | 'nokk-wrong' | 'nokk-not-issued' | 'nokk-taken'
  | 'nik-wrong' | 'nik-taken' | 'nik-fixed' | 'name-wrong' | 'mother-is-man' | 'father-is-woman' | 'child-older-than-mother' | 'child-older-than-father'
  | 'family-unknown' | 'same-family' | 'same-hamlet' | 'nothing-changed' | 'code-wrong' | 'wife-of-woman' | 'husband-of-man' | 'child-older-than-head' | 'grandchild-older-than-head'
  | 'parent-younger-than-head' | 'hamlet-unknown' | 'letter-unfit' | 'letter-recorded' | 'touched-later' | 'already-taken-back' | 'no-such-act' | 'not-reversible'
  | 'mother-too-young' | 'father-too-young' | 'head-is-child' | 'breaks-family' | 'nik-since-taken' | 'nokk-since-taken' | 'reason-needed' | 'changed-since-shown'

export type Planned = Result<Plan, ActProblem[]>

export const planned = (happenedOn: string, parts: Partial<Omit<Plan, 'happenedOn'>>): Planned =>
  succeed({ happenedOn, people: merged(parts.people ?? []), newcomers: [], openings: [], families: [], warnings: [], ...without(parts) })

export const refused = (...problems: ActProblem[]): Planned => fail(problems)

const without = ({ people: _people, ...rest }: Partial<Omit<Plan, 'happenedOn'>>): Partial<Omit<Plan, 'happenedOn' | 'people'>> => rest

/** One change a person: the first says what happened, later ones add to it. */
const merged = (changes: readonly PersonChange[]): PersonChange[] => {
  const people = new Map<string, PersonChange>()
  for (const change of changes) {
    const before = people.get(change.id)
    people.set(change.id, before ? { ...before, set: { ...change.set, ...before.set } } : change)
  }
  return [...people.values()]
}
