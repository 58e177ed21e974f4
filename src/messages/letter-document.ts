import { type LedgerMark, shortHash } from '@/domain/letters/number-ledger'
import type { SigningWay } from '@/domain/letters/signing-way'

const ledgerWords = ({ day, hash }: LedgerMark): string => `buku nomor ${day.split('-').toReversed().join('-')}: ${shortHash(hash)}`

/** The words that every printed letter has around its own wording. */
export const LETTER_DOCUMENT = {
  regency: (name: string) => `PEMERINTAH KABUPATEN ${name.toUpperCase()}`,
  district: (name: string) => `KECAMATAN ${name.toUpperCase()}`,
  village: (name: string) => `DESA ${name.toUpperCase()}`,
  postalCode: (code: string) => `Kode Pos ${code}`,
  phone: (number: string) => `Telepon ${number}`,
  email: (address: string) => `Surel ${address}`,
  number: (number: string) => `Nomor: ${number}`,
  numberToCome: (number: string) => `Nomor: ${number} (sementara)`,
  draft: 'KONSEP',
  draftNote: 'Konsep untuk diperiksa. Belum ditandatangani dan belum berlaku sebagai surat. Nomor tetap diberikan saat ditandatangani.',
  codeToCome: 'Kode QR dibuat saat surat ditandatangani',
  offlineCodeToCome: 'Kode QR kedua dibuat saat surat ditandatangani',
  addressToCome: 'Alamat pemeriksaan dicetak di sini saat surat ditandatangani.',
  sheet: (now: number, all: number) => `Halaman ${now} dari ${all}`,
  textView: 'Surat ini sebagai teks',
  acknowledged: 'Mengetahui,',
  nameToCome: '(……………………………)',
  stamp: 'meterai',
  nip: (nip: string) => `NIP/NIPD ${nip}`,
  copies: 'Tembusan:',
  headOf: (village: string) => `Kepala Desa ${village} (sebagai laporan)`,
  checkTitle: 'Periksa keaslian surat ini',
  checkOne: (address: string) => `Pindai kode, atau buka ${address}`,
  checkBoth: (address: string, offline: string) => `${address} · kode kanan: tanpa internet, di ${offline}`,
  checkCode: (code: string) => `Kode: ${code}`,
  checkOffline: 'Periksa surat ini tanpa internet',
  qrAlternative: (url: string) => `Kode QR menuju halaman pemeriksaan surat: ${url}`,
  emblemAlternative: (village: string) => `Lambang Desa ${village}`,
  footer: (village: string, code: string, ledger?: LedgerMark | null) => `Desa ${village} · kode desa ${code}${ledger ? ` · ${ledgerWords(ledger)}` : ''}`,
  ledger: (mark: LedgerMark) => ledgerWords(mark),
  /** Where a pen would sign; the service of BSrE draws its code below these words. */
  sealedRoom: 'Disegel secara elektronik',
  certifiedRoom: 'Ditandatangani secara elektronik',
  sealedNote:
    'Surat ini memuat segel elektronik desa, yaitu tanda tangan elektronik tidak tersertifikasi menurut PP 71/2019 Pasal 60. Segel menjaga agar isi berkas tidak berubah; cetakannya bukan surat bertanda tangan basah.',
  certifiedNote: [
    'Informasi elektronik dan/atau cetakannya merupakan alat bukti hukum yang sah (UU ITE Pasal 5 ayat 1).',
    'Surat ini ditandatangani secara elektronik dengan sertifikat dari Balai Sertifikasi Elektronik (BSrE), BSSN.',
    'Keasliannya dapat diperiksa dengan memindai kode QR pada surat ini.',
  ],
  creator: 'Portal Desa',
  author: (village: string) => `Pemerintah Desa ${village}`,
} as const

/** What an electronic signature on a letter is worth; nothing for one that is signed by hand. */
export const signingNotes = (way: SigningWay | undefined): readonly string[] =>
  way === 'bsre' ? LETTER_DOCUMENT.certifiedNote : way === 'sealed' ? [LETTER_DOCUMENT.sealedNote] : []
