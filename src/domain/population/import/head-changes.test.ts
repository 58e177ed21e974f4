import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type HeadChange, type HomeBesides, refusedHeadChanges } from './head-changes'

/** Heads of some families, each with one more living member, go to head another of them, or no family at all. */
const village = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.uniqueArray(fc.record({ from: fc.nat({ max: size - 1 }), to: fc.option(fc.nat({ max: size + 1 })), isLast: fc.boolean() }), { selector: ({ from }) => from, maxLength: size }).map((moves) => ({ size, moves })),
)

type Move = { from: number; to: number | null; isLast: boolean }

const changesOf = (moves: readonly Move[]): HeadChange[] => {
  const taken = new Set<number>()
  return moves.flatMap(({ from, to }, at) => {
    // A sheet has one head a family: a second one is refused before.
    if (to === from || (to !== null && taken.has(to))) return []
    if (to !== null) taken.add(to)
    const home = `family ${from}`
    return [{ row: at, person: `head ${from}`, leaves: home, heads: to === null ? null : `family ${to}`, otherHeads: to === null ? [] : [`head ${to}`], staysIn: home, comesTo: to === null ? null : `family ${to}` }]
  })
}

/** Families 0 to `size - 1` have a head; those after them are new. */
const livedIn = (size: number, moves: readonly Move[]) =>
  new Map<string, HomeBesides>(Array.from({ length: size }, (_, at) => [`family ${at}`, { isLivedIn: !moves.some(({ from, isLast }) => from === at && isLast), hasHead: false }]))

const headsAfter = (size: number, changes: readonly HeadChange[], refused: ReadonlyMap<number, string>): Map<string, number> => {
  const heads = new Map<string, number>(Array.from({ length: size }, (_, at) => [`family ${at}`, 1]))
  const add = (home: string | null, by: number): void => {
    if (home !== null && heads.has(home)) heads.set(home, (heads.get(home) ?? 0) + by)
  }
  for (const change of changes) {
    if (refused.has(change.row)) continue
    add(change.leaves, -1)
    add(change.heads, 1)
  }
  return heads
}

/** A new family is nobody's to break, so nobody heads it in the register. */
const ofRegister = (size: number, changes: HeadChange[]): HeadChange[] =>
  changes.map((change) => ({ ...change, otherHeads: change.otherHeads.filter((id) => Number(id.slice(5)) < size) }))

describe('rows that change who heads a family', () => {
  it('leave every family that somebody lives in with exactly one head, in whatever order they come', () => {
    fc.assert(
      fc.property(village, ({ size, moves }) => {
        const changes = ofRegister(size, changesOf(moves))
        const besides = livedIn(size, moves)
        const refused = refusedHeadChanges(changes, besides)
        for (const [home, heads] of headsAfter(size, changes, refused)) expect(heads, home).toBeOneOf(besides.get(home)?.isLivedIn ? [1] : [0, 1])
        expect([...refusedHeadChanges(changes.toReversed(), besides).keys()].toSorted()).toEqual([...refused.keys()].toSorted())
      }),
    )
  })

  it('are all taken when each family gets a new head for the one who goes: a ring', () => {
    const ring = changesOf([{ from: 0, to: 1, isLast: false }, { from: 1, to: 2, isLast: false }, { from: 2, to: 0, isLast: false }])
    expect(refusedHeadChanges(ring, livedIn(3, [])).size).toBe(0)
  })

  it('are looked at once and again, not each against all: a chain of many thousands that breaks at its end', () => {
    const size = 50_000
    const chain = changesOf(Array.from({ length: size }, (_, at) => ({ from: at, to: at === 0 ? null : at - 1, isLast: false })))
    expect(refusedHeadChanges(chain, livedIn(size, [])).size).toBe(size)
  })
})
