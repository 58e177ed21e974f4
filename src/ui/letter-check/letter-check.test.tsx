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

it.each(['valid', 'expired', 'cancelled', 'replaced'] as const)('says until when a letter holds, or held, when it is %s', (status) => {
  const html = shown({ ...LETTER, status })
  expect(html).toContain(VERIFICATION.states[status].heading)
  expect(html).toContain(VERIFICATION.states[status].then)
  expect(html).toContain('<dt>Berlaku sampai</dt><dd>25 Mei 2027</dd>')
})

it('says that a letter without a last day has none', () => {
  expect(shown({ ...LETTER, validUntil: null })).toContain('<dt>Berlaku sampai</dt><dd>tanpa batas waktu</dd>')
})
