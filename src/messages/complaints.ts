import type { ComplaintStatus } from '@/domain/complaints/workflow'

/** Words of the complaint form. */
export const COMPLAINT_FORM = {
  title: 'Laporkan masalah',
  lead: 'Ceritakan masalahnya. Anda mendapat kode untuk mengikuti penanganannya, tanpa perlu akun.',
  problems: (count: number) => `Ada ${count} hal yang perlu diperbaiki`,
  category: 'Masalah tentang apa?',
  categoryMissing: 'Pilih masalahnya tentang apa.',
  hamlet: 'Di dusun mana?',
  hamletNone: 'Tidak tahu atau di luar dusun',
  place: 'Di mana tepatnya?',
  placeHint: 'Contoh: jembatan kecil di belakang sekolah.',
  placeMissing: 'Tulis tempatnya supaya petugas dapat menemukannya.',
  placeTooLong: 'Tempat paling panjang 300 huruf. Singkat tulisannya.',
  story: 'Apa yang terjadi?',
  storyHint: 'Tulis apa adanya, dengan kata-kata Anda sendiri.',
  storyMissing: 'Ceritakan masalahnya, paling sedikit beberapa kata.',
  storyTooLong: 'Cerita paling panjang 3.000 huruf. Singkat tulisannya.',
  photos: 'Foto (boleh tidak ada)',
  photosHint: 'Paling banyak 3 foto. Tempat pengambilan foto dihapus dari berkasnya.',
  photosAgain: 'Pilih lagi fotonya sebelum mengirim.',
  notPhoto: 'Salah satu berkas bukan foto yang dapat dibaca. Kirim foto JPG atau PNG.',
  tooLarge: 'Foto terlalu besar atau terlalu banyak. Kirim paling banyak 3 foto, masing-masing di bawah 8 MB.',
  identity: 'Siapa yang boleh tahu nama Anda?',
  identities: {
    office: { label: 'Kantor desa', hint: 'Nama Anda tidak ditampilkan untuk umum.' },
    hidden: { label: 'Hanya petugas yang menangani', hint: 'Petugas lain tidak melihat nama Anda.' },
    anonymous: { label: 'Tidak seorang pun', hint: 'Nama dan nomor HP tidak disimpan.' },
  },
  identityMissing: 'Pilih siapa yang boleh tahu nama Anda.',
  name: 'Nama Anda',
  nameHint: 'Kosongkan bila Anda memilih “Tidak seorang pun”.',
  nameMissing: 'Tulis nama Anda, atau pilih “Tidak seorang pun”.',
  phone: 'Nomor HP (boleh dikosongkan)',
  send: 'Kirim laporan',
  reused: 'Laporan ini sudah pernah dikirim dengan isi yang lain. Buka formulir baru untuk melaporkan masalah lain.',
  startAgain: 'Buka formulir baru',
  aboutOffice: 'Laporan tentang Kepala Desa atau perangkat dikirim langsung ke Badan Permusyawaratan Desa (BPD). Kantor desa tidak dapat melihatnya.',
  elsewhere: 'Keadaan darurat: telepon 112 atau polisi 110. Pungutan liar dan korupsi dapat juga dilaporkan ke lapor.go.id.',
  receipt: {
    title: 'Laporan diterima',
    code: 'Kode lacak Anda',
    keep: 'Catat kode ini. Hanya dengan kode ini Anda dapat membaca jawaban petugas.',
    due: 'Ditangani paling lambat',
    follow: 'Lihat laporan saya',
  },
} as const

/** Words of a complaint's tracking page. */
export const COMPLAINT_TRACKING = {
  title: 'Laporan saya',
  share: 'Kirim ke WhatsApp',
  shareText: (code: string, address: string) => `Kode lacak laporan: ${code}\nLihat jawabannya di ${address}`,
  holderOffice: 'Ditangani kantor desa',
  holderBpd: 'Ditangani Badan Permusyawaratan Desa (BPD)',
  promise: 'Selesai paling lambat',
  talk: 'Percakapan',
  you: 'Anda',
  office: 'Petugas',
  system: 'Portal desa',
  write: 'Tulis kepada petugas',
  answer: 'Jawaban Anda',
  reopen: 'Belum beres? Ceritakan apa yang masih salah.',
  send: 'Kirim',
  sendReopen: 'Buka lagi laporan ini',
  wordsMissing: 'Tulis dahulu yang ingin Anda sampaikan.',
  tooLong: 'Tulisan paling panjang 3.000 huruf. Singkat, lalu kirim lagi.',
  sent: 'Pesan Anda sudah diterima.',
  answerUntil: (moment: string) => `Jawab paling lambat ${moment}. Sesudah itu laporan ditutup, dan masih dapat dibuka lagi selama 30 hari.`,
  objectUntil: (moment: string) => `Bila belum beres, buka lagi sebelum ${moment}. Sesudah itu laporan ditutup, dan masih dapat dibuka lagi selama 30 hari.`,
  reopenUntil: (day: string) => `Laporan ini dapat dibuka lagi sampai ${day}.`,
  reopenOver: 'Waktu untuk membuka lagi laporan ini sudah habis. Buat laporan baru bila masalahnya masih ada.',
  paused: 'Waktu janji berhenti sementara sampai Anda menjawab.',
  refusal: 'Alasannya',
  changed: 'Keadaan laporan sudah berubah. Lihat keadaan terbaru di bawah ini, lalu kirim lagi bila perlu.',
} as const

export const COMPLAINT_STATE_WORDS: Record<ComplaintStatus, { state: string; now: string; tone: 'ok' | 'warn' | 'bad' | 'info' }> = {
  new: { state: 'Baru diterima', now: 'Tidak ada. Laporan akan diperiksa paling lambat 3 hari kerja.', tone: 'info' },
  verified: { state: 'Sudah diperiksa', now: 'Tidak ada.', tone: 'info' },
  forwarded: { state: 'Diteruskan ke yang berwenang', now: 'Tidak ada.', tone: 'info' },
  'in-progress': { state: 'Sedang ditindaklanjuti', now: 'Tidak ada.', tone: 'info' },
  'awaiting-reporter': { state: 'Menunggu jawaban Anda', now: 'Jawab pertanyaan petugas di bawah ini.', tone: 'warn' },
  resolved: { state: 'Selesai', now: 'Periksa hasilnya. Bila belum beres, buka lagi laporan ini.', tone: 'ok' },
  rejected: { state: 'Tidak dapat ditindaklanjuti', now: 'Baca penjelasannya. Bila ada keterangan baru, buka lagi laporan ini.', tone: 'bad' },
  reopened: { state: 'Dibuka lagi', now: 'Tidak ada. Petugas akan memeriksa lagi.', tone: 'info' },
  closed: { state: 'Ditutup karena tidak ada jawaban', now: 'Tidak ada, bila masalahnya sudah beres.', tone: 'info' },
}

/** What the portal itself writes when it closes a complaint; the day is the last on which it can be reopened. */
export const CLOSING_WORDS = {
  unanswered: (day: string) => `Laporan ini ditutup karena pertanyaan petugas tidak dijawab selama 10 hari kerja. Anda dapat membukanya lagi sampai ${day}.`,
  resolved: (day: string) => `Laporan ini ditutup karena selama 10 hari kerja tidak ada kabar bahwa masalahnya belum beres. Anda dapat membukanya lagi sampai ${day}.`,
} as const

/** Reasons for a refusal, as the reporter reads them. */
export const REFUSAL_WORDS: Record<string, string> = {
  unclear: 'Keterangannya tidak cukup untuk ditindaklanjuti.',
  'not-village': 'Masalah ini bukan kewenangan pemerintah desa.',
  duplicate: 'Masalah yang sama sudah dilaporkan dan sedang ditangani.',
  'not-complaint': 'Laporan ini bukan pengaduan.',
}
