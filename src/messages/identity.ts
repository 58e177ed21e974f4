import type { NikProblem, NikWarning } from '@/domain/identity/nik'
import type { NokkProblem } from '@/domain/identity/nokk'
import type { PhoneProblem } from '@/domain/identity/phone'

export const IDENTITY_MESSAGES = {
  plainDate: 'Tanggal ini tidak ada. Tulis tanggal yang benar, misalnya 17-08-1990.',
  plainDateMissing: 'Tanggal ini belum diisi. Tulis tanggalnya, misalnya 17-08-1990.',
} as const

/** Stands where a No. KK would, while the card is not issued: the village's own number is none to be shown or printed. */
export const NOKK_PENDING = 'belum terbit'

/** Stands in letters where a NIK would, of somebody who has none yet: the number that the village gave them is none. */
export const NIK_PENDING = 'belum ada'

/** What is wrong with a NIK, and what to do. Never repeats the NIK itself. */
export const nikSentence = (problem: NikProblem): string => {
  switch (problem.code) {
    case 'nik-length':
      if (problem.length === 0) return 'Tulis NIK: 16 angka yang ada di KTP atau KK.'
      return `NIK harus 16 angka. Yang Anda ketik ${problem.length < 16 ? 'baru ' : ''}${problem.length} angka.`
    case 'nik-digits':
      return 'NIK hanya berisi angka. Periksa apakah ada huruf O yang seharusnya angka 0.'
    case 'nik-date':
      return 'Angka ke-7 sampai ke-12 pada NIK harus tanggal lahir. Periksa lagi NIK pada KTP atau KK.'
    case 'nik-serial':
      return 'Empat angka terakhir NIK tidak boleh 0000. Periksa lagi NIK pada KTP atau KK.'
    default:
      return 'NIK tidak terbaca utuh. Ketik lagi 16 angkanya dari KTP atau KK.'
  }
}

export const nokkSentence = (problem: NokkProblem): string =>
  problem.code === 'nokk-length'
    ? `Nomor KK harus 16 angka. Yang Anda ketik ${problem.length} angka.`
    : 'Nomor KK hanya berisi angka. Periksa lagi nomor di bagian atas KK.'

export const phoneSentence = (_problem: PhoneProblem): string =>
  'Nomor HP ini belum benar. Tulis seperti 0812 3456 7890.'

export const documentSentence = 'Nomor ini belum benar. Tulis huruf dan angkanya saja seperti di dokumen, misalnya X1234567.'

/** What an officer should look at though it may be right; the record is saved all the same. */
export const NIK_NOTES: Record<NikWarning, string> = {
  'nik-birth-date-differs': 'Tanggal lahir berbeda dari NIK. Data tetap tersimpan. Periksa di KTP atau KK; NIK tidak berubah walau tanggal lahir diperbaiki.',
  'nik-sex-differs': 'Jenis kelamin berbeda dari NIK. Data tetap tersimpan. Periksa di KTP atau KK.',
  'nik-region-unknown': 'Dua angka pertama NIK bukan kode provinsi yang dikenal. Data tetap tersimpan. Periksa di KTP atau KK.',
}
