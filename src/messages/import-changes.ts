import type { LayoutId } from '@/domain/population/import/layouts/layout'

/** What the layouts are called, for people. */
export const LAYOUT_WORDS: Record<LayoutId, string> = {
  opensid: 'OpenSID',
  siak: 'SIAK',
  'bip-2012': 'BIP 2012',
  'bip-2016': 'BIP 2016',
  'bip-2016-luwu-timur': 'BIP 2016 (Luwu Timur)',
  'bip-ektp': 'BIP KTP-el',
}

/** Fields of a person and of the family as an import's changes and a merge name them. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'Nama', nik: 'NIK', nokk: 'Nomor KK', family: 'Keluarga', family_role: 'Hubungan keluarga', hamlet: 'Dusun', family_hamlet: 'Dusun keluarga', address: 'Alamat', rt: 'RT', rw: 'RW',
  sex: 'Jenis kelamin', birth_place: 'Tempat lahir', birth_date: 'Tanggal lahir', religion: 'Agama', education_kk: 'Pendidikan dalam KK',
  education_current: 'Pendidikan sedang ditempuh', occupation: 'Pekerjaan', marital_status: 'Status perkawinan', citizenship: 'Kewarganegaraan', father_name: 'Nama ayah',
  mother_name: 'Nama ibu', father_nik: 'NIK ayah', mother_nik: 'NIK ibu', blood_type: 'Golongan darah', birth_certificate: 'Nomor akta lahir', passport: 'Nomor paspor',
  passport_until: 'Paspor berlaku sampai', kitas: 'Nomor KITAS/KITAP', marriage_certificate: 'Nomor akta perkawinan', marriage_date: 'Tanggal perkawinan',
  divorce_certificate: 'Nomor akta perceraian', divorce_date: 'Tanggal perceraian', disability: 'Disabilitas', contraception: 'Cara KB', current_address: 'Alamat sekarang',
  pregnant: 'Sedang hamil', ktp_electronic: 'Punya KTP-el', ktp_status: 'Status rekam KTP-el', life_status: 'Status penduduk', phone: 'Nomor HP', literacy: 'Dapat membaca huruf',
  ktp_issued_at: 'KTP dikeluarkan di', ktp_issued_on: 'KTP dikeluarkan tanggal', arrived_on: 'Mulai tinggal di desa', residency_status: 'Tetap atau tidak tetap',
}

const number = (value: number): string => value.toLocaleString('id-ID')

/** Words of the list of families that have no head, and of the notice that leads there. */
export const HEADLESS = {
  title: 'Keluarga tanpa kepala',
  found: (count: number) => `${number(count)} keluarga di berkas ini tidak punya kepala keluarga`,
  before: 'Lihat nama dan barisnya di tabel di bawah. Lebih baik perbaiki dahulu di berkas, lalu unggah lagi. Bila disimpan begini, kepalanya harus ditunjuk satu per satu sesudahnya.',
  after: 'Tunjuk kepalanya satu per satu di daftar keluarga tanpa kepala.',
  open: 'Buka daftar keluarga tanpa kepala',
} as const

/** Words of the part of an import's screen where changes are chosen, and of undoing it. */
export const IMPORT_CHANGES = {
  layout: (name: string) => `Susunan berkas: ${name}.`,
  asOf: 'Data per tanggal',
  asOfHint: 'Sejak tanggal ini penduduk baru di berkas dihitung, dan perubahan dicatat. Biasanya tanggal berkas dibuat.',
  asOfSaved: (day: string) => `Data per ${day}.`,
  title: (count: number) => `${number(count)} orang yang sudah ada akan berubah`,
  lead: 'Periksa satu per satu: kiri data sekarang, kanan data di berkas. Hilangkan centang pada orang yang datanya tidak boleh berubah.',
  all: 'Ubah semua',
  none: 'Jangan ubah siapa pun',
  chosen: (wanted: number, count: number) => `Dipilih ${number(wanted)} dari ${number(count)} orang.`,
  revived: (name: string, status: string) => `${name} tercatat “${status}” di data penduduk. Centang hanya bila orangnya memang tinggal di desa lagi; ia lalu dihitung sebagai penduduk.`,
  change: (name: string) => `Ubah data ${name}`,
  row: (row: number) => `baris ${row}`,
  from: 'Sekarang',
  before: 'Sebelum impor',
  to: 'Di berkas',
  field: 'Isian',
  nothing: '(kosong)',
  next: 'Orang berikutnya ›',
  first: '‹ Orang pertama',
  more: (count: number) => `Hanya ${number(count)} orang pertama yang dapat dipilih satu per satu; lainnya ikut berubah, kecuali Anda menekan “Jangan ubah siapa pun”.`,
  savedTitle: (count: number) => `${number(count)} perubahan yang dilihat sebelum disimpan`,
  declined: 'tidak diubah',
  outcomesTitle: 'Hasil setiap baris',
  outcomes: { new: 'Baru', changed: 'Berubah', unchanged: 'Tetap sama', declined: 'Tidak diubah, sesuai pilihan', error: 'Ditolak' },
  rows: 'Baris di berkas',
  undoOpen: 'Batalkan impor ini',
  undoTitle: 'Batalkan impor yang sudah disimpan',
  undoEffect: (fresh: number, changed: number) =>
    `${number(fresh)} orang yang baru masuk lewat impor ini dihapus, dan ${number(changed)} orang yang berubah kembali seperti sebelumnya. Dusun yang baru dibuat tetap ada, karena buku penduduk hari-hari itu menyebutnya. Pembatalan ini tercatat.`,
  undoReason: 'Alasan pembatalan',
  undoButton: 'Batalkan impor',
  undoDone: 'Impor dibatalkan. Data penduduk kembali seperti sebelumnya.',
  undoBlocked: 'Impor ini tidak dapat dibatalkan lagi',
  undoBlockedLead: 'Sesudah impor, orang-orangnya sudah dipakai atau diubah. Perbaiki datanya satu per satu, atau batalkan dahulu yang di bawah ini:',
  undoBlockedMore: 'Masih ada yang lain.',
  undone: (moment: string, by: string | null) => `Dibatalkan ${moment}${by ? ` oleh ${by}` : ''}.`,
  obstacles: {
    changed: (name: string) => `${name}: datanya berubah sesudah impor`,
    'family-changed': (name: string) => `Keluarga di ${name || 'alamat tanpa nama'}: datanya berubah sesudah impor`,
    joined: (name: string) => `${name}: dimasukkan ke keluarga dari impor ini`,
    letter: (name: string) => `${name}: sudah ada suratnya`,
    request: (name: string) => `${name}: sudah ada permohonan suratnya`,
    merged: (name: string) => `${name}: data lain sudah digabung ke orang ini`,
  },
} as const
