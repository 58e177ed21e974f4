import { romanMonth } from '../calendar/indonesian'
import { fail, type Result, succeed } from '../result'

export const DEFAULT_NUMBER_PATTERN = '[kode]/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]'

/** What a sequence of numbers counts: all outgoing letters of a year, those of one letter type, or those of one classification code. */
export const SEQUENCES = ['one', 'type', 'code'] as const

export type Sequence = (typeof SEQUENCES)[number]

/** A code of either classification: `470`, `400.12.2.1`. */
export const isClassification = (text: string): boolean => /^\d{3}(\.\d{1,3}){0,4}$/u.test(text)

/** What a letter is numbered by: the classification code and the short mark of its type. */
export type Numbered = { code: string; mark: string }

/** All outgoing letters of a year, where they share one sequence; other sequences begin with it. */
const OUTGOING = 'keluar'

/**
 * The name of the sequence that a letter's number is of. It is named after what stands in the number, not after the letter type: two
 * types with one code, or a mark that is given to another type, go on in one sequence and never share a number.
 */
export const seriesOf = (sequence: Sequence, { code, mark }: Numbered): string => (sequence === 'one' ? OUTGOING : `${OUTGOING}/${sequence === 'type' ? mark : code}`)

/** What keeps the numbers of a sequence apart from others of the year; empty for the one of all. */
export const seriesWord = (series: string): string => series.slice(OUTGOING.length + 1)

export type NumberPart =
  | { kind: 'text'; text: string }
  | { kind: 'code' }
  | { kind: 'mark' }
  | { kind: 'serial'; digits: number }
  | { kind: 'village-code' }
  | { kind: 'roman-month' }
  | { kind: 'year' }

export type NumberPatternProblem =
  | { code: 'unknown-part'; part: string }
  | { code: 'serial-missing' }
  | { code: 'serial-joined' }
  | { code: 'year-missing' }
  | { code: 'mark-missing' }
  | { code: 'code-missing' }
  | { code: 'mark-joined' }
  | { code: 'code-joined' }
  | { code: 'pattern-too-long' }

/** Longest pattern: its number still stands on one line of a letter. */
export const MAX_NUMBER_PATTERN = 100

/**
 * Reads the pattern of letter numbers from the village profile, such as the default above. It must name the
 * serial and the year: numbers begin anew each year, so without the year two letters would share one number.
 * The serial must stand by itself: `[kode][nomor]` would give 470 + 12 and 4701 + 2 one number. Where each type or code has a
 * sequence of its own, several letters have one serial: the type's mark or the code must then stand in the number, by itself too.
 */
export const parseNumberPattern = (pattern: string, sequence: Sequence = 'one'): Result<NumberPart[], NumberPatternProblem> => {
  if (pattern.length > MAX_NUMBER_PATTERN) return fail({ code: 'pattern-too-long' })
  const parts: NumberPart[] = []
  for (const piece of pattern.split(/(\[[^\]]*\])/u).filter(Boolean)) {
    const part = piece.startsWith('[') && piece.endsWith(']') ? partOf(piece.slice(1, -1)) : textOf(piece)
    if (!part) return fail({ code: 'unknown-part', part: piece })
    parts.push(part)
  }
  if (!parts.some(({ kind }) => kind === 'serial')) return fail({ code: 'serial-missing' })
  if (!parts.some(({ kind }) => kind === 'year')) return fail({ code: 'year-missing' })
  if (!parts.every((part, at) => part.kind !== 'serial' || (separates(parts[at - 1], 'end') && separates(parts[at + 1], 'start')))) return fail({ code: 'serial-joined' })
  const apart = KEPT_APART_BY[sequence]
  if (apart === null) return succeed(parts)
  const places = parts.flatMap(({ kind }, at) => (kind === apart ? [at] : []))
  if (places.length === 0) return fail(apart === 'mark' ? { code: 'mark-missing' } : { code: 'code-missing' })
  return places.some((at) => standsAlone(parts[at - 1], 'end') && standsAlone(parts[at + 1], 'start')) ? succeed(parts) : fail(apart === 'mark' ? { code: 'mark-joined' } : { code: 'code-joined' })
}

/** The part of a number that keeps sequences apart. */
const KEPT_APART_BY = { one: null, type: 'mark', code: 'code' } as const satisfies Record<Sequence, NumberPart['kind'] | null>

export type LetterToNumber = Numbered & { serial: number; villageCode: string; date: string }

/** The number as it stands on the letter. `date` is `YYYY-MM-DD`. Throws when the pattern was never checked. */
export const formatLetterNumber = (
  pattern: string,
  letter: LetterToNumber,
): string => {
  const parts = parseNumberPattern(pattern)
  if (!parts.ok) throw new Error(`letter number pattern: ${parts.problem.code}`)
  return parts.value.map((part) => written(part, letter)).join('')
}

const textOf = (text: string): NumberPart | null => (/[[\]\p{Cc}]/u.test(text) ? null : { kind: 'text', text })

/** Whether a neighbour keeps the serial's digits apart: the edge of the number, or words that do not meet it with a digit. */
const separates = (neighbour: NumberPart | undefined, edge: 'start' | 'end'): boolean =>
  neighbour === undefined || (neighbour.kind === 'text' && !(edge === 'end' ? /\d$/u : /^\d/u).test(neighbour.text))

/** The same for what may hold letters and dots too: the edge of the number, or words that end in a sign. */
const standsAlone = (neighbour: NumberPart | undefined, edge: 'start' | 'end'): boolean =>
  neighbour === undefined || (neighbour.kind === 'text' && !(edge === 'end' ? /[\p{L}\p{N}.]$/u : /^[\p{L}\p{N}.]/u).test(neighbour.text))

const partOf = (words: string): NumberPart | null => {
  const name = words.trim().replace(/\s+/gu, ' ').toLowerCase()
  const digits = /^nomor ([1-9]) angka$/u.exec(name)
  if (digits) return { kind: 'serial', digits: Number(digits[1]) }
  switch (name) {
    case 'nomor':
      return { kind: 'serial', digits: 1 }
    case 'singkatan':
      return { kind: 'mark' }
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

const written = (part: NumberPart, letter: LetterToNumber): string => {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return letter.code
    case 'mark':
      return letter.mark
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
