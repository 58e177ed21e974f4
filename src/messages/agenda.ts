/** Words of the book of outgoing letters. */
export const AGENDA = {
  title: (year: number) => `Agenda surat keluar ${year}`,
  serial: 'Urut',
  number: 'Nomor surat',
  date: 'Tanggal',
  kind: 'Jenis surat',
  person: 'Untuk',
  state: 'Keadaan',
  signing: 'Sedang ditandatangani',
  valid: 'Berlaku',
  cancelled: 'Dibatalkan',
  replaced: 'Diganti',
  empty: 'Belum ada surat bernomor pada tahun ini. Nomor pertama diberikan saat Kepala Desa menandatangani surat.',
  yearBefore: 'Tahun sebelumnya',
  yearAfter: 'Tahun berikutnya',
} as const
