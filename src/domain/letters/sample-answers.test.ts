import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkAnswers, FIELD_TYPES, type LetterField } from './answers'
import { sampleAnswer, triedAnswers } from './sample-answers'

type Question = LetterField & { label: string; hint: string | null }

const question = (changes: Partial<Question>): Question => ({ key: 'satu', label: 'Nama usaha', type: 'text', required: true, options: [], columns: [], hint: null, ...changes })

describe('a sample answer', () => {
  it('would be accepted from a resident, whatever the question', () => {
    const kinds = FIELD_TYPES.filter((type) => type !== 'people')
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom('Nama', 'Jumlah ternak', 'Sejak tahun', 'NIK pasangan', 'Lain-lain'), fc.constantFrom('Nama', 'NIK', 'Jumlah (bila ada)'), (type, label, column) => {
        const asked = question({ type, label, options: type === 'select' ? ['Ya', 'Tidak'] : [], columns: [column] })
        expect(checkAnswers([asked], { satu: sampleAnswer(asked) }).problems).toEqual([])
      }),
    )
  })

  it('is the example of the hint, where there is one', () => {
    expect(sampleAnswer(question({ hint: 'Contoh: Warung Bu Sri' }))).toBe('Warung Bu Sri')
    expect(sampleAnswer(question({ type: 'rupiah', hint: 'Contoh: 2.500.000' }))).toBe('2500000')
  })
})

describe('answers that are tried', () => {
  const status = question({ key: 'status', type: 'select', options: ['Kawin', 'Duda'] })
  const spouse = question({ key: 'pasangan', when: { key: 'status', answers: ['Duda'] } })

  it('stand where somebody typed them, are left open where they were emptied, and are sampled elsewhere', () => {
    const keys = (tried: Record<string, string>) => triedAnswers([status, spouse], tried).map(({ key, value }) => [key, value])
    expect(keys({})).toEqual([['status', 'Kawin']])
    expect(keys({ status: 'Duda' })).toEqual([['status', 'Duda'], ['pasangan', 'Joko Santoso']])
    expect(keys({ status: 'Duda', pasangan: '' })).toEqual([['status', 'Duda']])
  })
})
