import { describe, expect, it } from 'vitest'

import { writeTable } from './answers-table'
import type { LetterAnswer } from './letter-facts'
import { addresseeLine, officeHeading } from './office-letter'
import { applyRequestAction, type RequestAction } from './request-workflow'

const answer = (key: string, value: string): LetterAnswer => ({ key, label: key, type: 'text', value })

describe('the head of an office letter', () => {
  it('is made from the questions of its keys, and is ordinary and without enclosures where nothing was said', () => {
    const head = officeHeading('letter', 'Surat Dinas', [answer('kepada', 'Camat Sirapit\nKepala Puskesmas'), answer('hal', 'Permohonan'), answer('tembusan', 'Ketua BPD\n\n Pendamping ')])
    expect(head).toEqual({ layout: 'letter', addressee: 'Camat Sirapit\nKepala Puskesmas', place: null, from: null, character: 'Biasa', attachments: '-', subject: 'Permohonan', copies: ['Ketua BPD', 'Pendamping'] })
    expect(addresseeLine(head)).toBe('Camat Sirapit, Kepala Puskesmas')
  })

  it('of an order is addressed to those who are sent, and is about what they are to do', () => {
    const sent: LetterAnswer = { ...answer('pelaksana', writeTable([['Hendra', 'Sekdes'], ['Lina', 'Kaur']])), type: 'table', columns: ['Nama', 'Jabatan'] }
    expect(officeHeading('title', 'Surat Tugas', [sent, answer('maksud', 'mengikuti pelatihan')])).toMatchObject({ addressee: 'Hendra dan Lina', subject: 'mengikuti pelatihan' })
  })
})

it('a letter of the office is passed on, checked and signed without a resident, and nobody is matched or asked', () => {
  const facts = { isMatched: true, isOffice: true, checkedByKadus: false, checkedBySekdes: true, headsHamlet: false, hamletHasKadus: false, hasReason: true }
  const after = (status: 'in-review' | 'awaiting-check' | 'awaiting-signature', action: RequestAction, role: string) => applyRequestAction({ status }, action, [role], facts)
  expect(after('in-review', 'pass-on', 'operator')).toMatchObject({ ok: true, value: { status: 'awaiting-check' } })
  expect(after('awaiting-check', 'approve-check', 'sekdes')).toMatchObject({ ok: true, value: { status: 'awaiting-signature' } })
  expect(after('awaiting-signature', 'sign', 'signer')).toMatchObject({ ok: true, value: { status: 'signed' } })
  for (const action of ['match', 'ask-correction', 'answer-correction', 'withdraw'] as const) {
    expect(applyRequestAction({ status: action === 'answer-correction' ? 'awaiting-resident' : 'in-review' }, action, ['operator', 'resident'], facts)).toMatchObject({ ok: false, problem: { code: 'transition-not-allowed' } })
  }
})
