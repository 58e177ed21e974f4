import { formatDate, MONTHS } from '@/domain/calendar/indonesian'

const number = (count: number): string => count.toLocaleString('id-ID')

/** `2026-11` → `November 2026`; `2026` → `tahun 2026`. */
export const monthWords = (month: string): string =>
  month.length === 4 ? `tahun ${month}` : `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`

/** Words of the books of population administration, on screen and on paper. */
export const BOOK_WORDS = {
  noHamlet: 'Tanpa dusun',
  total: 'Jumlah',
  title: (code: string, name: string) => `${code} ${name}`,
  stateOn: (day: string) => `Keadaan pada akhir hari ${formatDate(day)}.`,
  inMonth: (month: string) => `Yang tercatat pada ${month.length === 4 ? '' : 'bulan '}${monthWords(month)}.`,
  month: 'Bulan',
  hamlet: 'Dusun',
  allHamlets: 'Semua dusun',
  show: 'Tampilkan',
  monthBefore: 'Bulan sebelumnya',
  monthAfter: 'Bulan berikutnya',
  page: (page: number, last: number) => `Halaman ${page} dari ${last} (nomor ${(page - 1) * 50 + 1} sampai ${page * 50})`,
  toPage: 'Buka halaman',
  open: 'Buka',
  pageBefore: 'Halaman sebelumnya',
  pageAfter: 'Halaman berikutnya',
  goOn: 'Berikutnya',
  toStart: 'Ke awal buku',
  empty: {
    'A.7': 'Belum ada surat masuk atau keluar yang tercatat pada waktu ini.',
    'A.8': 'Belum ada surat yang diserahkan pada waktu ini.',
    'B.1': 'Tidak ada penduduk di bagian buku ini. Nomor milik orang yang sudah meninggal atau pindah tidak ditampilkan.',
    'B.2': 'Tidak ada mutasi pada bulan ini. Kelahiran tidak masuk buku ini; lihat Buku Induk dan Rekapitulasi.',
    'B.3': 'Belum ada dusun.',
    'B.4': 'Tidak ada penduduk sementara pada bulan ini.',
    'B.5': 'Tidak ada keluarga di bagian buku ini.',
  },
  masked: 'Nomor orang (NIK, No. KK, tanda pengenal) disamarkan di layar ini.',
  books: 'Buku penduduk',
  letterBooks: 'Buku surat',
  wholeYear: (year: string) => `Satu tahun (${year})`,
  oneMonth: 'Per bulan',
  yearBefore: 'Tahun sebelumnya',
  yearAfter: 'Tahun berikutnya',
  agendaHint: 'Setiap surat masuk dan keluar menurut urutan dicatat, termasuk yang dibatalkan, diganti, atau dicoret. Tanggal pengiriman terisi saat surat diserahkan.',
  dispatchHint: 'Surat yang sudah diserahkan: kapan, dan siapa yang menerimanya. Terisi dari "Catat penyerahan" pada permohonan, dan dari "Surat dikirim atau diambil" pada surat dinas.',
} as const

/** Words of the screen on which months are closed. */
export const MONTH_WORDS = {
  title: 'Tutup bulan',
  lead: 'Tutup bulan setelah semua peristiwanya dicatat. Angka bulan yang ditutup tidak berubah lagi, jadi laporan yang sudah dikirim tetap cocok dengan buku.',
  month: 'Bulan',
  state: 'Keadaan',
  closed: 'Ditutup',
  open: 'Terbuka',
  running: 'Sedang berjalan',
  by: 'Oleh dan kapan',
  people: 'Jiwa pada akhir bulan',
  check: 'Cocok dengan buku',
  good: 'Cocok',
  bad: 'TIDAK cocok',
  withLater: (month: string) => `Ikut ditutup bersama ${monthWords(month)}`,
  reopened: (who: string, when: string, reason: string) => `Pernah dibuka lagi oleh ${who}, ${when}: ${reason}`,
  formerAccount: 'akun yang sudah tidak ada',
  closeTitle: 'Tutup bulan',
  closeUpTo: 'Tutup sampai dengan bulan',
  closeEffect: 'Bulan ini dan semua bulan sebelumnya ditutup. Buku dan angkanya tidak berubah lagi. Yang dilaporkan sesudah ini masuk ke bulan pertama yang masih terbuka, dengan tanggal kejadiannya tetap tercatat.',
  close: 'Tutup bulan',
  closeDone: 'Bulan sudah ditutup.',
  nothingToClose: 'Semua bulan yang sudah lewat sudah ditutup.',
  reopenTitle: 'Buka lagi bulan yang ditutup',
  reopenFrom: 'Buka lagi mulai bulan',
  reopenEffect: 'Bulan ini dan semua bulan sesudahnya terbuka lagi, jadi angkanya dapat berubah dan laporan yang sudah dikirim dapat tidak cocok lagi. Alasan dan nama Anda tercatat.',
  reason: 'Alasan',
  reopen: 'Buka lagi',
  reopenDone: 'Bulan sudah dibuka lagi.',
  mismatch: 'Ada bulan tertutup yang angkanya tidak cocok lagi dengan buku. Hubungi pengelola portal: basis data mungkin diubah dari luar.',
} as const

export const DOCTOR_MONTHS = {
  good: (count: number) => (count === 0 ? 'Belum ada bulan buku penduduk yang ditutup.' : `${count} bulan buku penduduk yang ditutup masih cocok dengan buku.`),
  bad: (months: readonly string[]) => `Angka bulan tertutup TIDAK cocok lagi dengan buku penduduk: ${months.map(monthWords).join(', ')}. Basis data mungkin diubah dari luar.`,
} as const

/** Words of the books on paper. */
export const BOOK_PAPER_WORDS = {
  documentTitle: (code: string, name: string, month: string) => `${code} ${name}, ${monthWords(month)}`,
  author: (village: string) => `Pemerintah Desa ${village}`,
  creator: 'Portal Desa',
  month: (month: string) => month.length === 4 ? `TAHUN ${month}` : `BULAN ${(MONTHS[Number(month.slice(5, 7)) - 1] ?? '').toUpperCase()} TAHUN ${month.slice(0, 4)}`,
  villageLabels: (hasHamlet: boolean) => ['DESA', 'KECAMATAN', 'KABUPATEN', ...(hasHamlet ? ['DUSUN'] : [])],
  running: (code: string, name: string, month: string, village: string) => `${code} ${name} · ${monthWords(month)} · Desa ${village}`,
  sheet: (number: number, total: number) => `Halaman ${number} dari ${total}`,
  seenBy: 'MENGETAHUI',
  noName: '(......................................)',
  nip: (nip: string) => `NIP ${nip}`,
  masked: 'Salinan untuk dilihat: nomor orang disamarkan.',
  full: 'Arsip: memuat nomor orang selengkapnya. Simpan di tempat terkunci.',
} as const

/** Words of printing a book. */
export const PRINT_WORDS = {
  title: 'Cetak atau unduh buku ini',
  lead: (...parts: readonly string[]) => `${parts.join(', ')}.`,
  format: 'Bentuk berkas',
  pdf: 'PDF untuk dicetak (bentuk resmi, dengan tanda tangan)',
  xlsx: 'XLSX untuk dibuka di Excel atau LibreOffice',
  make: 'Buat berkas',
  effect: 'Berkas dibuat di belakang layar; Anda dapat terus bekerja. Berkas dapat diunduh di sini selama 7 hari, hanya oleh Anda.',
  asked: 'Berkas sedang dibuat.',
  fullTitle: 'Perlu nomor lengkap?',
  full: 'Cetak dengan NIK, No. KK, dan nomor tanda pengenal lengkap (untuk arsip kantor). Nama Anda dan alasannya tercatat.',
  reason: 'Alasan',
  own: 'Berkas Anda',
  earlier: (count: number) => `Berkas sebelumnya (${count})`,
  isFull: 'nomor lengkap',
  download: 'Buka berkas',
  failed: 'Gagal dibuat. Coba buat lagi; bila tetap gagal, beri tahu pengelola portal.',
  working: 'Sedang dibuat …',
  reading: (done: number, total: number) => `Membaca ${number(done)} dari ${number(total)} baris …`,
  drawing: 'Menyusun halaman …',
} as const

/** Words of `desa register`. */
export const REGISTER_COMMAND = {
  noBook: (text: string) => `Tidak ada buku "${text}". Pilih A.7, A.8, B.1, B.2, B.3, B.4, atau B.5.`,
  letterBookOnly: 'Buku surat (A.7, A.8) tidak memuat NIK dan tidak dibagi per dusun: pakai tanpa --full dan --hamlet.',
  reasonMissing: 'NIK dan No. KK lengkap perlu alasan: tambahkan --reason "alasan Anda".',
  wrongPeriod: 'Bulannya salah. Tulis seperti 2026-03 (buku surat juga 2026), dan bukan yang belum dimulai.',
  noHamlet: (name: string, known: readonly string[]) => `Tidak ada dusun "${name}". Yang ada: ${known.join(', ')}.`,
  title: (code: string, name: string, { month, day }: { month: string; day: string }) => `${code} ${name}, ${monthWords(month)} (keadaan ${formatDate(day)})`,
} as const
