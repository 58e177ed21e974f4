import { fail, type Result, succeed } from '../result'
import { PROVINCE_CODES } from './province-codes'
import { isScientific, withoutSeparators } from './visible-text'

/** A citizen's number of 16 digits: region of first registration, birth day (women +40), serial. */
export type Nik = string & { readonly brand: 'Nik' }

export type NikProblem =
  | { code: 'nik-length'; length: number }
  | { code: 'nik-digits' }
  | { code: 'nik-scientific' }
  | { code: 'nik-date' }
  | { code: 'nik-serial' }

export type NikWarning = 'nik-birth-date-differs' | 'nik-sex-differs' | 'nik-region-unknown'

/**
 * Reads a NIK as people write it: spaces, dots, dashes and a spreadsheet's apostrophe are accepted. Refuses
 * only what cannot be a NIK: wrong length, other characters, impossible day or month, serial 0000.
 */
export const parseNik = (text: string): Result<Nik, NikProblem> => {
  const compact = withoutSeparators(text)
  if (isScientific(text)) return fail({ code: 'nik-scientific' })
  if (!/^\d*$/u.test(compact)) return fail({ code: 'nik-digits' })
  if (!hasNikLength(compact)) return fail({ code: 'nik-length', length: compact.length })
  if (!hasPossibleDate(compact)) return fail({ code: 'nik-date' })
  if (compact.endsWith('0000')) return fail({ code: 'nik-serial' })
  return isNik(compact) ? succeed(compact) : fail({ code: 'nik-digits' })
}

/**
 * What an officer should look at, though it may be right: a NIK keeps its first birth date and region for
 * ever, even when a birth date is corrected or a region is split. `birthDate` is `YYYY-MM-DD`, `sex` '1' or '2'.
 */
export const checkNik = (nik: Nik, facts: { birthDate?: string | null; sex?: string | null }): NikWarning[] => {
  const day = Number(nik.slice(6, 8))
  const warnings: NikWarning[] = []
  if (facts.birthDate && birthDigits(nik) !== compactDate(facts.birthDate)) warnings.push('nik-birth-date-differs')
  if (facts.sex && (day > WOMEN_OFFSET) !== (facts.sex === '2')) warnings.push('nik-sex-differs')
  if (!PROVINCE_CODES.has(nik.slice(0, 2))) warnings.push('nik-region-unknown')
  return warnings
}

/**
 * The number of somebody without a NIK: `0`, the village's ten digits, five of a running number (the form that
 * villages use in their spreadsheets). It can never be a NIK, since no region begins with 0. Throws when the
 * village code is not ten digits or the running number not 1–99999.
 */
export const temporaryNik = (villageCode: string, sequence: number): string => {
  const number = `0${villageCode}${String(sequence).padStart(5, '0')}`
  if (sequence < 1 || !isTemporaryNik(number)) throw new Error('no temporary number for this village code and sequence')
  return number
}

export const isTemporaryNik = (text: string): boolean => /^0\d{15}$/u.test(text)

const NIK_LENGTH = 16
const WOMEN_OFFSET = 40

const hasNikLength = (digits: string): boolean => digits.length === NIK_LENGTH

const isNik = (digits: string): digits is Nik => hasNikLength(digits) && /^\d+$/u.test(digits)

const hasPossibleDate = (digits: string): boolean => {
  const day = Number(digits.slice(6, 8))
  const month = Number(digits.slice(8, 10))
  const year = Number(digits.slice(10, 12))
  const plainDay = day > WOMEN_OFFSET ? day - WOMEN_OFFSET : day
  // The century is not in the number: 29 February passes when either century has it.
  const leap = year % 4 === 0
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && plainDay >= 1 && plainDay <= longest
}

/** `DDMMYY` with the women's offset taken off. */
const birthDigits = (nik: Nik): string => {
  const day = Number(nik.slice(6, 8))
  return `${String(day > WOMEN_OFFSET ? day - WOMEN_OFFSET : day).padStart(2, '0')}${nik.slice(8, 12)}`
}

const compactDate = (date: string): string => `${date.slice(8, 10)}${date.slice(5, 7)}${date.slice(2, 4)}`
