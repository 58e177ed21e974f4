import type { ImportProblemCode } from '@/domain/population/import/imported-person'

/** Each problem of a row: what is wrong with the value and what to do. */
export const IMPORT_SENTENCES: Record<ImportProblemCode, (value: string) => string> = {
  'nik-empty': () => 'NIK kosong. Isi NIK, atau isi 0 bila orang ini belum punya NIK.',
  'nik-length': (value) => `NIK harus 16 angka, di sini ada ${value.replace(/\D/gu, '').length}. Periksa di KTP atau KK.`,
  'nik-digits': () => 'NIK berisi huruf atau tanda lain. Sering huruf O tertulis untuk angka 0. Perbaiki dari KTP atau KK.',
  'nik-scientific': () => 'Excel mengubah NIK menjadi bilangan seperti 1,2E+15, sehingga angkanya hilang. Ubah kolom menjadi Teks, lalu ketik lagi NIK-nya.',
  'nik-date': () => 'Angka ke-7 sampai ke-12 NIK bukan tanggal yang ada. Periksa NIK di KTP atau KK.',
  'nik-serial': () => 'Empat angka terakhir NIK tidak boleh 0000. Periksa NIK di KTP atau KK.',
  'nik-duplicate': () => 'NIK ini sudah ada pada baris sebelumnya. Satu NIK hanya untuk satu orang; perbaiki salah satunya.',
  'nik-birth-date-differs': () => 'Tanggal lahir berbeda dari NIK. Ini peringatan saja; periksa bila perlu. NIK tidak berubah bila tanggal lahir diperbaiki.',
  'nik-sex-differs': () => 'Jenis kelamin berbeda dari NIK. Ini peringatan saja; periksa bila perlu.',
  'nik-region-unknown': () => 'Dua angka pertama NIK bukan kode provinsi yang dikenal. Ini peringatan saja; periksa bila perlu.',
  'nik-of-other-person': () => 'NIK ini sudah ada di data penduduk dengan nama lain. Bila disimpan, data orang itu diganti; pastikan orangnya sama.',
  'nokk-empty': () => 'Nomor KK kosong. Isi nomor dari bagian atas KK.',
  'nokk-length': (value) => `Nomor KK harus 16 angka, di sini ada ${value.replace(/\D/gu, '').length}. Periksa di KK.`,
  'nokk-digits': () => 'Nomor KK berisi huruf atau tanda lain. Perbaiki dari KK.',
  'nokk-scientific': () => 'Excel mengubah nomor KK menjadi bilangan, sehingga angkanya hilang. Ubah kolom menjadi Teks, lalu ketik lagi.',
  'name-empty': () => 'Nama kosong. Isi nama seperti di KK.',
  'name-too-long': () => 'Nama terlalu panjang (120 huruf atau lebih). Periksa apakah ini benar nama orang.',
  'name-invisible': () => 'Nama mengandung tanda yang tidak terlihat. Hapus isi sel ini, lalu ketik lagi namanya.',
  'name-control': () => 'Nama mengandung tanda yang tidak dapat disimpan. Hapus isi sel ini, lalu ketik lagi namanya.',
  'hamlet-empty': () => 'Dusun kosong. Isi nama dusunnya.',
  'date-unreadable': () => 'Tanggal tidak terbaca. Tulis seperti 17-08-1990.',
  'date-impossible': () => 'Tanggal ini tidak ada di kalender. Periksa hari dan bulannya.',
  'date-in-future': () => 'Tanggal ini belum terjadi. Periksa tahunnya.',
  'code-unknown': (value) => `“${value}” tidak ada di daftar pilihan. Pakai kode atau kata dari lembar Kode Data.`,
  'code-empty': () => 'Isian wajib ini kosong. Isi dengan kode atau kata dari lembar Kode Data.',
  'second-head': () => 'Keluarga ini sudah punya Kepala Keluarga pada baris sebelumnya. Satu KK hanya punya satu kepala.',
  'child-older-than-mother': () => 'Anak ini lebih tua dari ibunya. Ini peringatan saja; periksa tanggal lahir keduanya.',
  'parent-nik-unreadable': () => 'NIK ayah atau ibu tidak terbaca, jadi dikosongkan. Ini peringatan saja.',
}

/** Heads of the two columns behind the layout's own in the spreadsheet of faulty rows. */
export const FAULTY_COLUMNS = ['baris_asal', 'yang_perlu_dilakukan'] as const

/** Words of the import screen and command. */
export const IMPORT = {
  title: 'Impor penduduk dari lembar kerja',
  lead: 'Pakai berkas XLSX atau CSV susunan OpenSID. Belum ada yang disimpan sebelum Anda setuju.',
  choose: 'Pilih berkas',
  preview: 'Periksa berkas',
  counts: { new: 'Baru', changed: 'Berubah', unchanged: 'Tetap sama', error: 'Ditolak', warning: 'Perlu dilihat' },
  confirm: (count: number) => `Simpan ${count} orang`,
  nothing: 'Tidak ada yang perlu disimpan: semua baris sama dengan data sekarang, atau ditolak.',
  saved: (count: number) => `${count} orang tersimpan.`,
  faulty: 'Unduh baris yang bermasalah',
  columns: { row: 'Baris', column: 'Kolom', value: 'Isi', level: 'Tingkat', todo: 'Yang perlu dilakukan' },
  levels: { error: 'Ditolak', warning: 'Peringatan' },
  steps: {
    sending: 'Mengirim berkas …',
    reading: 'Membaca berkas …',
    comparing: 'Membandingkan dengan data penduduk sekarang …',
    saving: 'Menyimpan …',
    recording: 'Mencatat di jejak audit …',
  },
  peopleOf: (done: number, of: number) => `${done.toLocaleString('id-ID')} dari ${of.toLocaleString('id-ID')} orang`,
  hint: 'Sampai 30 MB. Judul kolom di baris pertama; paling sedikit ada kolom nama, no_kk, dan nik.',
  noFile: 'Pilih berkasnya dahulu.',
  resultTitle: (file: string) => `Hasil pemeriksaan ${file}`,
  savedTitle: 'Data penduduk tersimpan',
  problemsTitle: 'Yang perlu diperhatikan',
  noProblems: 'Semua baris dapat dipakai.',
  refusedStay: (count: number) => `${count} baris yang ditolak tidak ikut disimpan. Perbaiki di berkas, lalu impor lagi; baris lain tidak akan menjadi ganda.`,
  notYet: 'Belum ada yang disimpan.',
  seePeople: 'Lihat data penduduk',
  faultyName: 'baris-bermasalah.xlsx',
  emptyValue: '(kosong)',
  more: (count: number) => `… dan ${count} catatan lagi. Unduh baris yang bermasalah untuk melihat semuanya.`,
  again: 'Impor berkas lain',
} as const

/** What is wrong with the value, and what to do. */
export const importSentence = ({ code, value }: { code: ImportProblemCode; value: string }): string => IMPORT_SENTENCES[code](value)

type Counts = { new: number; changed: number; unchanged: number; error: number; warning: number }

/** What `desa import residents` says. */
export const IMPORT_COMMAND = {
  noFile: (file: string) => `Berkas ${file} tidak ada atau tidak boleh dibaca. Periksa nama dan foldernya.`,
  problem: ({ row, column, value, level, message }: { row: number; column: string; value: string; level: string; message: string }) =>
    `Baris ${row}, kolom ${column} (“${value}”) – ${level}: ${message}`,
  summary: (count: Counts) =>
    `${count.new} baru, ${count.changed} berubah, ${count.unchanged} tetap sama, ${count.error} ditolak, ${count.warning} perlu dilihat.`,
  nothingSaved: 'Hanya diperiksa: tidak ada yang disimpan.',
  saved: 'Baris yang diterima sudah tersimpan.',
} as const
