import { A7_COLUMNS } from './a7'
import { A8_COLUMNS } from './a8'
import { B1_COLUMNS } from './b1'
import { B2_COLUMNS } from './b2'
import { B3_COLUMNS } from './b3'
import { B4_COLUMNS } from './b4'
import { B5_COLUMNS } from './b5'
import type { Column } from './column'

export const LETTER_BOOK_CODES = ['A.7', 'A.8'] as const

export const POPULATION_BOOK_CODES = ['B.1', 'B.2', 'B.3', 'B.4', 'B.5'] as const

export const BOOK_CODES = [...LETTER_BOOK_CODES, ...POPULATION_BOOK_CODES] as const

export type LetterBookCode = (typeof LETTER_BOOK_CODES)[number]

export type PopulationBookCode = (typeof POPULATION_BOOK_CODES)[number]

export type BookCode = LetterBookCode | PopulationBookCode

/** The books of letters (Permendagri 47/2016, group A) and of population administration (group B), with their official names. */
export const BOOKS: Record<BookCode, { name: string; columns: readonly Column[] }> = {
  'A.7': { name: 'Buku Agenda', columns: A7_COLUMNS },
  'A.8': { name: 'Buku Ekspedisi', columns: A8_COLUMNS },
  'B.1': { name: 'Buku Induk Penduduk', columns: B1_COLUMNS },
  'B.2': { name: 'Buku Mutasi Penduduk Desa', columns: B2_COLUMNS },
  'B.3': { name: 'Buku Rekapitulasi Jumlah Penduduk', columns: B3_COLUMNS },
  'B.4': { name: 'Buku Penduduk Sementara', columns: B4_COLUMNS },
  'B.5': { name: 'Buku Kartu Tanda Penduduk dan Buku Kartu Keluarga', columns: B5_COLUMNS },
}

/** Reads `B.1`, `b1`, `b.1`; null for what is no book. */
export const bookOf = (text: string): BookCode | null => {
  const wanted = text.trim().toUpperCase().replace('.', '')
  return BOOK_CODES.find((code) => code.replace('.', '') === wanted) ?? null
}

/** The books of letters hold no numbers of people, know no hamlet, and may be of a whole year. */
export const isLetterBook = (book: BookCode): book is LetterBookCode => LETTER_BOOK_CODES.some((code) => code === book)
