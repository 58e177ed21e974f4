import { readFile } from 'node:fs/promises'

import { describe, expect, it } from 'vitest'

import type { LetterAnswer } from '@/domain/letters/letter-facts'
import { checkAnswers, columnsOf, FIELD_TYPES, isTable, type LetterField, rowNamesOf } from '@/domain/letters/answers'
import { headingOf, writeTable } from '@/domain/letters/answers-table'
import { formatAnswer } from '@/domain/letters/merge-fields'
import { type LetterBlock, renderWording } from '@/domain/letters/wording'
import { findWordingProblems } from '@/domain/letters/wording-problems'
import { fieldsIn } from '@/use-cases/letters/letter-type'
import { inventedFacts } from '@tests/support/letter-facts'

import { LETTER_TYPES } from './catalog'
import { type LetterTypeSeed, type Question } from './letter-type-seed'
import { letterTypeOf } from './seed'
import { WORDINGS } from './wordings'

/** Letters that the office writes of itself: they are about no resident, and cannot be asked for. */
const OFFICE = ['izin-penelitian', 'undangan', 'surat-tugas', 'surat-dinas', 'nota-dinas']

/** Statements of people, of which the village's head takes note, and orders: they open in their own way. */
const OWN_OPENING = ['izin-orang-tua-pmi', 'kuasa', 'keterangan-ahli-waris', 'sporadik', ...OFFICE]

/** What only the official forms behind the letter say (samples/forms.test.ts): the letter itself does without. */
const ONLY_IN_FORMS = [
  'nik_saksi_1', 'nik_saksi_2', 'tempat_lahir', 'rt_tujuan', 'rw_tujuan', 'kode_pos_tujuan', 'kk_yang_tinggal', 'kk_yang_pindah', 'data_berubah', 'almarhum', 'sebab', 'penentu', 'jenis_kelahiran', 'anak_ke',
  'tempat', 'penolong', 'berat', 'panjang',
]

/** What stands in the head and at the foot of an office letter (office-letter.test.ts). */
const IN_THE_HEAD = ['kepada', 'di', 'dari', 'sifat', 'lampiran', 'hal', 'tembusan']

describe('the letter types of a new village', () => {
  it('are 45 and two more of the office, each with an address and question keys of its own', () => {
    expect(LETTER_TYPES).toHaveLength(47)
    expect(new Set(LETTER_TYPES.map(({ slug }) => slug)).size).toBe(47)
    for (const { slug, fields } of LETTER_TYPES) {
      expect(new Set(fields.map(({ key }) => key)).size, slug).toBe(fields.length)
      for (const { key, type, options } of fields) {
        expect(key).toMatch(/^[a-z][a-z0-9_]*$/u)
        expect(type !== 'select' || (options ?? []).length > 1, `${slug}.${key}`).toBe(true)
      }
    }
  })

  it('are free, promise whole office days, and can be asked for when residents can be given them', () => {
    for (const seed of LETTER_TYPES) {
      const type = letterTypeOf(seed)
      expect(type.cost).toBe('Gratis')
      expect(type.workingMinutes % 420).toBe(0)
      expect(type.wording, seed.slug).toBeDefined()
      expect(type.ready, seed.slug).toBe(!OFFICE.includes(seed.slug))
    }
  })

  it('never ask for copies of the KTP or the family card', () => {
    const uploads = LETTER_TYPES.flatMap(({ requirements }) => requirements.filter(({ kind }) => kind === 'photo').map(({ text }) => text))
    expect(uploads.filter((text) => /KTP-el (pemohon|asli)|Kartu Keluarga/u.test(text))).toEqual([])
  })
})

describe.each(LETTER_TYPES.map((seed) => ({ slug: seed.slug, seed })))('the letter $slug', ({ slug, seed }) => {
  const wording = WORDINGS[slug]

  it('has nothing that the builder would refuse', () => {
    expect(findWordingProblems(wording, fieldsIn(seed.fields))).toEqual([])
  })

  it('says every answer, who the resident is and what it is for', () => {
    const answers = answersTo(seed.fields)
    const text = textOf(seed, answers)
    for (const { key, type, value } of answers) if (!isTable(type) && !ONLY_IN_FORMS.includes(key) && !(OFFICE.includes(slug) && IN_THE_HEAD.includes(key))) expect(text, key).toContain(formatAnswer({ type, value }))
    for (const { key, type, columns } of answers) if (isTable(type) && type !== 'resident' && !ONLY_IN_FORMS.includes(key)) for (const column of columns ?? []) expect(text, key).toContain(headingOf(column))
    for (const { type, value } of answers) if (type === 'resident') expect(text).toContain(formatAnswer({ type, value }))
    if (!OFFICE.includes(slug)) for (const words of ['Siti Aminah Br. Sembiring', '1205214101900001', 'membuka rekening bank']) expect(text).toContain(words)
    if (!OWN_OPENING.includes(slug)) expect(text).toContain('Kepala Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat, Provinsi Sumatera Utara')
    expect(text).toMatch(/Demikian (?:surat|nota)/u)
  })

  it('reads well without the answers that may stay open', () => {
    const text = textOf(seed, answersTo(seed.fields.filter(({ required }) => required)))
    expect(text).not.toMatch(/undefined|null|\{|\}|\s[,.]|: *$|:\s*\n\s*\n|\bke -|(?<!- )\s-\s/u)
    for (const sentence of text.split('\n')) expect(sentence.trim()).not.toBe('')
  })
})

it('promises validity only in letters that end', () => {
  expect(LETTER_TYPES.filter(({ validityMonths }) => validityMonths).map(({ slug }) => slug)).toEqual(['keterangan-domisili', 'ktp-dalam-proses', 'pengantar-skck', 'kehilangan'])
})

it('has the licence of the font beside it', async () => {
  expect(await readFile('templates/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

const EXAMPLES: Readonly<Record<string, string>> = {
  text: 'Kata Contoh', textarea: 'Baris Contoh', date: '25-11-2019', datetime: '25-11-2026 14.00', number: '3', decimal: '3,2', rupiah: '1.500.000', phone: '081234567890', nik: '1205210101900001', nokk: '1205210101120001',
}

/** Through the same check that a resident's answers pass. */
const answersTo = (fields: readonly Question[]): LetterAnswer[] => {
  const questions = fields.map((field) => ({ ...field, options: field.options ?? [], type: FIELD_TYPES.find((known) => known === field.type) ?? 'text' }))
  const typed = Object.fromEntries(questions.map((field) => [field.key, isTable(field.type) ? tableFor(field) : (field.options[0] ?? EXAMPLES[field.type] ?? '')]))
  const { values, problems } = checkAnswers(questions, typed)
  expect(problems).toEqual([])
  return questions.flatMap((field) => {
    const { key, label, type } = field
    const value = values[key]
    return value === undefined ? [] : [{ key, label, type, value, ...(isTable(type) ? { columns: columnsOf(field), rows: rowNamesOf(field) } : {}) }]
  })
}

const tableFor = (field: Pick<LetterField, 'type' | 'options' | 'columns'>): string => {
  const row = columnsOf(field).map((column) => (column.startsWith('NIK') ? '1205210101900001' : 'Isi Contoh'))
  return writeTable((rowNamesOf(field).length > 0 ? rowNamesOf(field) : ['satu', 'dua']).map(() => row))
}

const textOf = (seed: LetterTypeSeed, answers: readonly LetterAnswer[]): string => {
  const validUntil = seed.validityMonths ? '2027-05-25' : null
  const rendered = renderWording(WORDINGS[seed.slug], inventedFacts({ title: seed.name, answers, validUntil }))
  if (!rendered.ok) throw new Error(rendered.problem.code)
  return rendered.value.map(wordsOf).join('\n')
}

const wordsOf = (block: LetterBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('')
    case 'list':
      return block.items.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
    case 'identity':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'table':
      return [block.head.filter(Boolean), ...block.rows].map((cells) => cells.join(' | ')).join('\n')
    case 'signatures':
      return block.places.map(({ role, name }) => `${role}: ${name ?? '…'}`).join('\n')
  }
}
