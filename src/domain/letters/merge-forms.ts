import { formatDate, formatDateWithDay, formatRupiah, MONTHS, spellNumber } from '../calendar/indonesian'
import { parsePlainDate } from '../calendar/plain-date'

/** What a merge field holds, as far as it matters for the ways in which it can be written. */
export type MergeKind = 'text' | 'date' | 'number' | 'rupiah' | 'rows'

/** Another way to write a merge field than its usual one. The writer of the letter chooses it for each place. */
export const MERGE_FORMS = ['upper', 'title', 'weekday', 'words', 'figures', 'both'] as const

export type MergeForm = (typeof MERGE_FORMS)[number]

const FORMS: Readonly<Record<MergeKind, readonly MergeForm[]>> = {
  text: ['upper', 'title'],
  date: ['weekday', 'words'],
  number: ['words', 'both'],
  rupiah: ['figures', 'words'],
  rows: [],
}

/** The ways in which a field of this kind can be written besides its usual one. */
export const formsOf = (kind: MergeKind): readonly MergeForm[] => FORMS[kind]

export const isMergeForm = (word: string): word is MergeForm => MERGE_FORMS.some((form) => form === word)

/**
 * A value in the chosen form. `raw` is the value as it is kept (a day as `YYYY-MM-DD`, a number as digits), `usual` as a
 * sentence writes it. A form that does not fit the value leaves the usual one.
 */
export const writeIn = (form: MergeForm, { raw, usual }: { raw: string; usual: string }): string => {
  const date = parsePlainDate(raw)
  const number = /^\d{1,15}$/u.test(raw) ? Number(raw) : null
  switch (form) {
    case 'upper':
      return usual.toUpperCase()
    case 'title':
      return titleCase(usual)
    case 'weekday':
      return date.ok ? formatDateWithDay(date.value) : usual
    case 'words':
      if (number !== null) return usual.startsWith('Rp') ? `${spellNumber(number)} rupiah` : spellNumber(number)
      return date.ok ? spellDate(date.value) : usual
    case 'figures':
      return number === null ? usual : usual.startsWith('Rp') ? formatRupiah(number) : String(number)
    case 'both':
      return number === null ? usual : `${number} (${spellNumber(number)})`
  }
}

/** `2026-11-25` → `dua puluh lima bulan November tahun dua ribu dua puluh enam`, as deeds write a day. */
const spellDate = (date: string): string => {
  const [year = '', month = '1', day = '1'] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? formatDate(date) : `${spellNumber(Number(day))} bulan ${name} tahun ${spellNumber(Number(year))}`
}

/**
 * `SITI AMINAH BR. SEMBIRING, S.PD` → `Siti Aminah Br. Sembiring, S.Pd`. Roman numerals and RT/RW stay in capitals, and
 * what was written with small and capital letters stays as it is.
 */
export const titleCase = (text: string): string => text.split(/(\s+)/u).map(titleWord).join('')

const titleWord = (word: string): string => {
  const bare = word.replace(/[^\p{L}]/gu, '')
  if (/^(?:[IVX]+|RT|RW)$/u.test(bare) || (/\p{Lu}/u.test(bare) && /\p{Ll}/u.test(bare))) return word
  return word.toLowerCase().replace(/(^|[-./(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()).replace(/^[^\p{L}]+\p{L}/u, (start) => start.toUpperCase())
}
