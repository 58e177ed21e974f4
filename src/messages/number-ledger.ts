import { formatDate } from '@/domain/calendar/indonesian'

/** Words of the public ledger of letter numbers. */
export const NUMBER_LEDGER = {
  title: 'Buku nomor surat',
  lead: 'Semua nomor surat yang dikeluarkan lewat portal ini, tanpa nama. Pilih bulannya, lalu cari nomor yang tertulis di surat.',
  month: (month: string) => `Bulan ${month}`,
  empty: 'Tidak ada surat yang dikeluarkan pada bulan ini.',
  closed: (hash: string) => `Tanda hari itu: ${hash}`,
  open: 'Hari ini belum selesai, jadi belum ada tandanya.',
  dated: (kind: string, day: string) => `${kind}, bertanggal ${formatDate(day)}`,
  full: 'Tanda selengkapnya',
  howTitle: 'Untuk apa tanda itu?',
  how: [
    'Setiap hari yang selesai diberi satu tanda, yang dihitung dari daftar nomornya dan dari tanda hari sebelumnya. Tanda terbaru dicetak di kaki setiap surat baru. Bila ada nomor yang ditambah, diubah, atau dihapus kemudian, tandanya tidak cocok lagi dengan yang tercetak di surat warga.',
    'Siapa pun dapat menghitungnya: SHA-256 dari tanda lengkap hari bersurat sebelumnya, tanggalnya (tahun-bulan-hari), lalu nomor dan jenis setiap surat dipisah tab, masing-masing satu baris; tanggal surat (tahun-bulan-hari) ditambahkan sesudah tab bila lebih awal dari hari itu. Hari pertama memakai baris kosong.',
  ],
  check: 'Periksa satu surat',
  link: 'Lihat buku nomor surat',
} as const

export const DOCTOR_NUMBERS = {
  good: (days: number) => (days === 0 ? 'Belum ada hari buku nomor surat yang ditutup.' : `${days} hari buku nomor surat masih cocok dengan tandanya.`),
  ahead: (day: string, today: string) =>
    `Di buku surat ada tanggal yang belum tiba: ${formatDate(day)}, padahal menurut jam server hari ini ${formatDate(today)}. Jam server tidak benar sekarang, atau pernah maju. Betulkan jamnya (misalnya dengan NTP) sebelum menandatangani surat lagi; hari yang sudah ditutup tidak dapat diberi nomor baru.`,
  missing: (sequences: readonly { series: string; year: number; missing: number }[]) =>
    `Ada nomor surat yang tidak punya baris di buku: ${sequences.map(({ series, year, missing }) => `${series} ${year} (${missing})`).join(', ')}. Basis data mungkin diubah dari luar.`,
  bad: (days: readonly string[]) => `Buku nomor surat TIDAK cocok lagi dengan tandanya pada: ${days.slice(0, 5).map(formatDate).join(', ')}${days.length > 5 ? ', …' : ''}. Basis data mungkin diubah dari luar.`,
} as const
