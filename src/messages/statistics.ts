import type { StatisticId } from '@/domain/statistics/definitions'

/** Words of the village's statistics, for the public and the office. */
export const STATISTICS_PAGE = {
  title: 'Statistik desa',
  lead: 'Angka penduduk desa, dihitung dari data penduduk yang sama dengan yang dipakai kantor desa.',
  all: 'Semua statistik',
  peopleOn: (people: string, day: string) => `${people} jiwa per ${day}.`,
  onDay: (day: string) => `Keadaan per ${day}.`,
  agesOn: (day: string) => `Umur dihitung per ${day}.`,
  bornLater: 'Anak yang lahir sesudahnya dihitung berumur 0 tahun.',
  ofHamlet: (hamlet: string) => `Hanya ${hamlet}.`,
  hiddenNote:
    'Tanda – berarti angkanya tidak ditampilkan. Angka di bawah 5 orang, dan angka lain yang dapat dipakai menghitungnya, disembunyikan agar tidak ada warga yang dapat dikenali.',
  withheld: 'Jumlahnya terlalu sedikit untuk ditampilkan tanpa membuka data seseorang. Datang ke kantor desa bila Anda memerlukannya.',
  none: 'Belum ada penduduk yang tercatat.',
  hidden: '–',
  line: 'Kelompok',
  men: 'Laki-laki',
  women: 'Perempuan',
  people: 'Jumlah',
  share: 'Persen',
  total: 'Jumlah',
  table: 'Tabel angka',
  chartOf: (name: string) => `Grafik: ${name}`,
  chartTop: (count: number) => `Grafik menampilkan ${count} kelompok terbanyak. Semua ada di tabel.`,
  chartBesideTable: 'Angka grafik ini ada pada tabel di bawahnya.',
  chartWords: (words: string) => `${words}. Angkanya ada pada tabel.`,
  source: 'Tentang angka ini',
  sourceLabel: 'Sumber',
  download: 'Unduh angka ini',
  downloadLead: 'Boleh dipakai dan disebarkan. Sebutkan nama desa dan tanggalnya.',
  csv: 'Unduh tabel (CSV, untuk Excel)',
  json: 'Unduh data (JSON, untuk program)',
  month: 'Bulan',
  born: 'Lahir',
  died: 'Meninggal',
  came: 'Datang dari luar desa',
  left: 'Pindah ke luar desa',
  others: 'Perubahan lain',
  opened: 'Pendataan',
  othersNote: 'Perubahan lain: pindah dusun, hilang, pergi, kembali, dan perbaikan data. Buku B.3 menghitungnya di kolom datang dan pindah, dan menyebutnya di kolom Ket.; karena itu angka datang dan pindah di sana lebih besar.',
  openedNote: 'Pendataan: yang pertama kali dicatat di portal. Mereka sudah tinggal di desa, jadi bukan perubahan penduduk. Buku B.3 menghitungnya di kolom datang.',
  peopleAtEnd: 'Penduduk akhir bulan',
  lastMonths: (count: number) => `Jumlah selama ${count} bulan`,
  now: 'Sekarang',
  choose: 'Tampilkan',
  chooseMonth: 'Keadaan akhir bulan',
  chooseMonthHint: 'Kosongkan untuk keadaan sekarang.',
  chooseHamlet: 'Dusun',
  wholeVillage: 'Seluruh desa',
  ofVillageOnly: 'Statistik menurut umur dihitung untuk seluruh desa saja, tidak per dusun.',
  officeLead: 'Semua angka untuk kantor, lengkap. Untuk dibagikan ke luar, pakai halaman umum: angka kecil di sana disembunyikan.',
  toPublic: 'Lihat halaman umum',
  groups: [
    { title: 'Jumlah penduduk dan keluarga', statistics: ['growth', 'sex', 'hamlet', 'families', 'family-role'] },
    { title: 'Umur', statistics: ['age-range', 'age-category'] },
    { title: 'Pendidikan dan pekerjaan', statistics: ['education', 'education-current', 'literacy', 'occupation'] },
    { title: 'Keadaan penduduk', statistics: ['marital-status', 'religion', 'citizenship', 'residency', 'blood-type', 'disability'] },
    { title: 'Kepemilikan dokumen', statistics: ['nik', 'ktp', 'ktp-status', 'birth-certificate', 'marriage-certificate'] },
  ],
} as const satisfies { groups: readonly { title: string; statistics: readonly StatisticId[] }[]; [word: string]: unknown }

const REGISTER = 'Buku Induk Penduduk Desa'

type Words = { name: string; description: string; source: string; short?: string }

export const STATISTIC_WORDS: Record<StatisticId, Words> = {
  'age-range': { name: 'Rentang umur', description: 'Penduduk menurut umur, setiap lima tahun.', source: `${REGISTER}, tanggal lahir` },
  'age-category': { name: 'Kelompok umur', description: 'Penduduk menurut tahap hidup: balita, anak, remaja, dewasa, pralansia, lansia.', source: `${REGISTER}, tanggal lahir` },
  sex: { name: 'Jenis kelamin', description: 'Penduduk laki-laki dan perempuan.', source: `${REGISTER}, jenis kelamin` },
  hamlet: { name: 'Dusun', description: 'Penduduk menurut dusun tempat tinggal.', source: `${REGISTER}, dusun` },
  families: { name: 'Keluarga per dusun', description: 'Banyaknya keluarga di setiap dusun, menurut jenis kelamin kepala keluarganya.', source: `${REGISTER}, kepala keluarga` },
  growth: { name: 'Pertumbuhan per bulan', description: 'Penduduk pada akhir setiap bulan, dan yang lahir, meninggal, datang, dan pindah.', source: 'Buku Mutasi Penduduk Desa dan Buku Rekapitulasi Jumlah Penduduk' },
  education: { name: 'Pendidikan', description: 'Penduduk menurut pendidikan terakhir seperti tertulis di KK.', source: `${REGISTER}, pendidikan dalam KK` },
  'education-current': { name: 'Pendidikan sedang ditempuh', description: 'Penduduk menurut pendidikan yang sedang ditempuh.', source: `${REGISTER}, pendidikan sedang ditempuh` },
  occupation: { name: 'Pekerjaan', description: 'Penduduk menurut pekerjaan seperti tertulis di KK.', source: `${REGISTER}, pekerjaan` },
  'marital-status': { name: 'Status perkawinan', description: 'Penduduk menurut status perkawinan.', source: `${REGISTER}, status perkawinan` },
  religion: { name: 'Agama', description: 'Penduduk menurut agama atau kepercayaan.', source: `${REGISTER}, agama` },
  'family-role': { name: 'Hubungan dalam keluarga', description: 'Penduduk menurut kedudukannya dalam keluarga.', source: `${REGISTER}, kedudukan dalam keluarga` },
  citizenship: { name: 'Kewarganegaraan', description: 'Warga negara Indonesia (WNI) dan warga negara asing (WNA).', source: `${REGISTER}, kewarganegaraan` },
  residency: { name: 'Status penduduk', description: 'Penduduk tetap dan tidak tetap.', source: `${REGISTER}, status penduduk` },
  'blood-type': { name: 'Golongan darah', description: 'Penduduk menurut golongan darah.', source: `${REGISTER}, golongan darah` },
  disability: { name: 'Disabilitas', description: 'Penduduk menurut ragam disabilitas.', source: 'Data penduduk, ragam disabilitas' },
  ktp: { name: 'Kepemilikan KTP-el', description: 'Yang sudah punya KTP elektronik (KTP-el). KTP wajib sejak umur 17 tahun atau setelah menikah; yang menikah sebelum 17 tahun dan belum punya KTP-el terhitung belum wajib.', source: 'Buku KTP dan Buku KK, kepemilikan KTP-el' },
  'ktp-status': { name: 'Perekaman KTP-el', description: 'Penduduk menurut keadaan perekaman KTP-el.', source: 'Buku KTP dan Buku KK, status perekaman' },
  nik: { name: 'Kepemilikan NIK', description: 'Penduduk yang sudah punya Nomor Induk Kependudukan (NIK) resmi dan yang belum.', source: `${REGISTER}, NIK` },
  'birth-certificate': { name: 'Akta kelahiran', description: 'Penduduk yang nomor akta kelahirannya tercatat di kantor desa.', source: 'Data penduduk, nomor akta kelahiran' },
  'marriage-certificate': { name: 'Akta perkawinan', description: 'Penduduk berstatus kawin yang nomor akta atau buku nikahnya tercatat di kantor desa.', source: 'Data penduduk, nomor akta perkawinan' },
  literacy: { name: 'Kemampuan membaca', description: 'Penduduk menurut huruf yang dapat dibaca.', source: `${REGISTER}, dapat membaca huruf` },
}

/** Words of lines that no code list names. */
const LINE_WORDS: Partial<Record<StatisticId, Readonly<Record<string, string>>>> = {
  'age-category': {
    toddler: 'Balita (0–4 tahun)', child: 'Anak (5–9 tahun)', adolescent: 'Remaja (10–19 tahun)', adult: 'Dewasa (20–44 tahun)', elder: 'Pralansia (45–59 tahun)',
    senior: 'Lansia (60 tahun ke atas)', '': 'Tanggal lahir belum dicatat',
  },
  'age-range': { '75+': '75 tahun ke atas', '': 'Tanggal lahir belum dicatat' },
  sex: { 1: 'Laki-laki', 2: 'Perempuan' },
  hamlet: { '': 'Dusun belum dicatat' },
  families: { '': 'Dusun belum dicatat' },
  ktp: { yes: 'Sudah punya', lacking: 'Wajib, belum punya', 'not-yet': 'Belum wajib', no: 'Belum punya' },
  nik: { official: 'NIK resmi', temporary: 'Belum punya NIK resmi', '': 'Belum dicatat' },
  'birth-certificate': { yes: 'Akta tercatat', no: 'Belum tercatat' },
  'marriage-certificate': { yes: 'Akta tercatat', no: 'Belum tercatat' },
}

/** How a line is called on screen: by the official word, our own, or that nothing is recorded. */
export const lineWords = (id: StatisticId, { key, label }: { key: string; label: string }): string =>
  LINE_WORDS[id]?.[key] ?? (label || (id === 'age-range' ? `${key.replace('-', '–')} tahun` : 'Belum dicatat'))

/** A whole number as Indonesians write it: 12.345. */
export const formatCount = (count: number): string => String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/gu, '.')

/** A share in percent with one digit: 12,3 %. */
export const formatShare = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`)

/** What every column of a download means, for whoever opens it without this page. */
export const COLUMN_WORDS = {
  kunci: 'Kode kelompok seperti dalam data kependudukan',
  kelompok: 'Nama kelompok',
  laki_laki: 'Banyaknya laki-laki; kosong bila disembunyikan',
  perempuan: 'Banyaknya perempuan; kosong bila disembunyikan',
  jumlah: 'Banyaknya laki-laki dan perempuan; kosong bila disembunyikan',
  bulan: 'Bulan (tahun-bulan); baris terakhir berkas CSV adalah jumlah seluruh bulan',
  lahir: 'Yang lahir dalam bulan itu; kosong bila disembunyikan',
  meninggal: 'Yang meninggal dalam bulan itu; kosong bila disembunyikan',
  datang: 'Yang datang menetap dalam bulan itu; kosong bila disembunyikan',
  pindah: 'Yang pindah ke luar dalam bulan itu; kosong bila disembunyikan',
  lainnya: 'Perubahan lain dalam bulan itu: yang bertambah dikurangi yang berkurang; kosong bila disembunyikan',
  pendataan: 'Yang pertama kali dicatat dalam bulan itu dan sudah tinggal di desa; kosong bila disembunyikan',
  penduduk: 'Banyaknya penduduk pada akhir bulan itu',
} as const
