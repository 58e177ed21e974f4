import { formatDate } from '@/domain/calendar/indonesian'

/** Words of replacing a signed letter with a new one. */
export const REPLACEMENT = {
  button: 'Ganti surat',
  title: (number: string) => `Ganti surat nomor ${number}`,
  lead: (kind: string, name: string, day: string) => `${kind} untuk ${name}, tanggal ${formatDate(day)}.`,
  steps: [
    'Betulkan isian di bawah. Orang dan jenis suratnya tetap sama.',
    'Surat baru menempuh jalan biasa: diperiksa di loket, lalu ditandatangani Kepala Desa.',
    'Surat lama tetap berlaku sampai surat baru ditandatangani. Sesudah itu siapa pun yang memeriksanya membaca bahwa surat lama sudah diganti, dan dengan nomor berapa.',
    'Nomor surat lama tetap ada di buku. Surat baru mendapat nomor baru dan menyebut nomor surat yang digantikannya.',
  ],
  registerHint: 'Nama, NIK, dan alamat diambil dari data penduduk. Bila itu yang keliru, betulkan dahulu di data penduduk; surat baru mengikutinya.',
  openResidents: 'Buka data penduduk',
  reason: 'Mengapa surat ini diganti?',
  words: 'Penjelasan (apa yang keliru)',
  wordsHint: 'Tercatat di buku dan jejak audit. Jangan tulis NIK atau nomor lain.',
  purpose: 'Keperluan',
  begin: 'Buat surat pengganti',
  effect: 'Permohonan baru dibuat dan langsung terbuka. Surat lama belum berubah.',
  done: 'Permohonan surat pengganti sudah dibuat.',
  notValid: 'Surat ini tidak berlaku lagi, jadi tidak perlu diganti. Buat permohonan baru bila suratnya masih diperlukan.',
  under: (code: string) => `Surat ini sedang diganti. Permohonan penggantinya ${code}.`,
  openUnder: 'Buka permohonan pengganti',
  replaces: (number: string, day: string) => `Permohonan ini mengganti surat nomor ${number} tanggal ${formatDate(day)}.`,
  replacesDone: (number: string, day: string) => `Surat ini menggantikan surat nomor ${number} tanggal ${formatDate(day)}.`,
  why: (reason: string) => `Alasan: ${reason}`,
  openOld: 'Buka permohonan surat lama',
  replacedBy: (number: string) => `Diganti dengan surat nomor ${number}.`,
  toResident: (old: string, now: string, code: string) => `Surat nomor ${old} diganti dengan surat nomor ${now}. Kode lacak surat baru: ${code}.`,
} as const

/** What the holder of the old letter's tracking code reads. */
export const TRACKED_REPLACEMENT = {
  state: 'Surat diganti dengan surat baru',
  now: 'Surat ini keliru dan sudah diganti sebelum diambil. Lacak surat yang baru dengan kode di bawah ini.',
} as const

export const TRACKED_CANCELLATION = {
  state: 'Surat dibatalkan',
  now: 'Surat ini tidak berlaku lagi. Baca alasannya di bawah ini. Bila Anda masih memerlukannya, ajukan permohonan baru atau hubungi kantor desa.',
} as const
