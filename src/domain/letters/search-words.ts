/** Shorter ones are in nearly every text. */
const SHORTEST = 3

/** More words than anybody looks for, or than a letter is found by. */
const MOST_SOUGHT = 6
const MOST_FOUND_BY = 400

/** A NIK, a KK, a telephone: such numbers are not kept, not even hashed. */
const PERSONAL_NUMBER = /^\d{10,}$/u

/** Words that say nothing about what a letter is about. */
const EMPTY = new Set(['dan', 'yang', 'untuk', 'dengan', 'dari', 'pada', 'kepada', 'oleh', 'atau', 'ini', 'itu', 'surat', 'desa', 'adalah', 'sebagai', 'dalam', 'tidak', 'telah', 'akan', 'guna', 'nomor', 'bin', 'binti'])

/**
 * The words by which a letter is found and sought, in one spelling: small letters without accents, each once. Numbers lose
 * the noughts before them, so that `012` finds `12`. A word is found as a whole, not by a part of it.
 */
const wordsIn = (text: string): string[] => [
  ...new Set(
    text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u)
      .map((word) => (/^\d+$/u.test(word) ? word.replace(/^0+(?=\d)/u, '') : word))
      .filter((word) => (/^\d/u.test(word) || word.length >= SHORTEST) && !EMPTY.has(word) && !PERSONAL_NUMBER.test(word)),
  ),
]

/** What a letter is found by. */
export const findableWords = (texts: readonly string[]): string[] => wordsIn(texts.join(' ')).slice(0, MOST_FOUND_BY)

/** What somebody typed to find one. */
export const soughtWords = (typed: string): string[] => wordsIn(typed).slice(0, MOST_SOUGHT)

/** A whole number of a letter, as `letter_archive.number_key` has it: without spaces, in small letters. */
export const numberKey = (number: string): string => number.toLowerCase().replace(/\s+/gu, '')

/** Whether somebody typed a number of a letter, or its beginning: strokes and digits in one word (spaces around strokes forgiven behind a code), or the points of a classification code. */
export const looksLikeNumber = (typed: string): boolean => {
  const text = typed.trim()
  if (/^\d{3}(\.\d+)+$/u.test(text)) return true
  return text.includes('/') && /\d/u.test(text) && (!/\s/u.test(text) || /^\d[\d.]*\s*\//u.test(text))
}
