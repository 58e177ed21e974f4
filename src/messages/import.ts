import { CODED_CELLS, type CodedCell } from '@/domain/population/import/coded-cells'
import type { ImportProblemCode } from '@/domain/population/import/imported-person'
import type { LayoutId } from '@/domain/population/import/layouts/layout'

/** `SITI (3, 4)` is the first name of a family and the rows that it has in the sheet. */
const inRows = (family: string): string => `keluarga ${family.replace(/ \((?=[\d, …]+\)$)/u, ' (baris ')}`

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
  'nik-in-trash': () => 'Pemilik NIK ini ada di tempat sampah data penduduk. Pulihkan dahulu datanya di sana, lalu impor lagi.',
  'nik-merged': () => 'Data dengan NIK ini sudah digabung ke data lain dari orang yang sama. Hapus baris ini, atau pakai NIK dari data yang tetap.',
  'nokk-empty': (value) =>
    value === '0'
      ? 'Di data penduduk orang ini punya KK, jadi nomor KK-nya tidak boleh 0. Isi nomor dari bagian atas KK; impor tidak mengeluarkan orang dari keluarganya.'
      : 'Nomor KK kosong. Isi nomor dari bagian atas KK, atau isi 0 bila orang ini belum punya KK.',
  'nokk-none': () => 'Orang ini ditulis belum punya KK (0), jadi masuk tanpa keluarga. Ini peringatan saja; bila punya KK, isi nomornya.',
  'nokk-length': (value) => `Nomor KK harus 16 angka, di sini ada ${value.replace(/\D/gu, '').length}. Periksa di KK.`,
  'nokk-digits': () => 'Nomor KK berisi huruf atau tanda lain. Perbaiki dari KK.',
  'nokk-scientific': () => 'Excel mengubah nomor KK menjadi bilangan, sehingga angkanya hilang. Ubah kolom menjadi Teks, lalu ketik lagi.',
  'family-in-trash': () => 'KK ini ada di tempat sampah data keluarga. Pulihkan dahulu di sana, lalu impor lagi.',
  'name-empty': () => 'Nama kosong. Isi nama seperti di KK.',
  'name-too-long': () => 'Nama terlalu panjang (120 huruf atau lebih). Periksa apakah ini benar nama orang.',
  'name-invisible': () => 'Nama mengandung tanda yang tidak terlihat. Hapus isi sel ini, lalu ketik lagi namanya.',
  'name-control': () => 'Nama mengandung tanda yang tidak dapat disimpan. Hapus isi sel ini, lalu ketik lagi namanya.',
  'person-duplicate': () =>
    'Orang dengan nama dan tanggal lahir ini sudah ada pada baris sebelumnya dalam KK yang sama, dan salah satunya tanpa NIK. Hapus salah satu barisnya.',
  'hamlet-empty': () => 'Dusun kosong. Isi nama dusunnya.',
  'date-unreadable': () => 'Tanggal tidak terbaca. Tulis seperti 17-08-1990.',
  'date-impossible': () => 'Tanggal ini tidak ada di kalender. Periksa hari dan bulannya.',
  'date-in-future': () => 'Tanggal ini belum terjadi. Periksa tahunnya.',
  'sex-unknown': (value) => `“${value}” bukan jenis kelamin. Tulis 1 atau L untuk laki-laki, 2 atau P untuk perempuan.`,
  'religion-unknown': (value) => `“${value}” tidak ada di daftar agama. Tulis Islam, Kristen, Katolik, Hindu, Buddha, Konghucu, atau kode 1 sampai 7.`,
  'occupation-unknown': (value) => `“${value}” tidak ada di daftar pekerjaan. Tulis kode 1 sampai 89, atau nama pekerjaan seperti di KK.`,
  'code-unknown': (value) => `“${value}” tidak ada di daftar pilihan. Pakai kode atau kata dari lembar Kode Data.`,
  'code-empty': () => 'Isian wajib ini kosong. Isi dengan kode atau kata dari lembar Kode Data.',
  'second-head': () => 'Keluarga ini sudah punya Kepala Keluarga pada baris sebelumnya. Satu KK hanya punya satu kepala.',
  'second-head-in-register': () =>
    'Di data penduduk, KK ini sudah punya Kepala Keluarga lain. Bila kepalanya memang berganti, ubah dahulu hubungan keluarga kepala yang lama, di berkas ini atau di data penduduk.',
  'family-loses-head': (name) =>
    `Keluarga ini menjadi tanpa kepala bila ${name} bukan lagi kepalanya. Tulis juga di berkas siapa kepala yang baru (hubungan keluarga: Kepala Keluarga), atau catat di menu Peristiwa, yang menanyakan kepala barunya.`,
  'family-without-head': (family) =>
    `KK tanpa kepala keluarga: ${inRows(family)}. Orangnya tetap disimpan. Lebih baik perbaiki dahulu di berkas; bila tidak, sesudah disimpan tunjuk kepalanya lewat “Ganti kepala keluarga”.`,
  'family-two-heads': (family) => `KK dengan lebih dari satu kepala keluarga di data penduduk: ${inRows(family)}. Tunjuk satu kepala lewat “Ganti kepala keluarga”.`,
  'child-older-than-mother': () => 'Anak ini lebih tua dari ibunya. Ini peringatan saja; periksa tanggal lahir keduanya.',
  'parent-nik-unreadable': () => 'NIK ayah atau ibu tidak terbaca, jadi tidak ikut disimpan. Ini peringatan saja; perbaiki bila ada di KK.',
  'document-unreadable': () => 'Nomor paspor atau KITAS ini tidak terbaca, jadi tidak ikut disimpan. Ini peringatan saja; perbaiki dari dokumen aslinya.',
  'recorded-dead': (name) =>
    `Di data penduduk ${name} tercatat meninggal, tetapi di berkas masih hidup. Tulis di kolom ini bahwa orangnya meninggal; bila catatan meninggalnya keliru, perbaiki dahulu di data penduduk.`,
  'recorded-gone': (name) =>
    `Di data penduduk ${name} tercatat pindah, pergi, atau hilang, tetapi di berkas tinggal di desa. Bila datanya diubah, ${name} dihitung sebagai penduduk lagi; pastikan benar.`,
}

/** Heads of the two columns behind the layout's own in the spreadsheet of faulty rows. */
export const FAULTY_COLUMNS = ['baris_asal', 'yang_perlu_dilakukan'] as const

const number = (value: number): string => value.toLocaleString('id-ID')

/** Words of the import's screens. */
export const IMPORT = {
  title: 'Impor penduduk dari berkas',
  lead: 'Pakai berkas Excel (XLSX) atau CSV dari OpenSID, SIAK, atau buku induk penduduk (BIP). Susunannya dikenali sendiri. Berkas diperiksa dahulu; data penduduk baru berubah setelah Anda menyetujui hasilnya.',
  choose: 'Pilih berkas',
  preview: 'Periksa berkas',
  hint: 'Paling besar 30 MB. Judul kolomnya jangan dihapus: dari situ susunan berkas dikenali.',
  noFile: 'Pilih berkasnya dahulu.',
  lostWhileChecking: 'Sambungan terputus saat berkas diperiksa. Data penduduk tidak berubah. Muat ulang halaman ini: bila berkasnya belum ada di daftar, kirim lagi.',
  lostWhileSaving:
    'Sambungan terputus, jadi hasilnya belum terlihat. Lihat keadaan terbaru di bawah. Bila masih “belum disimpan”, tekan Simpan lagi; tidak akan tersimpan dua kali.',
  counts: { new: 'Baru', changed: 'Berubah', unchanged: 'Tetap sama', error: 'Ditolak', warning: 'Perlu dilihat' },
  confirm: (count: number) => `Simpan ${number(count)} orang`,
  checkAgain: 'Periksa lagi',
  cancel: 'Batalkan impor ini',
  cancelHint: 'Bila dibatalkan, berkasnya langsung dihapus dari portal dan data penduduk tidak berubah.',
  nothing: 'Tidak ada yang perlu disimpan: semua baris sama dengan data sekarang, atau ditolak.',
  nothingChosen: 'Belum ada yang akan disimpan: orang yang datanya berbeda tidak dicentang. Centang di bawah bila datanya harus berubah.',
  keptUntil: (moment: string) => `Hasil pemeriksaan ini menunggu Anda sampai ${moment}. Sesudah itu berkasnya dihapus.`,
  saved: (count: number) => `${number(count)} orang tersimpan.`,
  savedWhen: (moment: string, by: string | null) => `Disimpan ${moment}${by ? ` oleh ${by}` : ''}.`,
  uploadedWhen: (moment: string, by: string | null) => `Diunggah ${moment}${by ? ` oleh ${by}` : ''}.`,
  gone: {
    cancelled: 'Impor ini dibatalkan. Berkasnya sudah dihapus dan data penduduk tidak berubah.',
    expired: 'Impor ini tidak disetujui dalam 7 hari. Berkasnya sudah dihapus dan data penduduk tidak berubah.',
    undone: 'Impor ini sudah dibatalkan. Data penduduk kembali seperti sebelum impor.',
  },
  faulty: 'Unduh baris yang bermasalah',
  faultyHint: 'Perbaiki baris-baris itu di berkas unduhan, lalu unggah berkas itu di halaman impor.',
  columns: { row: 'Baris', column: 'Kolom', value: 'Isi', level: 'Tingkat', todo: 'Yang perlu dilakukan' },
  levels: { error: 'Ditolak', warning: 'Peringatan' },
  steps: {
    sending: 'Mengirim berkas …',
    checking: 'Memeriksa berkas …',
    saving: 'Menyimpan …',
    recording: 'Mencatat di jejak audit …',
  },
  rowsSoFar: (rows: number, share: number) => `${number(rows)} baris (${Math.round(share * 100)} %)`,
  resultTitle: (file: string) => `Hasil pemeriksaan ${file}`,
  problemsTitle: 'Yang perlu diperhatikan',
  toProblems: (refused: number) => (refused > 0 ? `Lihat ${number(refused)} baris yang ditolak` : 'Lihat yang perlu diperhatikan'),
  noProblems: 'Semua baris dapat dipakai.',
  refusedStay: (count: number) => `${number(count)} baris yang ditolak tidak ikut disimpan. Perbaiki di berkas, lalu impor lagi; baris lain tidak akan menjadi ganda.`,
  notYet: 'Belum ada yang disimpan.',
  seePeople: 'Lihat data penduduk',
  faultyName: 'baris-bermasalah.xlsx',
  emptyValue: '(kosong)',
  more: (count: number) => `… dan ${number(count)} catatan lagi. Unduh baris yang bermasalah untuk melihat semuanya.`,
  toList: '‹ Semua impor',
  listTitle: 'Impor sebelumnya',
  listEmpty: 'Belum pernah ada impor.',
  list: { file: 'Berkas', state: 'Keadaan', uploaded: 'Waktu', result: 'Hasil' },
  status: { previewed: 'Belum disimpan', saved: 'Tersimpan', cancelled: 'Dibatalkan', expired: 'Kedaluwarsa', undone: 'Dibatalkan setelah disimpan' },
  by: (name: string | null) => (name ? `oleh ${name}` : 'oleh sistem'),
  inShort: (count: Counts) => `${number(count.new)} baru, ${number(count.changed)} berubah, ${number(count.unchanged)} tetap, ${number(count.error)} ditolak`,
} as const

type ToExplain = { code: ImportProblemCode; value: string; column: string }

/** What is wrong with the value, and what to do, in a file of this layout: only OpenSID's has a sheet of codes, and only SIAK's has the hamlet in the address. */
export const importSentence = ({ code, value, column }: ToExplain, layout: LayoutId): string => {
  if (code === 'code-unknown' && layout !== 'opensid') return `“${value}” tidak dikenal di kolom ini. ${wordsFor(column)}`
  if (code === 'code-empty' && layout !== 'opensid') return `Isian wajib ini kosong. ${wordsFor(column)}`
  if (code === 'hamlet-empty' && layout !== 'opensid') return 'Alamat ini tidak menyebut dusun. Tulis dusunnya di alamat, misalnya JALAN BESAR DUSUN II.'
  return IMPORT_SENTENCES[code](value)
}

/** The words that a cell may hold, as the family card has them. */
const wordsFor = (column: string): string => {
  if (column === 'ktp_el') return 'Tulis KTP-EL atau BELUM.'
  const words = isCoded(column) ? CODED_CELLS[column].map(({ label }) => label) : []
  return words.length === 0 ? 'Tulis seperti di KK.' : `Tulis seperti di KK: ${words.slice(0, -1).join(', ')}, atau ${words.at(-1) ?? ''}.`
}

const isCoded = (column: string): column is CodedCell => column in CODED_CELLS

type Counts = { new: number; changed: number; unchanged: number; error: number; warning: number }

/** What `desa import residents` says. */
export const IMPORT_COMMAND = {
  noFile: (file: string) => `Berkas ${file} tidak ada atau tidak boleh dibaca. Periksa nama dan foldernya.`,
  problem: ({ row, column, value, level, message }: { row: number; column: string; value: string; level: string; message: string }) =>
    `Baris ${row}, kolom ${column} (“${value}”) – ${level}: ${message}`,
  summary: (count: Counts) =>
    `${count.new} baru, ${count.changed} berubah, ${count.unchanged} tetap sama, ${count.error} ditolak, ${count.warning} perlu dilihat.`,
  declined: (count: number) =>
    `${count} baris akan mengubah orang yang sudah ada, dan tidak dipakai. Pakai --changes usual untuk mengubah mereka kecuali yang tercatat pindah, pergi, atau hilang, atau --changes all untuk semuanya.`,
  nothingSaved: 'Hanya diperiksa: tidak ada yang disimpan.',
  saved: 'Baris yang diterima sudah tersimpan.',
} as const

/** What `desa export residents` says. */
export const EXPORT_COMMAND = {
  done: (file: string) => `Data penduduk tersimpan di ${file}. Berkas ini berisi NIK lengkap: simpan di tempat yang aman.`,
  notWritable: (file: string) => `Berkas ${file} tidak dapat ditulis. Periksa nama dan foldernya.`,
} as const
