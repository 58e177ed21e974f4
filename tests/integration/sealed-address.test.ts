import fc from 'fast-check'
import { expect, it } from 'vitest'

import { openFromAddress, sealForAddress } from '@/platform/sealed-address'

it('a name in an address is read by the portal alone, and never half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(), (name, at) => {
      const sealed = sealForAddress(name)
      expect(sealed).toMatch(/^[\w-]+$/u)
      expect(openFromAddress(sealed)).toBe(name)
      const place = at % sealed.length
      const other = sealed[place] === 'A' ? 'B' : 'A'
      const altered = sealed.slice(0, place) + other + sealed.slice(place + 1)
      expect([name, '']).toContain(openFromAddress(altered))
    }),
  )
  expect(openFromAddress('bukan')).toBe('')
})
