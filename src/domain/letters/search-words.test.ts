import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findableWords, looksLikeNumber, numberKey, soughtWords } from './search-words'

describe('the words of a letter', () => {
  it('are found in any spelling of theirs', () => {
    expect(findableWords(['Siti AMINAH', 'Membuka rekening (bank)', '012'])).toEqual(['siti', 'aminah', 'membuka', 'rekening', 'bank', '12'])
    expect(soughtWords('  réKENING, siti ')).toEqual(['rekening', 'siti'])
    expect(soughtWords('0012')).toEqual(['12'])
  })

  it('are never a NIK, a KK or a telephone, nor what is in every letter', () => {
    expect(findableWords(['NIK 1205210101900001 dan 081234567890', 'Surat ini untuk Desa'])).toEqual(['nik'])
  })

  it('that are sought whole are among those that a text is found by', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 6 }), (words) => {
      const text = words.join(' ')
      expect(findableWords([text])).toEqual(expect.arrayContaining(soughtWords(text)))
    }))
  })
})

describe('a number of a letter', () => {
  it.each(['400.12.2.1/012/DS-AD/XI/2026', '400.12.2.1/01', '005/77/CMT', '400.12.2.1', 'SK/012/2026', '400.12.2.1 / 012'])('is known by its strokes or points: %s', (typed) => {
    expect(looksLikeNumber(typed)).toBe(true)
  })

  it.each(['siti aminah', '12', '24-11-2026', 'rumah/tanah milik siti'])('is not: %s', (typed) => {
    expect(looksLikeNumber(typed)).toBe(false)
  })

  it('is compared without spaces and capitals', () => {
    expect(numberKey('400.12.2.1 / 012 / DS-AD')).toBe('400.12.2.1/012/ds-ad')
  })
})
