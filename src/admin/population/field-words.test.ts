import { describe, expect, it } from 'vitest'

import { TEMPORARY } from '@/domain/population/acts/effects'
import { EVENT_SCREEN } from '@/messages/population-events'

import { valueWords } from './field-words'

const words = (field: 'nik' | 'nokk', value: string): string => valueWords(field, value, new Map())

describe('a number that an act has changed', () => {
  it('of the village’s own is told apart from a real one, before saving and after', () => {
    expect(words('nokk', TEMPORARY)).toBe(EVENT_SCREEN.givenNumber)
    expect(words('nokk', '012052******0008')).toBe('Nomor sementara, KK belum terbit')
    expect(words('nik', '012052******0007')).toBe('012052******0007 (sementara)')
    expect([words('nokk', '120521******0001'), words('nik', '120521******0001')]).toEqual(['120521******0001', '120521******0001'])
  })
})
