import type { PersonNeed } from '@/domain/letters/needed-people'

/** Words for other people in a letter, on the screen of a request. */
export const OTHER_PEOPLE = {
  title: 'Orang lain di surat ini',
  lead: 'Data penduduk seseorang di luar keluarga pemohon hanya dicetak bila Anda memilihnya di sini. Selain itu surat memakai yang ditulis pemohon. Pemohon tidak diberi tahu hasilnya.',
  leadRead: 'Yang bertanda data penduduk dicetak menurut buku penduduk; lainnya seperti yang ditulis pemohon.',
  take: (name: string): string => `Ini orangnya: ${name}`,
  print: 'Cetak data penduduk',
  printEffect: 'Yang tertulis di baris Data penduduk tercetak di surat.',
  printFormsEffect: 'Nomor KK dan data lain orang ini ikut tercetak di formulir resmi.',
  taken: 'Data penduduk dipakai di surat.',
  outside: 'Bukan warga desa',
  keep: 'Cetak seperti yang ditulis',
  outsideEffect: 'Dicetak seperti yang ditulis pemohon.',
  left: 'Dicetak seperti yang ditulis pemohon.',
  written: 'Ditulis pemohon',
  registered: 'Data penduduk',
  nothing: 'belum dicocokkan',
  undecided: 'ada di data penduduk, belum dipilih',
  asWritten: 'seperti yang ditulis',
  isOutside: 'bukan warga, seperti yang ditulis',
  ofFamily: 'data penduduk (satu keluarga dengan pemohon)',
  matched: (name: string): string => `cocok: ${name} (data penduduk)`,
  missing: (what: string): string => `Belum dapat diteruskan: ${what}.`,
} as const

/** `Penerima kuasa: NIK dan tempat, tanggal lahir belum ditulis`. */
export const missingWords = (label: string, needs: readonly PersonNeed[]): string =>
  needs.includes('decision') ? `${label}: belum dicocokkan` : `${label}: ${needs.map((need) => (need === 'nik' ? 'NIK' : 'tempat dan tanggal lahir')).join(' serta ')} belum ditulis`

/** What to do about it, when the request is passed on all the same. */
export const peopleMissingSentence = (missing: string): string =>
  `Belum dapat diteruskan. ${missing}. Di kotak "${OTHER_PEOPLE.title}" pilih orangnya, atau "${OTHER_PEOPLE.outside}"; data orang luar yang kurang dimintakan lewat "Minta pemohon memperbaiki".`
