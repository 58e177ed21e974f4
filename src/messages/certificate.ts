import { formatDate } from '@/domain/calendar/indonesian'

/** The village's certificate, on the command line. */
export const CERTIFICATE = {
  until: (day: string, days: number, ok: boolean) => `Sertifikat desa berlaku sampai ${formatDate(day)} (${days} hari lagi).${ok ? '' : ' Siapkan sertifikat baru sebelum hari itu.'}`,
  over: (day: string) => `Masa berlaku sertifikat desa sudah habis pada ${formatDate(day)}: surat bersegel tidak dapat ditandatangani. Pasang sertifikat baru.`,
  notYet: (day: string) => `Sertifikat desa baru berlaku mulai ${formatDate(day)}: surat bersegel belum dapat ditandatangani.`,
  exists: (file: string) => `Sudah ada sertifikat di ${file}. Tambahkan --replace bila memang mau diganti: surat lama tetap dapat diperiksa, surat baru memakai yang baru.`,
  configured: 'Sertifikat sudah diatur lewat lingkungan (DESA_SIGNING_P12 atau DESA_SIGNING_CERT), jadi sertifikat percobaan tidak akan dipakai. Kosongkan dahulu bila mau mencoba.',
  years: 'Masa berlaku harus 1 sampai 5 tahun.',
  none: 'Desa ini belum punya sertifikat. Jalankan "npx desa cert create" untuk mencoba, atau atur DESA_SIGNING_P12.',
  made: ({ p12, passphrase, issuer }: { p12: string; passphrase: string; issuer: string }) => [
    `Sertifikat percobaan dibuat: ${p12}`,
    `Kata sandinya disimpan di ${passphrase}; hanya pengguna portal yang dapat membacanya.`,
    `Sertifikat penerbitnya untuk memeriksa: ${issuer}`,
    'Segel ini tanda tangan elektronik TIDAK tersertifikasi (PP 71/2019). Pilih caranya di Jenis surat, Cara menandatangani.',
  ],
  organization: (village: string) => `Pemerintah Desa ${village}`,
  name: (village: string) => `Desa ${village}`,
  shown: { subject: 'Milik', issuer: 'Diterbitkan oleh', serial: 'Nomor seri', from: 'Berlaku mulai', until: 'Berlaku sampai', fingerprint: 'Sidik jari SHA-256' },
} as const
