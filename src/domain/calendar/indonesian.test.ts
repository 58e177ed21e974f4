import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatDate, formatDateWithDay, formatHour, formatMoment, formatRupiah, romanMonth, spellNumber } from './indonesian'

describe('Indonesian dates', () => {
  it('are written as letters write them', () => {
    expect(formatDate('2026-11-05')).toBe('5 November 2026')
    expect(formatDateWithDay('2026-11-25')).toBe('Rabu, 25 November 2026')
    expect(formatDateWithDay('2026-11-27')).toBe('Jumat, 27 November 2026')
    expect(formatMoment(new Date('2026-11-25T07:00:00Z'), 'Asia/Jakarta')).toBe('Rabu, 25 November 2026, pukul 14.00')
    expect(formatMoment(new Date('2026-11-25T17:05:00Z'), 'Asia/Jakarta')).toBe('Kamis, 26 November 2026, pukul 00.05')
    expect(formatHour(new Date('2026-11-25T07:00:00Z'), 'Asia/Jayapura')).toBe('16.00')
  })

  it('have Roman months', () => {
    expect([1, 4, 5, 9, 11, 12].map(romanMonth)).toEqual(['I', 'IV', 'V', 'IX', 'XI', 'XII'])
    expect(new Set(Array.from({ length: 12 }, (_, month) => romanMonth(month + 1))).size).toBe(12)
  })
})

describe('amounts', () => {
  it.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [1000, 'Rp1.000'],
    [1250000, 'Rp1.250.000'],
    [-5000, '-Rp5.000'],
  ])('%d is %s', (amount, text) => expect(formatRupiah(amount)).toBe(text))

  it('keep every digit', () => {
    fc.assert(fc.property(fc.nat(), (amount) => void expect(Number(formatRupiah(amount).replace(/\D/gu, ''))).toBe(amount)))
  })
})

describe('spellNumber', () => {
  it.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1000, 'seribu'],
    [1250, 'seribu dua ratus lima puluh'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [1_001_001, 'satu juta seribu satu'],
    [2_500_000_000, 'dua miliar lima ratus juta'],
    [1_000_000_000_000, 'satu triliun'],
    [-7, 'minus tujuh'],
  ])('%d is %s', (value, words) => expect(spellNumber(value)).toBe(words))

  it('gives every number words of its own, with single spaces', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 10 ** 9 }), (one, other) => {
        expect(spellNumber(one)).toMatch(/^[a-z]+( [a-z]+)*$/u)
        expect(spellNumber(one) === spellNumber(other)).toBe(one === other)
      }),
    )
  })
})
