import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyCalendar, anyMinutes, anyMoment } from '@tests/support/arbitrary-office'
import { weekOf } from './opening-hours'
import { plainDateIn } from './plain-date'
import { closingAfterWorkingDays, isWorkingDay } from './working-days'
import { addWorkingMinutes, isOpenAt, nextClosing, nextOpening, type WorkingCalendar, workingMinutesBetween } from './working-time'

const wib = (text: string): Date => new Date(`${text}:00+07:00`)

/** Monday–Thursday 08–12 and 13–16, Friday 08–11.30; closed on Wednesday 25 November 2026. */
const OFFICE: WorkingCalendar = {
  zone: 'Asia/Jakarta',
  week: weekOf([
    ...([1, 2, 3, 4] as const).flatMap((weekday) => [{ weekday, from: '13.00', to: '16.00' }, { weekday, from: '08.00', to: '12.00' }]),
    { weekday: 5 as const, from: '08.00', to: '11.30' },
  ]),
  holidays: new Set(['2026-11-25']),
}

describe('working time', () => {
  it.each([
    ['2026-11-23T09:00', 60, '2026-11-23T10:00'],
    ['2026-11-23T11:30', 60, '2026-11-23T13:30'],
    ['2026-11-23T07:00', 10, '2026-11-23T08:10'],
    ['2026-11-24T15:30', 60, '2026-11-26T08:30'],
    ['2026-11-27T11:00', 30, '2026-11-27T11:30'],
    ['2026-11-27T11:00', 31, '2026-11-30T08:01'],
    ['2026-11-28T10:00', 60, '2026-11-30T09:00'],
    ['2026-08-14T11:20', 20, '2026-08-18T08:10'],
    ['2026-12-31T15:00', 120, '2027-01-04T09:00'],
  ])('from %s, %d open minutes end at %s', (start, minutes, end) => {
    // 1 January 2027 is a Friday and a holiday, though nobody has entered it.
    expect(addWorkingMinutes(wib(start), minutes, OFFICE)).toEqual(wib(end))
  })

  it('adds open time only, and exactly as much as asked', () => {
    fc.assert(
      fc.property(anyMoment, anyMinutes, anyCalendar, (start, minutes, calendar) => {
        const end = addWorkingMinutes(start, minutes, calendar)
        expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime())
        expect(workingMinutesBetween(start, end, calendar)).toBeCloseTo(minutes, 6)
        expect(isOpenAt(minutes > 0 ? new Date(end.getTime() - 1) : end, calendar)).toBe(true)
      }),
    )
  })

  it('never promises earlier for a later start or for more minutes', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyMinutes, anyMinutes, anyCalendar, (one, other, few, more, calendar) => {
        const [first, second] = one <= other ? [one, other] : [other, one]
        expect(addWorkingMinutes(first, few, calendar) <= addWorkingMinutes(second, few, calendar)).toBe(true)
        expect(addWorkingMinutes(one, few, calendar) <= addWorkingMinutes(one, few + more, calendar)).toBe(true)
      }),
    )
  })

  it('measures a stretch as the sum of its parts', () => {
    fc.assert(
      fc.property(fc.tuple(anyMoment, anyMoment, anyMoment), anyCalendar, (moments, calendar) => {
        const [a, b, c] = [...moments].sort((x, y) => x.getTime() - y.getTime())
        if (!a || !b || !c) throw new Error('three moments')
        expect(workingMinutesBetween(a, b, calendar) + workingMinutesBetween(b, c, calendar)).toBeCloseTo(workingMinutesBetween(a, c, calendar), 4)
        expect(workingMinutesBetween(c, a, calendar)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  it('knows when the office is open, closes and opens next', () => {
    expect(isOpenAt(wib('2026-11-23T08:00'), OFFICE)).toBe(true)
    expect(isOpenAt(wib('2026-11-23T12:00'), OFFICE)).toBe(false)
    expect(isOpenAt(wib('2026-11-25T09:00'), OFFICE)).toBe(false)
    expect(nextClosing(wib('2026-11-23T09:00'), OFFICE)).toEqual(wib('2026-11-23T16:00'))
    expect(nextClosing(wib('2026-11-23T16:00'), OFFICE)).toBeNull()
    expect(nextOpening(wib('2026-11-24T17:00'), OFFICE)).toEqual(wib('2026-11-26T08:00'))
    expect(nextOpening(wib('2026-11-24T14:00'), OFFICE)).toEqual(wib('2026-11-24T14:00'))
  })

  it('counts hours in the office\'s own zone', () => {
    const eastern = { ...OFFICE, zone: 'Asia/Jayapura' }
    expect(addWorkingMinutes(new Date('2026-11-22T22:00:00Z'), 60, eastern)).toEqual(new Date('2026-11-23T00:00:00Z'))
  })

  it('says so when the office never opens, and does not walk for ever', () => {
    const closed: WorkingCalendar = { zone: 'Asia/Jakarta', week: { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] }, holidays: new Set() }
    expect(() => addWorkingMinutes(wib('2026-11-23T09:00'), 1, closed)).toThrow('never opens')
    expect(() => closingAfterWorkingDays(wib('2026-11-23T09:00'), 1, closed)).toThrow('never opens')
    expect(nextOpening(wib('2026-11-23T09:00'), closed)).toBeNull()
    expect(workingMinutesBetween(wib('2026-11-23T09:00'), wib('2027-11-23T09:00'), closed)).toBe(0)
  })
})

describe('opening hours', () => {
  it('puts the lines of a timetable in order, joins what overlaps and leaves out what cannot be', () => {
    const week = weekOf([
      { weekday: 1, from: '13.00', to: '16.00' },
      { weekday: 1, from: '8.00', to: '12.00' },
      { weekday: 1, from: '11.00', to: '12.30' },
      { weekday: 2, from: '15.00', to: '08.00' },
      { weekday: 3, from: 'pagi', to: 'sore' },
    ])
    expect(week[1]).toEqual([{ from: '08:00', to: '12:30' }, { from: '13:00', to: '16:00' }])
    expect(week[2]).toEqual([])
    expect(week[3]).toEqual([])
  })

  it('is Monday to Friday when nothing has been entered', () => {
    const week = weekOf([])
    expect([0, 6].map((day) => week[day === 0 ? 0 : 6])).toEqual([[], []])
    expect(week[5]).toEqual([{ from: '08:00', to: '15:00' }])
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-23T09:00', 1, '2026-11-24T16:00'],
    ['2026-11-23T23:30', 1, '2026-11-24T16:00'],
    ['2026-11-23T09:00', 3, '2026-11-27T11:30'],
    ['2026-11-28T09:00', 1, '2026-11-30T16:00'],
  ])('counted from %s, day %d ends at %s', (start, days, end) => expect(closingAfterWorkingDays(wib(start), days, OFFICE)).toEqual(wib(end)))

  it('leaves exactly so many working days between the day of the start and the end', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 60 }), anyCalendar, (start, days, calendar) => {
        const end = plainDateIn(calendar.zone, closingAfterWorkingDays(start, days, calendar))
        expect(isWorkingDay(end, calendar)).toBe(true)
        if (days > 1) expect(plainDateIn(calendar.zone, closingAfterWorkingDays(start, days - 1, calendar)) < end).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
