import { describe, expect, it } from 'vitest'

import * as lists from './code-lists'
import { type CodeList, codeOf, labelOf } from './code-lists'

const { labelOf: _labelOf, codeOf: _codeOf, ...LISTS } = lists

const SIZES = {
  RELIGION: 7, OCCUPATION: 89, EDUCATION_KK: 10, EDUCATION_CURRENT: 18, MARITAL_STATUS: 4, FAMILY_ROLE: 11, BLOOD_TYPE: 13, SEX: 2,
  CITIZENSHIP: 3, RESIDENCY_STATUS: 2, LIFE_STATUS: 6, DISABILITY: 7, KTP_STATUS: 8, LITERACY: 7,
}

const upper = (text: string): string => text.toUpperCase().replace(/\s*\/\s*/gu, '/')

describe('code lists', () => {
  it('have as many entries as the official lists', () => {
    expect(Object.fromEntries(Object.entries(LISTS).map(([name, list]) => [name, list.length]))).toEqual(SIZES)
  })

  it('give every word, alias and code one meaning only', () => {
    for (const list of Object.values<CodeList>(LISTS)) {
      const words = list.flatMap(({ code, label, aliases = [] }) => [code, upper(label), ...aliases.map(upper)])
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    }
  })

  it('read back every code, word and other spelling, however it is written', () => {
    for (const list of Object.values<CodeList>(LISTS)) {
      for (const { code, label, aliases = [] } of list) {
        const written = [code, ...(/^\d+$/u.test(code) ? [`0${code}`] : []), ` ${code} `, label, label.toUpperCase(), label.toLowerCase(), label.replaceAll('/', ' / '), ...aliases]
        expect(written.map((text) => codeOf(list, text))).toEqual(written.map(() => code))
        expect(labelOf(list, code)).toBe(label)
      }
    }
  })

  it('use the official spelling and understand that of older spreadsheets', () => {
    const both = ['KATHOLIK', 'BUDHA', 'KHONGHUCU'].map((text) => labelOf(lists.RELIGION, codeOf(lists.RELIGION, text)))
    expect(both).toEqual(['Katolik', 'Buddha', 'Konghucu'])
    expect(['L', 'lk', 'P', 'Pr'].map((text) => codeOf(lists.SEX, text))).toEqual(['1', '1', '2', '2'])
    expect(['BK', 'K', 'CH', 'CM'].map((text) => codeOf(lists.MARITAL_STATUS, text))).toEqual(['1', '2', '3', '4'])
    expect(codeOf(lists.BLOOD_TYPE, 'Tdk Th')).toBe('13')
    expect(codeOf(lists.EDUCATION_KK, 'DIPLOMA IV/ STRATA I')).toBe('8')
  })

  it('know nothing of what is not in them', () => {
    expect(['ISLAMM', '', ' ', '0', '99', '1.0', 'constructor'].map((text) => codeOf(lists.RELIGION, text))).toEqual([null, null, null, null, null, null, null])
    expect(codeOf(lists.SEX, 'X')).toBeNull()
    expect([null, undefined, '', '99'].map((code) => labelOf(lists.RELIGION, code))).toEqual(['', '', '', ''])
  })
})
