import type { FormKind } from '@/domain/letters/forms/printed-form'

/** The official names, as staff choose them and as the text view lists them. The forms' own words stand in their templates, each at its place. */
export const FORM_NAMES: Readonly<Record<FormKind, string>> = {
  n1: 'N1 – Pengantar nikah',
  n2: 'N2 – Permohonan kehendak nikah',
  n4: 'N4 – Persetujuan calon pengantin',
  n5: 'N5 – Izin orang tua (bila belum berumur 21 tahun)',
  n6: 'N6 – Keterangan kematian suami/istri (bila cerai mati)',
  'f-1.02': 'F-1.02 – Pendaftaran peristiwa kependudukan',
  'f-1.03': 'F-1.03 – Pendaftaran perpindahan penduduk',
  'f-1.06': 'F-1.06 – Pernyataan perubahan elemen data (bila data berubah)',
  'f-2.01': 'F-2.01 – Pelaporan pencatatan sipil',
  spd: 'SPD (SPPD) – Surat perjalanan dinas',
}

export const LETTER_FORMS = {
  label: 'Formulir resmi yang ikut dicetak',
  hint: 'Formulir dicetak di belakang surat dalam satu berkas, sudah terisi dari buku penduduk dan isian surat; yang belum diketahui dikosongkan untuk diisi tangan. Kosongkan pilihan ini bila kantor tujuan memakai blangkonya sendiri.',
  choiceTitle: 'Formulir yang ikut dicetak',
  choiceLead: 'Yang dicentang dicetak di belakang surat ini. Formulir dengan kata “bila” tetap hanya ikut bila berlaku untuk pemohon.',
  choiceLegend: 'Formulir jenis surat ini',
  choose: 'Simpan pilihan formulir',
  chooseEffect: 'Hanya untuk surat ini. Pratinjau di layar langsung menurut pilihan Anda, dan yang ditandatangani persis seperti itu.',
  chosen: 'Pilihan formulir disimpan.',
  none: 'Tidak ada formulir yang ikut dicetak.',
  leftOut: (names: string): string => `Tidak ikut dicetak: ${names}.`,
  leftOutLabel: 'Formulir yang tidak ikut dicetak',
  attached: 'Formulir yang menyertai surat ini:',
  footer: (title: string, number: string): string => `Satu berkas dengan ${title} Nomor ${number}`,
  draftFooter: (title: string): string => `KONSEP · satu berkas dengan ${title} yang belum ditandatangani`,
  check: (address: string, code: string): string => `Keaslian: ${address} · kode ${code}`,
} as const
