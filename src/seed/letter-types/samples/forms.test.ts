import { describe, expect, it } from 'vitest'

import type { PrintedForm } from '@/domain/letters/forms/printed-form'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { sealedForms } from '@/use-cases/letters/sealed-forms'
import { readPdf } from '@tests/support/pdf-text'

import { albumLetters } from './album-letters'

const WITH_FORMS = albumLetters().map(({ seed, letter }, at) => ({ slug: `${at + 1} ${seed.slug}`, letter })).filter(({ letter }) => letter.forms?.length)

const TITLES: Readonly<Record<PrintedForm['kind'], readonly string[]>> = {
  n1: ['Model N1', 'PENGANTAR NIKAH', 'Adalah benar anak dari pernikahan seorang pria', 'mengingat sumpah jabatan'],
  n2: ['Model N2', 'FORMULIR PERMOHONAN KEHENDAK NIKAH', 'Kepada Yth.', 'Tempat akad nikah'],
  n4: ['Model N4', 'SURAT PERSETUJUAN PENGANTIN', 'tanpa ada paksaan dari siapa pun juga'],
  n5: ['Model N5', 'SURAT IZIN ORANG TUA', 'Memberikan izin kepada anak kami'],
  n6: ['Model N6', 'SURAT KETERANGAN KEMATIAN SUAMI/ISTRI Nomor', 'Telah meninggal dunia pada tanggal'],
  'f-1.02': ['F-1.02', 'FORMULIR PENDAFTARAN PERISTIWA KEPENDUDUKAN', 'PERSYARATAN YANG DILAMPIRKAN', 'Kartu Izin Tinggal Tetap'],
  'f-1.03': ['F-1.03', 'FORMULIR PENDAFTARAN PERPINDAHAN PENDUDUK', '6. Klasifikasi Kepindahan', '12. Daftar Anggota Keluarga yang Pindah', '20. Rencana Pindah Tanggal', 'Kepala Dinas/Suku Dinas/UPT Dinas'],
  'f-1.06': ['F-1.06', 'SURAT PERNYATAAN PERUBAHAN ELEMEN DATA KEPENDUDUKAN', 'A. Pendidikan dan Pekerjaan', 'B. Agama dan Perubahan Lainnya'],
  'f-2.01': ['F-2.01', 'FORMULIR PELAPORAN PENCATATAN SIPIL DI DALAM WILAYAH NKRI', 'DATA SUBJEK AKTA KESATU', 'DATA SAKSI II'],
  spd: [
    'SURAT PERJALANAN DINAS (SPD)', 'Pejabat yang memberi perintah Kepala Desa Aman Damai', 'Maksud perjalanan dinas', 'Pengikut: nama', 'APBDes Tahun Anggaran 2026', '10. Keterangan lain-lain',
    'PENGESAHAN PERJALANAN DINAS', 'Tiba di', 'Tiba kembali di', 'Telah diperiksa', 'VII. PERHATIAN',
  ],
}

const LONG = 'Raden Ayu Siti Nurhaliza Kusumaningtyas Prawirodirdjo binti Haji Muhammad Abdurrahman Wahid Sastroatmodjo Tjokronegoro Br'

describe.each(WITH_FORMS)('the forms behind $slug', ({ letter }) => {
  it('stand in the same file, say all that is filled in, and are counted and checked with the letter', async () => {
    const { text, pages } = await readPdf(await renderLetterPdf(letter))
    const words = letters(text)
    for (const form of letter.forms ?? []) for (const part of TITLES[form.kind]) expect(words, form.kind).toContain(letters(part))
    for (const value of namesAndNumbers(letter.forms ?? [])) expect(words).toContain(letters(value))
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Halaman ${page} dari ${pages}`)
    // The letter's own sheet has the code in larger letters.
    expect(text.match(/Satu berkas dengan/gu)).toHaveLength(pages - 1)
    expect(text.match(/kode C0NT-0HSV-RATX/gu)).toHaveLength(pages - 1)
    expect(text).not.toMatch(/undefined|null|\[object/u)
  })

  it('lose nothing of a name of 120 letters and an address of four lines, and write nothing beyond the paper', async () => {
    const stretched = stretch(letter)
    const { text, items, sheet } = await readPdf(await renderLetterPdf(stretched))
    const words = letters(text)
    for (const value of namesAndNumbers(stretched.forms ?? [])) expect(words).toContain(letters(value))
    const [, , width = 0, height = 0] = sheet
    for (const { at: [, x = 0, y = 0], text: part } of items) expect(x >= 0 && x < width - 10 && y > 10 && y < height, part).toBe(true)
  }, 60_000)

  it('are the same to the last byte when made again from what was sealed with the letter', async () => {
    const forms = sealedForms.parse(JSON.parse(JSON.stringify(letter.forms)))
    expect(forms).toEqual(letter.forms)
    expect((await renderLetterPdf({ ...letter, forms })).equals(await renderLetterPdf(letter))).toBe(true)
  })

  it('are marked as a draft with the letter, and have no code then', async () => {
    const { text, pages } = await readPdf(await renderLetterPdf({ ...letter, verification: null }))
    expect(text.match(/KONSEP(?! ·| untuk)/gu)?.length).toBeGreaterThanOrEqual(pages - 1)
    expect(text).not.toContain('C0NT-0HSV')
  })
})

it('keeps the travel sheet to a front and a back, also under an official who signs for another and with a destination of many words', async () => {
  const letter = WITH_FORMS.find(({ letter: { forms } }) => forms?.some(({ kind }) => kind === 'spd'))?.letter
  if (!letter) throw new Error('no travel sheet')
  const forms = letter.forms?.map((form) => (form.kind === 'spd' ? { ...form, journey: { ...form.journey, to: 'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Langkat di Stabat' } } : form)) ?? []
  for (const paper of ['A4', 'F4'] as const) {
    const { text, pages } = await readPdf(await renderLetterPdf({ ...letter, paper, forms, signer: { ...letter.signer, form: 'ub', position: 'Kepala Urusan Tata Usaha dan Umum', through: null } }))
    expect(pages).toBe(3)
    // The order is the head's, whoever signs it.
    expect(letters(text)).toContain(letters('Pejabat yang memberi perintah Kepala Desa Aman Damai'))
  }
})

it('shows every form that there is in one of the samples', () => {
  const shown = new Set(WITH_FORMS.flatMap(({ letter }) => (letter.forms ?? []).map(({ kind }) => kind)))
  expect(FORM_KINDS.filter((kind) => !shown.has(kind))).toEqual([])
})

/** Boxes have one letter each, and lines break anywhere: what is compared is the letters. */
const letters = (text: string): string => text.replace(/\s+/gu, '').toUpperCase()

/** Names, numbers and addresses anywhere in the forms: whatever is personal has to be readable in full. */
const namesAndNumbers = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return ['name', 'nik', 'street'].includes(key) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => (name === 'others' ? [] : namesAndNumbers(part, name))) : []
}

const stretch = (letter: ComposedLetter): ComposedLetter => ({ ...letter, forms: (letter.forms ?? []).map((form) => stretchValue(form)) })

const stretchValue = <T,>(value: T): T => JSON.parse(JSON.stringify(value, (key, part) => (key === 'name' && typeof part === 'string' ? LONG : key === 'address' && typeof part === 'string' ? ADDRESS : part)))

const ADDRESS = 'Jalan Lintas Sumatera Kilometer 45 Simpang Tiga, Perumahan Bumi Asri Blok C Nomor 17, Gang Melati Belakang Masjid Nurul Iman, RT 003, RW 002, Lingkungan Perkebunan Sawit, Dusun III, Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat'
