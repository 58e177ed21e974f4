import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatRupiah } from '../calendar/indonesian'
import { checkAnswers, FIELD_TYPES, type FieldType, type LetterField } from './answers'

const field = (type: FieldType, more: Partial<LetterField> = {}): LetterField => ({ key: 'isian', type, required: true, options: type === 'table' ? [] : ['Ya', 'Tidak'], columns: ['Nama', 'NIK (bila ada)'], ...more })

/** The normal form of one answer, or the code of what is wrong with it. */
const read = (type: FieldType, text: string): string | undefined => {
  const { values, problems } = checkAnswers([field(type)], { isian: text })
  return problems[0]?.code ?? values.isian
}

describe('checkAnswers', () => {
  it.each<[FieldType, string, string]>([
    ['text', '  Jalan   Mawar\tNo. 5 ', 'Jalan Mawar No. 5'],
    ['text', 'Warung\u0000 Ibu\u202E Siti', 'Warung Ibu Siti'],
    ['text', 'x'.repeat(201), 'answer-too-long'],
    ['textarea', 'baris satu\r\nbaris dua\rtiga', 'baris satu\nbaris dua\ntiga'],
    ['textarea', 'x'.repeat(2001), 'answer-too-long'],
    ['date', '25/11/2026', '2026-11-25'],
    ['date', '25 November 2026', '2026-11-25'],
    ['date', '31-02-2026', 'answer-not-a-date'],
    ['datetime', '2026-11-25T14:00', '2026-11-25 14:00'],
    ['datetime', '25-11-2026 14.00', '2026-11-25 14:00'],
    ['datetime', '25 November 2026, pukul 8.05 WIB', '2026-11-25 08:05'],
    ['datetime', '2026-11-25 24:00', 'answer-not-a-time'],
    ['datetime', '25-11-2026', 'answer-not-a-date'],
    ['number', '007', '7'],
    ['number', '-1', 'answer-not-a-number'],
    ['number', '1,5', 'answer-not-a-number'],
    ['decimal', '12', '12'],
    ['decimal', '012,50', '12,50'],
    ['decimal', '12.5', '12,5'],
    ['decimal', '1.250', '1250'],
    ['decimal', '1.250,75', '1250,75'],
    ['decimal', '1.2.3', 'answer-not-a-number'],
    ['decimal', '1e3', 'answer-not-a-number'],
    ['rupiah', 'Rp 1.250.000,00', '1250000'],
    ['rupiah', '1250000', '1250000'],
    ['rupiah', '750 000', '750000'],
    ['rupiah', 'rp.500.000,-', '500000'],
    ['rupiah', '1.5', 'answer-not-an-amount'],
    ['rupiah', '1.5 juta', 'answer-not-an-amount'],
    ['rupiah', '-500', 'answer-not-an-amount'],
    ['select', 'Ya', 'Ya'],
    ['select', 'Mungkin', 'answer-not-an-option'],
    ['phone', '0812-3456-7890', '+6281234567890'],
    ['phone', '12', 'answer-not-a-phone'],
    ['nokk', '1205 2101 0190 0001', '1205210101900001'],
    ['nokk', '1205', 'answer-not-a-nokk'],
    ['nik', '1205 2101 0190 0001', '1205210101900001'],
    ['nik', '1205210101900000', 'answer-not-a-nik'],
    ['people', '[["Ani"],[""],["Budi "]]', '[["Ani"],["Budi"]]'],
    ['person', '  siti   aminah ', 'siti aminah'],
    ['person', 'x'.repeat(121), 'answer-not-a-name'],
  ])('reads the %s %j as %j', (type, text, expected) => expect(read(type, text)).toBe(expected))

  it('asks for what is required and leaves out what is not', () => {
    for (const text of ['', '   ', '\u200B\u0000']) {
      expect(read('text', text)).toBe('answer-required')
      expect(checkAnswers([field('date', { required: false })], { isian: text })).toEqual({ values: {}, problems: [] })
    }
    expect(checkAnswers([field('text')], {}).problems).toEqual([{ key: 'isian', code: 'answer-required' }])
  })

  it('drops answers to questions that the letter does not ask, and is not fooled by names every object has', () => {
    expect(checkAnswers([field('text')], { isian: 'a', lain: 'b' }).values).toEqual({ isian: 'a' })
    const asked = ['constructor', 'toString', '__proto__'].map((key) => field('text', { key, required: false }))
    expect(checkAnswers(asked, {})).toEqual({ values: {}, problems: [] })
  })

  it('asks on a condition only where the other answer is so, and drops what was typed before it changed', () => {
    const fields = [field('select', { key: 'sebab' }), field('text', { key: 'nomor', when: { key: 'sebab', answers: ['Ya'] } })]
    expect(checkAnswers(fields, { sebab: 'Ya' }).problems).toEqual([{ key: 'nomor', code: 'answer-required' }])
    expect(checkAnswers(fields, { sebab: 'Ya', nomor: '12' })).toEqual({ values: { sebab: 'Ya', nomor: '12' }, problems: [] })
    expect(checkAnswers(fields, { sebab: 'Tidak', nomor: '12' })).toEqual({ values: { sebab: 'Tidak' }, problems: [] })
    expect(checkAnswers(fields, { nomor: '12' }).problems).toEqual([{ key: 'sebab', code: 'answer-required' }])
  })

  it('reads the amount that letters print', () => {
    fc.assert(fc.property(fc.nat(), (amount) => void expect(read('rupiah', formatRupiah(amount))).toBe(String(amount))))
  })

  it('answers every question once, whatever is typed, and takes its own normal form again', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[\d .,:/TRp-]{0,20}$/u),
      fc.constantFrom('Ya', '[["Ani",""],[" ",""]]', '[["Ani\u0000","1205210101900001"]]', '25 Mei 2026 14.00', '0812-3456-7890', '1205210101900001'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_TYPES), typed, (type, text) => {
        const first = checkAnswers([field(type)], { isian: text })
        expect(Object.keys(first.values).length + first.problems.length).toBe(1)
        expect(JSON.stringify(first.values)).not.toMatch(/\\u0000|\\ud[89a-f]/iu)
        if (first.problems.length === 0) expect(checkAnswers([field(type)], first.values)).toEqual(first)
      }),
      { numRuns: 1500 },
    )
  }, 20_000)
})
