/** Words of the books of population administration, on screen and on paper. */
export const BOOK_WORDS = {
  noHamlet: 'Tanpa dusun',
  total: 'Jumlah',
} as const
