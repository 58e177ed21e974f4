import { describe, expect, it } from 'vitest'

import type { Person, Village } from './village'
import { impossibleIn, oddIn } from './family-rules'
import { planAct } from './plan-act'
import type { PopulationForm } from './population-form'

const TODAY = '2027-12-31'

const person = (id: string, facts: Partial<Person>): Person => ({
  id, name: id.toUpperCase(), sex: '1', birthPlace: null, birthDate: '1980-01-01', religion: '1', maritalStatus: '1', citizenship: '1', educationKk: null, educationCurrent: null, occupation: null, literacy: null,
  bloodType: null, fatherName: null, motherName: null, birthCertificate: null, marriageCertificate: null, marriageDate: null, divorceCertificate: null, divorceDate: null, residencyStatus: '1',
  family: 'a', role: '9', hamlet: 'dusun', lifeStatus: '1', arrivedOn: null, nikKind: 'official', lastEventOn: null, ...facts,
})

const man = person('ayah', { role: '1' })
const woman = person('ibu', { role: '3', sex: '2', birthDate: '1985-01-01' })
const child = person('anak', { role: '4', birthDate: '2005-01-01' })
const parent = person('nenek', { role: '7', sex: '2', birthDate: '1955-01-01' })

const codes = (faults: { code: string; person: { id: string } }[]): string[] => faults.map(({ code, person: { id } }) => `${code} ${id}`)

describe('in a family', () => {
  it('of a man, his wife, their child and his mother nothing is wrong or odd', () => {
    expect(impossibleIn([man, woman, child, parent])).toEqual([])
    expect(oddIn([man, woman, child, parent])).toEqual([])
  })

  it.each<[string, Person[], string[]]>([
    ['has two heads', [man, { ...woman, role: '1' }], ['two-heads ibu']],
    ['has a wife whose head is a woman', [{ ...woman, role: '1' }, person('istri', { role: '3', sex: '2' })], ['wife-of-woman istri']],
    ['has a husband whose head is a man', [man, person('suami', { role: '2' })], ['husband-of-man suami']],
    ['has a wife who is a man', [man, person('istri', { role: '3' })], ['wife-is-man istri']],
    ['has a husband who is a woman', [{ ...woman, role: '1' }, person('suami', { role: '2', sex: '2' })], ['husband-is-woman suami']],
    ['has a child born on the same day as the head', [man, { ...child, birthDate: '1980-01-01' }], ['child-older-than-head anak']],
    ['has a grandchild older than the head', [man, { ...child, role: '6', birthDate: '1979-01-01' }], ['grandchild-older-than-head anak']],
    ['has a parent younger than the head', [man, { ...parent, birthDate: '1981-01-01' }], ['parent-younger-than-head nenek']],
  ])('nobody %s', (_what, members, expected) => {
    expect(codes(impossibleIn(members))).toEqual(expected)
  })

  it('a child of parents who were no twelve years old is odd, and of a parent too near in age', () => {
    expect(codes(oddIn([man, { ...child, birthDate: '1991-12-31' }]))).toEqual(['child-near-head anak'])
    expect(codes(oddIn([man, { ...child, birthDate: '1992-01-01' }]))).toEqual([])
    expect(codes(oddIn([man, woman, { ...child, birthDate: '1996-12-31' }]))).toEqual(['child-near-spouse anak'])
    expect(codes(oddIn([man, { ...parent, birthDate: '1970-01-01' }]))).toEqual(['parent-near-head nenek'])
  })

  it('with two wives a child is odd only where it fits neither', () => {
    const second = person('madu', { role: '3', sex: '2', birthDate: '2000-01-01' })
    expect(oddIn([man, woman, second, child])).toEqual([])
    expect(codes(oddIn([man, { ...woman, birthDate: '1999-01-01' }, second, child]))).toEqual(['child-near-spouse anak'])
  })

  it('what is not known is not held against anybody', () => {
    expect(impossibleIn([{ ...man, birthDate: null }, { ...child, birthDate: '1900-01-01' }])).toEqual([])
    expect(oddIn([man, { ...child, birthDate: null }])).toEqual([])
  })
})

const villageOf = (...people: Person[]): Village => ({
  person: (id) => people.find((one) => one.id === id) ?? null,
  family: (id) => (['a', 'b'].includes(id) ? { id, hamlet: 'dusun', address: null, rt: null, rw: null, members: people.filter((one) => one.family === id && one.lifeStatus === '1') } : null),
})

const change = (personId: string, set: object): PopulationForm => ({ act: 'data-change', form: { personId, happenedOn: '2027-01-01', set, nik: '', document: 'Akta' } })

const problemsOf = (village: Village, typed: PopulationForm) => { const planned = planAct(village, typed, TODAY); return planned.ok ? [] : planned.problem }

describe('every act', () => {
  const rest = { head: null, roles: {}, nokk: null, isNokkPending: true }

  it('names the person and points at the field that brings it about', () => {
    const family = villageOf(man, woman, child, parent)
    expect(problemsOf(family, change('ayah', { sex: '2' }))).toEqual([{ field: 'sex', code: 'wife-of-woman', person: 'IBU' }])
    expect(problemsOf(family, change('ayah', { birthDate: '2006-01-01' }))).toEqual([
      { field: 'birthDate', code: 'child-older-than-head', person: 'ANAK' },
    ])
    expect(problemsOf(family, change('anak', { birthDate: '1979-01-01' }))).toEqual([{ field: 'birthDate', code: 'child-older-than-head', person: 'ANAK' }])
    expect(problemsOf(family, { act: 'head-change', form: { familyId: 'a', happenedOn: '2027-01-01', ...rest, head: 'ibu', roles: { ayah: '3', anak: '4', nenek: '4' } } })).toEqual([
      { field: 'role:nenek', code: 'child-older-than-head', person: 'NENEK' },
      { field: 'role:ayah', code: 'wife-is-man', person: 'AYAH' },
    ])
    expect(problemsOf(family, { act: 'death', form: { personId: 'ayah', happenedOn: '2027-01-01', ...rest, head: 'anak', roles: { ibu: '3', nenek: '9' } } })).toEqual([])
  })

  it('of people who join or come back is held to it as well', () => {
    const guest = person('tamu', { family: 'b', role: '1', birthDate: '1970-01-01' })
    const village = villageOf(man, woman, guest)
    expect(problemsOf(village, { act: 'join', form: { familyId: 'b', targetId: 'a', moving: ['tamu'], happenedOn: '2027-01-01', newRoles: { tamu: '4' }, ...rest } })).toEqual([{ field: 'newRole:tamu', code: 'child-older-than-head', person: 'TAMU' }])
    expect(problemsOf(village, { act: 'join', form: { familyId: 'b', targetId: 'a', moving: ['tamu'], happenedOn: '2027-01-01', newRoles: { tamu: '1' }, ...rest } })).toEqual([{ field: 'newRole:tamu', code: 'two-heads', person: 'TAMU' }])
    const away = villageOf(man, woman, person('rantau', { role: '1', lifeStatus: '6' }))
    const back = (role: string): PopulationForm => ({ act: 'absence', form: { personId: 'rantau', what: 'return', happenedOn: '2027-01-01', role, ...rest } })
    expect(problemsOf(away, back('1'))).toEqual([{ field: 'ownRole', code: 'two-heads', person: 'RANTAU' }])
    expect(problemsOf(away, back('2'))).toEqual([{ field: 'ownRole', code: 'husband-of-man', person: 'RANTAU' }])
    expect(problemsOf(away, back('9'))).toEqual([])
  })

  it('is not refused for what was wrong in the family before and is none of its business', () => {
    const wrong = villageOf(man, { ...woman, sex: '1' }, { ...child, birthDate: '1970-01-01' }, person('kepala kedua', { role: '1' }), parent)
    expect(problemsOf(wrong, change('nenek', { religion: '2' }))).toEqual([])
    expect(problemsOf(wrong, change('ibu', { religion: '2' }))).toEqual([])
    expect(problemsOf(wrong, change('ayah', { name: 'NAMA BARU' }))).toEqual([])
    expect(problemsOf(wrong, { act: 'absence', form: { personId: 'nenek', what: 'absence', happenedOn: '2027-01-01', role: null, ...rest } })).toEqual([])
  })
})
