import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { couldComeAgain, readingsOf } from './number-readings'
import { formatLetterNumber, parseNumberPattern } from './numbering'

const codes = fc.stringMatching(/^[1-9]\d{2}(\.[1-9]\d?){0,4}$/u)
const marks = fc.stringMatching(/^[A-Z][A-Z0-9]{1,4}$/u)
const serials = fc.integer({ min: 1, max: 99_999 })
const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10))
const patterns = fc
  .tuple(fc.shuffledSubarray(['[kode]', '[singkatan]', '[kode desa]', '[bulan romawi]', 'Pem', '[tahun]']), fc.constantFrom('[nomor]', '[nomor 3 angka]'), fc.nat(6), fc.constantFrom('/', '.', '-', ' / '))
  .map(([others, serial, at, separator]) => [...others.slice(0, at), serial, ...others.slice(at)].join(separator))
  .filter((pattern) => parseNumberPattern(pattern).ok)

const letters = fc.record({ code: codes, mark: marks, serial: serials, villageCode: fc.constantFrom('DS-AD', '2001', '470'), date: dates })

describe('the readings of a letter number', () => {
  it('have among them what the number was made of, whatever the pattern', () => {
    fc.assert(
      fc.property(patterns, letters, (pattern, letter) => {
        const readings = readingsOf(pattern, letter.villageCode, formatLetterNumber(pattern, letter))
        expect(readings.some(({ serial, year, code, mark }) => serial === letter.serial && year === letter.date.slice(0, 4) && (code ?? letter.code) === letter.code && (mark ?? letter.mark) === letter.mark)).toBe(true)
      }),
    )
  })

  it('are each a way to write that very number', () => {
    fc.assert(
      fc.property(patterns, patterns, letters, (old, now, letter) => {
        const number = formatLetterNumber(old, letter)
        for (const { serial, year, code, mark, month } of readingsOf(now, letter.villageCode, number)) {
          const at = month === null ? 1 : ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(month) + 1
          expect(formatLetterNumber(now, { serial, code: code ?? letter.code, mark: mark ?? letter.mark, villageCode: letter.villageCode, date: `${year}-${String(at).padStart(2, '0')}-01` })).toBe(number)
        }
      }),
    )
  })

  it.each([
    ['[nomor]/[kode]/[tahun]', '331/470/2026', [{ serial: 331, code: '470' }]],
    ['[nomor]/[kode]/[tahun]', '470/12/2026', []],
    ['[nomor 3 angka]/[kode]/[tahun]', '12/470/2026', []],
    ['[tahun]/[nomor]', '2027/2026', [{ serial: 2026, year: '2027' }]],
    ['[kode].[nomor]/[tahun]', '470.1.2/2026', [{ code: '470.1', serial: 2 }]],
    ['[kode]/[nomor]/[kode]/[tahun]', '470/1/471/2026', []],
  ])('%s of %s', (pattern, number, readings) => expect(readingsOf(pattern, 'DS', number)).toMatchObject(readings))
})

describe('a number that was given', () => {
  const state = { year: '2026', sequenceOf: () => 'one' as const, lastOf: (_: string, year: string) => (year === '2026' ? 400 : 0) }
  const again = (pattern: string, number: string) => readingsOf(pattern, 'DS', number).some((reading) => couldComeAgain(reading, state))

  it('comes again where its sequence has not reached what the new pattern would read as its serial', () => {
    expect(again('[nomor]/[kode]/[tahun]', '470/331/2026')).toBe(true)
    expect(again('[nomor]/[kode]/[tahun]', '331/470/2026')).toBe(false)
    expect(again('[tahun]/[nomor]', '2027/2026')).toBe(true)
    expect(again('[nomor]/[kode]/[tahun]', '470/331/2025')).toBe(false)
  })

  it('never comes again under the pattern it was given with', () => {
    fc.assert(fc.property(patterns, letters, (pattern, letter) => {
      const last = { ...state, lastOf: () => letter.serial }
      const own = readingsOf(pattern, letter.villageCode, formatLetterNumber(pattern, letter)).filter(({ serial }) => serial === letter.serial)
      expect(own.some((reading) => couldComeAgain(reading, last))).toBe(false)
    }))
  })
})
