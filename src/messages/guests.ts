import { formatDate } from '@/domain/calendar/indonesian'

/** Words of the screen of temporary residents (book B.4). */
export const GUEST_WORDS = {
  title: 'Penduduk sementara',
  lead: 'Orang yang menginap atau bekerja di desa untuk sementara, tanpa pindah KK. Mereka tercatat di buku B.4 dan tidak dihitung sebagai penduduk.',
  add: 'Catat kedatangan',
  now: 'Masih di desa',
  gone: 'Sudah pergi',
  noneNow: 'Belum ada penduduk sementara yang sedang tinggal di desa.',
  noneGone: 'Belum ada penduduk sementara yang tercatat sudah pergi.',
  from: 'Datang dari',
  host: 'Yang didatangi',
  purpose: 'Maksud',
  arrived: 'Datang',
  until: 'Rencana sampai',
  left: 'Pergi',
  overdue: (day: string) => `${formatDate(day)} (sudah lewat)`,
  extended: (times: number) => `diperpanjang ${times} kali`,
  acts: 'Perpanjang atau catat kepergian',
  extendTo: 'Tinggal sampai tanggal',
  extend: 'Perpanjang',
  extendEffect: 'Tanggal rencana berubah; perpanjangannya tercatat di buku B.4.',
  extendDone: 'Masa tinggal sudah diperpanjang.',
  leftOn: 'Pergi tanggal',
  leave: 'Catat kepergian',
  leaveEffect: 'Orang ini tidak lagi tercatat tinggal sementara mulai tanggal itu.',
  leftDone: 'Kepergian sudah dicatat.',
  book: 'Lihat buku B.4',
} as const

/** Words of the screen of one temporary resident, where what was written down is corrected. */
export const GUEST_CORRECTION = {
  lead: 'Di sini yang keliru dicatat diperbaiki. Perpanjangan dan kepergian dicatat di daftarnya.',
  leftOn: 'Pergi tanggal',
  leftOnHint: 'Kosongkan bila orangnya ternyata masih di desa.',
  extension: (place: number, day: string) => `Perpanjangan ke-${place}, dicatat ${formatDate(day)}: sampai tanggal`,
  extensionHint: 'Kosongkan bila perpanjangan ini keliru.',
  effect: 'Buku B.4 bulan yang belum ditutup mengikuti perbaikan ini.',
  save: 'Simpan perbaikan',
  saved: 'Perbaikannya sudah disimpan.',
  remove: 'Hapus catatan ini',
  removeLead: 'Hanya bila orang ini tercatat karena keliru. Yang sudah pergi tidak perlu dihapus.',
  removeEffect: 'Orang ini tidak ada lagi di daftar dan di buku B.4. Penghapusan ini tercatat.',
  removed: 'Catatannya sudah dihapus.',
} as const

/** What is wrong with a field of a guest, and what to do. */
export const GUEST_DAY_FAULTS = {
  'until-before-arrival': 'Tanggal ini lebih awal daripada tanggal datang. Periksa kedua tanggalnya.',
  'left-before-arrival': 'Tanggal pergi lebih awal daripada tanggal datang. Periksa kedua tanggalnya.',
} as const

/** Words of the form with which a guest's arrival is written down. */
export const GUEST_FORM = {
  title: 'Catat kedatangan penduduk sementara',
  lead: 'Untuk orang yang menginap atau bekerja di desa tanpa pindah KK. Yang pindah ke desa dicatat lewat Catat datang.',
  back: 'Kembali ke daftar',
  person: 'Orangnya',
  name: 'Nama lengkap',
  sex: 'Jenis kelamin',
  choose: 'Pilih …',
  identityNumber: 'Nomor tanda pengenal (KTP, paspor, atau SIM)',
  identityHint: 'Disimpan terenkripsi dan tampil disamarkan.',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  age: 'Umur, bila tanggal lahirnya tidak diketahui',
  occupation: 'Pekerjaan',
  nationality: 'Kebangsaan',
  stay: 'Kedatangannya',
  cameFrom: 'Datang dari',
  purpose: 'Maksud dan tujuan',
  host: 'Nama dan alamat yang didatangi',
  hamlet: 'Dusun',
  arrivedOn: 'Datang tanggal',
  stayUntil: 'Rencana sampai tanggal',
  note: 'Keterangan',
  optional: (label: string) => `${label} (boleh kosong)`,
  indonesia: 'Indonesia',
  save: 'Simpan kedatangan',
  saved: 'Kedatangannya sudah dicatat.',
  effect: 'Orang ini tercatat di buku B.4 mulai tanggal datang, dan tidak dihitung sebagai penduduk. Perpanjangan dan kepergian dicatat nanti di daftarnya.',
  problems: 'Belum disimpan. Perbaiki yang ditandai merah; yang sudah Anda ketik tidak hilang.',
} as const

export const GUEST_PROBLEMS = {
  ...GUEST_DAY_FAULTS,
  missing: 'Bagian ini belum diisi.',
  wrong: 'Isinya tidak dapat dibaca. Periksa lagi.',
  future: 'Tanggal ini tidak boleh sesudah hari ini.',
} as const
