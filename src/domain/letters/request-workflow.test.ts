import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  allowedRequestActions, applyRequestAction, holderOf, REQUEST_ACTIONS, REQUEST_STATUSES, REQUEST_TRANSITIONS, type RequestAction, type RequestStatus, statusClock,
} from './request-workflow'

const ROLES = ['kadus', 'operator', 'sekdes', 'kades', 'editor', 'bpd', 'admin', 'auditor', 'resident'] as const

type Call = { action: RequestAction; roles: readonly string[]; hasReason: boolean; findsResident: boolean; headsHamlet: boolean }

/** What a letter type asks for, and whether the hamlet's head has an account. */
type Setting = { checkedByKadus: boolean; checkedBySekdes: boolean; hamletHasKadus: boolean }

const anySetting: fc.Arbitrary<Setting> = fc.record({ checkedByKadus: fc.boolean(), checkedBySekdes: fc.boolean(), hamletHasKadus: fc.boolean() })

const anyCall: fc.Arbitrary<Call> = fc.record({
  action: fc.constantFrom(...REQUEST_ACTIONS),
  // One role, or several in one hand as in small offices.
  roles: fc.oneof(fc.subarray([...ROLES], { minLength: 1, maxLength: 2 }), fc.constant([...ROLES])),
  hasReason: fc.boolean(),
  findsResident: fc.boolean(),
  headsHamlet: fc.boolean(),
})

type Step = Call & { from: RequestStatus; to: RequestStatus }

/** Every call in turn on one new request; refused calls leave no trace. */
const run = (calls: readonly Call[], setting: Setting): { steps: Step[]; status: RequestStatus; isMatched: boolean } => {
  const steps: Step[] = []
  let status: RequestStatus = 'submitted'
  let isMatched = false
  for (const call of calls) {
    const facts = { ...setting, isMatched: call.action === 'match' ? call.findsResident : isMatched, headsHamlet: call.headsHamlet, hasReason: call.hasReason }
    const applied = applyRequestAction({ status }, call.action, call.roles, facts)
    if (!applied.ok) continue
    if (call.action === 'match') isMatched = true
    steps.push({ ...call, from: status, to: applied.value.status })
    status = applied.value.status
  }
  return { steps, status, isMatched }
}

/** The acts that lead on, so that many runs reach the signature; the rest come from `anyCall`. */
const ONWARD = ['open', 'match', 'pass-on', 'confirm-kadus', 'record-kadus', 'approve-check', 'sign', 'send-to-sign', 'drop-signing', 'return-to-operator', 'answer-correction'] as const

const anyOnwardCall = fc.constantFrom(...ONWARD).map((action): Call => ({ action, roles: ROLES, hasReason: true, findsResident: true, headsHamlet: true }))

const anyCalls = fc.array(fc.oneof({ weight: 1, arbitrary: anyCall }, { weight: 6, arbitrary: anyOnwardCall }), { maxLength: 80, size: 'max' })

const EVERYTHING = { isMatched: true, checkedByKadus: true, checkedBySekdes: true, headsHamlet: true, hamletHasKadus: true }

describe('request workflow', () => {
  it('reaches "signed" only by the kades, matched, and with the checks of kadus and secretary where the type asks for them', () => {
    let signed = 0
    fc.assert(
      fc.property(anyCalls, anySetting, (calls, setting) => {
        const { steps, isMatched } = run(calls, setting)
        const at = steps.findIndex(({ to }) => to === 'signed')
        if (at < 0) return
        signed += 1
        const before = steps.slice(0, at)
        const lastReview = before.findLastIndex(({ to }) => to === 'in-review')
        const sinceReview = before.slice(lastReview + 1)
        expect(steps[at]).toMatchObject({ action: 'sign', from: expect.stringMatching(/^(?:awaiting-signature|being-signed)$/u) })
        expect(steps[at]?.roles).toContain('kades')
        expect(isMatched).toBe(true)
        expect(before.some(({ action, findsResident }) => action === 'match' && findsResident)).toBe(true)
        expect(before[lastReview]?.to).toBe('in-review')
        expect(sinceReview.some(({ action }) => action === 'approve-check')).toBe(setting.checkedBySekdes)
        const byKadus = sinceReview.filter(({ action }) => action === 'confirm-kadus' || action === 'record-kadus')
        expect(byKadus.length).toBe(setting.checkedByKadus ? 1 : 0)
        for (const step of byKadus) {
          // The head of the hamlet, or the office for a head without an account, and then never without saying why.
          if (step.action === 'confirm-kadus') expect(step).toMatchObject({ headsHamlet: true })
          else expect({ hasReason: step.hasReason, hamletHasKadus: setting.hamletHasKadus }).toEqual({ hasReason: true, hamletHasKadus: false })
          if (step.action === 'confirm-kadus') expect(step.roles).toContain('kadus')
        }
        const order = sinceReview.map(({ action }) => action).filter((action) => !['pass-on', 'match', 'send-to-sign', 'drop-signing'].includes(action))
        if (setting.checkedByKadus && setting.checkedBySekdes) expect(order.at(-1)).toBe('approve-check')
        for (const check of sinceReview.filter(({ action }) => action === 'approve-check')) expect(check.roles).toContain('sekdes')
      }),
      { numRuns: 1000 },
    )
    // The property says nothing unless enough runs get there.
    expect(signed).toBeGreaterThan(100)
  })

  it('is signed, rejected or withdrawn at most once, and nothing moves after its end', () => {
    fc.assert(
      fc.property(anyCalls, anySetting, (calls, setting) => {
        const { steps } = run(calls, setting)
        expect(steps.filter(({ action }) => ['sign', 'reject', 'withdraw'].includes(action)).length).toBeLessThanOrEqual(1)
        const end = steps.findIndex(({ to }) => ['handed-over', 'rejected', 'withdrawn'].includes(to))
        if (end >= 0) expect(end).toBe(steps.length - 1)
      }),
      { numRuns: 500 },
    )
  })

  it('never sends a request back, refuses or asks it without a reason', () => {
    fc.assert(
      fc.property(anyCalls, anySetting, (calls, setting) => {
        for (const step of run(calls, setting).steps) {
          if (['ask-correction', 'return-to-operator', 'reject', 'decline-kadus', 'record-kadus', 'cancel-letter'].includes(step.action)) expect(step.hasReason).toBe(true)
        }
      }),
    )
  })

  it('gives editor, bpd, admin and auditor nothing to do, the kadus only the own check, and the resident only what is theirs', () => {
    const facts = { isMatched: true, checkedByKadus: true, checkedBySekdes: true, headsHamlet: true, hamletHasKadus: true }
    for (const status of REQUEST_STATUSES) {
      expect(allowedRequestActions({ status }, ['editor', 'bpd', 'admin', 'auditor'], facts)).toEqual([])
      expect(allowedRequestActions({ status }, ['kadus'], facts)).toEqual(status === 'awaiting-kadus' ? ['confirm-kadus', 'decline-kadus'] : [])
      // The head of another hamlet has nothing to say about this one.
      expect(allowedRequestActions({ status }, ['kadus'], { ...facts, headsHamlet: false })).toEqual([])
      for (const action of allowedRequestActions({ status }, ['resident'], facts)) expect(['answer-correction', 'withdraw']).toContain(action)
    }
  })

  it('shows as allowed exactly what would be done, given a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUEST_STATUSES), fc.subarray([...ROLES]), fc.boolean(), fc.boolean(), anySetting, fc.constantFrom(...REQUEST_ACTIONS),
        (status, roles, isMatched, headsHamlet, setting, action) => {
          const allowed = allowedRequestActions({ status }, roles, { ...setting, isMatched, headsHamlet })
          const applied = applyRequestAction({ status }, action, roles, { ...setting, headsHamlet, isMatched: isMatched || action === 'match', hasReason: true })
          expect(allowed.includes(action)).toBe(applied.ok)
        },
      ),
    )
  })

  it('lets nobody return, refuse or withdraw a letter while a service outside may be signing it', () => {
    expect(allowedRequestActions({ status: 'being-signed' }, ROLES, EVERYTHING)).toEqual(['sign', 'send-to-sign', 'drop-signing'])
    for (const action of ['sign', 'send-to-sign', 'drop-signing'] as const) {
      expect(applyRequestAction({ status: 'being-signed' }, action, ROLES.filter((role) => role !== 'kades'), { ...EVERYTHING, hasReason: true }).ok).toBe(false)
    }
  })

  it('gives every open request a holder who can act on it', () => {
    for (const status of REQUEST_STATUSES) {
      const holder = holderOf(status)
      const actions = holder ? allowedRequestActions({ status }, [holder], EVERYTHING) : []
      expect(actions.length > 0).toBe(holder !== null)
    }
  })

  it('can bring every request to an end from wherever it stands', () => {
    const next = (status: RequestStatus): RequestStatus[] =>
      REQUEST_ACTIONS.flatMap((action) => {
        const applied = applyRequestAction({ status }, action, ROLES, { ...EVERYTHING, hasReason: true })
        return applied.ok ? [applied.value.status] : []
      })
    for (const status of REQUEST_STATUSES) {
      const reached = new Set<RequestStatus>([status])
      for (const known of reached) for (const further of next(known)) reached.add(further)
      expect(reached.has('handed-over') || reached.has('rejected') || reached.has('withdrawn')).toBe(true)
    }
  })

  it('lets the promise clock stand still exactly while the resident has to answer', () => {
    expect(REQUEST_STATUSES.filter((status) => statusClock(status) === 'paused')).toEqual(['awaiting-resident'])
    expect(REQUEST_STATUSES.filter((status) => statusClock(status) === 'stopped')).toEqual(['signed', 'handed-over', 'rejected', 'withdrawn'])
  })

  it('tells the office to let the kadus confirm, where there is one', () => {
    const facts = { ...EVERYTHING, headsHamlet: false, hasReason: true }
    expect(applyRequestAction({ status: 'awaiting-kadus' }, 'record-kadus', ['operator'], facts)).toEqual({ ok: false, problem: { code: 'kadus-confirms' } })
    expect(applyRequestAction({ status: 'awaiting-kadus' }, 'record-kadus', ['operator'], { ...facts, hamletHasKadus: false })).toMatchObject({ ok: true, value: { status: 'awaiting-check' } })
  })

  it('lists every act of the table', () => expect([...REQUEST_ACTIONS].sort()).toEqual(Object.keys(REQUEST_TRANSITIONS).sort()))
})
