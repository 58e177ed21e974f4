import { B1_COLUMNS } from './b1'
import { B2_COLUMNS } from './b2'
import { B3_COLUMNS } from './b3'
import { B4_COLUMNS } from './b4'
import { B5_COLUMNS } from './b5'
import type { Column } from './column'

export const BOOK_CODES = ['B.1', 'B.2', 'B.3', 'B.4', 'B.5'] as const

export type BookCode = (typeof BOOK_CODES)[number]

/** The books of population administration (Permendagri 47/2016, group B), with their official names. */
export const BOOKS: Record<BookCode, { name: string; columns: readonly Column[] }> = {
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
