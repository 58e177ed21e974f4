import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { amongChanged, type ChangesChoice, declinesOf, readChoice, wantedOf, withRow, writeChoice } from './changes-choice'

type Step = { to: 'all' | 'none' } | { row: number; isWanted: boolean }

const rows = Array.from({ length: 12 }, (_, at) => at + 2)

const step: fc.Arbitrary<Step> = fc.oneof(fc.record({ to: fc.constantFrom('all', 'none') }), fc.record({ row: fc.constantFrom(...rows), isWanted: fc.boolean() }))

const after = (steps: readonly Step[]): ChangesChoice => steps.reduce<ChangesChoice>((made, one) => ('to' in one ? { mode: one.to } : withRow(made, one)), { mode: 'all' })

/** What was said of a row last is what counts. */
const wantedRows = (steps: readonly Step[]): number[] => {
  const wanted = new Set(rows)
  for (const one of steps) {
    if ('row' in one && one.isWanted) wanted.add(one.row)
    else if ('row' in one) wanted.delete(one.row)
    else for (const row of rows) if (one.to === 'all') wanted.add(row)
    else wanted.delete(row)
  }
  return rows.filter((row) => wanted.has(row))
}

describe('a choice among changes', () => {
  it('says of every row what was said of it last, and how many are wanted, also once it was kept', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const made = readChoice(writeChoice(after(steps)))
        const declines = declinesOf(made)
        expect(rows.filter((row) => !declines(row))).toEqual(wantedRows(steps))
        expect(wantedOf(made, rows.length)).toBe(wantedRows(steps).length)
      }),
    )
  })

  it('holds for rows beyond those that are described one by one: none but these is none of them', () => {
    const declines = declinesOf(after([{ to: 'none' }, { row: 7, isWanted: true }]))
    expect([7, 5003, 300_000].map(declines)).toEqual([false, true, true])
  })

  it('forgets rows that change nobody any more, and counts the others', () => {
    expect(amongChanged({ mode: 'only', wanted: [3, 4] }, new Set([4, 5]))).toEqual({ mode: 'only', wanted: [4] })
    expect(amongChanged({ mode: 'only', wanted: [3] }, new Set([5]))).toEqual({ mode: 'none' })
    expect(amongChanged({ mode: 'some', declined: [3] }, new Set([5]))).toEqual({ mode: 'all' })
  })

  it('is still read as earlier versions kept it', () => {
    expect([null, '', '{"mode":"none"}', '{"mode":"some","declined":[3]}'].map(readChoice)).toEqual([{ mode: 'all' }, { mode: 'all' }, { mode: 'none' }, { mode: 'some', declined: [3] }])
  })
})
