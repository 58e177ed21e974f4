import { formatDate } from '@/domain/calendar/indonesian'

type Key = { id: string; from: string; until: string | null; revokedSince: string | null }

/** What `desa keys` says. */
export const LETTER_KEYS = {
  about: 'Kunci tanda surat: kode QR kedua pada surat ditandatangani dengannya, sehingga dapat diperiksa tanpa internet.',
  list: 'Menampilkan semua kunci yang pernah dipakai.',
  rotate: 'Mengganti kunci. Surat lama tetap dapat diperiksa; kunci rahasia yang lama dihapus.',
  revoke: 'Mencabut kunci yang mungkin dicuri orang. Surat bertanggal sejak hari itu ditolak saat diperiksa tanpa internet.',
  verify: 'Mencocokkan semua surat tersimpan dengan kode QR bertanda tangannya.',
  since: 'tanggal sejak kunci itu mungkin di tangan orang lain (TTTT-BB-HH)',
  reason: 'alasannya, untuk jejak audit',
  json: 'hasil sebagai JSON',
  exit: '\nKode keluar: 0 semua cocok, 1 ada yang tidak cocok, 2 tidak dapat diperiksa.',
  none: 'Belum ada kunci. Kunci pertama terdaftar saat portal dibuka atau surat pertama ditandatangani.',
  line: ({ id, from, until, revokedSince }: Key): string =>
    `${id}  sejak ${formatDate(from)}, ${until === null ? 'dipakai sekarang' : `sampai ${formatDate(until)}`}${revokedSince === null ? '' : `, DICABUT sejak ${formatDate(revokedSince)}`}`,
  rotated: (id: string) => `Kunci baru ${id} mulai dipakai. Kunci rahasia yang lama sudah dihapus. Portal yang sedang berjalan memakainya sendiri, tidak perlu dinyalakan ulang.`,
  revoked: (id: string) => `Kunci ${id} dicabut. HP yang memeriksa tanpa internet mengetahuinya setelah halamannya diperbarui lewat jaringan.`,
  byEnvironment: (line: string) =>
    `Kunci portal ini diatur lewat lingkungan (DESA_LETTER_KEY). Ganti barisnya dengan yang di bawah ini, hapus yang lama, lalu nyalakan ulang portal. Kunci baru terdaftar dan yang lama berakhir saat itu.\n${line}`,
  sinceWrong: 'Tanggal harus berbentuk TTTT-BB-HH, misalnya 2026-11-25.',
  verified: (checked: number, without: number) => `${checked} surat cocok dengan kode QR bertanda tangannya${without > 0 ? `; ${without} surat lama belum punya kode itu` : ''}.`,
  broken: (numbers: readonly string[]) => `${numbers.length} surat TIDAK cocok dengan kode QR pada kertasnya; datanya diubah sesudah ditandatangani:\n${numbers.map((number) => `  ${number}`).join('\n')}`,
} as const
