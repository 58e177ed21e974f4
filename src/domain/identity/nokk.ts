import { fail, type Result, succeed } from '../result'
import { isScientific, withoutSeparators } from './visible-text'

/** The number of a family card: 16 digits. */
export type Nokk = string & { readonly brand: 'Nokk' }

export type NokkProblem = { code: 'nokk-length'; length: number } | { code: 'nokk-digits' } | { code: 'nokk-scientific' }

/**
 * Reads a family card's number; spaces, dots, dashes and a spreadsheet's apostrophe are accepted.
 * Old numbers may break the date rule, so only length and digits are hard.
 */
export const parseNokk = (text: string): Result<Nokk, NokkProblem> => {
  if (isScientific(text)) return fail({ code: 'nokk-scientific' })
  const compact = withoutSeparators(text)
  if (!/^\d*$/u.test(compact)) return fail({ code: 'nokk-digits' })
  return isNokk(compact) ? succeed(compact) : fail({ code: 'nokk-length', length: compact.length })
}

/** Digits 7–12 should be the day of recording (DDMMYY); very old cards break this: a warning only. */
export const hasNokkDate = (nokk: Nokk): boolean => {
  const day = Number(nokk.slice(6, 8))
  const month = Number(nokk.slice(8, 10))
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/**
 * The village's own number of a family whose card is not issued yet: it begins with 0, as no region does (and as OpenSID
 * writes it: `0`, the village's ten digits, five of a running number). Also of a masked number.
 */
export const isTemporaryNokk = (number: string): boolean => number.startsWith('0')

const isNokk = (digits: string): digits is Nokk => digits.length === 16
