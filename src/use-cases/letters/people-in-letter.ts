import { formatDate } from '@/domain/calendar/indonesian'
import { isOfNiks, readTable, writeTable } from '@/domain/letters/answers-table'
import type { LetterAnswer, LetterResident } from '@/domain/letters/letter-facts'
import { addressInWords } from '@/domain/letters/merge-fields'
import { isOfNames, isOfPeople, keyOfRow, peopleIn } from '@/domain/letters/named-people'
import { NIK_PENDING } from '@/messages/identity'
import type { Tx } from '@/platform/transaction'

import { knowPeople } from './known-people'
import { loadResident } from './letter-resident'

export type VillageInWords = { villageName: string; district: string; regency: string }

/** Of the people of the register whom a letter names: whom the office took, and whom it left as written. */
export type OtherPeople = { chosen: readonly string[]; asWritten: readonly string[] }

export const NO_OTHERS: OtherPeople = { chosen: [], asWritten: [] }

type Asked = { requestId: string; residentId: string; given: readonly LetterAnswer[]; village: VillageInWords }

/**
 * The answers with other people as the register has them: those of whom the office said so, and the asker's own family.
 * Everybody else is printed as written. `others` are the people of the register whom the office chose (`chosen`), and who shall stand as
 * written (`asWritten`). Numbers in full: only
 * for an act that is recorded as signing or previewing.
 */
export const answersWithPeople = async (tx: Tx, { requestId, residentId, given, village }: Asked): Promise<{ answers: LetterAnswer[]; others: OtherPeople }> => {
  const known = await knowPeople(tx.query, { requestId, residentId }, peopleIn(given))
  const people = new Map<string, LetterResident>()
  for (const { key, printed } of known) if (printed !== null) people.set(key, await loadResident(tx, printed))
  return {
    answers: given.map((answer) => withPeople(answer, people, village)),
    others: { chosen: known.flatMap(({ said }) => (said?.residentId ? [said.residentId] : [])), asWritten: known.flatMap(({ said, found }) => (said && said.residentId === null && found ? [found.id] : [])) },
  }
}

const withPeople = (answer: LetterAnswer, people: ReadonlyMap<string, LetterResident>, village: VillageInWords): LetterAnswer => {
  const { type, key, value, columns = [] } = answer
  if (type === 'resident') {
    const person = people.get(key)
    return person ? { ...answer, value: writeTable([rowOf(columns, person, village)]) } : answer
  }
  if (!isOfPeople(answer)) return answer
  const rows = (readTable(value) ?? []).map((row, place) => {
    const person = people.get(keyOfRow(key, place))
    return person ? rowOf(columns, person, village, row) : row
  })
  return { ...answer, value: writeTable(rows) }
}

/** One person's row as the register has it; `written` stands where it is silent. */
export const rowOf = (columns: readonly string[], person: LetterResident, village: VillageInWords, written: readonly string[] = []): string[] => {
  const nameAt = columns.findIndex(isOfNames)
  return columns.map((column, at) => (at === nameAt ? person.name : wordsFor(column, person, village)) || (written[at] ?? ''))
}

/** What the register says under a column; empty for a column that it knows nothing of. */
const wordsFor = (column: string, person: LetterResident, { villageName, district, regency }: VillageInWords): string => {
  if (isOfNiks(column)) return person.nik === NIK_PENDING ? '' : person.nik
  if (column.startsWith('Tempat, tanggal lahir')) return birthInWords(person)
  if (column.startsWith('Warga negara, agama')) return [person.citizenship, person.religion].filter(Boolean).join(', ')
  if (column.startsWith('Pekerjaan')) return person.occupation ?? ''
  return column.startsWith('Alamat') ? addressInWords(person, { name: villageName, district, regency }) : ''
}

/** `Stabat, 1 Januari 1990`; the half that is known when the other is not. */
const birthInWords = ({ birthPlace, birthDate }: Pick<LetterResident, 'birthPlace' | 'birthDate'>): string => [birthPlace, birthDate ? formatDate(birthDate) : null].filter(Boolean).join(', ')
