import type { BookCode } from '@/domain/registers/books'

/** Sheets in points, lying. F4 is the folio of Indonesian offices; what does not fit on it goes on A3. */
const SHEETS = { F4: [935.43, 609.45], A3: [1190.55, 841.89] } as const

export type BookPaper = {
  sheet: readonly [width: number, height: number]
  fontSize: number
  /** How wide each column is beside the others. */
  widths: readonly number[]
}

/** Four columns of people: foreigners, of whom few villages have any, and citizens. */
const people = (citizens: number): number[] => [17, 17, citizens, citizens]

/** KK, members, all: an opening or closing of a month. */
const village = [...people(29), 28, 34, 32]

export const BOOK_PAPER: Record<BookCode, BookPaper> = {
  // A whole letter number on one line: a row of the agenda is mostly one line high.
  'A.7': { sheet: SHEETS.F4, fontSize: 7.4, widths: [32, 56, 72, 54, 92, 110, 116, 54, 100, 102, 118] },
  'A.8': { sheet: SHEETS.F4, fontSize: 8, widths: [36, 62, 150, 190, 150, 190] },
  'B.1': { sheet: SHEETS.F4, fontSize: 6.8, widths: [30, 96, 34, 46, 54, 44, 38, 58, 64, 38, 64, 94, 52, 76, 76, 44] },
  'B.2': { sheet: SHEETS.F4, fontSize: 7.6, widths: [38, 118, 66, 54, 42, 76, 88, 54, 88, 54, 80, 54, 106] },
  'B.3': { sheet: SHEETS.F4, fontSize: 6.6, widths: [28, 64, ...village, ...people(17), ...people(29), ...people(17), ...people(26), ...village, 80] },
  'B.4': { sheet: SHEETS.F4, fontSize: 7.2, widths: [36, 92, 20, 20, 80, 84, 70, 58, 52, 84, 90, 100, 52, 52, 84] },
  'B.5': { sheet: SHEETS.A3, fontSize: 7.2, widths: [34, 82, 108, 82, 38, 78, 34, 44, 68, 76, 104, 52, 74, 54, 74, 76, 76, 50, 56] },
}

export const sheetSize = (code: BookCode): keyof typeof SHEETS => (BOOK_PAPER[code].sheet === SHEETS.A3 ? 'A3' : 'F4')
