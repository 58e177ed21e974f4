import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { SIGNING_FORMS } from './letter-facts'
import { actsAsHead, LETTER_SIGNERS, type Mandate, mandatesOn, overlapping, ownMandate, type Presser, signableBy, signersOn, signerUnder } from './mandates'

const mandate = (form: Mandate['form'], changes: Partial<Mandate> = {}): Mandate => ({ id: form, name: form, position: form, nip: null, form, from: '2024-01-01', until: null, account: form, ...changes })

const KADES = mandate('kades', { position: 'Kepala Desa' })
const SEKDES = mandate('an', { position: 'Sekretaris Desa' })
const KASI = mandate('ub', { position: 'Kasi Pelayanan' })
const PLH = mandate('plh', { from: '2026-11-20', until: '2026-11-24', account: 'an' })
const OFFICE = [KADES, SEKDES, KASI, PLH]

const by = (account: string, isHead = false): Presser => ({ account, isHead })

const DAYS = ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'] as const

describe('who may sign a letter', () => {
  it.each([
    ['letters of the head: the head alone', 'kades', '2026-11-25', ['kades']],
    ['letters a.n.: the secretary first, and the head', 'an', '2026-11-25', ['an', 'kades']],
    ['letters u.b.: the section head first, then whoever is nearer to the head', 'ub', '2026-11-25', ['ub', 'an', 'kades']],
    ['while a Plh. stands in, the Plh. and not the head', 'kades', '2026-11-24', ['plh']],
    ['the same of letters a.n.', 'an', '2026-11-20', ['an', 'plh']],
    ['the head again before and after', 'kades', '2026-11-19', ['kades']],
  ] as const)('%s', (_, wanted, day, forms) => expect(signersOn(OFFICE, wanted, day).map(({ form }) => form)).toEqual(forms))

  it('signs as the highest of the own mandates', () => {
    expect(ownMandate(OFFICE, by('an'), 'an', '2026-11-25')?.form).toBe('an')
    expect(ownMandate(OFFICE, by('an'), 'an', '2026-11-24')?.form).toBe('plh')
    expect(ownMandate(OFFICE, by('an'), 'kades', '2026-11-25')).toBeNull()
    expect(ownMandate(OFFICE, by('kades'), 'ub', '2026-11-25')?.form).toBe('kades')
    expect(ownMandate(OFFICE, by('kades'), 'kades', '2026-11-24')).toBeNull()
    expect(actsAsHead(OFFICE, by('an'), '2026-11-24')).toBe(true)
    expect(signableBy(OFFICE, by('ub'), '2026-11-25')).toEqual(['ub'])
    expect(signableBy(OFFICE, by('an'), '2026-11-25')).toEqual(['an', 'ub'])
  })

  it('knows the head by the role alone only while neither side is tied to an account', () => {
    const untied = { ...KADES, account: null }
    expect(ownMandate([untied], by('x', true), 'kades', '2026-11-25')?.form).toBe('kades')
    expect(ownMandate([untied], by('x', false), 'kades', '2026-11-25')).toBeNull()
    expect(ownMandate([untied, mandate('kades', { id: 'old', account: 'x', until: '2025-01-01' })], by('x', true), 'kades', '2026-11-25')).toBeNull()
    expect(ownMandate([{ ...PLH, account: null }], by('x', true), 'kades', '2026-11-24')).toBeNull()
    expect(ownMandate([untied], null, 'kades', '2026-11-25')).toBeNull()
  })

  it('names the office that hands the mandate on', () => {
    expect(signerUnder(KASI, OFFICE, '2026-11-25')).toEqual({ name: 'ub', position: 'Kasi Pelayanan', nip: null, form: 'ub', through: 'Sekretaris Desa' })
    expect(signerUnder(KASI, [KASI], '2026-11-25').through).toBe('Sekretaris Desa')
    expect(signerUnder(SEKDES, OFFICE, '2026-11-25').through).toBeNull()
  })

  it('warns of two in one place on the same days', () => {
    expect(overlapping(OFFICE, KADES).map(({ id }) => id)).toEqual(['plh'])
    expect(overlapping(OFFICE, mandate('plh', { id: 'new', from: '2026-11-25', until: '2026-11-30' })).map(({ id }) => id)).toEqual(['kades'])
    expect(overlapping(OFFICE, mandate('ub', { id: 'new' }))).toEqual([])
    expect(overlapping(OFFICE, mandate('an', { id: 'new', from: '2020-01-01', until: '2023-12-31' }))).toEqual([])
  })
})

const anyDay = fc.constantFrom(...DAYS, '2023-12-31', '2027-06-01')

const anyMandate: fc.Arbitrary<Mandate> = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('A', 'B'),
  position: fc.constantFrom('Sekretaris Desa', 'Kasi Pelayanan'),
  nip: fc.constant(null),
  form: fc.constantFrom(...SIGNING_FORMS),
  from: fc.option(anyDay),
  until: fc.option(anyDay),
  account: fc.option(fc.constantFrom('a', 'b', 'c')),
})

const anyOffice = fc.array(anyMandate, { maxLength: 8 })
const anyPresser = fc.record({ account: fc.constantFrom('a', 'b', 'c', 'd'), isHead: fc.boolean() })
const anyWanted = fc.constantFrom(...LETTER_SIGNERS)

describe('in every office', () => {
  it('nobody signs under a mandate that does not run on that day, nor in a form that the letter does not allow', () => {
    fc.assert(
      fc.property(anyOffice, anyPresser, anyWanted, anyDay, (office, presser, wanted, day) => {
        const own = ownMandate(office, presser, wanted, day)
        if (!own) return
        expect(own.from === null || own.from <= day).toBe(true)
        expect(own.until === null || own.until >= day).toBe(true)
        if (own.form === 'ub') expect(wanted).toBe('ub')
        if (own.form === 'an') expect(wanted).not.toBe('kades')
        expect(signersOn(office, wanted, day)).toContain(own)
      }),
    )
  })

  it('nobody signs under a mandate that is tied to another account', () => {
    fc.assert(
      fc.property(anyOffice, anyPresser, anyWanted, anyDay, (office, presser, wanted, day) => {
        const own = ownMandate(office, presser, wanted, day)
        expect(own === null || own.account === presser.account || (own.account === null && presser.isHead)).toBe(true)
      }),
    )
  })

  it('there is one form of head a day, and whoever acts as head may sign every letter', () => {
    fc.assert(
      fc.property(anyOffice, anyPresser, anyDay, (office, presser, day) => {
        expect(new Set(mandatesOn(office, day).filter(({ form }) => form !== 'an' && form !== 'ub').map(({ form }) => form)).size).toBeLessThanOrEqual(1)
        if (actsAsHead(office, presser, day)) expect(signableBy(office, presser, day)).toEqual([...LETTER_SIGNERS])
      }),
    )
  })

  it('the order in which officials were entered never changes who may sign', () => {
    fc.assert(
      fc.property(anyOffice, anyPresser, anyDay, (office, presser, day) => {
        expect(signableBy(office.toReversed(), presser, day)).toEqual(signableBy(office, presser, day))
      }),
    )
  })

  it('a warning of two in one place is mutual', () => {
    fc.assert(
      fc.property(anyMandate, anyMandate, (one, other) => {
        expect(overlapping([other], one).length).toBe(overlapping([one], other).length)
      }),
    )
  })
})
