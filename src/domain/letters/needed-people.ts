import { isOfNiks } from './answers-table'
import type { NamedPerson } from './named-people'

/** What has to be known of another person before a letter leaves the counter. */
export type PersonNeed = 'decision' | 'nik' | 'birth'

/** The office has to say who it is; of somebody from outside the resident's own words have to hold the rest. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, readonly PersonNeed[]>>>> = {
  kuasa: { penerima: ['nik', 'birth'] },
  'izin-orang-tua-pmi': { penerima: ['nik', 'birth'] },
  'keterangan-sudah-menikah': { pasangan: ['nik', 'birth'] },
  // Parents may be of another country or long dead: nobody has to know their numbers.
  'keterangan-kelahiran': { ibu: [], ayah: [] },
  'keterangan-lahir-mati': { ibu: [], ayah: [] },
}

/** What is missing of another person; `isFromRegister`: printed as the register has them; `isDecided`: by the office's word, or as of the asker's family. */
export const missingOf = (slug: string, person: Pick<NamedPerson, 'key' | 'kind' | 'columns' | 'row'>, { isFromRegister, isDecided }: { isFromRegister: boolean; isDecided: boolean }): PersonNeed[] => {
  const needs = Object.hasOwn(NEEDED, slug) ? NEEDED[slug]?.[person.key] : undefined
  // A letter type of before asks for name and number as questions of their own: its form says which of them have to be answered.
  if (!needs || isFromRegister || person.kind !== 'alone') return []
  if (!isDecided) return ['decision']
  return needs.filter((need) => isOpen(person, need === 'nik' ? isOfNiks : isOfBirth))
}

const isOfBirth = (column: string): boolean => column.startsWith('Tempat, tanggal lahir')

const isOpen = ({ columns, row }: Pick<NamedPerson, 'columns' | 'row'>, isIt: (column: string) => boolean): boolean => (row[columns.findIndex(isIt)] ?? '').trim() === ''
