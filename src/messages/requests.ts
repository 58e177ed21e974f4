import type { AnswerProblem } from '@/domain/letters/answers'
import type { RequestStatus } from '@/domain/letters/request-workflow'

/** Words of the form for asking for a letter. */
export const REQUEST_FORM = {
  title: (letter: string) => `Minta ${letter}`,
  step: (now: number, all: number) => `Langkah ${now} dari ${all}`,
  back: 'Kembali',
  next: 'Lanjut',
  problems: (count: number) => `Ada ${count} hal yang perlu diperbaiki`,
  saved: 'Isian Anda disimpan di setiap langkah. Anda boleh menutup halaman ini dan melanjutkannya nanti di HP dan alamat yang sama, paling lama 7 hari.',
  otherBrowser: 'Demi keamanan, isian hanya dapat dibuka di HP dan peramban yang memulainya. Mulailah isian baru di sini. Bila pesan ini muncul terus, izinkan kuki di peramban Anda.',
  who: {
    heading: 'Siapa Anda?',
    nik: 'NIK',
    nikHint: '16 angka di KTP atau KK.',
    name: 'Nama lengkap',
    nameHint: 'Seperti tertulis di KTP.',
    phone: 'Nomor HP',
    phoneHint: 'Boleh dikosongkan bila tidak punya.',
    nameEmpty: 'Tulis nama lengkap Anda.',
    nameTooLong: 'Nama paling panjang 120 huruf. Singkat nama bila perlu.',
    privacy: 'Data Anda hanya dipakai untuk surat ini.',
  },
  unprintable: (signs: string): string => `Tanda “${signs}” tidak dapat dicetak pada surat. Tuliskan dengan huruf biasa.`,
  purpose: {
    heading: 'Untuk keperluan apa?',
    label: 'Keperluan',
    hint: 'Contoh: melamar pekerjaan, membuka rekening bank.',
    empty: 'Tulis keperluannya, misalnya melamar pekerjaan.',
    tooLong: 'Keperluan paling panjang 300 huruf. Singkat tulisannya.',
    choose: 'Pilih salah satu',
  },
  photos: {
    heading: 'Foto persyaratan',
    hint: 'Foto dari HP sudah cukup. Pastikan tulisannya terbaca.',
    optional: '(bila ada)',
    kept: 'Foto sudah tersimpan. Pilih foto lain bila ingin mengganti.',
    missing: (what: string) => `Foto “${what}” belum ada. Ambil atau pilih fotonya.`,
    notPhoto: 'Berkas ini bukan foto yang dapat dibaca. Kirim foto JPG atau PNG.',
    tooLarge: 'Foto terlalu besar. Kirim foto yang lebih kecil dari 8 MB.',
  },
  review: {
    heading: 'Periksa isian Anda',
    hint: 'Bila ada yang salah, pilih Kembali dan perbaiki.',
    noPhone: 'Tidak ada',
    letter: 'Surat',
    photos: 'Foto',
    photoCount: (count: number) => `${count} foto`,
    send: 'Kirim permohonan',
  },
  receipt: {
    title: 'Permohonan diterima',
    code: 'Kode lacak Anda',
    keep: 'Catat atau foto kode ini. Dengan kode ini Anda dapat melihat sampai mana surat Anda.',
    ready: 'Selesai paling lambat',
    collect: 'Ambil surat di kantor desa dengan membawa KTP.',
    follow: 'Lihat permohonan saya',
    share: 'Kirim kode ke WhatsApp',
  },
  reused: 'Formulir ini sudah dikirim, jadi isinya tidak dapat diubah lagi. Lihat tanda terimanya, atau buka formulir baru untuk meminta surat lagi.',
  seeReceipt: 'Lihat tanda terima',
  expired: 'Isian Anda sudah terlalu lama disimpan atau belum pernah diisi. Mulai lagi dari awal.',
  startAgain: 'Mulai lagi',
} as const

/** Each problem with an answer: what is wrong and what to do. */
export const ANSWER_SENTENCES: Record<AnswerProblem['code'], (label: string) => string> = {
  'answer-required': (label) => `“${label}” belum diisi.`,
  'answer-too-long': (label) => `“${label}” terlalu panjang. Singkat tulisannya.`,
  'answer-not-a-date': (label) => `“${label}” harus tanggal, misalnya 17-08-1990.`,
  'answer-not-a-time': (label) => `“${label}” harus tanggal dan jam, misalnya 17-08-2026 14.00.`,
  'answer-not-a-number': (label) => `“${label}” harus angka.`,
  'answer-not-an-amount': (label) => `“${label}” harus jumlah uang, misalnya 1.500.000.`,
  'answer-not-an-option': (label) => `Pilih salah satu untuk “${label}”.`,
  'answer-not-a-phone': (label) => `“${label}” harus nomor HP, misalnya 0812 3456 7890.`,
  'answer-not-a-nokk': (label) => `“${label}” harus nomor KK, 16 angka.`,
  'answer-not-a-name': (label) => `“${label}” harus nama, paling panjang 120 huruf.`,
  'answer-not-a-nik': (label) => `“${label}”: NIK harus benar, 16 angka.`,
  'answer-not-a-table': (label) => `“${label}” tidak terbaca. Isi lagi baris demi baris.`,
  'answer-row-incomplete': (label) => `“${label}” belum diisi.`,
  'answer-too-many-rows': (label) => `“${label}” paling banyak 20 baris.`,
}

/** Under a question that only some answers to an earlier one ask. */
export const askedWhen = (label: string, answers: readonly string[]): string => `Isi hanya bila “${label}” dijawab ${answers.map((answer) => `“${answer}”`).join(' atau ')}.`

/** Answers of several rows. */
export const ANSWER_ROWS = {
  row: (place: number): string => `baris ${place}`,
  heading: (place: number): string => `Baris ${place}`,
  person: (place: number): string => `Orang ke-${place}`,
  cell: (label: string, row: string, column: string): string => `${label}, ${row}, ${column}`,
  add: 'Tambah baris',
  addPerson: 'Tambah orang',
  unused: 'Baris yang tidak dipakai dibiarkan kosong.',
  anew: 'Isi hanya bila ada yang salah, dan isi lagi seluruhnya.',
  anewUpTo: (most: number): string => `Isi hanya bila ada yang salah, dan isi lagi seluruhnya. Bila lebih dari ${most} baris, tulis di kolom jawaban.`,
} as const

/** The resident's answer to a question of the office. */
export const CORRECTION = {
  heading: 'Perbaikan isian',
  hint: 'Isi hanya yang berubah. Yang dikosongkan tetap seperti semula.',
  photos: 'Foto baru (bila diminta)',
  photosHint: 'Paling banyak 3 foto. Pastikan tulisannya terbaca.',
  tooManyPhotos: 'Foto terlalu banyak. Kirim paling banyak 3 foto.',
  wordsTooLong: 'Tulisan paling panjang 3.000 huruf. Singkat, lalu kirim lagi.',
  photo: 'Foto baru dari pemohon',
  corrected: (labels: readonly string[]) => `Yang diperbaiki: ${labels.join(', ')}.`,
  newPhotos: (count: number) => `Foto baru: ${count}.`,
} as const

/** Tracking: the state in plain words, who holds it, and what the resident can do now. */
export const TRACKING = {
  title: 'Lacak permohonan',
  lead: 'Ketik kode lacak dari tanda terima Anda.',
  code: 'Kode lacak',
  codeHint: 'Contoh: AD-7KQ4M-2XR9W-C. Huruf besar atau kecil sama saja.',
  show: 'Lihat',
  codeMissing: 'Tulis dahulu kode lacaknya. Kode ada pada tanda terima Anda.',
  wrong: 'Kode ini tidak ditemukan. Periksa lagi huruf dan angkanya pada tanda terima Anda.',
  since: (moment: string) => `sejak ${moment}`,
  promise: 'Selesai paling lambat',
  late: 'Maaf, permohonan Anda terlambat. Petugas melihatnya paling atas di daftar kerja. Bila Anda memerlukannya segera, telepon kantor desa: nomornya ada di bawah halaman ini.',
  paused: 'Waktu janji berhenti sementara sampai Anda menjawab.',
  now: 'Yang perlu Anda lakukan',
  history: 'Riwayat',
  share: 'Kirim ke WhatsApp',
  shareText: (code: string, address: string) => `Kode lacak permohonan surat: ${code}\nLihat keadaannya di ${address}`,
  printHint: 'Untuk mencetak halaman ini, buka menu peramban lalu pilih Cetak.',
  question: 'Petugas bertanya',
  refusal: 'Alasannya',
  answerLabel: 'Jawaban Anda',
  answerEmpty: 'Tulis jawaban Anda, perbaiki isian, atau kirim fotonya.',
  lastDigits: 'Empat angka terakhir NIK pemohon',
  lastDigitsWrong: 'Empat angka ini tidak cocok dengan permohonan. Periksa NIK pemohon.',
  sendAnswer: 'Kirim jawaban',
  answered: 'Jawaban Anda sudah diterima petugas.',
  withdraw: 'Batalkan permohonan ini',
  withdrawHint: 'Permohonan yang dibatalkan tidak dilanjutkan. Anda dapat meminta lagi kapan saja.',
  withdrawn: 'Permohonan sudah dibatalkan.',
  changed: 'Keadaan permohonan sudah berubah. Lihat keadaan terbaru di bawah ini.',
} as const

export const STATUS_WORDS: Record<RequestStatus, { state: string; now: string }> = {
  submitted: { state: 'Terkirim, menunggu petugas loket', now: 'Tidak ada. Petugas akan memeriksa permohonan Anda.' },
  'in-review': { state: 'Sedang diperiksa petugas loket', now: 'Tidak ada.' },
  'awaiting-resident': { state: 'Menunggu jawaban Anda', now: 'Jawab pertanyaan petugas di bawah ini.' },
  'awaiting-kadus': { state: 'Sedang diperiksa Kepala Dusun', now: 'Tidak ada. Kepala Dusun Anda dimintai keterangan.' },
  'awaiting-check': { state: 'Sedang diperiksa Sekretaris Desa', now: 'Tidak ada.' },
  'awaiting-signature': { state: 'Menunggu tanda tangan Kepala Desa', now: 'Tidak ada.' },
  'being-signed': { state: 'Sedang ditandatangani', now: 'Tidak ada.' },
  signed: { state: 'Siap diambil', now: 'Ambil surat di kantor desa pada jam kerja. Bawa KTP Anda.' },
  'handed-over': { state: 'Sudah diserahkan', now: 'Tidak ada. Surat sudah diambil.' },
  rejected: { state: 'Tidak dapat diproses', now: 'Baca alasannya di bawah ini, lalu hubungi kantor desa.' },
  withdrawn: { state: 'Dibatalkan oleh pemohon', now: 'Tidak ada.' },
}

export const STATUS_STEPS: Record<RequestStatus, string> = {
  submitted: 'Dikirim',
  'in-review': 'Diperiksa petugas loket',
  'awaiting-resident': 'Menunggu jawaban pemohon',
  'awaiting-kadus': 'Diperiksa Kepala Dusun',
  'awaiting-check': 'Diperiksa Sekretaris Desa',
  'awaiting-signature': 'Menunggu tanda tangan',
  'being-signed': 'Sedang ditandatangani',
  signed: 'Ditandatangani, siap diambil',
  'handed-over': 'Diserahkan',
  rejected: 'Tidak dapat diproses',
  withdrawn: 'Dibatalkan',
}
