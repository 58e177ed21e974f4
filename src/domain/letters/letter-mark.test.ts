import fc from 'fast-check'
import { expect, it } from 'vitest'

import { GENERAL_MARK, isLetterMark, proposeMark } from './letter-mark'

it.each([
  ['Surat Keterangan Usaha (SKU)', [], 'SKU'],
  ['Surat Keterangan Domisili', [], 'SKD'],
  ['Surat Keterangan Domisili', ['SKD', 'SKD2'], 'SKD3'],
  ['Surat Pernyataan dan Keterangan Ahli Waris', [], 'SPKAW'],
  ['123', [], 'SR'],
  ['Undangan (Musyawarah)', [], 'MUSYAWARAH'],
])('%s beside %j is marked %s', (name, taken, mark) => expect(proposeMark(name, new Set(taken))).toBe(mark))

it('always gives a mark that nobody else has', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (names) => {
      const taken = new Set<string>()
      for (const name of names) {
        const mark = proposeMark(name, taken)
        expect(isLetterMark(mark)).toBe(true)
        expect(taken.has(mark)).toBe(false)
        taken.add(mark)
      }
    }),
  )
})

it('keeps the general mark for letters without a type', () => {
  expect(isLetterMark(GENERAL_MARK)).toBe(false)
  expect(proposeMark('Undangan Musyawarah', new Set())).not.toBe(GENERAL_MARK)
})
