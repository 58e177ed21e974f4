import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fromBase41, toBase41 } from './base41'

it('gives back every row of bytes, in signs of a tight QR code that stand in an address as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase41(bytes)
      expect(fromBase41(text)).toEqual({ ok: true, value: bytes })
      expect(text).toMatch(/^[0-9A-Z$\-./:]*$/u)
      expect(new URL(`https://desa.example/cek/luring#${text}`).hash.slice(1)).toBe(text)
      expect(text).not.toMatch(/[.:]$/u)
    }),
  )
})

it('knows one text only for the same bytes: whatever else is read is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-$/:. %a'), maxLength: 30 }), (text) => {
      const read = fromBase41(text)
      if (read.ok) expect(toBase41(read.value)).toBe(text)
    }),
    { numRuns: 2_000 },
  )
})

it.each(['A', '...', '..', 'ab0', 'A A', 'é00'])('refuses %j', (text) => {
  expect(fromBase41(text).ok).toBe(false)
})
