import { describe, expect, it } from 'vitest'

import { applyLetterAction, LETTER_STATUSES, letterStandingOn } from './letter-status'

const complete = { hasReason: true, hasSuccessor: true }

describe('letter status', () => {
  it('is changed by the kades alone, with a reason', () => {
    expect(applyLetterAction('valid', 'cancel', ['kades'], complete)).toEqual({ ok: true, value: 'cancelled' })
    expect(applyLetterAction('valid', 'replace', ['kades'], complete)).toEqual({ ok: true, value: 'replaced' })
    expect(applyLetterAction('valid', 'cancel', ['operator', 'sekdes', 'admin'], complete)).toMatchObject({ problem: { code: 'not-allowed' } })
    expect(applyLetterAction('valid', 'cancel', ['kades'], { ...complete, hasReason: false })).toMatchObject({ problem: { code: 'reason-required' } })
    expect(applyLetterAction('valid', 'replace', ['kades'], { ...complete, hasSuccessor: false })).toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it('never returns to valid', () => {
    for (const status of LETTER_STATUSES.filter((known) => known !== 'valid')) {
      for (const action of ['cancel', 'replace'] as const) {
        expect(applyLetterAction(status, action, ['kades'], complete)).toMatchObject({ problem: { code: 'transition-not-allowed' } })
      }
    }
  })

  it('is expired from the day after the last day of validity, unless it was cancelled or replaced', () => {
    expect(letterStandingOn({ status: 'valid', validUntil: '2026-11-25' }, '2026-11-25')).toBe('valid')
    expect(letterStandingOn({ status: 'valid', validUntil: '2026-11-25' }, '2026-11-26')).toBe('expired')
    expect(letterStandingOn({ status: 'valid', validUntil: null }, '2099-01-01')).toBe('valid')
    expect(letterStandingOn({ status: 'cancelled', validUntil: '2026-11-25' }, '2026-11-26')).toBe('cancelled')
  })
})
