import { formatDate } from '@/domain/calendar/indonesian'

const number = (count: number): string => count.toLocaleString('id-ID')

/** Words of the lists of residents by conditions, and of the monthly report. */
export const LIST_WORDS = {
  title: 'Daftar penduduk menurut syarat',
  lead: 'Pilih syaratnya; yang tampil hanya penduduk yang memenuhi semua syarat. Kosongkan yang tidak perlu.',
  usual: 'Daftar yang sering dipakai',
  votersToday: 'Pemilih hari ini',
  saved: 'Daftar tersimpan',
  hamlet: 'Dusun', sex: 'Jenis kelamin', ageFrom: 'Umur dari (tahun)', ageTo: 'Umur sampai (tahun)', religion: 'Agama', education: 'Pendidikan dalam KK', occupation: 'Pekerjaan', maritalStatus: 'Status perkawinan',
  familyRole: 'Hubungan dalam keluarga', citizenship: 'Kewarganegaraan', bloodType: 'Golongan darah', disability: 'Disabilitas', ktp: 'Punya KTP-el', voterOn: 'Berhak memilih pada tanggal',
  any: 'Semua',
  yes: 'Sudah',
  no: 'Belum',
  show: 'Tampilkan',
  more: 'Syarat lainnya',
  empty: 'Tidak ada penduduk yang memenuhi semua syarat ini.',
  first: 'Ke awal daftar',
  next: 'Berikutnya',
  on: (day: string) => `Penduduk yang tercatat tinggal di desa pada ${formatDate(day)}. NIK disamarkan.`,
  voters: 'Pemilih: WNI berumur 17 tahun atau lebih, atau sudah/pernah kawin. Anggota TNI dan Polri yang masih aktif tidak memilih; periksa pekerjaannya.',
  votersPast: (day: string) => `Tanggal pemilihan ${formatDate(day)} sudah lewat. Yang tampil penduduk pada tanggal itu, dengan data pada tanggal itu. Orang yang datanya dihapus untuk selamanya tidak tampil.`,
  found: ({ people, isMore }: { people: number; isMore: boolean }) => (isMore ? `Ditemukan lebih dari ${number(people)} orang.` : `Ditemukan ${number(people)} orang.`),
  order: 'No.', number: 'Nomor di B.1', name: 'Nama', nik: 'NIK', birth: 'Lahir', work: 'Pekerjaan', status: 'Status kawin', address: 'Alamat', place: 'Tempat lahir', nokk: 'No. KK',
  saveTitle: 'Simpan syarat ini dengan nama',
  saveName: 'Nama daftar',
  save: 'Simpan daftar',
  saveEffect: 'Yang disimpan syaratnya, bukan orangnya: besok daftarnya mengikuti data terbaru. Nama yang sama menggantikan yang lama.',
  savedDone: 'Daftar tersimpan.',
  forget: 'Hapus dari daftar tersimpan',
  forgotten: 'Daftar dihapus. Data penduduk tidak berubah.',
  exportTitle: 'Unduh daftar ini',
  format: 'Bentuk berkas',
  csv: 'CSV (untuk aplikasi lain)',
  xlsx: 'XLSX (Excel, LibreOffice)',
  full: 'Sertakan NIK dan No. KK lengkap',
  reason: 'Untuk keperluan apa?',
  export: 'Buat berkas',
  exportEffect: 'Nama Anda, alasan, dan syaratnya tercatat di jejak audit. Berkas dapat diunduh di bawah ini selama 7 hari, hanya oleh Anda.',
  exported: 'Berkas sedang dibuat.',
  list: 'Daftar',
} as const

export const LIST_PRESETS = [
  { name: 'Balita (posyandu)', query: 'umur-dari=0&umur-sampai=4' },
  { name: 'Anak usia sekolah', query: 'umur-dari=7&umur-sampai=18' },
  { name: 'Lansia', query: 'umur-dari=60' },
  { name: 'Wajib KTP, belum punya', query: 'umur-dari=17&ktp=tidak' },
  { name: 'Kepala keluarga perempuan', query: 'shdk=1&jk=2' },
] as const

export const REPORT_WORDS = {
  title: 'Laporan penduduk bulanan',
  lead: (day: string) => `Penduduk menurut dusun, jenis kelamin, dan kelompok umur pada akhir hari ${formatDate(day)}. Jumlahnya sama dengan buku B.3.`,
  group: 'Umur',
  ages: (from: number, to: number | null) => (to === null ? `${from} tahun ke atas` : `${from}–${to} tahun`),
  unknown: 'Tidak diketahui',
  noHamlet: 'Tanpa dusun',
  orDay: 'atau pada tanggal',
  sum: ({ people, men, women, heads }: { people: number; men: number; women: number; heads: number }) =>
    `${number(people)} jiwa (${number(men)} laki-laki, ${number(women)} perempuan) dalam ${number(heads)} keluarga.`,
  xlsx: 'Unduh XLSX (Excel)',
  csv: 'Unduh CSV',
  file: (asked: string) => `laporan-penduduk-${asked}`,
  all: 'Jumlah',
  men: 'L',
  women: 'P',
  both: 'L+P',
} as const
