import fc from 'fast-check'
import { expect, it } from 'vitest'

import { inventedFacts } from '@tests/support/letter-facts'

import type { ComposedLetter } from '../wording'
import { letterText } from './letter-text'

const LETTER: ComposedLetter = { ...inventedFacts(), blocks: [{ kind: 'paragraph', align: 'left', indent: 0, runs: [{ text: 'Bahwa "ia" tinggal di sini.', bold: false, italic: false, underline: false }] }] }

it('is the same whatever the order of the facts, and without the emblem and the code that holds its digest', () => {
  const turned: ComposedLetter = { ...Object.fromEntries(Object.entries(LETTER).toReversed()), ...LETTER }
  expect(letterText({ ...turned, village: { ...LETTER.village, logo: 'data:image/png;base64,AA' }, verification: LETTER.verification && { ...LETTER.verification, offline: 'x' } })).toBe(letterText(LETTER))
})

it('does not change when later versions know a fact that this letter does not have', () => {
  expect(letterText({ ...LETTER, ledger: null })).toBe(letterText(LETTER))
})

it('is another for every word, number, day or person that is another', () => {
  const texts = [
    LETTER,
    { ...LETTER, number: '1' },
    { ...LETTER, issuedOn: '2026-11-26' },
    { ...LETTER, resident: { ...LETTER.resident, hamlet: 'Dusun I' } },
    { ...LETTER, purpose: 'Membuka rekening bank' },
    { ...LETTER, blocks: [] },
  ].map(letterText)
  expect(new Set(texts).size).toBe(texts.length)
})

it('cannot be made to say two things: what stands in a text never looks like the end of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (name, nik, otherName, otherNik) => {
      const one = letterText({ ...LETTER, resident: { ...LETTER.resident, name, nik } })
      const other = letterText({ ...LETTER, resident: { ...LETTER.resident, name: otherName, nik: otherNik } })
      expect(one === other).toBe(name === otherName && nik === otherNik)
    }),
  )
})
