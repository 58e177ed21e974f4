import { formatDate } from '@/domain/calendar/indonesian'

type Details = Readonly<Record<string, string | number | boolean>>

/** States of a signer's certificate as the e-sign service names them, for whoever has to mend it. */
const STATUSES: Readonly<Record<string, string>> = {
  NOT_REGISTERED: 'Pejabat ini belum terdaftar di BSrE. Daftarkan lewat Diskominfo.',
  NEW: 'Pendaftaran pejabat ini di BSrE belum selesai. Selesaikan dahulu pendaftarannya.',
  WAITING_FOR_VERIFICATION: 'Pendaftaran pejabat ini masih diperiksa BSrE. Tunggu kabar dari Diskominfo.',
  NO_CERTIFICATE: 'Pejabat ini belum punya sertifikat BSrE. Minta diterbitkan lewat Diskominfo.',
  RENEW: 'Sertifikat BSrE pejabat ini sedang diperbarui. Selesaikan pembaruannya dahulu.',
  EXPIRED: 'Sertifikat BSrE pejabat ini sudah habis masa berlakunya. Perbarui lewat Diskominfo.',
  SUSPEND: 'Sertifikat BSrE pejabat ini sedang dibekukan. Hubungi Diskominfo.',
  REVOKED: 'Sertifikat BSrE pejabat ini sudah dicabut. Minta sertifikat baru lewat Diskominfo.',
}

/** What details add to a refusal about signing; null where the code's own sentence says all. */
export const signingSentence = (code: string, details: Details): string | null => {
  if (code === 'bsre-user-not-ready' && typeof details.status === 'string') {
    return `${STATUSES[details.status] ?? `Keadaan sertifikat pejabat ini di BSrE: ${details.status}. Tanyakan ke Diskominfo.`} Surat belum ditandatangani.`
  }
  if (code === 'bsre-refused' && typeof details.service === 'number') return `BSrE menolak menandatangani surat ini (kode ${details.service}). Coba lagi nanti, atau sebutkan kode itu kepada Diskominfo.`
  if (code === 'certificate-not-valid' && typeof details.until === 'string') {
    return `Masa berlaku sertifikat desa sudah habis pada ${formatDate(details.until)}, jadi surat belum ditandatangani. Minta pengelola memasang sertifikat yang baru.`
  }
  if (code === 'certificate-not-valid' && typeof details.from === 'string') {
    return `Sertifikat desa baru berlaku mulai ${formatDate(details.from)}, jadi surat belum ditandatangani. Tunggu sampai hari itu, atau minta pengelola memasang sertifikat lain.`
  }
  return null
}
