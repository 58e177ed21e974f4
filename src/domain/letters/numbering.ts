import { romanMonth } from '../calendar/indonesian'
import { fail, type Result, succeed } from '../result'

export const DEFAULT_NUMBER_PATTERN = '[kode]/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]'

export type NumberPart =
  | { kind: 'text'; text: string }
  | { kind: 'code' }
  | { kind: 'serial'; digits: number }
  | { kind: 'village-code' }
  | { kind: 'roman-month' }
  | { kind: 'year' }

export type NumberPatternProblem =
  | { code: 'unknown-part'; part: string }
  | { code: 'serial-missing' }
  | { code: 'serial-joined' }
  | { code: 'year-missing' }
  | { code: 'pattern-too-long' }

/** Longest pattern: its number still stands on one line of a letter. */
export const MAX_NUMBER_PATTERN = 100

/**
 * Reads the pattern of letter numbers from the village profile, such as the default above. It must name the
 * serial and the year: numbers begin anew each year, so without the year two letters would share one number.
 * The serial must stand by itself: `[kode][nomor]` would give 470 + 12 and 4701 + 2 one number.
 */
export const parseNumberPattern = (pattern: string): Result<NumberPart[], NumberPatternProblem> => {
  if (pattern.length > MAX_NUMBER_PATTERN) return fail({ code: 'pattern-too-long' })
  const parts: NumberPart[] = []
  for (const piece of pattern.split(/(\[[^\]]*\])/u).filter(Boolean)) {
    const part = piece.startsWith('[') && piece.endsWith(']') ? partOf(piece.slice(1, -1)) : textOf(piece)
    if (!part) return fail({ code: 'unknown-part', part: piece })
    parts.push(part)
  }
  if (!parts.some(({ kind }) => kind === 'serial')) return fail({ code: 'serial-missing' })
  if (!parts.some(({ kind }) => kind === 'year')) return fail({ code: 'year-missing' })
  return parts.every((part, at) => part.kind !== 'serial' || (separates(parts[at - 1], 'end') && separates(parts[at + 1], 'start')))
    ? succeed(parts)
    : fail({ code: 'serial-joined' })
}

/** The number as it stands on the letter. `date` is `YYYY-MM-DD`. Throws when the pattern was never checked. */
export const formatLetterNumber = (
  pattern: string,
  letter: { code: string; serial: number; villageCode: string; date: string },
): string => {
  const parts = parseNumberPattern(pattern)
  if (!parts.ok) throw new Error(`letter number pattern: ${parts.problem.code}`)
  return parts.value.map((part) => written(part, letter)).join('')
}

const textOf = (text: string): NumberPart | null => (/[[\]\p{Cc}]/u.test(text) ? null : { kind: 'text', text })

/** Whether a neighbour keeps the serial's digits apart: the edge of the number, or words that do not meet it with a digit. */
const separates = (neighbour: NumberPart | undefined, edge: 'start' | 'end'): boolean =>
  neighbour === undefined || (neighbour.kind === 'text' && !(edge === 'end' ? /\d$/u : /^\d/u).test(neighbour.text))

const partOf = (words: string): NumberPart | null => {
  const name = words.trim().replace(/\s+/gu, ' ').toLowerCase()
  const digits = /^nomor ([1-9]) angka$/u.exec(name)
  if (digits) return { kind: 'serial', digits: Number(digits[1]) }
  switch (name) {
    case 'nomor':
      return { kind: 'serial', digits: 1 }
    case 'kode':
      return { kind: 'code' }
    case 'kode desa':
      return { kind: 'village-code' }
    case 'bulan romawi':
      return { kind: 'roman-month' }
    case 'tahun':
      return { kind: 'year' }
    default:
      return null
  }
}

const written = (part: NumberPart, letter: { code: string; serial: number; villageCode: string; date: string }): string => {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return letter.code
    case 'serial':
      return String(letter.serial).padStart(part.digits, '0')
    case 'village-code':
      return letter.villageCode
    case 'roman-month':
      return romanMonth(Number(letter.date.slice(5, 7)))
    case 'year':
      return letter.date.slice(0, 4)
  }
}
