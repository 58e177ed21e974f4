/** The mark of letters that are of no letter type of the portal: those written by hand. */
export const GENERAL_MARK = 'UM'

/** Short marks of letter types stand in letter numbers: capital letters and digits, a letter first. */
export const isLetterMark = (text: string): boolean => /^[A-Z][A-Z0-9]{1,11}$/u.test(text) && text !== GENERAL_MARK

/**
 * A mark for a letter type that has none: what its name says in brackets (`Surat Keterangan Usaha (SKU)`), else the first letters of
 * its words; a number behind it when another type has that mark already.
 */
export const proposeMark = (name: string, taken: ReadonlySet<string>): string => {
  const bracketed = /\(([^)]*)\)/u.exec(name)?.[1] ?? ''
  const initials = name
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => word.slice(0, 1))
    .join('')
  const plain = [bracketed, initials].map(capitals).find((mark) => isLetterMark(mark)) ?? 'SR'
  const free = [plain, ...Array.from({ length: taken.size + 1 }, (_, at) => `${plain.slice(0, 8)}${at + 2}`)].find((mark) => !taken.has(mark))
  return free ?? plain
}

const capitals = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/gu, '').slice(0, 12)

const SMALL_WORDS: ReadonlySet<string> = new Set(['dan', 'atau', 'untuk', 'di', 'ke', 'dari', 'yang', 'oleh', 'tentang'])
