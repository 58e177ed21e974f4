import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyCalendar, anyMoment } from '@tests/support/arbitrary-office'

import { weekOf } from '../calendar/opening-hours'
import { isWorkingDay } from '../calendar/working-days'
import { addDays, plainDateIn } from '../calendar/plain-date'
import type { WorkingCalendar } from '../calendar/working-time'
import { closesAt, REOPEN_DAYS, reopenUntil, SILENCE_DAYS, timeFacts } from './closing'
import { applyComplaintAction, COMPLAINT_ACTIONS, COMPLAINT_STATUSES, type ComplaintAction, type ComplaintActor, type ComplaintStatus } from './workflow'

const wib = (text: string): Date => new Date(`${text}:00+07:00`)
const calendar: WorkingCalendar = { zone: 'Asia/Jakarta', week: weekOf([]), holidays: new Set(['2026-12-09']) }

describe('a complaint that nobody answers', () => {
  it('closes when the office closes on the tenth working day, the day of the question and holidays not counted', () => {
    expect(closesAt({ status: 'awaiting-reporter', lastWordAt: wib('2026-11-25T10:00') }, calendar)).toEqual(wib('2026-12-10T15:00'))
    expect(closesAt({ status: 'resolved', lastWordAt: wib('2026-11-25T10:00') }, calendar)).toEqual(wib('2026-12-10T15:00'))
  })

  it('can be reopened on the thirtieth day after, and not on the day that follows', () => {
    expect(reopenUntil(wib('2026-12-10T15:00'), 'Asia/Jakarta')).toBe('2027-01-09')
    const closed = { status: 'closed', since: wib('2026-12-10T15:00'), lastWordAt: wib('2026-12-10T15:00') } as const
    expect(timeFacts(closed, wib('2027-01-09T23:59'), calendar).canReopen).toBe(true)
    expect(timeFacts(closed, wib('2027-01-10T00:00'), calendar).canReopen).toBe(false)
  })

  it('never closes in a state in which it is not the reporter who has to speak', () => {
    for (const status of COMPLAINT_STATUSES.filter((one) => one !== 'awaiting-reporter' && one !== 'resolved')) {
      expect(closesAt({ status, lastWordAt: wib('2020-01-01T10:00') }, calendar)).toBeNull()
    }
  })

  it('always has ten working days between the last word and the closing', () => {
    fc.assert(
      fc.property(anyMoment, anyCalendar, (lastWordAt, office) => {
        const closing = closesAt({ status: 'resolved', lastWordAt }, office)
        if (!closing) throw new Error('not closed')
        let days = 0
        const last = plainDateIn(office.zone, closing)
        for (let day = addDays(plainDateIn(office.zone, lastWordAt), 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(day, office)) days += 1
        expect(days).toBe(SILENCE_DAYS)
      }),
      { numRuns: 50 },
    )
  })
})

type Call = { action: ComplaintAction; actor: ComplaintActor; hours: number }

const anyCall: fc.Arbitrary<Call> = fc.record({
  action: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...COMPLAINT_ACTIONS) }, { weight: 3, arbitrary: fc.constantFrom('verify', 'start', 'ask', 'resolve', 'close' as const) }),
  actor: fc.constantFrom('handler' as const, 'reporter' as const, 'system' as const),
  hours: fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 200, max: 900 })),
})

describe('whatever is tried, and whenever', () => {
  it('only the portal closes, only after the reporter\'s ten working days, once; and only the reporter reopens, in time', () => {
    let closings = 0
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 60, size: 'max' }), (calls) => {
        let status: ComplaintStatus = 'new'
        let now = wib('2026-11-25T10:00')
        let since = now
        let lastWordAt = now
        for (const { action, actor, hours } of calls) {
          now = new Date(now.getTime() + hours * 3_600_000)
          const before: ComplaintStatus = status
          const applied = applyComplaintAction(before, action, actor, { hasReason: true, hasWords: true, askedFrom: 'in-progress', ...timeFacts({ status: before, since, lastWordAt }, now, calendar) })
          if (!applied.ok) continue
          if (action === 'close') {
            closings += 1
            expect(actor).toBe('system')
            expect(['awaiting-reporter', 'resolved']).toContain(before)
            expect(now.getTime()).toBeGreaterThanOrEqual(closesAt({ status: before, lastWordAt }, calendar)?.getTime() ?? Infinity)
          }
          if (actor === 'system') expect(action).toBe('close')
          if (before === 'closed') {
            expect({ action, actor }).toEqual({ action: 'reopen', actor: 'reporter' })
            expect(now.getTime() - since.getTime()).toBeLessThan((REOPEN_DAYS + 1) * 24 * 3_600_000)
          }
          if (applied.value !== before) since = now
          lastWordAt = now
          status = applied.value
        }
      }),
      { numRuns: 500 },
    )
    expect(closings).toBeGreaterThan(50)
  })
})
