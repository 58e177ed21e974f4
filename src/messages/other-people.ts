/** Words for other people in a letter, on the screen of a request. */
export const OTHER_PEOPLE = {
  title: 'Orang lain di surat ini',
  lead: 'Cocokkan dengan data penduduk bila ia warga desa: suratnya memakai data dari kantor. Bila bukan warga, suratnya memakai yang ditulis pemohon. Pemohon tidak diberi tahu hasilnya.',
  take: (name: string): string => `Ini orangnya: ${name}`,
  taken: 'Data penduduk dipakai di surat.',
  outside: 'Bukan warga desa',
  outsideEffect: 'Dicetak seperti yang ditulis pemohon.',
  left: 'Dicetak seperti yang ditulis pemohon.',
  nothing: 'belum dicocokkan',
  isOutside: 'bukan warga',
  matched: (name: string): string => `cocok: ${name}`,
} as const
