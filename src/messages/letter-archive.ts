import type { ArchiveSource } from '@/domain/letters/archive'
import type { RetentionFate, RetentionState } from '@/domain/letters/retention'

import { INCOMING_STATUS } from './incoming-letters'

/** On the screen of a letter type: how long its letters are kept. */
export const RETENTION_FIELDS = {
  hint: 'Boleh kosong: portal memakai usulannya sendiri menurut kelompok surat. Yang mengikat adalah jadwal retensi arsip (JRA) kabupaten Anda; isi menurut jadwal itu. Hanya berlaku untuk surat yang ditandatangani sesudahnya.',
  fates: { destroy: 'Boleh dinilai untuk dimusnahkan', review: 'Dinilai dahulu', permanent: 'Permanen' } satisfies Record<RetentionFate, string>,
} as const

const STATES: Record<RetentionState, string> = {
  active: 'Aktif',
  inactive: 'Inaktif',
  'may-be-destroyed': 'Boleh dinilai untuk dimusnahkan',
  'to-be-assessed': 'Perlu dinilai',
  permanent: 'Permanen',
}

const OUTGOING: Readonly<Record<string, string>> = { signing: 'Sedang ditandatangani', valid: 'Berlaku', cancelled: 'Dibatalkan', replaced: 'Diganti', unsigned: 'Dibatalkan: tidak jadi ditandatangani' }
const INCOMING: Readonly<Record<string, string>> = INCOMING_STATUS

/** The archive of letters: finding, how long they are kept, and the archive of a year. */
export const LETTER_ARCHIVE = {
  title: 'Arsip surat',
  search: 'Cari',
  searchLabel: 'Nomor, nama, atau isi surat',
  searchHint: 'Contoh: 400.12.2.1/012, siti aminah, atau beasiswa. Kata dicari utuh, bukan sebagian; semua kata harus ada di surat.',
  source: 'Surat',
  origin: 'Asal',
  sources: { all: 'Semua', outgoing: 'Surat keluar', incoming: 'Surat masuk', 'by-hand': 'Nomor tulis tangan' },
  kind: 'Jenis surat keluar',
  allKinds: 'Semua jenis',
  from: 'Dari tanggal',
  until: 'Sampai tanggal',
  clear: 'Hapus pencarian',
  number: 'Nomor',
  noNumber: 'tanpa nomor',
  date: 'Tanggal',
  subject: 'Surat',
  person: 'Untuk atau dari',
  state: 'Keadaan',
  retention: 'Arsip',
  states: STATES,
  statusWords: (source: ArchiveSource, status: string): string => (source === 'outgoing' ? OUTGOING[status] : source === 'incoming' ? INCOMING[status] : undefined) ?? '',
  until_: (state: RetentionState, day: string): string => (state === 'active' ? `${STATES.active} sampai ${day}` : state === 'inactive' ? `${STATES.inactive} sampai ${day}` : `${STATES[state]} sejak ${day}`),
  open: 'Buka surat',
  page: 'Lihat data surat',
  details: 'Rincian arsip',
  preparingTitle: 'Arsip sedang disiapkan',
  preparingHint: 'Surat lama sedang dicatat supaya dapat dicari. Yang belum dicatat belum tampil di sini. Anda boleh terus bekerja.',
  preparing: (done: number, total: number) => `${done.toLocaleString('id-ID')} dari ${total.toLocaleString('id-ID')} surat`,
  preparingLabel: 'Surat yang sudah dicatat',
  empty: 'Belum ada surat di arsip.',
  noMatch: 'Tidak ada surat yang cocok. Periksa ejaannya, kurangi katanya, atau hapus penyaringnya.',
  unsearchable: 'Kata itu terlalu pendek atau terlalu umum untuk dicari. Tulis nama, nomor, atau kata yang lebih khas.',
  ofResident: (name: string) => `Surat untuk ${name}`,
  born: (day: string): string => `lahir ${day}`,
  similarPeople: 'Warga dengan nama ini',
  similarHint: 'Pilih orangnya untuk melihat semua suratnya, juga bila namanya ditulis sebagian.',
  lists: 'Masa simpan',
  year: 'Arsip tahunan (ZIP)',
  back: 'Kembali ke arsip surat',
  retentionTitle: 'Masa simpan arsip',
  retentionLead: 'Portal tidak pernah menghapus surat. Daftar ini hanya menunjukkan surat yang waktunya tiba. Pemusnahan hanya boleh dilakukan setelah dinilai panitia penilai arsip dan disetujui menurut UU 43/2009 dan PP 28/2012; surat permanen diserahkan ke lembaga kearsipan kabupaten.',
  listNames: { inactive: 'Sudah inaktif', destroy: 'Boleh dinilai untuk dimusnahkan', review: 'Perlu dinilai', permanent: 'Permanen, siap diserahkan' },
  since: { inactive: 'Inaktif sejak', destroy: 'Habis masa simpan', review: 'Habis masa simpan', permanent: 'Habis masa simpan' },
  noneDue: 'Tidak ada surat di daftar ini.',
  classification: 'Kode klasifikasi',
  activeUntil: 'Arsip aktif sampai',
  inactiveUntil: 'Arsip inaktif sampai',
  fate: 'Nasib akhir',
  keptBecause: 'Usulan portal menurut jenis surat, bukan ketentuan hukum. Yang mengikat: jadwal retensi arsip (JRA) kabupaten.',
  change: 'Ubah masa simpan',
  activeYears: 'Arsip aktif (tahun, dihitung dari tanggal surat)',
  inactiveYears: 'Arsip inaktif (tahun sesudahnya)',
  reason: 'Alasan',
  reasonHint: 'Misalnya: menurut JRA kabupaten, atau masih dipakai dalam sengketa.',
  changeEffect: 'Hanya mengubah masa simpan surat ini. Suratnya sendiri tidak berubah dan tidak dihapus. Alasan dan nama Anda tercatat.',
  changed: 'Masa simpan sudah diubah.',
  conflictTitle: 'Masa simpan sudah diubah petugas lain',
  conflict: 'Lihat yang terbaru, lalu ubah lagi bila masih perlu.',
} as const

/** The archive of one year as a ZIP. */
export const YEAR_ARCHIVE = {
  title: 'Arsip tahunan',
  lead: 'Semua surat setahun dalam satu berkas ZIP: PDF surat keluar seperti saat ditandatangani, pindaian lembar yang ditandatangani basah, pindaian surat masuk, daftar isinya (HTML dan Excel), dan sidik (SHA-256) tiap berkas. Isinya data warga yang lengkap: simpan di tempat yang terkunci.',
  yearLabel: 'Tahun',
  reason: 'Untuk apa',
  reasonHint: 'Misalnya: penyimpanan arsip akhir tahun, atau penyerahan ke kecamatan.',
  make: 'Buat arsip',
  effect: 'Berkas dibuat di belakang layar, Anda boleh terus bekerja. Berkas disimpan terenkripsi tujuh hari. Permintaan dan setiap pengunduhan tercatat atas nama Anda.',
  asked: 'Arsip sedang dibuat.',
  own: 'Arsip yang Anda minta',
  of: (year: number) => `Arsip surat ${year}`,
  size: (bytes: number) => `${(bytes / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`,
  working: 'Sedang dibuat',
  progress: (done: number, total: number) => `${done.toLocaleString('id-ID')} dari ${total.toLocaleString('id-ID')} surat`,
  failed: 'Gagal dibuat. Minta lagi; bila tetap gagal, hubungi pengelola.',
  download: 'Unduh',
  indexTitle: (year: number, village: string) => `Arsip surat tahun ${year}, Desa ${village}`,
  indexLead: 'Daftar semua surat di berkas ini. Nama warga pada surat keluar disamarkan; nama lengkapnya ada di suratnya. Lembar yang ditandatangani basah, bila dipindai, ada di baris sesudah suratnya. Surat tanpa berkas di kolom terakhir tidak punya berkas di portal (surat tulis tangan, surat masuk tanpa pindaian, atau surat yang belum atau tidak jadi ditandatangani lewat BSrE).',
  columns: ['Tanggal', 'Asal', 'Nomor', 'Surat', 'Untuk atau dari', 'Keadaan', 'Kode klasifikasi', 'Arsip aktif sampai', 'Arsip inaktif sampai', 'Nasib akhir', 'SHA-256', 'Berkas'],
  unreadable: 'BERKAS TIDAK DAPAT DIBUKA',
  sheet: 'Daftar isi',
  readme: (year: number, village: string) => `Arsip surat tahun ${year}, Desa ${village}.\r\n\r\nBuka index.html untuk melihat daftar isi, atau daftar-isi.xlsx di Excel.\r\nMANIFEST.sha256 memuat sidik setiap berkas; periksa dengan: sha256sum -c MANIFEST.sha256\r\nNama berkas tidak memuat data pribadi.\r\n`,
} as const

/** What `desa letters index` and `desa archive` say. */
export const ARCHIVE_COMMAND = {
  indexing: (letters: number) => `${letters} surat sudah dicatat di arsip …`,
  indexed: (filed: number, unreadable: number) => `${filed} surat dicatat di arsip pencarian.${unreadable > 0 ? ` ${unreadable} surat tidak dapat dibuka dengan kunci yang ada, dan belum dapat dicari.` : ''}`,
  notAYear: 'Tahunnya harus empat angka, misalnya 2026.',
  written: (letters: number, file: string) => `Arsip ${letters} surat ditulis ke ${file}.`,
} as const
