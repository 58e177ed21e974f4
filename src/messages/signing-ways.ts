import { SIGNING_WAYS, type SigningWay } from '@/domain/letters/signing-way'

const LABELS: Record<SigningWay, string> = {
  wet: 'Tanda tangan basah di kertas',
  sealed: 'Segel elektronik desa (tidak tersertifikasi)',
  bsre: 'Tanda tangan elektronik BSrE (tersertifikasi)',
}

/** For a field in which one is chosen. */
export const WAY_OPTIONS = SIGNING_WAYS.map((value) => ({ value, label: LABELS[value] }))

/** The ways to sign a letter, in the words of the office and of whoever checks a letter. */
export const SIGNING_WAY_WORDS = {
  labels: LABELS,
  field: 'Cara menandatangani',
  fieldHint: 'Yang belum disiapkan desa tidak tampil. Segel desa: jalankan “npx desa cert create” atau atur sertifikatnya. BSrE: atur alamat layanan dari Diskominfo. Caranya ada di panduan Tanda tangan.',
  notSetUp: 'Cara menandatangani ini belum disiapkan desa. Pilih cara lain, atau siapkan dahulu menurut panduan Tanda tangan.',
  bsreNikHint: 'Hanya untuk pejabat yang punya sertifikat BSrE. Disimpan tersandi dan hanya dikirim ke layanan BSrE.',
  sheets: 'Kertas yang sudah ditandatangani',
  noSheets: 'Belum ada pindaian. Cetak surat ini, tanda tangani, stempel, lalu foto atau pindai kertasnya.',
  /** A letter that was cancelled or replaced is not to be signed on paper any more; a sheet that was signed before may still be kept. */
  noSheetsNoMore: 'Belum ada pindaian. Surat ini tidak berlaku lagi, jadi jangan dicetak atau ditandatangani.',
  addSheets: 'Tambah pindaian',
  addSheetsHint: 'Surat yang tersimpan tidak berubah. Pindaian tidak dapat dihapus; bila kurang jelas, tambahkan yang lebih baik.',
  sheet: (place: number, day: string) => `Lembar ${place}, ${day}`,
  check: 'Cara ditandatangani',
  /** On the page on which anybody checks a letter. */
  checks: {
    wet: 'Ditandatangani dengan pena dan distempel di kertas. Kertas yang Anda pegang harus bertanda tangan dan berstempel asli.',
    sealed: 'Disegel dengan sertifikat elektronik milik desa. Segel ini menjaga isi berkas, tetapi bukan tanda tangan elektronik tersertifikasi.',
    bsre: 'Ditandatangani secara elektronik dengan sertifikat dari Balai Sertifikasi Elektronik (BSrE), BSSN.',
  } satisfies Record<SigningWay, string>,
  sealReason: 'Segel elektronik desa, tidak tersertifikasi',
  bsreReason: 'Menandatangani surat',
} as const
