import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { VERIFICATION } from '@/messages/verification'
import type { LetterCheck } from '@/use-cases/verify-letter'

import { LetterCheckResult } from './letter-check'

const LETTER: LetterCheck = {
  way: 'wet', status: 'valid', letterTypeName: 'Surat Keterangan Usaha', number: '500/012/DS-AD/XI/2026', issuedOn: '2026-11-25', signedOn: null, validUntil: '2027-05-25', signerName: 'Bambang', signerPosition: 'Kepala Desa',
  maskedName: 'S*** A*****', verificationCode: '7KQ4M2XR9WCD', replacedBy: null, replaces: null,
}

const shown = (letter: LetterCheck): string => renderToStaticMarkup(<LetterCheckResult letter={letter} note={null} />)

it.each([['valid', 'Berlaku'], ['expired', 'Berlaku'], ['cancelled', 'Semula berlaku'], ['replaced', 'Semula berlaku']] as const)('says until when a letter holds, or held, when it is %s', (status, holds) => {
  const html = shown({ ...LETTER, status })
  expect(html).toContain(VERIFICATION.states[status].heading)
  expect(html).toContain(VERIFICATION.states[status].then)
  expect(html).toContain(`<dt>${holds} sampai</dt><dd>25 Mei 2027</dd>`)
})

it('names first the letter that took its place', () => {
  const html = shown({ ...LETTER, status: 'replaced', replacedBy: { number: '500/013/DS-AD/XI/2026', issuedOn: '2026-11-26' } })
  expect(html).toContain('<dl class="rows"><div><dt>Diganti dengan surat nomor</dt><dd>500/013/DS-AD/XI/2026, 26 November 2026</dd>')
})

it('asks for a stamped paper only of a letter that holds', () => {
  expect(shown(LETTER)).toContain('berstempel asli')
  for (const status of ['cancelled', 'replaced', 'signing'] as const) expect(shown({ ...LETTER, status })).not.toContain('berstempel asli')
})

it('says that a letter without a last day has none', () => {
  expect(shown({ ...LETTER, validUntil: null })).toContain('<dt>Berlaku sampai</dt><dd>tanpa batas waktu</dd>')
})
