import type { RequestAction, RequestStatus } from '@/domain/letters/request-workflow'

import { ROLE_LABELS } from './accounts'

/** Words of the office's own screens. */
export const OFFICE = {
  brand: 'Ruang Kerja Desa',
  loginTitle: 'Ruang kerja petugas desa',
  loginText: 'Masuk dengan surel dan kata sandi yang diberikan pengelola portal.',
  loginHelp: 'Warga tidak perlu masuk ke sini. Untuk meminta surat, buka halaman depan portal desa.',
  toSite: 'Lihat situs desa',
  back: 'Kembali',
  none: '–',
  noAccess: 'Halaman ini bukan untuk peran Anda. Pilih pekerjaan lain di menu.',
  notFound: 'Data ini tidak ada lagi, atau alamatnya salah.',
  older: 'Berikutnya',
  first: 'Ke awal daftar',
  sending: 'Menyimpan …',
  cancel: 'Batal',
  done: 'Tersimpan.',
  networkError: 'Tidak tersambung ke server, jadi belum ada yang disimpan. Periksa sambungan, lalu coba lagi.',
  reload: 'Lihat keadaan terbaru',
  sampleMark: 'Data contoh',
} as const

export const NAV_GROUPS = {
  today: 'Hari ini',
  requests: 'Permohonan',
  letters: 'Surat',
  people: 'Penduduk',
  books: 'Buku',
  complaints: 'Pengaduan',
  site: 'Situs',
  settings: 'Pengaturan',
} as const

export const NAV_LINKS = {
  today: 'Yang harus selesai',
  requests: 'Semua permohonan',
  letterNumbers: 'Nomor surat',
  letterArchive: 'Arsip surat',
  signingQueue: 'Tanda tangan di HP',
  letters: 'Surat keluar',
  letterTypes: 'Jenis surat',
  residents: 'Cari penduduk',
  families: 'Keluarga (KK)',
  populationEvents: 'Peristiwa',
  hamlets: 'Dusun',
  importResidents: 'Impor dari berkas',
  statistics: 'Statistik',
  exportResidents: 'Ekspor ke berkas',
  twins: 'Data ganda',
  complaints: 'Semua pengaduan',
  complaintCategories: 'Kelompok pengaduan',
  news: 'Kabar desa',
  pages: 'Halaman tetap',
  media: 'Gambar',
  profile: 'Profil desa',
  calendar: 'Jam kerja dan hari libur',
  officials: 'Pejabat desa',
  staff: 'Akun petugas',
  audit: 'Jejak audit',
  booksAgenda: 'Agenda surat keluar',
  populationList: 'Daftar menurut syarat',
  ageReport: 'Laporan bulanan',
  guests: 'Penduduk sementara',
  officeLetters: 'Tulis surat dinas',
  incomingLetters: 'Surat masuk',
  booksLetters: 'A.7 Agenda',
  booksDispatch: 'A.8 Ekspedisi',
  booksResidents: 'B.1 Induk penduduk',
  booksMutations: 'B.2 Mutasi penduduk',
  booksRecap: 'B.3 Rekapitulasi',
  booksGuests: 'B.4 Penduduk sementara',
  booksFamilies: 'B.5 KTP dan KK',
  booksMonths: 'Tutup bulan',
  account: 'Akun saya',
  logout: 'Keluar',
  menu: 'Menu kerja',
} as const

export const STATUS_FOR_OFFICE: Record<RequestStatus, string> = {
  submitted: 'Baru masuk',
  'in-review': 'Sedang diperiksa',
  'awaiting-resident': 'Menunggu pemohon',
  'awaiting-kadus': 'Menunggu Kepala Dusun',
  'awaiting-check': 'Menunggu Sekretaris Desa',
  'awaiting-signature': 'Menunggu tanda tangan',
  'being-signed': 'Sedang ditandatangani BSrE',
  signed: 'Siap diserahkan',
  'handed-over': 'Sudah diserahkan',
  rejected: 'Ditolak',
  withdrawn: 'Dibatalkan pemohon',
}

export const ROLE_FOR_OFFICE = { ...ROLE_LABELS, resident: 'Pemohon' } as const

/** What the button says, and what will happen when it is pressed. */
export const ACTION_WORDS: Record<RequestAction, { button: string; effect: string; done: string }> = {
  open: { button: 'Mulai periksa', effect: 'Permohonan ini menjadi pekerjaan petugas loket.', done: 'Permohonan mulai diperiksa.' },
  match: { button: 'Ini orangnya', effect: 'Surat dibuat dengan data warga ini.', done: 'Pemohon sudah dicocokkan.' },
  'ask-correction': {
    button: 'Minta pemohon memperbaiki',
    effect: 'Pemohon melihat pertanyaan Anda di halaman lacak. Janji waktu berhenti sampai pemohon menjawab.',
    done: 'Pertanyaan sudah dikirim ke pemohon.',
  },
  'answer-correction': { button: 'Jawab', effect: '', done: 'Jawaban tersimpan.' },
  'pass-on': { button: 'Teruskan', effect: 'Permohonan pindah ke petugas berikutnya.', done: 'Permohonan sudah diteruskan.' },
  'confirm-kadus': {
    button: 'Benar, teruskan',
    effect: 'Anda menyatakan bahwa keterangan pemohon ini benar sepanjang pengetahuan Anda. Permohonan diteruskan.',
    done: 'Keterangan Anda tercatat dan permohonan diteruskan.',
  },
  'decline-kadus': {
    button: 'Tidak dapat saya benarkan',
    effect: 'Permohonan kembali ke petugas loket dengan penjelasan Anda. Pemohon tidak melihat penjelasan ini.',
    done: 'Permohonan dikembalikan ke petugas dengan penjelasan Anda.',
  },
  'record-kadus': {
    button: 'Catat keterangan Kepala Dusun',
    effect: 'Dusun ini belum punya akun Kepala Dusun. Tulis siapa yang memberi keterangan dan kapan; tercatat atas nama Anda.',
    done: 'Keterangan Kepala Dusun tercatat dan permohonan diteruskan.',
  },
  'approve-check': {
    button: 'Setujui dan teruskan ke Kepala Desa',
    effect: 'Surat siap ditandatangani Kepala Desa.',
    done: 'Permohonan disetujui dan diteruskan ke Kepala Desa.',
  },
  'return-to-operator': {
    button: 'Kembalikan ke petugas',
    effect: 'Permohonan kembali ke petugas loket dengan alasan Anda. Janji waktu tetap berjalan.',
    done: 'Permohonan dikembalikan ke petugas.',
  },
  sign: {
    button: 'Tanda tangani surat',
    effect: 'Surat mendapat nomor, tersimpan, dan tidak dapat diubah lagi. Yang keliru sesudah ini hanya dapat dibatalkan, tidak dihapus.',
    done: 'Surat sudah ditandatangani.',
  },
  'send-to-sign': { button: 'Tanda tangani lewat BSrE', effect: 'Surat mendapat nomor dan dikirim ke BSrE.', done: 'Surat sudah dikirim ke BSrE.' },
  'drop-signing': {
    button: 'Batalkan penandatanganan ini',
    effect: 'Nomor surat ini dicatat batal di buku agenda dan tidak dipakai lagi. Permohonan kembali menunggu tanda tangan, dan nanti mendapat nomor baru.',
    done: 'Penandatanganan dibatalkan. Permohonan menunggu tanda tangan lagi.',
  },
  'hand-over': { button: 'Catat penyerahan', effect: 'Permohonan selesai.', done: 'Penyerahan surat tercatat.' },
  'cancel-letter': {
    button: 'Batalkan surat',
    effect: 'Surat tetap tercatat dengan nomornya, tetapi siapa pun yang memeriksanya membaca bahwa surat ini dibatalkan. Tidak dapat dikembalikan.',
    done: 'Surat dibatalkan.',
  },
  reject: {
    button: 'Tolak permohonan',
    effect: 'Permohonan selesai tanpa surat. Pemohon melihat alasannya di halaman lacak.',
    done: 'Permohonan ditolak.',
  },
  withdraw: { button: 'Batalkan', effect: '', done: 'Permohonan dibatalkan.' },
}

export const PASS_ON_TO = { kadus: 'Teruskan ke Kepala Dusun', sekdes: 'Teruskan ke Sekretaris Desa', kades: 'Teruskan ke Kepala Desa' } as const

/** What stands in the history for each step. */
export const STEP_WORDS: Record<string, string> = {
  submit: 'Permohonan dikirim',
  open: 'Mulai diperiksa',
  match: 'Dicocokkan dengan data penduduk',
  'ask-correction': 'Pemohon diminta memperbaiki',
  'answer-correction': 'Pemohon menjawab',
  'pass-on': 'Diteruskan',
  'confirm-kadus': 'Dibenarkan Kepala Dusun',
  'decline-kadus': 'Tidak dibenarkan Kepala Dusun',
  'record-kadus': 'Keterangan Kepala Dusun dicatat petugas',
  'approve-check': 'Disetujui Sekretaris Desa',
  'return-to-operator': 'Dikembalikan ke petugas',
  sign: 'Ditandatangani',
  'send-to-sign': 'Dikirim ke BSrE untuk ditandatangani',
  'drop-signing': 'Penandatanganan lewat BSrE dibatalkan',
  'hand-over': 'Diserahkan',
  'cancel-letter': 'Surat dibatalkan',
  'replace-letter': 'Dibuat untuk mengganti surat',
  write: 'Ditulis',
  edit: 'Isi surat diubah',
  reject: 'Ditolak',
  withdraw: 'Dibatalkan pemohon',
}
