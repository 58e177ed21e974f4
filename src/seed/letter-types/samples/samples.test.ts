import { describe, expect, it } from 'vitest'

import { isTable } from '@/domain/letters/answers'
import { readTable } from '@/domain/letters/answers-table'
import { tableOf } from '@/domain/letters/answer-table-words'
import { formatAnswer } from '@/domain/letters/merge-fields'
import { renderLetterAlbum, renderLetterPdf } from '@/platform/pdf/render-letter'
import { readPdf } from '@tests/support/pdf-text'

import { LETTER_TYPES } from '../catalog'
import { sampleLetter } from './sample-letter'
import { SAMPLES } from './samples'

const OFFICE = ['izin-penelitian', 'undangan', 'surat-tugas', 'surat-dinas', 'nota-dinas']

/** What only the forms behind the letter say. */
const ONLY_IN_FORMS = ['nik_saksi_1', 'nik_saksi_2', 'tempat_lahir', 'jenis_kelahiran', 'anak_ke', 'tempat', 'penolong', 'penentu', 'berat', 'panjang', 'rt_tujuan', 'rw_tujuan', 'kode_pos_tujuan', 'kk_yang_pindah', 'data_berubah']

describe('the samples of all letters', () => {
  it('are one of each type', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(LETTER_TYPES.map(({ slug }) => slug).sort())
  })

  it.each(LETTER_TYPES.map((seed, at) => ({ slug: seed.slug, seed, at })))('print $slug on one sheet with everything that was answered', async ({ slug, seed, at }) => {
    const letter = sampleLetter(seed, at + 1)
    // Its forms have a test of their own (forms.test.ts).
    const { pages, text } = await readPdf(await renderLetterPdf({ ...letter, forms: [] }))
    const words = inOneLine(text)
    expect(pages).toBe(1)
    expect(words).toContain(inOneLine(letter.office?.layout === 'letter' ? letter.office.subject : letter.title.toUpperCase()))
    expect(words).toContain(inOneLine(letter.number ?? 'no number'))
    if (!OFFICE.includes(slug)) for (const known of [letter.resident.name, letter.resident.nik]) expect(words).toContain(inOneLine(known))
    for (const answer of letter.answers) {
      if (ONLY_IN_FORMS.includes(answer.key)) continue
      const said = answer.type === 'resident' ? (readTable(answer.value)?.[0] ?? []).filter(Boolean) : isTable(answer.type) ? (tableOf(answer)?.rows.flat() ?? ['no table']) : formatAnswer(answer).split('\n')
      for (const part of said) expect(words, answer.key).toContain(inOneLine(part))
    }
    expect(text).not.toMatch(/undefined|null|\[object|[{}]|["[\]]{2}|bernama \.|untuk \.|: *:|(?:kepada|tanggal|sejak) \./u)
  })

  it('make one album, each under its label and counted by itself', async () => {
    const [first, second] = LETTER_TYPES
    if (!first || !second) throw new Error('no letter types')
    const long = { ...sampleLetter(second, 2), blocks: Array.from({ length: 90 }, () => paragraph) }
    const { pages, text } = await readPdf(await renderLetterAlbum('Contoh', [{ letter: sampleLetter(first, 1), label: 'Contoh satu' }, { letter: long, label: 'Contoh dua' }]))
    expect(pages).toBeGreaterThan(2)
    expect(text.match(/Contoh satu/gu)).toHaveLength(1)
    expect(text.match(/Contoh dua/gu)).toHaveLength(pages - 1)
    expect(text).toContain(`Halaman ${pages - 1} dari ${pages - 1}`)
  })
})

const paragraph = { kind: 'paragraph' as const, align: 'left' as const, indent: 0, runs: [{ text: 'Satu baris.', bold: false, italic: false, underline: false }] }

/** Lines break anywhere, and justified words stand apart: what is compared is the letters. */
const inOneLine = (text: string): string => text.replace(/\s+/gu, '')
