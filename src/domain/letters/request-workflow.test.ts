import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  allowedRequestActions, applyRequestAction, holderOf, REQUEST_ACTIONS, REQUEST_STATUSES, REQUEST_TRANSITIONS, type RequestAction, type RequestStatus, statusClock,
} from './request-workflow'

const ROLES = ['kadus', 'operator', 'sekdes', 'kades', 'editor', 'bpd', 'admin', 'auditor', 'resident'] as const

type Call = { action: RequestAction; roles: readonly string[]; hasReason: boolean; findsResident: boolean }

const anyCall: fc.Arbitrary<Call> = fc.record({
  action: fc.constantFrom(...REQUEST_ACTIONS),
  // One role, or several in one hand as in small offices.
  roles: fc.oneof(fc.subarray([...ROLES], { minLength: 1, maxLength: 2 }), fc.constant([...ROLES])),
  hasReason: fc.boolean(),
  findsResident: fc.boolean(),
})

type Step = Call & { from: RequestStatus; to: RequestStatus }

/** Every call in turn on one new request; refused calls leave no trace. */
const run = (calls: readonly Call[], checkedBySekdes: boolean): { steps: Step[]; status: RequestStatus; isMatched: boolean } => {
  const steps: Step[] = []
  let status: RequestStatus = 'submitted'
  let isMatched = false
  for (const call of calls) {
    const facts = { isMatched: call.action === 'match' ? call.findsResident : isMatched, checkedBySekdes, hasReason: call.hasReason }
    const applied = applyRequestAction({ status }, call.action, call.roles, facts)
    if (!applied.ok) continue
    if (call.action === 'match') isMatched = true
    steps.push({ ...call, from: status, to: applied.value.status })
    status = applied.value.status
  }
  return { steps, status, isMatched }
}

/** The acts that lead on, so that many runs reach the signature; the rest come from `anyCall`. */
const ONWARD = ['open', 'match', 'pass-on', 'approve-check', 'sign', 'return-to-operator', 'answer-correction'] as const

const anyOnwardCall = fc.constantFrom(...ONWARD).map((action): Call => ({ action, roles: ROLES, hasReason: true, findsResident: true }))

const anyCalls = fc.array(fc.oneof({ weight: 1, arbitrary: anyCall }, { weight: 6, arbitrary: anyOnwardCall }), { maxLength: 80, size: 'max' })

describe('request workflow', () => {
  it('reaches "signed" only by the kades, matched, and with the secretary\'s check where the type asks for it', () => {
    let signed = 0
    fc.assert(
      fc.property(anyCalls, fc.boolean(), (calls, checkedBySekdes) => {
        const { steps, isMatched } = run(calls, checkedBySekdes)
        const at = steps.findIndex(({ to }) => to === 'signed')
        if (at < 0) return
        signed += 1
        const before = steps.slice(0, at)
        const lastReview = before.findLastIndex(({ to }) => to === 'in-review')
        const sinceReview = before.slice(lastReview + 1)
        expect(steps[at]).toMatchObject({ action: 'sign', from: 'awaiting-signature' })
        expect(steps[at]?.roles).toContain('kades')
        expect(isMatched).toBe(true)
        expect(before.some(({ action, findsResident }) => action === 'match' && findsResident)).toBe(true)
        expect(before[lastReview]?.to).toBe('in-review')
        expect(sinceReview.some(({ action }) => action === 'approve-check')).toBe(checkedBySekdes)
        for (const check of sinceReview.filter(({ action }) => action === 'approve-check')) expect(check.roles).toContain('sekdes')
      }),
      { numRuns: 1000 },
    )
    // The property says nothing unless enough runs get there.
    expect(signed).toBeGreaterThan(100)
  })

  it('is signed, rejected or withdrawn at most once, and nothing moves after its end', () => {
    fc.assert(
      fc.property(anyCalls, fc.boolean(), (calls, checkedBySekdes) => {
        const { steps } = run(calls, checkedBySekdes)
        expect(steps.filter(({ action }) => ['sign', 'reject', 'withdraw'].includes(action)).length).toBeLessThanOrEqual(1)
        const end = steps.findIndex(({ to }) => ['handed-over', 'rejected', 'withdrawn'].includes(to))
        if (end >= 0) expect(end).toBe(steps.length - 1)
      }),
      { numRuns: 500 },
    )
  })

  it('never sends a request back, refuses or asks it without a reason', () => {
    fc.assert(
      fc.property(anyCalls, fc.boolean(), (calls, checkedBySekdes) => {
        for (const step of run(calls, checkedBySekdes).steps) {
          if (['ask-correction', 'return-to-operator', 'reject'].includes(step.action)) expect(step.hasReason).toBe(true)
        }
      }),
    )
  })

  it('gives editor, bpd, admin, auditor and kadus nothing to do, and the resident only what is theirs', () => {
    const facts = { isMatched: true, checkedBySekdes: true }
    for (const status of REQUEST_STATUSES) {
      expect(allowedRequestActions({ status }, ['editor', 'bpd', 'admin', 'auditor', 'kadus'], facts)).toEqual([])
      for (const action of allowedRequestActions({ status }, ['resident'], facts)) expect(['answer-correction', 'withdraw']).toContain(action)
    }
  })

  it('shows as allowed exactly what would be done, given a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUEST_STATUSES), fc.subarray([...ROLES]), fc.boolean(), fc.boolean(), fc.constantFrom(...REQUEST_ACTIONS),
        (status, roles, isMatched, checkedBySekdes, action) => {
          const allowed = allowedRequestActions({ status }, roles, { isMatched, checkedBySekdes })
          const applied = applyRequestAction({ status }, action, roles, { isMatched: isMatched || action === 'match', checkedBySekdes, hasReason: true })
          expect(allowed.includes(action)).toBe(applied.ok)
        },
      ),
    )
  })

  it('gives every open request a holder who can act on it', () => {
    for (const status of REQUEST_STATUSES) {
      const holder = holderOf(status)
      const actions = holder ? allowedRequestActions({ status }, [holder], { isMatched: true, checkedBySekdes: true }) : []
      expect(actions.length > 0).toBe(holder !== null)
    }
  })

  it('can bring every request to an end from wherever it stands', () => {
    const next = (status: RequestStatus): RequestStatus[] =>
      REQUEST_ACTIONS.flatMap((action) => {
        const applied = applyRequestAction({ status }, action, ROLES, { isMatched: true, checkedBySekdes: true, hasReason: true })
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

  it('lists every act of the table', () => expect([...REQUEST_ACTIONS].sort()).toEqual(Object.keys(REQUEST_TRANSITIONS).sort()))
})
