import type { RequestStatus } from '@/domain/letters/request-workflow'

export const REQUEST_STATUS_LABELS: Record<RequestStatus, string> = {
  submitted: 'Terkirim',
  'in-review': 'Sedang diperiksa petugas',
  'awaiting-resident': 'Menunggu jawaban Anda',
  'awaiting-kadus': 'Sedang diperiksa Kepala Dusun',
  'awaiting-check': 'Sedang diperiksa Sekretaris Desa',
  'awaiting-signature': 'Menunggu tanda tangan Kepala Desa',
  'being-signed': 'Sedang ditandatangani',
  signed: 'Siap diambil',
  'handed-over': 'Sudah diserahkan',
  rejected: 'Tidak dapat diproses',
  withdrawn: 'Dibatalkan pemohon',
}
