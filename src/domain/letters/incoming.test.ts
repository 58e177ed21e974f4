import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parsePlainDate } from '../calendar/plain-date'
import { applyIncomingAction, INCOMING_STATUSES, INCOMING_TRANSITIONS, type IncomingAction, parseIncoming } from './incoming'

const today = parsePlainDate('2026-11-24')
if (!today.ok) throw new Error('no day')

const typed = { receivedOn: '2026-11-23', sender: ' Camat  Sirapit ', letterNumber: '005/77', letterDate: '2026-11-20', subject: 'Undangan\nrapat', classification: '005' }

describe('what is written down of an incoming letter', () => {
  it('is kept as one line each, and empty fields as nothing', () => {
    expect(parseIncoming(typed, today.value)).toMatchObject({ value: { sender: 'Camat Sirapit', subject: 'Undangan rapat', letterDate: '2026-11-20', classification: '005' } })
    expect(parseIncoming({ receivedOn: '24-11-2026', sender: 'A', subject: 'B' }, today.value)).toMatchObject({ value: { receivedOn: '2026-11-24', letterNumber: null, letterDate: null, classification: null } })
  })

  it.each([
    ['receivedOn', { receivedOn: '2026-11-25' }], ['receivedOn', { receivedOn: 'kemarin' }], ['sender', { sender: ' ' }], ['subject', { subject: '' }],
    ['letterDate', { letterDate: '2026-11-24' }], ['letterDate', { letterDate: '31-31-2026' }], ['classification', { classification: 'a b' }], ['letterNumber', { letterNumber: 'x'.repeat(101) }],
  ])('is refused with the field named: %s %j', (field, change) => {
    expect(parseIncoming({ ...typed, ...change }, today.value)).toMatchObject({ problem: { field } })
  })
})

describe('the acts on an incoming letter', () => {
  const actions: IncomingAction[] = ['dispose', 'finish', 'void']

  it('follow the table, and nothing follows an end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INCOMING_STATUSES), fc.constantFrom(...actions), fc.subarray(['kadus', 'operator', 'sekdes', 'kades', 'auditor']), fc.nat(3), (status, action, roles, open) => {
        const applied = applyIncomingAction(status, action, roles, { open })
        const { from, by, to } = INCOMING_TRANSITIONS[action]
        const may = from.some((one) => one === status) && by.some((role) => roles.includes(role)) && !(action === 'finish' && open > 0 && !roles.includes('kades'))
        expect(applied.ok).toBe(may)
        if (applied.ok) expect(applied.value).toBe(to)
        if (status === 'done' || status === 'void') expect(applied.ok).toBe(false)
      }),
    )
  })

  it('let only the kades end a letter that officers still have to do something for', () => {
    expect(applyIncomingAction('disposed', 'finish', ['sekdes'], { open: 1 })).toMatchObject({ problem: { code: 'dispositions-open' } })
    expect(applyIncomingAction('disposed', 'finish', ['sekdes'], { open: 0 })).toMatchObject({ value: 'done' })
    expect(applyIncomingAction('disposed', 'finish', ['kades'], { open: 1 })).toMatchObject({ value: 'done' })
  })
})
