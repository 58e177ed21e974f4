import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseDocumentNumber } from './document-number'
import { maskDocument } from './masking'

describe('parseDocumentNumber', () => {
  it.each([['X 1234567', 'X1234567'], ['2c11je-1234/a', '2C11JE1234A'], [' a.123456 ', 'A123456']])('reads %s', (text, value) => {
    expect(parseDocumentNumber(text)).toEqual({ ok: true, value })
  })

  it.each(['', '-', 'TIDAK ADA', 'A*123456', '1234', 'A'.repeat(26), 'A1234\u0000'])('refuses “%s”', (text) => {
    expect(parseDocumentNumber(text).ok).toBe(false)
  })

  it('reads its own normal form as the same number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const read = parseDocumentNumber(text)
        if (read.ok) expect(parseDocumentNumber(read.value)).toEqual(read)
      }),
    )
  })
})

it('a masked number shows its last three signs and no other', () => {
  expect(maskDocument('X1234567')).toBe('*****567')
})
