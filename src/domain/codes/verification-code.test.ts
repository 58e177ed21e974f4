import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CROCKFORD } from './crockford'
import { formatVerificationCode, parseVerificationCode } from './verification-code'

const codes = fc.array(fc.constantFrom(...CROCKFORD), { minLength: 12, maxLength: 12 }).map((characters) => characters.join(''))

describe('verification code', () => {
  it('is read back from the printed form, in any case and with look-alikes', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const printed = formatVerificationCode(code)
        expect(printed).toMatch(/^.{4}-.{4}-.{4}$/u)
        for (const text of [code, printed, printed.toLowerCase(), ` ${printed.replaceAll('0', 'O').replaceAll('1', 'l')} `, printed.replaceAll('-', '–')]) {
          expect(parseVerificationCode(text)).toEqual({ ok: true, value: code })
        }
      }),
    )
  })

  it.each(['', '7KQ4-M2XR-9WC', '7KQ4-M2XR-9WCDX', '7KQ4-M2XR-9WC!', 'UUUU-UUUU-UUUU'])('refuses %j', (text) => {
    expect(parseVerificationCode(text)).toEqual({ ok: false, problem: { code: 'verification-format' } })
  })
})
