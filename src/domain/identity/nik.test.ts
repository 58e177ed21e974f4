import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkNik, isTemporaryNik, parseNik, temporaryNik } from './nik'
import { PROVINCE_CODES } from './province-codes'

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/** A person whose birth day exists, and the NIK that follows from it. */
const people = fc
  .record({
    province: fc.constantFrom(...PROVINCE_CODES),
    region: fc.integer({ min: 0, max: 9999 }),
    birth: fc.date({ min: new Date('1910-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    sex: fc.constantFrom('1', '2'),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ province, region, birth, sex, serial }) => {
    const birthDate = birth.toISOString().slice(0, 10)
    const [year = '', month = '', day = ''] = birthDate.split('-')
    const written = sex === '2' ? Number(day) + 40 : Number(day)
    return { nik: `${province}${digits(region, 4)}${digits(written, 2)}${month}${year.slice(2)}${digits(serial, 4)}`, birthDate, sex }
  })

const problemOf = (text: string): string => {
  const parsed = parseNik(text)
  return parsed.ok ? 'none' : parsed.problem.code
}

const warningsOf = (text: string, facts: Parameters<typeof checkNik>[1]): string[] => {
  const parsed = parseNik(text)
  return parsed.ok ? checkNik(parsed.value, facts) : ['refused']
}

describe('parseNik', () => {
  it('accepts the NIK of every birth day and sex, and finds nothing odd in it', () => {
    fc.assert(
      fc.property(people, ({ nik, birthDate, sex }) => {
        expect(parseNik(nik)).toEqual({ ok: true, value: nik })
        expect(warningsOf(nik, { birthDate, sex })).toEqual([])
      }),
    )
  })

  it('reads spaces, dots, dashes, invisible signs and a leading apostrophe', () => {
    const separator = fc.constantFrom('', ' ', '.', '-', '–', '\u00A0', '\u200B', '\t')
    fc.assert(
      fc.property(people, fc.array(separator, { minLength: 16, maxLength: 16 }), fc.constantFrom('', "'", ' '), ({ nik }, between, before) => {
        const typed = before + [...nik].map((digit, at) => digit + (between[at] ?? '')).join('')
        expect(parseNik(typed)).toEqual({ ok: true, value: nik })
      }),
    )
  })

  it.each([
    ['', 'nik-length'],
    ['120521551106000', 'nik-length'],
    ['12052155110600011', 'nik-length'],
    ['12O5211108470001', 'nik-digits'],
    ['1205 2111 0847 000l', 'nik-digits'],
    ['１２０５２１１１０８４７０００１', 'nik-digits'],
    ['1.20521E+15', 'nik-scientific'],
    ['1,20521E+15', 'nik-scientific'],
    ['1e15', 'nik-scientific'],
    ['1205212213020001', 'nik-date'],
    ['1205210000900001', 'nik-date'],
    ['1205213201900001', 'nik-date'],
    ['1205214001900001', 'nik-date'],
    ['1205217201900001', 'nik-date'],
    ['1205213002900001', 'nik-date'],
    ['1205213104900001', 'nik-date'],
    ['1205212902910001', 'nik-date'],
    ['1205210101900000', 'nik-serial'],
  ])('refuses %j with %s', (text, code) => expect(problemOf(text)).toBe(code))

  it.each(['1205212902920001', '1205216902000001', '1205217112990001'])('accepts the rare day in %s', (text) => {
    expect(problemOf(text)).toBe('none')
  })

  it('never accepts anything but sixteen digits, and never throws', () => {
    const nearly = fc.stringMatching(/^[\d .,'Ee+-]{0,20}$/u)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
        const parsed = parseNik(text)
        if (parsed.ok) expect(parsed.value).toMatch(/^\d{16}$/u)
      }),
      { numRuns: 500 },
    )
  })
})

describe('checkNik', () => {
  const woman = '1205214101900001'

  it('warns, and only warns, when the register says otherwise', () => {
    expect(warningsOf(woman, { birthDate: '1990-01-02', sex: '1' })).toEqual(['nik-birth-date-differs', 'nik-sex-differs'])
  })

  it('warns of a province that there is not', () => {
    expect(warningsOf('9905214101900001', {})).toEqual(['nik-region-unknown'])
  })

  it('says nothing about what is not known', () => {
    expect(warningsOf(woman, {})).toEqual([])
    expect(warningsOf(woman, { birthDate: null, sex: null })).toEqual([])
  })

  it('leaves the century to the register', () => {
    expect(warningsOf('1205210101200001', { birthDate: '1920-01-01' })).toEqual([])
    expect(warningsOf('1205210101200001', { birthDate: '2020-01-01' })).toEqual([])
  })
})

describe('temporaryNik', () => {
  it('is sixteen digits, tells itself apart, and is never a NIK by accident of the village code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), (sequence) => {
        const number = temporaryNik('1205212005', sequence)
        expect(number).toMatch(/^01205212005\d{5}$/u)
        expect(isTemporaryNik(number)).toBe(true)
      }),
    )
    fc.assert(fc.property(people, ({ nik }) => void expect(isTemporaryNik(nik)).toBe(false)))
  })

  it.each([
    ['1205212005', 0],
    ['1205212005', 100_000],
    ['12.05.21.2005', 1],
    ['120521', 1],
  ])('is not made for village code %s and number %d', (code, sequence) => expect(() => temporaryNik(code, sequence)).toThrow())
})
