import { fail, type Result, succeed } from '../result'
import { romanMonth } from '../calendar/indonesian'

export const DEFAULT_NUMBER_PATTERN = '[kode]/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]'

export type NumberPart =
  | { kind: 'text'; text: string }
  | { kind: 'code' }
  | { kind: 'serial'; digits: number }
  | { kind: 'village-code' }
  | { kind: 'roman-month' }
  | { kind: 'year' }

export type NumberPatternProblem = { code: 'unknown-part'; part: string } | { code: 'serial-missing' } | { code: 'year-missing' }

/**
 * Reads the pattern of letter numbers from the village profile, such as the default above. It must name the
 * serial and the year: numbers begin anew each year, so without the year two letters would share one number.
 */
export const parseNumberPattern = (pattern: string): Result<NumberPart[], NumberPatternProblem> => {
  const parts: NumberPart[] = []
  for (const piece of pattern.split(/(\[[^\]]*\])/u).filter(Boolean)) {
    const part = piece.startsWith('[') ? partOf(piece.slice(1, -1)) : { kind: 'text' as const, text: piece }
    if (!part) return fail({ code: 'unknown-part', part: piece })
    parts.push(part)
  }
  if (!parts.some(({ kind }) => kind === 'serial')) return fail({ code: 'serial-missing' })
  if (!parts.some(({ kind }) => kind === 'year')) return fail({ code: 'year-missing' })
  return succeed(parts)
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

const partOf = (words: string): NumberPart | null => {
  const name = words.trim().toLowerCase()
  const digits = /^nomor (\d) angka$/u.exec(name)
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
