import { romanMonth } from '../calendar/indonesian'
import { GENERAL_MARK, isLetterMark } from './letter-mark'
import { isClassification, type NumberPart, parseNumberPattern, type Sequence, seriesOf } from './numbering'

/** What a number would be made of, if it were one of a pattern. What the pattern does not hold is null. */
export type NumberReading = { serial: number; year: string; code: string | null; mark: string | null; month: string | null }

/**
 * Every way in which a text can be read as a number of a pattern: `331/470/2026` is of `[kode]/[nomor]/[tahun]` the letter 470 of
 * code 331, and of `[nomor]/[kode]/[tahun]` the letter 331 of code 470. Empty for a text that no letter of this pattern could get.
 */
export const readingsOf = (pattern: string, villageCode: string, number: string): NumberReading[] => {
  const parts = parseNumberPattern(pattern)
  return parts.ok ? read(parts.value, villageCode, number, {}).flatMap(({ serial, year, ...rest }) => (serial && year ? [{ serial: Number(serial), year, code: rest.code ?? null, mark: rest.mark ?? null, month: rest['roman-month'] ?? null }] : [])) : []
}

/** Where a sequence stands in a year: its last number. */
export type LastOf = (series: string, year: string) => number

/**
 * Whether a number that was given could be given once more under a pattern: read as a number of it, its serial is one that its sequence
 * has not reached yet, in this year or a later one. `sequenceOf`: what is counted by itself in a year.
 */
export const couldComeAgain = (reading: NumberReading, { year, sequenceOf, lastOf }: { year: string; sequenceOf: (year: string) => Sequence; lastOf: LastOf }): boolean => {
  if (reading.year < year) return false
  const series = seriesOf(sequenceOf(reading.year), { code: reading.code ?? '', mark: reading.mark ?? '' })
  return reading.serial > lastOf(series, reading.year)
}

type Kind = Exclude<NumberPart['kind'], 'text'>

/** What each kind of part was read as so far: one that stands twice in a pattern says the same twice. */
type Bound = Partial<Record<Kind, string>>

const read = (parts: readonly NumberPart[], villageCode: string, rest: string, bound: Bound): Bound[] => {
  const [part, ...others] = parts
  if (!part) return rest === '' ? [bound] : []
  if (part.kind === 'text') return rest.startsWith(part.text) ? read(others, villageCode, rest.slice(part.text.length), bound) : []
  return startsOf(part, villageCode, rest).flatMap((start) => {
    const meant = part.kind === 'serial' ? String(Number(start)) : start
    return (bound[part.kind] ?? meant) === meant ? read(others, villageCode, rest.slice(start.length), { ...bound, [part.kind]: meant }) : []
  })
}

/** Every beginning of a text that such a part could have written. */
const startsOf = (part: Exclude<NumberPart, { kind: 'text' }>, villageCode: string, text: string): string[] => {
  if (part.kind === 'village-code') return text.startsWith(villageCode) ? [villageCode] : []
  const isWritten = (start: string): boolean => {
    switch (part.kind) {
      case 'serial':
        return /^\d+$/u.test(start) && Number(start) > 0 && String(Number(start)).padStart(part.digits, '0') === start
      case 'year':
        return /^\d{4}$/u.test(start)
      case 'roman-month':
        return MONTHS.includes(start)
      case 'code':
        return isClassification(start)
      case 'mark':
        return isLetterMark(start) || start === GENERAL_MARK
    }
  }
  return Array.from({ length: Math.min(text.length, LONGEST) }, (_, at) => text.slice(0, at + 1)).filter(isWritten)
}

const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, at) => romanMonth(at + 1))

/** Longest part: a classification code of five steps. */
const LONGEST = 20
