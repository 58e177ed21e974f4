import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { RULE_NAMES } from '@/messages/letter-rules'
import { LETTER_TYPES } from '@/seed/letter-types/catalog'

import { addDays, parsePlainDate, type PlainDate } from '../calendar/plain-date'
import { LIFE_STATUS, MARITAL_STATUS } from '../population/code-lists'
import { checkEligibility, LETTERS_WITH_RULES, type RegisteredFacts } from './eligibility'
import { NOTHING_TOLD, toldFacts } from './told-facts'

const day = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const TODAY = day('2026-11-25')

const somebody = (changes: Partial<RegisteredFacts> = {}): RegisteredFacts => ({
  lifeStatus: '1', sex: '2', maritalStatus: '1', birthDate: day('1990-01-01'), asker: 'as-told', deceased: 'not-asked', movers: 'not-asked', told: NOTHING_TOLD, ...changes,
})

const found = (letter: string, changes: Partial<RegisteredFacts>, on = TODAY): string[] =>
  checkEligibility(letter, somebody(changes), on).map(({ code, level }) => `${level}: ${code}`)

describe('what a letter may say of whom', () => {
  it.each<[string, Partial<RegisteredFacts>, string[]]>([
    ['keterangan-belum-menikah', {}, []],
    ['keterangan-usaha', { asker: 'other' }, ['doubtful: other-than-told']],
    ['keterangan-belum-menikah', { maritalStatus: '2' }, ['impossible: recorded-married']],
    ['keterangan-belum-menikah', { maritalStatus: '3' }, ['impossible: recorded-once-married']],
    ['keterangan-belum-menikah', { maritalStatus: '4' }, ['impossible: recorded-once-married']],
    ['keterangan-belum-menikah', { maritalStatus: null }, ['doubtful: marital-status-unknown']],
    ['keterangan-sudah-menikah', { maritalStatus: '1' }, ['doubtful: not-recorded-married']],
    ['keterangan-janda-duda', { maritalStatus: '2' }, ['doubtful: not-recorded-once-married']],
    ['keterangan-janda-duda', { maritalStatus: '4' }, []],
    ['keterangan-domisili', { lifeStatus: '3' }, ['impossible: recorded-moved']],
    ['keterangan-domisili', { lifeStatus: '6' }, ['doubtful: recorded-away']],
    ['keterangan-domisili', { lifeStatus: '2' }, ['impossible: recorded-dead']],
    ['keterangan-usaha', { lifeStatus: '3' }, ['doubtful: recorded-away']],
    ['keterangan-kematian', { deceased: 'found' }, []],
    ['keterangan-kematian', { deceased: 'not-found' }, ['doubtful: deceased-not-found']],
    ['pengantar-pindah', { movers: 'not-found' }, ['doubtful: movers-not-found']],
    ['pengantar-pindah', { movers: 'found' }, []],
    ['pengantar-nikah', { maritalStatus: '2' }, ['doubtful: recorded-married']],
    ['pengantar-nikah', { birthDate: day('2008-01-01') }, ['doubtful: below-marriage-age']],
    ['pengantar-ktp', { birthDate: null }, ['doubtful: birth-date-unknown']],
    ['pengantar-skck', { birthDate: day('2010-05-01') }, ['doubtful: young']],
    ['surat-desa-sendiri', { lifeStatus: '9' }, ['impossible: recorded-invalid']],
    ['surat-desa-sendiri', {}, []],
  ])('%s for %j: %j', (letter, changes, findings) => expect(found(letter, changes)).toEqual(findings))

  it.each<[string, Record<string, string>, Partial<RegisteredFacts>, string[]]>([
    ['pengantar-nikah', { status: 'Perawan' }, { maritalStatus: '4' }, ['doubtful: recorded-widowed']],
    ['pengantar-nikah', { status: 'Jejaka' }, {}, ['doubtful: recorded-female']],
    ['pengantar-nikah', { status: 'Perawan' }, { maritalStatus: '2' }, ['doubtful: recorded-married']],
    ['pengantar-nikah', { status: 'Janda cerai mati' }, { maritalStatus: '4' }, []],
    ['pengantar-nikah', { status: 'Perawan' }, { maritalStatus: null, sex: null }, []],
    ['pengantar-nikah-non-muslim', { status: 'Cerai hidup' }, {}, ['doubtful: recorded-unmarried']],
    ['keterangan-janda-duda', { status: 'Janda', sebab: 'Cerai mati' }, { maritalStatus: '3' }, ['doubtful: recorded-divorced']],
    ['keterangan-janda-duda', { status: 'Janda', sebab: 'Cerai mati' }, { maritalStatus: '1' }, ['doubtful: recorded-unmarried']],
    ['keterangan-janda-duda', { status: 'Duda', sebab: 'Cerai hidup' }, { maritalStatus: '3' }, ['doubtful: recorded-female']],
    ['keterangan-kelahiran', { nik_ibu: '1205210101900001' }, {}, ['doubtful: mother-number-male']],
    ['keterangan-kelahiran', { nik_ibu: '1205214101900001', nik_ayah: '1205214101900001' }, {}, ['doubtful: father-number-female']],
    ['keterangan-kelahiran', { nik_ibu: '', nik_ayah: 'tidak tahu' }, {}, []],
    ['keterangan-kelahiran', { ibu: '[["Ani","1205210101900001","","",""]]' }, {}, ['doubtful: mother-number-male']],
    ['keterangan-kelahiran', { ibu: '[["Ani","1205214101900001","","",""]]', ayah: '[["Budi","","","",""]]' }, {}, []],
    ['keterangan-usaha', { status: 'Jejaka' }, {}, []],
  ])('%s, told %j, of %j: %j', (letter, answers, changes, findings) => expect(found(letter, { ...changes, told: toldFacts(letter, answers) })).toEqual(findings))

  it('introduces for an identity card from the seventeenth birthday on, and before it only who has married', () => {
    const birthDate = day('2009-11-25')
    expect(found('pengantar-ktp', { birthDate }, addDays(TODAY, -1))).toEqual(['impossible: too-young'])
    expect(found('pengantar-ktp', { birthDate })).toEqual([])
    expect(found('pengantar-ktp', { birthDate, maritalStatus: '2' }, addDays(TODAY, -1))).toEqual([])
  })

  it('writes no letter of any kind for the dead, and finds nothing wrong with an ordinary grown-up', () => {
    for (const { slug } of LETTER_TYPES) {
      expect(checkEligibility(slug, somebody({ lifeStatus: '2' }), TODAY)).toContainEqual({ code: 'recorded-dead', level: 'impossible' })
      const ordinary = somebody({ maritalStatus: slug.includes('sudah-menikah') || slug === 'permohonan-cerai' ? '2' : slug.includes('janda') ? '4' : '1' })
      expect(checkEligibility(slug, ordinary, TODAY), slug).toEqual([])
    }
  })

  it('says each thing once, whatever the register holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LETTER_TYPES.map(({ slug }) => slug)), fc.constantFrom(...LIFE_STATUS.map(({ code }) => code)),
        fc.constantFrom(null, ...MARITAL_STATUS.map(({ code }) => code)), fc.constantFrom(null, day('1990-01-01'), day('2020-01-01')),
        (letter, lifeStatus, maritalStatus, birthDate) => {
          const codes = checkEligibility(letter, somebody({ lifeStatus, maritalStatus, birthDate }), TODAY).map(({ code }) => code)
          expect(new Set(codes).size).toBe(codes.length)
        },
      ),
    )
  })

  it('has rules for letters that exist, and for no others', () => {
    const slugs = LETTER_TYPES.map(({ slug }) => slug)
    expect(LETTERS_WITH_RULES.filter((letter) => !slugs.includes(letter))).toEqual([])
    expect(RULE_NAMES).toEqual(Object.fromEntries(LETTERS_WITH_RULES.map((slug) => [slug, LETTER_TYPES.find((type) => type.slug === slug)?.name])))
  })
})
