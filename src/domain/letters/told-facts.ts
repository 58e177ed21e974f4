import { checkNik, parseNik } from '../identity/nik'
import { readTable } from './answers-table'

/** What somebody says of themselves in the answers, as codes of the official lists; null where nothing is said. */
export type ToldFacts = {
  sex: string | null
  maritalStatus: string | null
  /** Of a birth: the mother's number is a man's, or the father's a woman's. */
  wrongParent: 'mother' | 'father' | null
}

export const NOTHING_TOLD: ToldFacts = { sex: null, maritalStatus: null, wrongParent: null }

const MALE = '1'
const FEMALE = '2'

type Told = { sex?: string; maritalStatus?: string }

/** What the options of the questions for one's status say. */
const SAYS: Readonly<Record<string, Told>> = {
  Jejaka: { sex: MALE, maritalStatus: '1' },
  Perawan: { sex: FEMALE, maritalStatus: '1' },
  Beristri: { sex: MALE, maritalStatus: '2' },
  Duda: { sex: MALE },
  Janda: { sex: FEMALE },
  'Duda cerai hidup': { sex: MALE, maritalStatus: '3' },
  'Duda cerai mati': { sex: MALE, maritalStatus: '4' },
  'Janda cerai hidup': { sex: FEMALE, maritalStatus: '3' },
  'Janda cerai mati': { sex: FEMALE, maritalStatus: '4' },
  'Belum kawin': { maritalStatus: '1' },
  'Cerai hidup': { maritalStatus: '3' },
  'Cerai mati': { maritalStatus: '4' },
}

/** The letters that ask for the asker's own status, with the questions that do. */
const ABOUT_STATUS: Readonly<Record<string, readonly string[]>> = {
  'keterangan-janda-duda': ['status', 'sebab'],
  'pengantar-nikah': ['status'],
  'pengantar-nikah-non-muslim': ['status'],
}

const ABOUT_BIRTH: readonly string[] = ['keterangan-kelahiran', 'keterangan-lahir-mati', 'pengantar-akta-lahir']

/** What the answers to a letter say of the asker, and of the parents of a newborn. */
export const toldFacts = (letterSlug: string, answers: Readonly<Record<string, string>>): ToldFacts => {
  const said = (ABOUT_STATUS[letterSlug] ?? []).reduce<Told>((known, key) => ({ ...known, ...SAYS[answers[key] ?? ''] }), {})
  return { sex: said.sex ?? null, maritalStatus: said.maritalStatus ?? null, wrongParent: ABOUT_BIRTH.includes(letterSlug) ? wrongParent(answers) : null }
}

const wrongParent = (answers: Readonly<Record<string, string>>): ToldFacts['wrongParent'] =>
  isOfOtherSex(numberOf(answers, 'ibu'), FEMALE) ? 'mother' : isOfOtherSex(numberOf(answers, 'ayah'), MALE) ? 'father' : null

/** Of another person, the second cell of the row; types of before asked for it on its own. */
const numberOf = (answers: Readonly<Record<string, string>>, key: 'ibu' | 'ayah'): string => readTable(answers[key] ?? '')?.[0]?.[1] ?? answers[`nik_${key}`] ?? ''

const isOfOtherSex = (text: string, sex: string): boolean => {
  const nik = parseNik(text)
  return nik.ok && checkNik(nik.value, { sex }).includes('nik-sex-differs')
}
