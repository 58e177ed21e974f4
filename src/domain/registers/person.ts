import { isTemporaryNokk } from '../identity/nokk'
import { BLOOD_TYPE, CITIZENSHIP, type CodeList, labelOf } from '../population/code-lists'
import { shortDate } from './column'

/** A resident as the books write one down, on the day of the book. Codes are those of the code lists; days `YYYY-MM-DD`. */
export type BookPerson = {
  /** The permanent running number of book B.1. */
  registerNo: number
  name: string
  sex: string | null
  maritalStatus: string | null
  birthPlace: string | null
  birthDate: string | null
  religion: string | null
  education: string | null
  occupation: string | null
  literacy: string | null
  citizenship: string | null
  familyRole: string | null
  bloodType: string | null
  residency: string | null
  /** As the reader may see it: masked or in full. */
  nik: string
  hasTemporaryNik: boolean
  fatherName: string | null
  motherName: string | null
  ktpIssuedAt: string | null
  ktpIssuedOn: string | null
  arrivedOn: string | null
  /** The day of birth or of the last arrival that the ledger of events knows. */
  beganOn: string | null
  hamlet: string | null
  family: BookFamily | null
}

export type BookFamily = { registerNo: number; nokk: string; address: string | null; rt: string | null; rw: string | null; issuedOn: string | null }

/**
 * Names of people and of places as the family card and the books of the law print them: in capitals, however they were
 * typed. What the register keeps, and what letters print, stays as it was typed.
 */
export const capitals = (text: string | null): string | null => text?.toUpperCase() ?? null

/** `L` or `P`. */
export const sexLetter = (sex: string | null): string | null => (sex === '1' ? 'L' : sex === '2' ? 'P' : null)

export const wordOf = (list: CodeList, code: string | null): string | null => labelOf(list, code) || null

export const citizenshipWord = (code: string | null): string | null => wordOf(CITIZENSHIP, code)

/** Whoever does not know the own blood type has an empty place in the book. */
export const bloodTypeWord = (code: string | null): string | null => (code === '13' ? null : wordOf(BLOOD_TYPE, code))

/** `Langkat, 17-08-1990`; what is not known is left out. */
export const birthWords = (place: string | null, date: string | null): string | null => joined(', ', place, date ? shortDate(date) : null)

/** Street, RT, RW and hamlet, each once: `Jalan Kebun, RT 01, RW 02, Dusun II`. */
export const addressWords = ({ family, hamlet }: Pick<BookPerson, 'family' | 'hamlet'>): string | null => {
  const street = family?.address?.split(/\s*[\r\n]+\s*/u).join(', ').trim() ?? ''
  const isNamed = hamlet !== null && new RegExp(`(^|[^\\p{L}\\d])${escaped(hamlet)}($|[^\\p{L}\\d])`, 'iu').test(street)
  return joined(', ', known(street), numbered('RT', family?.rt), numbered('RW', family?.rw), isNamed ? null : hamlet)
}

/** The number of the family's card; empty while the card is not issued, for the village's own number is none. */
export const cardNumber = (family: BookFamily | null): string | null => (family === null || isTemporaryNokk(family.nokk) ? null : family.nokk)

/** What the books say of a card that is still to come, or of none. */
export const cardRemark = (family: BookFamily | null): string | null => (family === null ? 'Belum punya KK' : isTemporaryNokk(family.nokk) ? 'KK belum terbit' : null)

export const remarksOf = ({ hasTemporaryNik, residency }: Pick<BookPerson, 'hasTemporaryNik' | 'residency'>): string | null =>
  joined('; ', hasTemporaryNik ? 'NIK sementara' : null, residency === '2' ? 'Penduduk tidak tetap' : null)

export const joined = (between: string, ...parts: readonly (string | null | undefined)[]): string | null => {
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  return said.length === 0 ? null : said.join(between)
}

const numbered = (kind: 'RT' | 'RW', number: string | null | undefined): string | null => {
  const said = known(number ?? '')
  return said === null || /^0+$/u.test(said) ? null : said.toUpperCase().startsWith(kind) ? said : `${kind} ${said}`
}

/** Sheets write `-` where there is nothing. */
const known = (text: string): string | null => (text.replace(/[-\s]/gu, '') === '' ? null : text.trim())

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
