import { STEP_WORDS } from './admin'

/** Words of the screen that shows the audit trail. */
export const AUDIT = {
  title: 'Jejak audit',
  lead: 'Semua yang dilakukan di portal, yang terbaru di atas. Catatan ini tidak dapat diubah atau dihapus.',
  ofOne: 'Semua yang dilakukan pada satu data ini, yang terbaru di atas.',
  all: 'Lihat semua catatan',
  empty: 'Belum ada catatan.',
  at: 'Waktu',
  who: 'Siapa',
  what: 'Apa',
  object: 'Pada data',
  why: 'Alasan atau isian yang berubah',
  visitor: 'Warga atau pengunjung',
  system: 'Portal',
  formerAccount: 'Akun yang sudah tidak ada',
} as const

const ACTIONS: Readonly<Record<string, string>> = {
  create: 'Membuat',
  update: 'Mengubah',
  delete: 'Menghapus',
  'sign-in': 'Masuk',
  'sign-out': 'Keluar',
  'sign-in-failed': 'Gagal masuk',
  'password-mail-asked': 'Meminta surel kata sandi baru',
  'password-reset': 'Membuat kata sandi baru',
  'password-reset-failed': 'Gagal membuat kata sandi baru',
  reveal: 'Melihat nomor lengkap',
  'view-file': 'Membuka berkas atau foto',
  import: 'Mengimpor data penduduk',
  'import-create': 'Menambah lewat impor',
  'import-update': 'Mengubah lewat impor',
  export: 'Mengunduh data',
  'month-close': 'Menutup bulan',
  'month-reopen': 'Membuka lagi bulan yang ditutup',
  'import-preview': 'Memeriksa berkas impor',
  'import-cancel': 'Membatalkan impor',
  'import-undo': 'Membatalkan impor yang sudah disimpan',
  'residents-export': 'Mengekspor data penduduk',
  'residents-merge': 'Menggabungkan dua data penduduk',
  'residents-merge-undo': 'Membatalkan penggabungan data penduduk',
  'residents-not-same': 'Menyatakan dua data bukan orang yang sama',
  'photos-removed': 'Menghapus foto yang sudah lewat masa simpannya',
  'complaint-removed': 'Menghapus laporan yang sudah lewat masa simpannya',
  'import-expired': 'Menghapus berkas impor yang tidak disimpan',
  'letter-opened': 'Membuka surat',
  'letter-signed': 'Menandatangani surat',
  'letter-cancelled': 'Membatalkan surat',
  'request-submitted': 'Mengirim permohonan',
  'complaint-submitted': 'Mengirim pengaduan',
}

const COMPLAINT_ACTS: Readonly<Record<string, string>> = {
  'complaint-verify': 'Memverifikasi pengaduan',
  'complaint-forward': 'Meneruskan pengaduan',
  'complaint-start': 'Mulai menindaklanjuti',
  'complaint-reply': 'Membalas pelapor',
  'complaint-ask': 'Bertanya kepada pelapor',
  'complaint-answer': 'Pelapor menjawab',
  'complaint-add': 'Pelapor menambah pesan',
  'complaint-resolve': 'Menyelesaikan pengaduan',
  'complaint-reject': 'Menolak pengaduan',
  'complaint-reopen': 'Pelapor membuka lagi',
  'complaint-close': 'Ditutup oleh portal',
}

const COLLECTIONS: Readonly<Record<string, string>> = {
  staff: 'Akun petugas',
  officials: 'Pejabat desa',
  residents: 'Penduduk',
  families: 'Keluarga',
  hamlets: 'Dusun',
  'population-imports': 'Impor penduduk',
  'population-months': 'Bulan buku penduduk',
  'population-lists': 'Daftar tersimpan',
  'temporary-residents': 'Penduduk sementara',
  'letter-requests': 'Permohonan surat',
  letters: 'Surat',
  'letter-types': 'Jenis surat',
  complaints: 'Pengaduan',
  'complaint-updates': 'Catatan pengaduan',
  'complaint-categories': 'Jenis pengaduan',
  news: 'Kabar desa',
  pages: 'Halaman',
  media: 'Gambar',
  'village-profile': 'Profil desa',
  'working-calendar': 'Jam kerja dan hari libur',
}

/** An act that has no words here yet is shown as it was recorded. */
export const actionWords = (action: string): string => ACTIONS[action] ?? STEP_WORDS[action.replace(/^request-/, '')] ?? COMPLAINT_ACTS[action] ?? action

export const collectionWords = (collection: string): string => COLLECTIONS[collection] ?? collection
