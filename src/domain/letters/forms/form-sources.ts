import { parsePlainDate } from '../../calendar/plain-date'
import { nameKey } from '../../identity/compare-names'
import { parseNik } from '../../identity/nik'
import { readTable } from '../answers-table'
import type { LetterAnswer, LetterFacts, LetterVillage } from '../letter-facts'
import type { FormAddress, FormMember, FormPerson } from './printed-form'
import { NOBODY } from './printed-form'

/** What the register knows of somebody who stands in a form. */
export type RegisteredPerson = FormPerson & { motherName: string | null; fatherNik: string | null; motherNik: string | null }

/** The register beside the answers. `others` are people outside the asker's family: the asker's parents by their numbers, and those whom the office chose. */
export type FormRegister = {
  asker: RegisteredPerson
  family: (RegisteredPerson & Omit<FormMember, 'name' | 'nik'>)[]
  others: RegisteredPerson[]
  address: Pick<FormAddress, 'street' | 'rt' | 'rw'>
}

/** What is known of every letter, also of one that the office writes of itself. */
export type AnswerSources = Pick<LetterFacts, 'answers' | 'issuedOn'> & { village: Pick<LetterVillage, 'name' | 'district' | 'regency' | 'province' | 'postalCode'> }

export type FormSources = AnswerSources & { register: FormRegister }

/** The answer as it is kept; null for one that is open or was not asked. */
export const answerIn = (answers: readonly LetterAnswer[], key: string): string | null => answers.find((answer) => answer.key === key)?.value || null

/** The rows of a table, each cell under the beginning of its column's name, such as `Tempat, tanggal lahir`; empty cells are null. */
export const rowsIn = (answers: readonly LetterAnswer[], key: string): ((column: string) => string | null)[] => {
  const answer = answers.find((given) => given.key === key)
  const rows = answer ? (readTable(answer.value) ?? []) : []
  return rows.map((row) => (column) => row[answer?.columns?.findIndex((name) => name.startsWith(column)) ?? -1] || null)
}

/**
 * Somebody named in an answer. The register speaks where it knows that very person: a member of the asker's family under
 * that name, or somebody whose number was given together with the name. What it leaves open, and an outsider, is as told.
 */
export const personNamed = ({ family, asker, others }: FormRegister, told: Partial<FormPerson>): FormPerson => {
  const given = { ...NOBODY, ...told }
  if (!given.name) return given
  const matching = [...new Map([asker, ...family, ...others].filter((person) => isNamed(person, given.name)).map((person) => [`${person.nik ?? ''} ${person.birthDate ?? ''}`, person])).values()]
  const own: readonly FormPerson[] = [asker, ...family]
  // Whom the office chose and who has no number yet is known by the birth that the register gave the answer.
  const known = matching.filter((person) => (given.nik ? person.nik === given.nik : own.includes(person) || (person.nik === null && person.birthDate !== null && person.birthDate === given.birthDate)))
  const [only] = known
  return only && known.length === 1 ? over(given, only) : given
}

/** The same, from a row of a table of people. `likely`: whose number it is, should that name stand in the row without one. */
export const personInRow = (register: FormRegister, cell: ((column: string) => string | null) | undefined, likely?: { name: string | null; nik: string | null }): FormPerson => {
  if (!cell) return NOBODY
  const [birthPlace, birthDate] = placeAndDay(cell('Tempat, tanggal lahir'))
  const [citizenship = null, religion = null] = (cell('Warga negara, agama') ?? '').split(/\s*,\s*/u).map((part) => part || null)
  const name = cell('Nama')
  const typed = parseNik(cell('NIK') ?? '')
  const nik = typed.ok ? typed.value : likely && nameKey(likely.name ?? '') === nameKey(name ?? '') ? likely.nik : null
  return personNamed(register, { name, nik, birthPlace, birthDate, citizenship, religion, occupation: cell('Pekerjaan'), address: cell('Alamat') })
}

/** `Stabat, 1 Januari 1990` in its two parts; what is no day stays with the place. */
export const placeAndDay = (text: string | null): [place: string | null, day: string | null] => {
  if (text === null) return [null, null]
  const comma = text.lastIndexOf(',')
  const day = parsePlainDate(text.slice(comma + 1).trim())
  if (day.ok) return [text.slice(0, Math.max(comma, 0)).trim() || null, day.value]
  return [text.trim() || null, null]
}

/** The number in the form of the option that was chosen; null for none of them. */
export const choiceOf = (options: Readonly<Record<string, number>>, answer: string | null): number | null => (answer === null ? null : (options[answer] ?? null))

export const SEXES: Readonly<Record<string, number>> = { 'Laki-laki': 1, Perempuan: 2 }

const isNamed = ({ name }: FormPerson, wanted: string | null): boolean => nameKey(name ?? '') === nameKey(wanted ?? '')

/** A person of the register as a form prints one: what else the register knows stays there. */
export const asPrinted = (person: FormPerson): FormPerson => over(NOBODY, person)

/** What was told, with the register over it. */
const over = (told: FormPerson, known: FormPerson): FormPerson => ({
  name: known.name ?? told.name,
  nik: known.nik ?? told.nik,
  nokk: known.nokk ?? told.nokk,
  sex: known.sex ?? told.sex,
  birthPlace: known.birthPlace ?? told.birthPlace,
  birthDate: known.birthDate ?? told.birthDate,
  citizenship: known.citizenship ?? told.citizenship,
  religion: known.religion ?? told.religion,
  occupation: known.occupation ?? told.occupation,
  address: known.address ?? told.address,
  fatherName: known.fatherName ?? told.fatherName,
})
