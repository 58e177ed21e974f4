import type { WordingProblem } from '@/domain/letters/wording'

const FIELD_TYPES: Record<string, string> = {
  text: 'Tulisan pendek',
  textarea: 'Tulisan panjang',
  date: 'Tanggal',
  datetime: 'Tanggal dan jam',
  number: 'Angka bulat',
  decimal: 'Angka pecahan',
  rupiah: 'Jumlah uang (rupiah)',
  select: 'Pilihan',
  phone: 'Nomor telepon',
  nokk: 'Nomor KK',
}

export const LETTER_TYPE_MESSAGES = {
  readyHint: 'Warga hanya dapat meminta surat yang sudah siap. Surat yang belum siap ditandai “belum siap”.',
  slug: 'Alamat halaman hanya boleh huruf kecil, angka dan tanda hubung, misalnya keterangan-domisili.',
  workingMinutesHint: 'Dihitung dalam jam kerja kantor. Satu hari kerja 7 jam = 420 menit.',
  fieldKey: 'Kunci hanya boleh huruf kecil, angka dan garis bawah, dan diawali huruf. Contoh: nama_usaha.',
  fieldKeyTwice: 'Dua isian memakai kunci yang sama. Beri setiap isian kunci sendiri.',
  requirementTwice: 'Dua persyaratan berbunyi sama. Hapus salah satu, atau bedakan tulisannya.',
  fieldTypes: FIELD_TYPES,
  wording: (problem: WordingProblem): string =>
    problem.code === 'unknown-merge-field'
      ? `Isian otomatis “${problem.field}” tidak ada. Hapus isian itu, lalu pilih dari daftar.`
      : 'Isi surat belum dapat dipakai. Periksa isian otomatis dan pastikan ada tulisannya.',
} as const
