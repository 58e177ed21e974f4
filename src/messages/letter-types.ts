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
  nik: 'NIK',
  nokk: 'Nomor KK',
  people: 'Anggota keluarga (beberapa orang)',
  table: 'Tabel (beberapa baris)',
}

export const LETTER_TYPE_MESSAGES = {
  readyHint: 'Warga hanya dapat meminta surat yang sudah siap. Surat yang belum siap ditandai “belum siap”.',
  slug: 'Alamat halaman hanya boleh huruf kecil, angka dan tanda hubung, misalnya keterangan-domisili.',
  shortMark: 'Singkatan hanya 2 sampai 12 huruf besar dan angka, diawali huruf, misalnya SKU. UM dipakai untuk surat yang ditulis tangan.',
  shortMarkHint: 'Dipakai bila pola nomor surat memuat [singkatan]. Kosongkan, dan portal memilihkannya.',
  workingMinutesHint: 'Dihitung dalam jam kerja kantor. Satu hari kerja 7 jam = 420 menit.',
  fieldKey: 'Kunci hanya boleh huruf kecil, angka dan garis bawah, dan diawali huruf. Contoh: nama_usaha.',
  fieldKeyTwice: 'Dua isian memakai kunci yang sama. Beri setiap isian kunci sendiri.',
  requirementTwice: 'Dua persyaratan berbunyi sama. Hapus salah satu, atau bedakan tulisannya.',
  fieldTypes: FIELD_TYPES,
  whenKey: 'Hanya ditanyakan bila isian ini (kunci)',
  whenKeyHint: 'Kosongkan bila selalu ditanyakan. Isi kunci sebuah pilihan yang ditanyakan lebih dahulu, misalnya “sebab”.',
  whenAnswers: 'dijawab salah satu dari',
  whenWrong: 'Syarat sebuah isian belum benar: kuncinya harus milik sebuah pilihan yang ditanyakan lebih dahulu, dan jawabannya harus ada di pilihan itu.',
  columns: 'Kolom tabel',
  columnsHint: 'Satu tabel punya 1 sampai 6 kolom. Tambahkan “(bila ada)” di belakang nama kolom yang boleh kosong, misalnya “NIK (bila ada)”.',
  columnsMissing: 'Tulis sedikitnya satu kolom, paling banyak enam.',
  optionsHint: 'Untuk pilihan: jawaban yang dapat dipilih. Untuk tabel: nama baris bila barisnya tetap (misalnya Utara, Timur, Selatan, Barat); kosongkan bila warga dapat menambah baris.',
  wording: (problem: WordingProblem): string =>
    problem.code === 'unknown-merge-field'
      ? `Isian otomatis “${problem.field}” tidak ada. Hapus isian itu, lalu pilih dari daftar.`
      : problem.code === 'not-signature-places'
        ? 'Tempat tanda tangan belum benar. Setiap baris berisi peran dan titik dua, misalnya “Saksi pertama: {isian.saksi_1}”.'
        : 'Isi surat belum dapat dipakai. Periksa isian otomatis dan pastikan ada tulisannya.',
} as const

export const LETTERS_COMMAND = {
  title: 'Contoh surat desa',
  label: (place: number, all: number, name: string): string => `CONTOH ${place} dari ${all}, bukan surat: ${name}. Semua orang rekaan.`,
  written: (count: number, file: string): string => `${count} contoh surat ditulis ke ${file}.`,
} as const
