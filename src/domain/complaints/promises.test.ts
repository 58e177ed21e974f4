import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyCalendar, anyMoment } from '@tests/support/arbitrary-office'

import { weekOf } from '../calendar/opening-hours'
import { workingMinutesBetween } from '../calendar/working-time'
import { complaintPromises } from './promises'
import { COMPLAINT_CLASSES, type ComplaintClass } from './workflow'

const wib = (text: string): Date => new Date(`${text}:00+07:00`)
const calendar = { zone: 'Asia/Jakarta', week: weekOf([]), holidays: new Set(['2026-11-26']) }
const received = { receivedAt: wib('2026-11-23T09:00'), pauses: [], calendar }
const anyClass = fc.constantFrom<ComplaintClass[]>('simple', 'no-inspection', 'inspection')

describe('complaint promises', () => {
  it.each<[ComplaintClass, string]>([
    ['simple', '2026-12-01T15:00'],
    ['no-inspection', '2026-12-14T15:00'],
  ])('a %s complaint is verified in 3, acted on in 5 and solved in its own number of working days', (kind, solved) => {
    expect(complaintPromises({ ...received, class: kind })).toEqual({
      verifyBy: wib('2026-11-27T15:00'),
      followUpBy: wib('2026-12-01T15:00'),
      resolveBy: wib(solved),
    })
  })

  it('counts from the next day even when it came at night or on a holiday', () => {
    expect(complaintPromises({ ...received, receivedAt: wib('2026-11-22T23:59'), class: 'simple' }).verifyBy).toEqual(wib('2026-11-25T15:00'))
  })

  it('waits as long as the reporter does, in open time, but not with the verification', () => {
    const pauses = [{ from: wib('2026-11-24T08:00'), to: wib('2026-11-25T08:00') }]
    const { verifyBy, resolveBy } = complaintPromises({ ...received, class: 'simple', pauses })
    expect(verifyBy).toEqual(wib('2026-11-27T15:00'))
    expect(resolveBy).toEqual(wib('2026-12-02T15:00'))
    expect(complaintPromises({ ...received, class: 'simple', pauses: [{ from: wib('2026-11-24T08:00'), to: null }] }).resolveBy).toBeNull()
  })

  it('never promises the solution before the verification, nor a heavier class before a lighter one', () => {
    fc.assert(
      fc.property(anyMoment, anyClass, anyClass, anyCalendar, (receivedAt, one, other, office) => {
        const due = (kind: ComplaintClass) => complaintPromises({ receivedAt, class: kind, pauses: [], calendar: office })
        expect(due(one).verifyBy.getTime()).toBeLessThanOrEqual(due(one).resolveBy?.getTime() ?? 0)
        if (COMPLAINT_CLASSES[one].resolveDays <= COMPLAINT_CLASSES[other].resolveDays) {
          expect(due(one).resolveBy?.getTime()).toBeLessThanOrEqual(due(other).resolveBy?.getTime() ?? 0)
        }
        expect(workingMinutesBetween(receivedAt, due(one).verifyBy, office)).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})
