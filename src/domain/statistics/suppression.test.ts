import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Line, Tally } from './lines'
import { type Movements, publicMovements } from './movements'
import { publicTable } from './publish'
import { SAFE_RANGE, shownTotal, type Shown, suppress } from './suppression'

/** Tables as small villages have them: many lines of few people. */
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) })
const tally = fc.record({ men: count, women: count })
const tables = fc.array(tally, { minLength: 1, maxLength: 5 })

describe('what the public may see of a table', () => {
  it('never shows a cell of 1 to 4 people', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const total = shownTotal(sum(lines))
        for (const shown of [total, ...(suppress(lines, total) ?? [])]) for (const cell of [shown.men, shown.women, shown.people]) expect(cell === null || cell === 0 || cell > 4).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('shows what it shows as it is', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const shown = suppress(lines, shownTotal(sum(lines))) ?? []
        shown.forEach(({ men, women, people }, at) => {
          const line = lines[at] ?? { men: -1, women: -1 }
          expect([men ?? line.men, women ?? line.women, people ?? line.men + line.women]).toEqual([line.men, line.women, line.men + line.women])
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves every hidden cell a range that is wide: whoever tries all tables that fit what is shown finds nobody', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const total = shownTotal(sum(lines))
        const shown = suppress(lines, total)
        if (shown) expectWide(shown, total)
      }),
      { numRuns: 600 },
    )
  }, 120_000)

  it('leaves them wide when another table has lines hidden too', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (lines, forced) => {
        const total = shownTotal(sum(lines))
        const shown = suppress(lines, total, forced)
        if (!shown) return
        expectWide(shown, total)
        lines.forEach((line, at) => expect(forced[at] === true && line.men + line.women > 0 ? shown[at]?.people : null).toBeNull())
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  it('hides no more than it must: where nothing is small, all is shown', () => {
    const lines = [{ men: 12, women: 9 }, { men: 0, women: 0 }, { men: 30, women: 41 }]
    expect(suppress(lines, shownTotal(sum(lines)))).toEqual(lines.map(({ men, women }) => ({ men, women, people: men + women })))
  })

  it('keeps back a table of which nothing could be shown, and one of a village of four', () => {
    expect(suppress([{ men: 2, women: 1 }, { men: 1, women: 2 }], shownTotal({ men: 3, women: 3 }))).toBeNull()
    expect(shownTotal({ men: 2, women: 2 })).toEqual({ men: null, women: null, people: null })
  })
})

describe('tables whose lines are sums of each other’s', () => {
  const keyed = (lines: readonly Tally[]): Line[] => lines.map((line, at) => ({ key: String(at), label: '', ...line }))

  it('do not betray each other: parts of a hidden line are hidden, and parts of a shown line are wide for whoever knows both tables', () => {
    fc.assert(
      fc.property(fc.array(fc.array(tally, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }), (groups) => {
        const parts = keyed(groups.flat())
        const parentOf = (key: string): string => String(groups.findIndex((_, at) => Number(key) < groups.slice(0, at + 1).flat().length))
        const parents = publicTable(keyed(groups.map(sum)))
        const children = publicTable(parts, { table: parents, lineOf: parentOf })
        if (parents.lines === null) {
          expect(children.lines).toBeNull()
          return
        }
        expectWide(parents.lines, parents.total)
        for (const parent of parents.lines) {
          const own = (children.lines ?? []).filter(({ key }) => parentOf(key) === parent.key)
          if (parent.people === null) expect(own.every(isWhollyHidden)).toBe(true)
          else if (!own.every(isWhollyHidden)) expectWide(own, parent)
          if (parent.men === null) expect(own.every(({ men, women, people }) => people === 0 || (men === null && women === null))).toBe(true)
        }
        expect(children.total).toEqual(parents.total)
      }),
      { numRuns: 300 },
    )
  }, 120_000)
})

describe('a year’s births, deaths, arrivals and departures', () => {
  it('are hidden when few, and do not follow from how much the village grew', () => {
    const some = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 12 }))
    fc.assert(
      fc.property(fc.record({ opened: fc.constant(0), born: some, died: some, came: some, left: some, others: fc.constant(0) }), (movements) => {
        const shown = publicMovements(movements)
        for (const name of NAMES) {
          const cell = shown[name]
          expect(cell === null || cell === 0 || cell > 4).toBe(true)
          expect(cell ?? movements[name]).toBe(movements[name])
        }
        const fits = fitting(shown, movements)
        for (const name of NAMES) if (shown[name] === null) expect(width(fits.map((fit) => fit[name]))).toBeGreaterThanOrEqual(SAFE_RANGE)
      }),
      { numRuns: 300 },
    )
  })
})

const NAMES = ['born', 'died', 'came', 'left'] as const

/** Every year that fits: what is hidden can be up to 20, and the village grew as it did. */
const fitting = (shown: ReturnType<typeof publicMovements>, { born, died, came, left }: Movements): Movements[] => {
  const values = (cell: number | null): number[] => (cell === null ? Array.from({ length: 21 }, (_, value) => value) : [cell])
  const zeroIsKnown = NAMES.some((name) => shown[name] !== null)
  const possible = (name: (typeof NAMES)[number]): number[] => values(shown[name]).filter((value) => shown[name] !== null || !zeroIsKnown || value > 0)
  return possible('born').flatMap((b) =>
    possible('died').flatMap((d) =>
      possible('came').flatMap((c) => {
        const l = b - d + c - (born - died + came - left)
        return possible('left').includes(l) ? [{ born: b, died: d, came: c, left: l, opened: 0, others: 0 }] : []
      }),
    ),
  )
}

const sum = (lines: readonly Tally[]): Tally => lines.reduce((all, { men, women }) => ({ men: all.men + men, women: all.women + women }), { men: 0, women: 0 })

const width = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

const isWhollyHidden = ({ men, women, people }: Shown): boolean => men === null && women === null && people === null

/**
 * The attack: for each line every pair of men and women that it may have, for the lines before and after it every sum
 * that they can have; a hidden cell can be whatever leaves the others a sum that the bottom line allows. An attacker
 * knows that a hidden line is not empty, since empty ones are shown.
 */
const expectWide = (lines: readonly Shown[], total: Shown): void => {
  const people = total.people ?? 0
  const options = lines.map((line) => pairsOf(line, total))
  const before: Set<number>[] = [new Set([0])]
  const after: Set<number>[] = [new Set([0])]
  for (const pairs of options) before.push(plus(before.at(-1) ?? new Set(), pairs, people))
  for (const pairs of options.toReversed()) after.push(plus(after.at(-1) ?? new Set(), pairs, people))
  lines.forEach((line, at) => {
    if (line.men !== null && line.women !== null && line.people !== null) return
    const around = plusAll(before[at] ?? new Set(), after[lines.length - 1 - at] ?? new Set(), people)
    const fits = (options[at] ?? []).filter(([men, women]) =>
      total.men === null
        ? [...around].some((code) => Math.floor(code / BASE) + (code % BASE) + men + women === people)
        : around.has((total.men - men) * BASE + (total.women ?? 0) - women),
    )
    expect(fits.length).toBeGreaterThan(0)
    if (line.men === null) expect(width(fits.map(([men]) => men))).toBeGreaterThanOrEqual(SAFE_RANGE)
    if (line.women === null) expect(width(fits.map(([, women]) => women))).toBeGreaterThanOrEqual(SAFE_RANGE)
    if (line.people === null) expect(width(fits.map(([men, women]) => men + women))).toBeGreaterThanOrEqual(SAFE_RANGE)
  })
}

const BASE = 1000

type Pair = readonly [men: number, women: number]

const pairsOf = ({ men, women, people }: Shown, total: Shown): Pair[] => {
  const all = total.people ?? 0
  const pairs: Pair[] = []
  for (let m = men ?? 0; m <= (men ?? total.men ?? all); m += 1) {
    for (let w = women ?? 0; w <= (women ?? total.women ?? all); w += 1) {
      if (people === null ? m + w > 0 && m + w <= all : m + w === people) pairs.push([m, w])
    }
  }
  return pairs
}

const plus = (sums: ReadonlySet<number>, pairs: readonly Pair[], people: number): Set<number> =>
  plusAll(sums, new Set(pairs.map(([men, women]) => men * BASE + women)), people)

const plusAll = (sums: ReadonlySet<number>, others: ReadonlySet<number>, people: number): Set<number> => {
  const made = new Set<number>()
  for (const sum of sums) {
    for (const other of others) {
      const code = sum + other
      if (Math.floor(code / BASE) + (code % BASE) <= people) made.add(code)
    }
  }
  return made
}
