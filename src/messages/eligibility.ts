import type { EligibilityCode } from '@/domain/letters/eligibility'

/** What the register says against a letter, as the officer reads it. Never shown to residents. */
export const FINDING_WORDS: Record<EligibilityCode, string> = {
  'other-than-told': 'NIK yang ditulis pemohon bukan NIK warga ini. Cocokkan dengan KTP-nya.',
  'recorded-dead': 'Warga ini tercatat sudah meninggal.',
  'recorded-invalid': 'Data warga ini ditandai tidak valid.',
  'recorded-moved': 'Warga ini tercatat sudah pindah dari desa.',
  'recorded-away': 'Warga ini tercatat tidak berada di desa.',
  'recorded-married': 'Warga ini tercatat kawin.',
  'recorded-once-married': 'Warga ini tercatat pernah kawin.',
  'marital-status-unknown': 'Status perkawinan warga ini belum tercatat.',
  'not-recorded-married': 'Warga ini belum tercatat kawin.',
  'not-recorded-once-married': 'Warga ini tidak tercatat cerai hidup atau cerai mati.',
  'too-young': 'Warga ini belum 17 tahun dan belum kawin.',
  young: 'Warga ini belum 17 tahun.',
  'birth-date-unknown': 'Tanggal lahir warga ini belum tercatat.',
  'deceased-not-found': 'Nama almarhum tidak ditemukan di data penduduk.',
  'movers-not-found': 'Ada nama yang pindah tetapi tidak ditemukan di keluarga pemohon. Nama itu dicetak seperti yang ditulis, tanpa NIK.',
  'recorded-unmarried': 'Warga ini tercatat belum kawin; yang ditulis pemohon lain.',
  'recorded-divorced': 'Warga ini tercatat cerai hidup; yang ditulis pemohon lain.',
  'recorded-widowed': 'Warga ini tercatat cerai mati; yang ditulis pemohon lain.',
  'recorded-male': 'Warga ini tercatat laki-laki; status yang ditulis pemohon untuk perempuan.',
  'recorded-female': 'Warga ini tercatat perempuan; status yang ditulis pemohon untuk laki-laki.',
  'mother-number-male': 'NIK ibu yang ditulis adalah NIK laki-laki.',
  'father-number-female': 'NIK ayah yang ditulis adalah NIK perempuan.',
  'below-marriage-age': 'Warga ini belum 19 tahun. Menikah memerlukan dispensasi pengadilan.',
}

export const findingWords = (code: string): string | null => (isFinding(code) ? FINDING_WORDS[code] : null)

const isFinding = (code: string): code is EligibilityCode => code in FINDING_WORDS

/** Around the findings, on the screen of a request. */
export const ELIGIBILITY = {
  impossible: 'Bertentangan dengan data penduduk',
  doubtful: 'Periksa dahulu',
  impossibleHint: 'Surat ini tidak dapat dibuat selama data penduduk begitu. Pilih orang lain, perbaiki datanya, atau tolak permohonan.',
  doubtfulHint: 'Bila surat tetap benar, tulis alasannya saat meneruskan.',
  reason: 'Mengapa surat ini tetap benar?',
} as const
