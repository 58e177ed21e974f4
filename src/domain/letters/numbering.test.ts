import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_NUMBER_PATTERN, formatLetterNumber, parseNumberPattern, SEQUENCES, seriesOf, seriesWord } from './numbering'

const letter = { code: '400.12.2.1', mark: 'SKD', serial: 12, villageCode: 'DS-AD', date: '2026-11-25' }

const codes = fc.stringMatching(/^[1-9]\d{2}(\.[1-9]\d?){0,4}$/u)
const marks = fc.stringMatching(/^[A-Z][A-Z0-9]{1,4}$/u)
const smallSerials = fc.integer({ min: 1, max: 30 })
const serials = fc.integer({ min: 1, max: 99_999 })
const dates = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

/** Patterns that are accepted, from parts in any order. */
const patterns = fc
  .tuple(
    fc.shuffledSubarray(['[kode]', '[singkatan]', '[kode desa]', '[bulan romawi]', 'Pem', 'DS-AD']),
    fc.constantFrom('[nomor]', '[nomor 3 angka]', '[nomor 4 angka]'),
    fc.nat(5),
    fc.constantFrom('/', '.', '-', ' / ', ''),
  )
  .map(([others, serial, at, separator]) => [...others.slice(0, at), serial, ...others.slice(at), '[tahun]'].join(separator))
  .filter((pattern) => parseNumberPattern(pattern).ok)

describe('letter numbers', () => {
  it.each([
    [DEFAULT_NUMBER_PATTERN, '400.12.2.1/012/DS-AD/XI/2026'],
    ['470/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]', '470/012/DS-AD/XI/2026'],
    ['[kode]/[nomor 2 angka]/[tahun]', '400.12.2.1/12/2026'],
    ['[KODE] / [ Nomor ] / [Tahun]', '400.12.2.1 / 12 / 2026'],
    ['No. [nomor 4 angka]-[tahun]', 'No. 0012-2026'],
    ['[nomor]/[singkatan]/[tahun]', '12/SKD/2026'],
  ])('%s gives %s', (pattern, number) => expect(formatLetterNumber(pattern, letter)).toBe(number))

  it.each([
    ['', 'serial-missing'],
    ['[kode]/[tahun]', 'serial-missing'],
    ['[kode]/[nomor]', 'year-missing'],
    ['[kode]/[nomer]/[tahun]', 'unknown-part'],
    ['[kode]/[nomor 0 angka]/[tahun]', 'unknown-part'],
    ['[kode/[nomor]/[tahun]', 'unknown-part'],
    ['[kode]/[nomor]/[tahun]/[', 'unknown-part'],
    ['kode]/[nomor]/[tahun]', 'unknown-part'],
    ['[kode]/[nomor]\n/[tahun]', 'unknown-part'],
    ['[kode][nomor]/[tahun]', 'serial-joined'],
    ['[kode]/[nomor][tahun]', 'serial-joined'],
    ['[kode]/1[nomor]/[tahun]', 'serial-joined'],
    [`${'x'.repeat(100)}/[nomor]/[tahun]`, 'pattern-too-long'],
  ])('refuses the pattern %j with %s', (pattern, code) => {
    expect(parseNumberPattern(pattern)).toMatchObject({ ok: false, problem: { code } })
    expect(() => formatLetterNumber(pattern, letter)).toThrow(code)
  })

  it('never gives two serials of a year one number, whatever the pattern, the codes and the days', () => {
    fc.assert(
      fc.property(patterns, codes, codes, serials, serials, dates, dates, (pattern, code, otherCode, serial, otherSerial, date, otherDate) => {
        fc.pre(serial !== otherSerial)
        const one = formatLetterNumber(pattern, { code, mark: 'SKD', serial, villageCode: 'DS-AD', date })
        const other = formatLetterNumber(pattern, { code: otherCode, mark: 'SKU', serial: otherSerial, villageCode: 'DS-AD', date: otherDate })
        expect(one).not.toBe(other)
      }),
      { numRuns: 1000 },
    )
  })

  it('never gives two letters of a year one number, whatever is counted by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEQUENCES), patterns, fc.tuple(codes, marks, smallSerials, dates), fc.tuple(codes, marks, smallSerials, dates), (sequence, pattern, one, other) => {
        fc.pre(parseNumberPattern(pattern, sequence).ok)
        const [left, right] = [one, other].map(([code, mark, serial, date]) => ({ code, mark, serial, villageCode: 'DS-AD', date }))
        if (!left || !right) return
        const isSameSlot = seriesOf(sequence, left) === seriesOf(sequence, right) && left.serial === right.serial
        if (!isSameSlot) expect(formatLetterNumber(pattern, left)).not.toBe(formatLetterNumber(pattern, right))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['[nomor]/[kode]/[tahun]', 'type', 'mark-missing'],
    ['[nomor]/[singkatan]/[tahun]', 'code', 'code-missing'],
    ['[nomor]/[singkatan][bulan romawi]/[tahun]', 'type', 'mark-joined'],
    ['[nomor]/A[singkatan]/[tahun]', 'type', 'mark-joined'],
    ['[nomor]/[kode].[tahun]', 'code', 'code-joined'],
  ] as const)('refuses %j where numbers are counted by %s: %s', (pattern, sequence, code) => {
    expect(parseNumberPattern(pattern, sequence)).toMatchObject({ ok: false, problem: { code } })
    expect(parseNumberPattern(pattern).ok).toBe(true)
  })

  it('names a sequence after what stands in the number', () => {
    expect(SEQUENCES.map((sequence) => seriesOf(sequence, letter))).toEqual(['keluar', 'keluar/SKD', 'keluar/400.12.2.1'])
    expect(SEQUENCES.map((sequence) => seriesWord(seriesOf(sequence, letter)))).toEqual(['', 'SKD', '400.12.2.1'])
  })

  it('never gives one serial of two years one number', () => {
    fc.assert(
      fc.property(patterns, codes, serials, dates, (pattern, code, serial, date) => {
        const nextYear = date.replace('2026', '2027')
        expect(formatLetterNumber(pattern, { code, mark: 'SKD', serial, villageCode: 'DS-AD', date })).not.toBe(
          formatLetterNumber(pattern, { code, mark: 'SKD', serial, villageCode: 'DS-AD', date: nextYear }),
        )
      }),
    )
  })

  it('does not cut a serial that has outgrown its digits', () => {
    expect(formatLetterNumber(DEFAULT_NUMBER_PATTERN, { ...letter, serial: 1234 })).toBe('400.12.2.1/1234/DS-AD/XI/2026')
  })

  it('writes the village\'s words as they are, even when they look like a replacement pattern', () => {
    expect(formatLetterNumber(DEFAULT_NUMBER_PATTERN, { ...letter, villageCode: '$&[tahun]' })).toBe('400.12.2.1/012/$&[tahun]/XI/2026')
  })
})
