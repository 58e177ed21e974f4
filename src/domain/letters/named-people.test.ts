import { describe, expect, it } from 'vitest'

import { RESIDENT_COLUMNS } from './answers'
import { writeTable } from './answers-table'
import { peopleIn } from './named-people'
import { missingOf } from './needed-people'

const NAMES = ['Nama', 'NIK (bila ada)', 'Alamat (bila ada)']

describe('the other people of a letter', () => {
  it('are those asked for alone, those in tables of people, and those whose NIK is a question of its own', () => {
    const people = peopleIn([
      { key: 'penerima', label: 'Penerima kuasa', type: 'resident', columns: RESIDENT_COLUMNS, value: writeTable([['Joko', '', '', '', '']]) },
      { key: 'calon', label: 'Calon', type: 'table', columns: NAMES, rows: ['Calon', 'Ayahnya (bila ada)'], value: writeTable([['Maya', '1205214109960001', ''], ['', '', '']]) },
      { key: 'ahli', label: 'Ahli waris', type: 'table', columns: NAMES, value: writeTable([['Ani', '', ''], ['Budi', '', '']]) },
      { key: 'saksi_1', label: 'Nama saksi pertama', type: 'text', value: 'Saksi' },
      { key: 'nik_saksi_1', label: 'NIK saksi pertama', type: 'nik', value: '1205214109960001' },
    ])
    expect(people.map(({ key, label, name, kind }) => [key, label, name, kind])).toEqual([
      ['penerima', 'Penerima kuasa', 'Joko', 'alone'], ['calon/0', 'Calon', 'Maya', 'in-table'], ['ahli/0', 'Ahli waris 1', 'Ani', 'in-table'], ['ahli/1', 'Ahli waris 2', 'Budi', 'in-table'], ['saksi_1', 'Nama saksi pertama', 'Saksi', 'in-forms'],
    ])
  })

  it('are none in tables of other things', () => {
    expect(peopleIn([{ key: 'ternak', label: 'Ternak', type: 'table', columns: ['Nama', 'Jumlah'], value: writeTable([['Sapi', '2']]) }])).toEqual([])
  })
})

describe('what is missing of another person', () => {
  const person = (row: string[]) => ({ key: 'penerima', kind: 'alone' as const, columns: RESIDENT_COLUMNS, row })
  const [UNDECIDED, OUTSIDE, KNOWN] = [{ isFromRegister: false, isDecided: false }, { isFromRegister: false, isDecided: true }, { isFromRegister: true, isDecided: true }]

  it('is the office’s word first, then NIK and birth of an outsider', () => {
    expect(missingOf('kuasa', person(['Joko', '', '', '', '']), UNDECIDED)).toEqual(['decision'])
    expect(missingOf('kuasa', person(['Joko', '', '', '', '']), OUTSIDE)).toEqual(['nik', 'birth'])
    expect(missingOf('kuasa', person(['Joko', '1205214109960001', '', '', '']), OUTSIDE)).toEqual(['birth'])
    expect(missingOf('kuasa', person(['Joko', '1205214109960001', 'Medan, 2 Mei 1964', '', '']), OUTSIDE)).toEqual([])
  })

  it('is nothing where a letter type of before asks for the number by itself', () => {
    expect(missingOf('kuasa', { key: 'penerima', kind: 'in-forms', columns: ['Nama', 'NIK'], row: ['Joko', '1205214109960001'] }, UNDECIDED)).toEqual([])
  })

  it('is nothing of somebody whom the register knows, nor in a letter that can do without', () => {
    expect(missingOf('kuasa', person(['Joko', '', '', '', '']), KNOWN)).toEqual([])
    expect(missingOf('keterangan-domisili', person(['Joko', '', '', '', '']), UNDECIDED)).toEqual([])
    expect(missingOf('keterangan-kelahiran', { ...person(['Ibu', '', '', '', '']), key: 'ibu' }, OUTSIDE)).toEqual([])
  })
})
