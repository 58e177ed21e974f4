import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formsOf, MERGE_FORMS, titleCase, writeIn } from './merge-forms'

describe('a merge field can be written', () => {
  it.each([
    ['upper', { raw: 'Siti Aminah', usual: 'Siti Aminah' }, 'SITI AMINAH'],
    ['title', { raw: 'SITI AMINAH', usual: 'SITI AMINAH' }, 'Siti Aminah'],
    ['weekday', { raw: '2026-11-25', usual: '25 November 2026' }, 'Rabu, 25 November 2026'],
    ['words', { raw: '2026-11-25', usual: '25 November 2026' }, 'dua puluh lima bulan November tahun dua ribu dua puluh enam'],
    ['words', { raw: '21', usual: '21' }, 'dua puluh satu'],
    ['both', { raw: '3', usual: '3' }, '3 (tiga)'],
    ['words', { raw: '1500000', usual: 'Rp1.500.000 (satu juta lima ratus ribu rupiah)' }, 'satu juta lima ratus ribu rupiah'],
    ['figures', { raw: '1500000', usual: 'Rp1.500.000 (satu juta lima ratus ribu rupiah)' }, 'Rp1.500.000'],
  ] as const)('%s', (form, value, written) => {
    expect(writeIn(form, value)).toBe(written)
  })

  it('never as nothing: what does not fit the form is written as usual', () => {
    fc.assert(fc.property(fc.constantFrom(...MERGE_FORMS), fc.string({ minLength: 1 }), (form, text) => writeIn(form, { raw: text, usual: text }).length > 0))
  })

  it('in forms that fit what it holds', () => {
    expect(formsOf('date')).not.toContain('upper')
    expect(formsOf('rows')).toEqual([])
  })
})

describe('capitals at the beginning of words', () => {
  it.each([
    ['SITI AMINAH BR. SEMBIRING', 'Siti Aminah Br. Sembiring'],
    ["NUR'AINI", "Nur'aini"],
    ['DUSUN II, RT 003 RW 001', 'Dusun II, RT 003 RW 001'],
    ['Bambang Prayitno, S.Pd.', 'Bambang Prayitno, S.Pd.'],
    ['petani/pekebun', 'Petani/Pekebun'],
  ])('%s → %s', (text, title) => {
    expect(titleCase(text)).toBe(title)
  })

  it('change no letter, only its size', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abc DEF.-/IVX') }), (text) => titleCase(text).toLowerCase() === text.toLowerCase()))
  })
})
