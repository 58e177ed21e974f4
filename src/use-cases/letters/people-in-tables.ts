import { formatDate } from '@/domain/calendar/indonesian'
import { parseNik } from '@/domain/identity/nik'
import { isOfNiks, readTable, writeTable } from '@/domain/letters/answers-table'
import type { LetterAnswer, LetterResident } from '@/domain/letters/letter-facts'
import { addressInWords } from '@/domain/letters/merge-fields'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import { loadResident } from './letter-resident'

export type VillageInWords = { villageName: string; district: string; regency: string }

/**
 * The answers with the people in their tables as the register has them, where it knows that very person: somebody whose NIK
 * was given together with the name, or a member of the asker's family under that name. Everybody else, and what the register
 * leaves open, stays as typed. Numbers in full: only for an act that is recorded as signing or previewing.
 */
export const answersWithPeopleInTables = async (tx: Tx, answers: readonly LetterAnswer[], residentId: string, village: VillageInWords): Promise<LetterAnswer[]> => {
  if (!answers.some(isOfPeople)) return [...answers]
  const family = await familyByName(tx.query, residentId)
  const known: LetterAnswer[] = []
  for (const answer of answers) known.push(isOfPeople(answer) ? { ...answer, value: writeTable(await rowsOf(tx, answer, family, village)) } : answer)
  return known
}

/** A table that asks for names and for numbers is one of people. */
const isOfPeople = ({ type, columns = [] }: LetterAnswer): boolean => type === 'table' && columns.some(isOfNames) && columns.some(isOfNiks)

const isOfNames = (column: string): boolean => column.startsWith('Nama')

const rowsOf = async (tx: Tx, { value, columns = [] }: LetterAnswer, family: ReadonlyMap<string, string | null>, village: VillageInWords): Promise<string[][]> => {
  const rows: string[][] = []
  for (const row of readTable(value) ?? []) {
    const nameAt = columns.findIndex(isOfNames)
    const id = await whoIs(tx.query, { name: row[nameAt] ?? '', nik: row[columns.findIndex(isOfNiks)] ?? '' }, family)
    const person = id === null ? null : await loadResident(tx, id)
    rows.push(person ? columns.map((column, at) => (at === nameAt ? person.name : wordsFor(column, person, village)) || (row[at] ?? '')) : row)
  }
  return rows
}

const whoIs = async (run: Tx['query'], { name, nik }: { name: string; nik: string }, family: ReadonlyMap<string, string | null>): Promise<string | null> => {
  if (name.trim() === '') return null
  if (nik === '') return family.get(sameName(name)) ?? null
  const number = parseNik(nik)
  if (!number.ok) return null
  const found = await run<{ id: string; name: string }>(`SELECT id, name FROM residents WHERE nik_hash = $1 AND deleted_at IS NULL`, [keyedHash('nik', number.value)])
  return found.find((person) => sameName(person.name) === sameName(name))?.id ?? null
}

/** Null for a name that two of them have. */
const familyByName = async (run: Tx['query'], residentId: string): Promise<Map<string, string | null>> => {
  const members = await run<{ id: string; name: string }>(
    `SELECT m.id, m.name FROM residents r JOIN residents m ON m.id = r.id OR (m.family_id = r.family_id AND m.life_status = '1' AND m.deleted_at IS NULL) WHERE r.id = $1::uuid`,
    [residentId],
  )
  const byName = new Map<string, string | null>()
  for (const { id, name } of members) byName.set(sameName(name), byName.has(sameName(name)) ? null : id)
  return byName
}

const sameName = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase()

/** What the register says under a column; empty for a column that it knows nothing of. */
const wordsFor = (column: string, person: LetterResident, { villageName, district, regency }: VillageInWords): string => {
  if (isOfNiks(column)) return /^\d{16}$/u.test(person.nik) ? person.nik : ''
  if (column.startsWith('Tempat, tanggal lahir')) return birthInWords(person)
  if (column.startsWith('Warga negara, agama')) return [person.citizenship, person.religion].filter(Boolean).join(', ')
  if (column.startsWith('Pekerjaan')) return person.occupation ?? ''
  return column.startsWith('Alamat') ? addressInWords(person, { name: villageName, district, regency }) : ''
}

/** `Stabat, 1 Januari 1990`; the half that is known when the other is not. */
export const birthInWords = ({ birthPlace, birthDate }: Pick<LetterResident, 'birthPlace' | 'birthDate'>): string => [birthPlace, birthDate ? formatDate(birthDate) : null].filter(Boolean).join(', ')
