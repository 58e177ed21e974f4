import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  allowedComplaintActions, applyComplaintAction, COMPLAINT_ACTIONS, COMPLAINT_STATUSES, COMPLAINT_TRANSITIONS, complaintClock, complaintHolder,
  type ComplaintAction, type ComplaintActor, type ComplaintStatus, handlersOf,
} from './workflow'

type Call = { action: ComplaintAction; actor: ComplaintActor; hasReason: boolean; hasWords: boolean }
type Step = Call & { from: ComplaintStatus; to: ComplaintStatus }

const anyCall: fc.Arbitrary<Call> = fc.record({
  action: fc.constantFrom(...COMPLAINT_ACTIONS),
  actor: fc.constantFrom('handler' as const, 'reporter' as const, 'system' as const),
  hasReason: fc.boolean(),
  hasWords: fc.boolean(),
})

const anyCalls = fc.array(anyCall, { maxLength: 80, size: 'max' })

/** Every call in turn on one new complaint; refused calls leave no trace. */
const run = (calls: readonly Call[]): Step[] => {
  const steps: Step[] = []
  let status: ComplaintStatus = 'new'
  let askedFrom: ComplaintStatus = 'new'
  for (const call of calls) {
    const applied = applyComplaintAction(status, call.action, call.actor, { ...call, isSilent: true, canReopen: true, askedFrom })
    if (!applied.ok) continue
    steps.push({ ...call, from: status, to: applied.value })
    if (call.action === 'ask') askedFrom = status
    status = applied.value
  }
  return steps
}

describe('complaint workflow', () => {
  it('is solved only by whoever handles it, in words, after work on it began', () => {
    let solved = 0
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const steps = run(calls)
        for (const [at, step] of steps.entries()) {
          if (step.to !== 'resolved' || step.from === 'resolved') continue
          solved += 1
          expect(step).toMatchObject({ action: 'resolve', actor: 'handler', from: 'in-progress', hasWords: true })
          expect(steps.slice(0, at).some(({ to }) => to === 'in-progress')).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
    expect(solved).toBeGreaterThan(50)
  })

  it('goes on, after an answer, from where it was asked: no step is skipped by asking', () => {
    let answered = 0
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const steps = run(calls)
        for (const [at, step] of steps.entries()) {
          if (step.action === 'answer') {
            answered += 1
            expect(step.to).toBe(steps.slice(0, at).findLast(({ action }) => action === 'ask')?.from)
          }
          if (step.to === 'in-progress' && step.from !== 'in-progress' && step.action !== 'answer') expect(step.action).toBe('start')
        }
      }),
      { numRuns: 2000 },
    )
    expect(answered).toBeGreaterThan(50)
  })

  it('is refused only with a reason, and reopened only by the reporter', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        for (const step of run(calls)) {
          if (step.to === 'rejected' && step.from !== 'rejected') expect(step).toMatchObject({ actor: 'handler', hasReason: true })
          if (['resolved', 'rejected'].includes(step.from) && step.to !== step.from && step.action !== 'close') expect(step).toMatchObject({ actor: 'reporter', action: 'reopen', to: 'reopened' })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('shows as allowed exactly what would be done, given words and a reason', () => {
    for (const status of COMPLAINT_STATUSES) {
      for (const actor of ['handler', 'reporter'] as const) {
        const done = COMPLAINT_ACTIONS.filter((action) => applyComplaintAction(status, action, actor, { hasReason: true, hasWords: true, isSilent: false, canReopen: true, askedFrom: status }).ok)
        expect(allowedComplaintActions(status, actor)).toEqual(done)
      }
    }
  })

  it('gives whoever holds a complaint something to do', () => {
    for (const status of COMPLAINT_STATUSES) {
      const holder = complaintHolder(status)
      if (holder === 'office') expect(allowedComplaintActions(status, 'handler').length).toBeGreaterThan(0)
      if (holder === 'reporter') expect(allowedComplaintActions(status, 'reporter')).toContain('answer')
      expect(complaintClock(status)).toBe(holder === null ? 'stopped' : holder === 'reporter' ? 'paused' : 'running')
    }
  })

  it('lists every act of the table', () => expect([...COMPLAINT_ACTIONS].sort()).toEqual(Object.keys(COMPLAINT_TRANSITIONS).sort()))
})

describe('who handles a complaint', () => {
  it('is the BPD alone when it is about the kades or an officer, and never the BPD otherwise', () => {
    expect(handlersOf({ aboutOffice: true })).toEqual(['bpd'])
    expect(handlersOf({ aboutOffice: false })).not.toContain('bpd')
  })
})
