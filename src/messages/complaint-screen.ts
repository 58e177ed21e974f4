import type { ComplaintAction, ComplaintStatus } from '@/domain/complaints/workflow'

/** Words of the office's screens about complaints. */
export const COMPLAINT_SCREEN = {
  title: 'Pengaduan warga',
  todayTitle: 'Pengaduan',
  empty: 'Belum ada pengaduan pada pilihan ini.',
  open: 'Belum selesai',
  closed: 'Sudah selesai',
  category: 'Kelompok',
  unit: 'Yang bertanggung jawab',
  submitted: 'Pengaduan dikirim',
  status: 'Keadaan',
  promised: 'Janji selesai',
  code: 'Kode lacak',
  story: 'Cerita pelapor',
  place: 'Tempat',
  hamlet: 'Dusun',
  reporter: 'Pelapor',
  anonymous: 'Tanpa nama',
  hiddenName: 'Nama disembunyikan: hanya petugas yang menangani boleh melihatnya.',
  phone: 'Nomor HP',
  photos: 'Foto',
  talk: 'Percakapan dan langkah',
  office: 'Kantor desa',
  fromReporter: 'Pelapor',
  system: 'Portal',
  closes: 'Ditutup sendiri bila pelapor diam, pada',
  acts: 'Langkah berikutnya',
  words: 'Tulis untuk pelapor',
  wordsHint: 'Pelapor membacanya di halaman lacak. Jangan tulis nama atau nomor orang lain.',
  reason: 'Alasan',
  chooseReason: 'Pilih alasan',
  forwardTo: 'Diteruskan kepada siapa, dan untuk apa?',
  noActs: 'Tidak ada yang perlu Anda lakukan sekarang.',
  conflictTitle: 'Petugas lain lebih dahulu',
  conflict: 'Pengaduan ini sudah berubah. Yang Anda tekan tidak dijalankan.',
  photo: (number: number) => `Foto ${number}`,
} as const

export const COMPLAINT_STATUS_FOR_OFFICE: Record<ComplaintStatus, string> = {
  new: 'Baru',
  verified: 'Diverifikasi',
  forwarded: 'Diteruskan',
  'in-progress': 'Ditindaklanjuti',
  'awaiting-reporter': 'Menunggu pelapor',
  resolved: 'Selesai',
  rejected: 'Ditolak',
  reopened: 'Dibuka lagi',
  closed: 'Ditutup (pelapor tidak menjawab)',
}

export const COMPLAINT_ACT_WORDS: Record<ComplaintAction, { button: string; effect: string; done: string; step: string }> = {
  verify: { button: 'Verifikasi', effect: 'Pengaduan diakui jelas dan menjadi urusan kantor.', done: 'Pengaduan diverifikasi.', step: 'Diverifikasi' },
  forward: { button: 'Teruskan', effect: 'Pelapor melihat kepada siapa pengaduan diteruskan.', done: 'Pengaduan diteruskan.', step: 'Diteruskan' },
  start: { button: 'Mulai tindak lanjut', effect: 'Pelapor melihat bahwa pengaduan sedang dikerjakan.', done: 'Tindak lanjut dimulai.', step: 'Mulai ditindaklanjuti' },
  reply: { button: 'Kirim kabar', effect: 'Pelapor membaca kabar ini di halaman lacak.', done: 'Kabar terkirim.', step: 'Kabar dari kantor' },
  ask: { button: 'Tanya pelapor', effect: 'Janji waktu berhenti sampai pelapor menjawab.', done: 'Pertanyaan terkirim.', step: 'Kantor bertanya' },
  answer: { button: 'Jawab', effect: '', done: '', step: 'Pelapor menjawab' },
  add: { button: 'Tambah keterangan', effect: '', done: '', step: 'Pelapor menambah keterangan' },
  resolve: { button: 'Nyatakan selesai', effect: 'Pelapor melihat hasilnya dan dapat membuka lagi bila belum beres.', done: 'Pengaduan dinyatakan selesai.', step: 'Dinyatakan selesai' },
  reject: { button: 'Tolak', effect: 'Pelapor melihat alasannya di halaman lacak.', done: 'Pengaduan ditolak.', step: 'Ditolak' },
  reopen: { button: 'Buka lagi', effect: '', done: '', step: 'Dibuka lagi oleh pelapor' },
  close: { button: 'Tutup', effect: '', done: '', step: 'Ditutup sistem' },
}

export const COMPLAINT_REFUSALS = {
  unclear: 'Keterangan tidak cukup untuk ditindaklanjuti',
  'not-village': 'Bukan kewenangan pemerintah desa',
  duplicate: 'Pengaduan yang sama sudah ada',
  'not-complaint': 'Bukan pengaduan',
  other: 'Alasan lain',
} as const
