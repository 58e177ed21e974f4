import type { ImportProblemCode } from './imported-person'

/**
 * A row that makes somebody head of a family that has one, or takes its head from a family. Families are told by any key
 * that is one and the same for all rows.
 */
export type HeadChange = {
  row: number
  /** Who it is, when the register knows; null for somebody new. */
  person: string | null
  /** The family that loses this person as its living head. */
  leaves: string | null
  /** The family that this person would head. */
  heads: string | null
  /** Those who head that family in the register, this person left out. */
  otherHeads: readonly string[]
  /** Where this person is among the living when the row is refused. */
  staysIn: string | null
  /** Where this person is among the living when it is not. */
  comesTo: string | null
}

/** What those say of a family whose rows have nothing to wait for, and those of whom the sheet says nothing. */
export type HomeBesides = { isLivedIn: boolean; hasHead: boolean }

type Refusal = Extract<ImportProblemCode, 'second-head-in-register' | 'family-loses-head'>

/**
 * Which of these rows are refused so that no family gets two heads, and none that has a head and living members is left
 * without. One refusal can bring others: who stays head lets nobody else be it, and whose successor is refused has to
 * stay. Everything else is taken. Which rows are refused does not depend on their order.
 */
export const refusedHeadChanges = (changes: readonly HeadChange[], besides: ReadonlyMap<string, HomeBesides>): ReadonlyMap<number, Refusal> => {
  const refused = new Map<number, Refusal>()
  const leaving = new Map(changes.flatMap((change) => (change.leaves !== null && change.person !== null ? [[change.person, change]] : [])))
  const leaversOf = grouped(changes, ({ leaves }) => leaves)
  // The first, should two rows both want to head one family.
  const headOf = new Map(changes.toReversed().flatMap((change) => (change.heads === null ? [] : [[change.heads, change]])))
  const livedIn = new Set([...changes.flatMap(({ comesTo }) => comesTo ?? []), ...[...besides].flatMap(([home, { isLivedIn }]) => (isLivedIn ? [home] : []))])

  const stands = (change: HeadChange | undefined): boolean => change !== undefined && !refused.has(change.row)
  const losesHead = (home: string, leaver: HeadChange): boolean => {
    const successor = headOf.get(home)
    return livedIn.has(home) && besides.get(home)?.hasHead !== true && !(successor !== leaver && stands(successor))
  }
  const refusalOf = (change: HeadChange): Refusal | null => {
    if (change.heads !== null && headOf.get(change.heads) !== change) return 'second-head-in-register'
    if (change.heads !== null && change.otherHeads.some((id) => !stands(leaving.get(id)))) return 'second-head-in-register'
    return change.leaves !== null && losesHead(change.leaves, change) ? 'family-loses-head' : null
  }

  const toJudge = [...changes]
  for (let change = toJudge.pop(); change !== undefined; change = toJudge.pop()) {
    if (refused.has(change.row)) continue
    const refusal = refusalOf(change)
    if (refusal === null) continue
    refused.set(change.row, refusal)
    if (change.staysIn !== null) livedIn.add(change.staysIn)
    const successor = change.leaves === null ? undefined : headOf.get(change.leaves)
    if (successor) toJudge.push(successor)
    for (const home of [change.heads, change.staysIn]) if (home !== null) toJudge.push(...(leaversOf.get(home) ?? []))
  }
  return refused
}

const grouped = (changes: readonly HeadChange[], keyOf: (change: HeadChange) => string | null): ReadonlyMap<string, HeadChange[]> => {
  const groups = new Map<string, HeadChange[]>()
  for (const change of changes) {
    const key = keyOf(change)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return groups
}
