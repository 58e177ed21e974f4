import type { ProofProblem } from '@/domain/letters/offline/letter-proof'
import type { OfflineVerdict } from '@/domain/letters/offline/offline-verdict'

type Words = { heading: string; tone: 'ok' | 'warn' | 'bad'; next: string }

const REFUSE = 'Jangan diterima dahulu. Telepon kantor desa, atau periksa kode kiri di halaman Periksa keaslian surat.'

/** Words of the page that checks a letter without a network. Those of the page itself, and those that its script says. */
export const OFFLINE_CHECK = {
  title: 'Periksa surat tanpa internet',
  lead: 'Arahkan kamera ke kode QR yang besar (sebelah kanan) di bagian bawah surat. Setelah halaman ini dibuka sekali, ia dapat dipakai tanpa internet.',
  link: 'Periksa tanpa internet',
  appName: 'Periksa surat',
  noScript: 'Halaman ini memerlukan JavaScript, yang tidak berjalan di peramban ini. Pakai halaman Periksa keaslian surat: ketik kode di bawah kode QR kiri.',
  toOnline: 'Periksa keaslian surat',
  camera: 'Buka kamera',
  stopCamera: 'Tutup kamera',
  photo: 'Foto kode QR',
  photoHint: 'Pilih foto yang memuat kode kanan, tidak buram. Foto tidak dikirim ke mana pun.',
  text: 'Isi kode QR',
  textHint: 'Bila kode dibaca dengan aplikasi lain: salin isinya, lalu tempel di sini.',
  check: 'Periksa isi kode',
  whatTitle: 'Apa yang diperiksa di sini',
  what: [
    'Tanpa internet dapat dipastikan: kode ini dibuat oleh desa ini, dan jenis surat, nomor, tanggal, masa berlaku, nama (disamarkan), serta penandatangan di dalamnya tidak diubah sehuruf pun.',
    'Isi surat yang lain, misalnya alamat atau penghasilan, tidak ada di dalam kode. Untuk memastikannya, unggah berkas PDF-nya di halaman Periksa keaslian surat, atau telepon kantor desa.',
    'Pembatalan dan penggantian surat hanya diketahui lewat internet. Surat yang dibatalkan tetap tampak asli di sini sampai Anda memeriksanya dengan internet.',
    'Surat yang ditandatangani sebelum ada kode kedua hanya dapat diperiksa dengan internet.',
  ],
  homeTitle: 'Simpan di layar utama',
  home: 'Agar mudah ditemukan: buka menu peramban, lalu pilih "Tambahkan ke layar utama". Buka sesekali dengan internet, supaya daftar kunci desa tetap baru.',

  notReady: 'Sedang menyiapkan pemakaian tanpa internet …',
  ready: (day: string) => `Siap dipakai tanpa internet. Daftar kunci desa diambil ${day}.`,
  onlyOnline: 'Peramban ini tidak dapat menyimpan halaman ini; ia hanya berjalan selama ada internet.',
  old: (day: string) => `Daftar kunci desa terakhir diambil ${day}. Kunci yang baru atau yang dicabut sesudahnya belum dikenal di sini. Buka halaman ini dengan internet sekali lagi.`,
  noKeys: 'Daftar kunci desa belum tersimpan di HP ini. Buka halaman ini sekali dengan internet, lalu periksa lagi.',
  looking: 'Mencari kode … Dekatkan sampai kode kanan memenuhi lebar gambar.',
  leftCode: 'Itu kode kiri, yang memerlukan internet. Arahkan ke kode kanan yang lebih besar.',
  otherCode: 'Itu bukan kode surat desa. Arahkan ke kode kanan di bagian bawah surat.',
  cameraRefused: 'Kamera tidak dapat dipakai: izinnya ditolak, atau sedang dipakai aplikasi lain. Izinkan kamera di pengaturan peramban, atau pilih foto kode QR.',
  cameraMissing: 'Peramban ini tidak dapat memakai kamera. Pilih foto kode QR, atau tempel isi kodenya.',
  noCodeInPhoto: 'Tidak ada kode yang terbaca pada foto ini. Foto lagi dari dekat, tegak lurus, dan terang.',
  photoUnreadable: 'Berkas ini bukan foto yang dapat dibuka. Pilih foto JPG atau PNG.',

  verdicts: {
    valid: { heading: 'Kode surat ini asli', tone: 'ok', next: 'Cocokkan keterangan ini dengan kertasnya. Bila ada yang berbeda, surat itu palsu. Bila ada internet, pastikan juga bahwa surat ini belum dibatalkan atau diganti.' },
    expired: { heading: 'Kode surat ini asli, tetapi masa berlakunya sudah habis', tone: 'warn', next: 'Minta surat yang baru. Bila tanggal di HP Anda salah, betulkan dahulu lalu periksa lagi.' },
    'key-doubtful': { heading: 'Belum dapat dipastikan tanpa internet', tone: 'warn', next: 'Kunci yang menandatangani surat ini kemudian dicabut desa, karena mungkin dipakai orang lain. Surat bertanggal sebelum itu dapat asli, dapat juga palsu. Periksa dengan internet sebelum menerimanya.' },
    'key-unknown': { heading: 'Kunci surat ini tidak dikenal', tone: 'bad', next: 'Surat ini dari desa lain, dibuat dengan kunci yang lebih baru daripada daftar di HP ini, atau palsu. Buka halaman ini dengan internet, lalu periksa lagi. Sebelum itu jangan diterima.' },
    'key-revoked': { heading: 'Surat ini ditolak: kuncinya sudah dicabut', tone: 'bad', next: `Desa mencabut kunci ini karena mungkin dipakai orang lain, dan surat ini bertanggal sesudahnya. ${REFUSE}` },
    'key-ended': { heading: 'Surat ini ditolak: kuncinya sudah tidak dipakai', tone: 'bad', next: `Tanggal surat ini sesudah hari terakhir kunci itu dipakai desa. ${REFUSE}` },
    'not-yet': { heading: 'Tanggal surat ini belum tiba', tone: 'warn', next: 'Periksa dahulu tanggal di HP Anda. Bila tanggalnya benar, jangan diterima dan telepon kantor desa.' },
    forged: { heading: 'Surat ini tidak asli', tone: 'bad', next: `Kode ini tidak dibuat oleh desa ini, atau isinya sudah diubah. ${REFUSE}` },
  } satisfies Record<OfflineVerdict, Words>,
  problems: {
    'not-a-proof': { heading: 'Ini bukan kode surat untuk pemeriksaan tanpa internet', tone: 'warn', next: 'Pindai kode kanan yang lebih besar. Surat lama hanya punya satu kode; periksalah dengan internet.' },
    damaged: { heading: 'Kode ini rusak atau sudah diubah', tone: 'bad', next: `Pindai sekali lagi dari dekat, atau salin isinya sampai huruf terakhir. Bila tetap begini: ${REFUSE.charAt(0).toLowerCase()}${REFUSE.slice(1)}` },
    'newer-form': { heading: 'Halaman ini terlalu lama untuk kode ini', tone: 'warn', next: 'Buka halaman ini dengan internet supaya diperbarui, lalu periksa lagi.' },
  } satisfies Record<ProofProblem['code'], Words>,
  rows: { kind: 'Jenis surat', number: 'Nomor', date: 'Tanggal', until: 'Berlaku sampai', noEnd: 'tanpa batas waktu', name: 'Nama (disamarkan)', signer: 'Penandatangan', code: 'Kode pemeriksaan' },
  online: 'Periksa dengan internet',
} as const
