import type { ComplaintStatus } from '@/domain/complaints/workflow'

export const COMPLAINT_STATUS_LABELS: Record<ComplaintStatus, string> = {
  new: 'Baru diterima',
  verified: 'Sudah diperiksa',
  forwarded: 'Diteruskan ke yang berwenang',
  'in-progress': 'Sedang ditindaklanjuti',
  'awaiting-reporter': 'Menunggu jawaban Anda',
  resolved: 'Selesai',
  rejected: 'Tidak dapat ditindaklanjuti',
  reopened: 'Dibuka lagi',
  closed: 'Ditutup karena tidak ada jawaban',
}
