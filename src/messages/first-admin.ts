/** The page behind the one-time link that the start of an empty village prints. */
export const FIRST_ADMIN = {
  title: 'Akun pengelola portal yang pertama',
  lead: 'Desa ini belum punya akun. Buat akun pengelola; akun petugas lain dapat dibuat setelah Anda masuk.',
  name: 'Nama Anda',
  email: 'Alamat surel',
  emailHint: 'Dipakai untuk masuk.',
  password: 'Kata sandi',
  passwordHint: 'Paling sedikit 12 huruf. Pakailah beberapa kata yang tidak berhubungan.',
  create: 'Buat akun',
  problems: 'Ada yang perlu diperbaiki',
  nameMissing: 'Tulis nama Anda.',
  emailWrong: 'Alamat surel belum lengkap, misalnya nama@contoh.id.',
  passwordRefused: 'Kata sandi belum dapat dipakai. Pilih yang lebih panjang.',
  goneTitle: 'Tautan ini tidak berlaku lagi',
  gone: 'Tautan ini sudah dipakai, sudah lewat 24 jam, atau desa sudah punya akun. Nyalakan ulang portal untuk mendapat tautan baru, atau masuk dengan akun yang ada.',
  signIn: 'Masuk ke kantor desa',
} as const
