import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ageOn, lastDayOfMonth, plainDateOf } from '../calendar/plain-date'
import { AGE_CATEGORIES, AGE_RANGES, ageAtEndOf, categoryOfRange, groupOfAge } from './ages'
import { definitionOf, STATISTIC_IDS, statisticOfSlug } from './definitions'
import { type Figure, type Figures, linesOf, peopleOf, sumOf } from './lines'

const figure = (value: string, people: number, { sex = '1', hamlet = 'a' } = {}): Figure => ({ value, hamlet, sex, people })

const facts = (part: Partial<Figures>): Figures => ({ figures: [], births: [], agesAt: '2026-10', hamlets: [{ id: 'a', name: 'Dusun I' }], isVillage: true, ...part })

describe('ages at the end of a month', () => {
  it('are the ages of that day, though only the month of birth is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (year, month, day, at) => {
        const birth = plainDateOf(year, month, day)
        // The 29th of February has its birthday on the last day of February, whatever the year.
        fc.pre(birth.ok && !(month === 2 && day === 29))
        const end = `2026-${String(at).padStart(2, '0')}`
        if (birth.ok) expect(ageAtEndOf(end, birth.value.slice(0, 7))).toBe(Math.max(0, ageOn(birth.value, lastDayOfMonth(end))))
      }),
    )
  })

  it('are 0 for a child born later', () => {
    expect(ageAtEndOf('2026-10', '2026-11')).toBe(0)
  })

  it('fall into one group each, and every five-year group into one stage of life', () => {
    for (let age = 0; age < 120; age += 1) {
      const range = groupOfAge(AGE_RANGES, age)
      expect(range).not.toBe('')
      expect(categoryOfRange(range)).toBe(groupOfAge(AGE_CATEGORIES, age))
    }
  })
})

describe('the lines of a statistic', () => {
  it('hold everybody, also those of whom nothing is known or whose code no list has', () => {
    const figures = [figure('1', 5), figure('1', 3, { sex: '2' }), figure('', 2), figure('99', 4, { sex: '2' })]
    const births = [figure('1990-01', 5), figure('2020-12', 3, { sex: '2' }), figure('', 2), figure('2026-11', 4, { sex: '2' })]
    for (const id of STATISTIC_IDS) {
      if (['growth', 'families', 'hamlet', 'ktp', 'nik', 'birth-certificate', 'marriage-certificate'].includes(id)) continue
      expect({ id, people: peopleOf(sumOf(linesOf(definitionOf(id), facts({ figures, births })))) }).toEqual({ id, people: 14 })
    }
  })

  it('say who has a KTP-el among those who must, and never more or fewer than there are', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 40 }), (yes, no, grown) => {
        const lines = linesOf(definitionOf('ktp'), facts({ figures: [figure('yes', yes), figure('no', no)], births: [figure('1990-01', grown)] }))
        expect(peopleOf(sumOf(lines))).toBe(yes + no)
        for (const { men } of lines) expect(men).toBeGreaterThanOrEqual(0)
        expect(lines.find(({ key }) => key === 'yes')?.men).toBe(yes)
      }),
    )
  })

  it('of the hamlets hold people without one', () => {
    const lines = linesOf(definitionOf('hamlet'), facts({ figures: [figure('', 3), figure('', 2, { hamlet: 'zero' })] }))
    expect(lines.map(({ key, men }) => [key, men])).toEqual([['a', 3], ['', 2]])
  })

  it('have an address each', () => {
    for (const id of STATISTIC_IDS) expect(statisticOfSlug(definitionOf(id).slug)).toBe(id)
    expect(statisticOfSlug('tidak-ada')).toBeNull()
  })
})
