import type { RequestAction } from '@/domain/letters/request-workflow'

/**
 * Reasons an officer chooses from, by act. The code is kept in the request's history and the label is shown to
 * the office and, for questions and refusals, to the resident; the officer's own words stand beside it.
 */
export const REQUEST_REASONS = {
  'ask-correction': {
    'photo-unclear': 'Foto tidak terbaca',
    'photo-missing': 'Foto persyaratan belum ada',
    'purpose-unclear': 'Keperluan belum jelas',
    'answers-incomplete': 'Isian belum lengkap',
    other: 'Alasan lain',
  },
  reject: {
    'not-resident': 'Pemohon tidak tercatat sebagai warga desa ini',
    'not-entitled': 'Pemohon tidak berhak meminta surat ini',
    'requirements-unmet': 'Persyaratan tidak terpenuhi',
    duplicate: 'Permohonan yang sama sudah ada',
    other: 'Alasan lain',
  },
  'cancel-letter': {
    'letter-wrong': 'Isi surat keliru',
    'wrong-person': 'Surat dibuat untuk orang yang salah',
    misused: 'Surat disalahgunakan',
    other: 'Alasan lain',
  },
  'replace-letter': {
    'register-mended': 'Data penduduk sudah dibetulkan',
    'answers-wrong': 'Isian surat keliru',
    'wording-mended': 'Redaksi surat sudah dibetulkan',
    'signer-wrong': 'Penandatangan keliru',
    other: 'Alasan lain',
  },
  'decline-kadus': {
    'not-living-here': 'Pemohon tidak tinggal di dusun ini',
    'not-true': 'Keterangannya tidak sesuai keadaan',
    'not-known': 'Saya tidak mengenal pemohon',
    other: 'Alasan lain',
  },
  'record-kadus': {
    visited: 'Kepala Dusun datang atau ditemui',
    phoned: 'Kepala Dusun ditelepon',
    letter: 'Ada surat pengantar Kepala Dusun',
    other: 'Cara lain',
  },
  'pass-on': {
    'register-doubt': 'Data penduduk diragukan, sudah diperiksa petugas',
  },
  'return-to-operator': {
    'wording-wrong': 'Isi surat perlu diperbaiki',
    'data-wrong': 'Data warga perlu diperiksa lagi',
    'requirement-missing': 'Persyaratan belum lengkap',
    other: 'Alasan lain',
  },
} as const satisfies Partial<Record<RequestAction | 'replace-letter', Record<string, string>>>

/** Who took the letter at the counter. */
export const RECEIVERS = {
  applicant: 'Pemohon sendiri',
  representative: 'Orang yang diberi kuasa',
} as const

/** The label of a reason code, or nothing when the code is from another time. */
export const reasonLabel = (code: string | null | undefined): string =>
  (code && ALL_REASONS.get(code)) || ''

/**
 * The same for the resident. Where the office's own word would tell what the register holds about a NIK, they read
 * what to do instead; "other" says nothing by itself.
 */
export const reasonForResident = (code: string): string => RESIDENT_WORDS[code] ?? reasonLabel(code)

const RESIDENT_WORDS: Readonly<Record<string, string>> = {
  'not-resident': 'Data pemohon tidak dapat dicocokkan. Silakan datang ke kantor desa membawa KTP atau KK',
  other: '',
}

const ALL_REASONS = new Map<string, string>([
  ...Object.values(REQUEST_REASONS).flatMap((reasons) => Object.entries(reasons)),
  ...Object.entries(RECEIVERS),
  ['letter-replaced', 'Surat diganti dengan surat baru'],
])
