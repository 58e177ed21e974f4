import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { maskName, maskNumber, maskPhone } from './masking'
import { hasNokkDate, parseNokk } from './nokk'
import { parsePersonName } from './person-name'
import { parsePhone } from './phone'

const numbers = fc.stringMatching(/^[1-9]\d{15}$/u)

describe('parseNokk', () => {
  it('accepts every number of sixteen digits, however it is spaced', () => {
    fc.assert(
      fc.property(numbers, (nokk) => {
        expect(parseNokk(nokk)).toEqual({ ok: true, value: nokk })
        expect(parseNokk(`'${nokk.replace(/(.{4})/gu, '$1 ')}`)).toEqual({ ok: true, value: nokk })
      }),
    )
  })

  it.each([
    ['1205', 'nokk-length'],
    ['', 'nokk-length'],
    ['12052101019O0001', 'nokk-digits'],
    ['1.20521E+15', 'nokk-scientific'],
  ])('refuses %j with %s', (text, code) => expect(parseNokk(text)).toMatchObject({ ok: false, problem: { code } }))

  it('knows cards whose date part is none, without refusing them', () => {
    const dateIn = (text: string) => {
      const parsed = parseNokk(text)
      return parsed.ok ? hasNokkDate(parsed.value) : null
    }
    expect(dateIn('1205213112150001')).toBe(true)
    expect(dateIn('1205219913150001')).toBe(false)
  })
})

describe('parsePhone', () => {
  it.each(['081234567890', '0812-3456-7890', '62 812 3456 7890', '+62 812 3456 7890', '+62 (0)812 3456 7890', '812.3456.7890', '\u202A+62 812-3456-7890\u202C'])(
    'reads %j',
    (text) => expect(parsePhone(text)).toEqual({ ok: true, value: '+6281234567890' }),
  )

  it('reads its own normal form back', () => {
    fc.assert(fc.property(fc.stringMatching(/^\+62[1-9]\d{6,12}$/u), (phone) => void expect(parsePhone(phone)).toEqual({ ok: true, value: phone })))
  })

  it.each([
    ['', 'phone-digits'],
    ['tidak ada', 'phone-digits'],
    ['0812', 'phone-length'],
    ['08123456789012345', 'phone-length'],
    ['+60123456789', 'phone-length'],
    ['00812345678', 'phone-length'],
  ])('refuses %j with %s', (text, code) => expect(parsePhone(text)).toEqual({ ok: false, problem: { code } }))
})

describe('parsePersonName', () => {
  it.each([
    ['  WAGIMIN   HASIBUAN ', 'WAGIMIN HASIBUAN'],
    ["NI'MATUL JANNAH", "NI'MATUL JANNAH"],
    ['SUKARTI SAFITRI\u200B\u202E', 'SUKARTI SAFITRI'],
    ['=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
    ['Jose\u0301', 'José'],
    ['SITI\tAMINAH\n', 'SITI AMINAH'],
  ])('reads %j as %j', (text, name) => expect(parsePersonName(text)).toEqual({ ok: true, value: name }))

  it.each([
    ['', 'name-empty'],
    [' \u200B ', 'name-empty'],
    ['SITI\u0000', 'name-control'],
    ['SITI\u001B[31m', 'name-control'],
    ['SITI\uD800', 'name-control'],
    ['A'.repeat(121), 'name-too-long'],
  ])('refuses %j with %s', (text, code) => expect(parsePersonName(text)).toMatchObject({ ok: false, problem: { code } }))

  it('gives what it takes: a name once read is read the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (text) => {
        const parsed = parsePersonName(text)
        if (parsed.ok) expect(parsePersonName(parsed.value)).toEqual(parsed)
      }),
    )
  })
})

describe('masking', () => {
  it('shows a number by its region and last four', () => {
    expect(maskNumber('1205210101900001')).toBe('120521******0001')
    expect(maskPhone('+6281234567890')).toBe('+62*******7890')
    expect(maskName('Siti Aminah')).toBe('S*** A*****')
    expect(maskName('  ')).toBe('')
  })

  it('never shows the birth date of a NIK, nor a short number at all', () => {
    fc.assert(
      fc.property(numbers, (nik) => {
        expect(maskNumber(nik)).toHaveLength(16)
        expect(maskNumber(nik).slice(6, 12)).toBe('******')
      }),
    )
    fc.assert(fc.property(fc.stringMatching(/^\d{0,10}$/u), (text) => void expect(maskNumber(text)).toBe('*'.repeat(text.length))))
  })

  it('shows one letter of each word of a name and keeps its length', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z']{1,12}$/u), { minLength: 1, maxLength: 5 }), (words) => {
        expect(maskName(words.join(' '))).toBe(words.map((word) => word.charAt(0) + '*'.repeat(word.length - 1)).join(' '))
      }),
    )
  })
})
