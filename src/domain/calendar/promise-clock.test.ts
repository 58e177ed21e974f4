import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyCalendar, anyMinutes, anyMoment } from '@tests/support/arbitrary-office'
import { weekOf } from './opening-hours'
import { type Pause, promisedAt, promiseSentence } from './promise-clock'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

const wib = (text: string): Date => new Date(`${text}:00+07:00`)

const office = { zone: 'Asia/Jakarta', week: weekOf([]), holidays: new Set<string>() }

/** Pauses one after the other, the first beginning some time after `startedAt`. */
const pausesAfter = (startedAt: Date, gaps: readonly number[]): Pause[] => {
  let at = startedAt.getTime()
  const step = (minutes: number): Date => new Date((at += minutes * 60_000))
  return gaps.flatMap((gap, position) => (position % 2 === 0 ? [{ from: step(gap), to: step(gaps[position + 1] ?? 1) }] : []))
}

const anyGaps = fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 6 })

describe('promise clock', () => {
  it('is the open time after the start when nobody waits for the resident', () => {
    fc.assert(
      fc.property(anyMoment, anyMinutes, anyCalendar, (startedAt, workingMinutes, calendar) => {
        expect(promisedAt({ startedAt, workingMinutes, pauses: [], calendar })).toEqual(addWorkingMinutes(startedAt, workingMinutes, calendar))
      }),
    )
  })

  it('leaves the office exactly the promised open minutes outside the pauses', () => {
    fc.assert(
      fc.property(anyMoment, anyMinutes, anyGaps, anyCalendar, (startedAt, workingMinutes, gaps, calendar) => {
        const pauses = pausesAfter(startedAt, gaps)
        const due = promisedAt({ startedAt, workingMinutes, pauses, calendar })
        if (!due) throw new Error('every pause has ended')
        const paused = pauses
          .filter(({ from }) => from < due)
          .reduce((sum, { from, to }) => sum + workingMinutesBetween(from, to ?? due, calendar), 0)
        expect(workingMinutesBetween(startedAt, due, calendar) - paused).toBeCloseTo(workingMinutes, 4)
      }),
    )
  })

  it('is never earlier for a later start, more minutes or a further pause', () => {
    const timeOf = (due: Date | null): number => due?.getTime() ?? Number.POSITIVE_INFINITY
    fc.assert(
      fc.property(anyMoment, anyMinutes, anyMinutes, anyGaps, anyCalendar, (startedAt, workingMinutes, more, gaps, calendar) => {
        const pauses = pausesAfter(startedAt, gaps)
        const due = timeOf(promisedAt({ startedAt, workingMinutes, pauses, calendar }))
        expect(timeOf(promisedAt({ startedAt, workingMinutes: workingMinutes + more, pauses, calendar }))).toBeGreaterThanOrEqual(due)
        expect(timeOf(promisedAt({ startedAt: new Date(startedAt.getTime() + 60_000), workingMinutes, pauses: [], calendar }))).toBeGreaterThanOrEqual(
          timeOf(promisedAt({ startedAt, workingMinutes, pauses: [], calendar })),
        )
        expect(timeOf(promisedAt({ startedAt, workingMinutes, pauses: pauses.slice(0, -1), calendar }))).toBeLessThanOrEqual(due)
      }),
    )
  })

  it('does not depend on the order in which pauses are given', () => {
    fc.assert(
      fc.property(anyMoment, anyMinutes, anyGaps, anyCalendar, (startedAt, workingMinutes, gaps, calendar) => {
        const pauses = pausesAfter(startedAt, gaps)
        expect(promisedAt({ startedAt, workingMinutes, pauses: pauses.toReversed(), calendar })).toEqual(
          promisedAt({ startedAt, workingMinutes, pauses, calendar }),
        )
      }),
    )
  })

  it('shifts by a pause over a day\'s end, but not by a night in which the office is closed anyway', () => {
    const promise = { startedAt: wib('2026-11-23T09:00'), workingMinutes: 360, calendar: office }
    expect(promisedAt({ ...promise, pauses: [] })).toEqual(wib('2026-11-23T15:00'))
    expect(promisedAt({ ...promise, pauses: [{ from: wib('2026-11-23T14:00'), to: wib('2026-11-24T09:00') }] })).toEqual(wib('2026-11-24T10:00'))
    expect(promisedAt({ ...promise, workingMinutes: 780, pauses: [{ from: wib('2026-11-23T15:00'), to: wib('2026-11-24T08:00') }] })).toEqual(
      wib('2026-11-24T15:00'),
    )
  })

  it('is unknown while the office waits, unless the promise was late already', () => {
    const promise = { startedAt: wib('2026-11-23T09:00'), workingMinutes: 60, calendar: office }
    expect(promisedAt({ ...promise, pauses: [{ from: wib('2026-11-23T09:30'), to: null }] })).toBeNull()
    expect(promisedAt({ ...promise, pauses: [{ from: wib('2026-11-23T10:00'), to: null }] })).toEqual(wib('2026-11-23T10:00'))
  })

  it('says day, date and hour in the office\'s zone', () => {
    expect(promiseSentence(wib('2026-11-25T14:00'), 'Asia/Jakarta')).toBe('Selesai paling lambat Rabu, 25 November 2026, pukul 14.00')
  })
})
