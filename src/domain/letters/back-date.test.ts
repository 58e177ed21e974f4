import fc from 'fast-check'
import { expect, it } from 'vitest'

import { backDateProblem } from './back-date'

const today = '2026-11-25'

it.each([
  ['2026-11-24', null, null],
  ['2026-01-01', null, null],
  ['2026-11-25', null, 'day-not-earlier'],
  ['2026-11-26', null, 'day-not-earlier'],
  ['2025-12-31', null, 'day-of-other-year'],
  ['2026-10-31', '2026-10', 'day-in-closed-month'],
  ['2026-09-15', '2026-10', 'day-in-closed-month'],
  ['2026-11-01', '2026-10', null],
] as const)('a letter of today dated %s, books closed until %s: %s', (date, closedUntil, problem) => expect(backDateProblem(date, { today, closedUntil })).toBe(problem))

it('never lets a date pass that is later, of another year, or in what is closed', () => {
  const days = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, days, fc.option(days.map((day) => day.slice(0, 7))), (date, now, closedUntil) => {
      if (backDateProblem(date, { today: now, closedUntil }) !== null) return
      expect(date < now && date.slice(0, 4) === now.slice(0, 4) && (closedUntil === null || date.slice(0, 7) > closedUntil)).toBe(true)
    }),
  )
})
