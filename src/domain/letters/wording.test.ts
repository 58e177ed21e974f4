import { describe, expect, it } from 'vitest'

import { inventedFacts } from '@tests/support/letter-facts'

import type { LetterFacts } from './letter-facts'
import { mergeFieldValue } from './merge-fields'
import { capacityOf, signatureLines } from './signatory'
import { type LetterBlock, renderWording } from './wording'
import { validateWording } from './wording-problems'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const field = (key: string) => ({ type: 'inlineBlock', fields: { blockType: 'mergeField', field: key } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', format: '', indent: 0, children })
const wording = (...children: unknown[]) => ({ root: { type: 'root', children } })

const render = (json: unknown, facts: LetterFacts = inventedFacts()): LetterBlock[] => {
  const rendered = renderWording(json, facts)
  if (!rendered.ok) throw new Error(rendered.problem.code)
  return rendered.value
}

const wordsOf = (block: LetterBlock | undefined): string =>
  block?.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''

describe('a wording', () => {
  it('puts the facts into the sentence and keeps the emphasis', () => {
    const [block] = render(wording(paragraph(text('Bahwa '), field('warga.nama'), text(' benar', 1 | 8), text('.'))))
    expect(wordsOf(block)).toBe('Bahwa Siti Aminah Br. Sembiring benar.')
    expect(block).toMatchObject({ kind: 'paragraph', align: 'justify', runs: [{}, { bold: true }, { bold: true, underline: true, italic: false }, {}] })
  })

  it('leaves out a paragraph whose answer the resident left open', () => {
    const json = wording(paragraph(text('Tinggal sejak '), field('isian.sejak'), text('.')), paragraph(text('Demikian.')))
    expect(render(json).map(wordsOf)).toEqual(['Demikian.'])
    const answered = inventedFacts({ answers: [{ key: 'sejak', label: 'Sejak', type: 'date', value: '2019-02-01' }] })
    expect(render(json, answered).map(wordsOf)).toEqual(['Tinggal sejak 1 Februari 2019.', 'Demikian.'])
  })

  it('leaves out the validity of a letter that is valid without end', () => {
    const json = wording(paragraph(text('Berlaku sampai '), field('surat.berlakuSampai')), paragraph(text('Demikian.')))
    expect(render(json)).toHaveLength(2)
    expect(render(json, inventedFacts({ validUntil: null }))).toHaveLength(1)
  })

  it('prints a dash in the identity table for what the register does not know', () => {
    const facts = inventedFacts()
    const [block] = render(wording({ type: 'block', fields: { blockType: 'identityTable', rows: 'full' } }), { ...facts, resident: { ...facts.resident, religion: null } })
    expect(block?.kind === 'identity' ? block.rows.find(({ label }) => label === 'Agama')?.value : null).toBe('-')
  })

  it('sets a list of labels and values as a table, without the lines whose answer is open', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = { type: 'list', listType: 'bullet', children: [item(text('Usaha: '), field('isian.usaha')), item(text('Jam: 08:00')), item(text('Izin: '), field('isian.izin'))] }
    const answered = inventedFacts({ answers: [{ key: 'usaha', label: 'Usaha', type: 'text', value: 'Warung' }] })
    expect(render(wording(list), answered)).toEqual([{ kind: 'identity', rows: [{ label: 'Usaha', value: 'Warung' }, { label: 'Jam', value: '08:00' }] }])
    const plain = { ...list, children: [item(text('Warung')), item(text('Jam: 08:00'))] }
    expect(render(wording(plain))).toMatchObject([{ kind: 'list', ordered: false, items: [[{}], [{}]] }])
  })

  describe('with an answer of several rows', () => {
    const heirs = { key: 'waris', label: 'Ahli waris', type: 'table' as const, columns: ['Nama', 'NIK (bila ada)'], value: '[["Ani",""],["Budi","1205210101900001"]]' }
    const facts = inventedFacts({ answers: [heirs, { key: 'saksi', label: 'Saksi', type: 'text', value: 'Joko' }] })

    it('sets a paragraph that is nothing else as a table, and names the people within a sentence', () => {
      const json = wording(paragraph(field('isian.waris'), text(' ')), paragraph(text('Yaitu '), field('isian.waris'), text(', '), field('isian.waris.jumlah'), text(' orang.')))
      expect(render(json, facts)).toMatchObject([
        { kind: 'table', head: ['No.', 'Nama', 'NIK'], rows: [['1', 'Ani', '-'], ['2', 'Budi', '1205210101900001']] },
        { kind: 'paragraph' },
      ])
      expect(wordsOf(render(json, facts)[1])).toBe('Yaitu Ani dan Budi, 2 (dua) orang.')
    })

    it('leaves out the table and the sentence that counts it when the answer is open', () => {
      expect(render(wording(paragraph(text('Sebanyak '), field('isian.waris.jumlah'), text(' orang:')), paragraph(field('isian.waris')), paragraph(text('Demikian.'))))).toHaveLength(1)
    })

    it('sets another person who is all of a paragraph as their identity, and names them within a sentence', () => {
      const other = { key: 'penerima', label: 'Penerima', type: 'resident' as const, value: '[["RANI SARI","1205215506010003","","Petani",""]]' }
      const known = inventedFacts({ answers: [other] })
      const json = wording(paragraph(field('isian.penerima')), paragraph(text('Kepada '), field('isian.penerima'), text(' ('), field('isian.penerima.nik'), text(').')), paragraph(text('Lahir '), field('isian.penerima.ttl')))
      const blocks = render(json, known)
      expect(blocks).toHaveLength(2)
      expect(blocks[0]).toEqual({ kind: 'identity', rows: [{ label: 'Nama', value: 'RANI SARI' }, { label: 'NIK', value: '1205215506010003' }, { label: 'Pekerjaan', value: 'Petani' }] })
      expect(wordsOf(blocks[1])).toBe('Kepada RANI SARI (1205215506010003).')
    })

    it('takes a question that is called like a part of a person for what it is', () => {
      const answers = ['alamat', 'nik', 'jumlah'].map((key) => ({ key, label: key, type: 'text' as const, value: `nilai ${key}` }))
      expect(wordsOf(render(wording(paragraph(field('isian.alamat'), field('isian.nik'), field('isian.jumlah'))), inventedFacts({ answers }))[0])).toBe('nilai alamatnilai niknilai jumlah')
    })

    it('sets the family of the register as a table', () => {
      const known = inventedFacts({ family: { head: 'Ahmad', members: [['Ahmad', '1205', 'L', 'Stabat', 'Kepala Keluarga']] } })
      expect(render(wording(paragraph(field('keluarga.anggota')), paragraph(field('keluarga.jumlah'))), known)).toMatchObject([{ kind: 'table', rows: [['1', 'Ahmad', '1205', 'L', 'Stabat', 'Kepala Keluarga']] }, { kind: 'paragraph' }])
    })

    const signatures = (people: string, acknowledged = false) => wording(paragraph(text('Demikian.')), { type: 'block', fields: { blockType: 'signatures', people, acknowledged } })

    it('gives every row a place to sign, and leaves out whoever is an open answer', () => {
      const json = signatures('Ahli waris: {isian.waris} (meterai)\nSaksi: {isian.saksi}\n\nSaksi lain: {isian.saksi_2}\nCamat {desa.kecamatan}:', true)
      expect(render(json, facts)[1]).toEqual({
        kind: 'signatures',
        acknowledged: true,
        places: [
          { role: 'Ahli waris', name: 'Ani', hasStamp: true }, { role: 'Ahli waris', name: 'Budi', hasStamp: true }, { role: 'Saksi', name: 'Joko', hasStamp: false }, { role: 'Camat Sirapit', name: null, hasStamp: false },
        ],
      })
    })

    it.each([
      ['Saksi: {isian.lain}', 'unknown-merge-field'],
      ['Saksi {isian.saksi}', 'not-signature-places'],
      [': {isian.saksi}', 'not-signature-places'],
      ['Saksi: {isian.saksi', 'not-signature-places'],
      ['', 'not-signature-places'],
    ])('refuses the places %j', (people, code) => {
      expect(validateWording(signatures(people), ['waris', 'saksi']).map((problem) => problem.code)).toEqual([code])
    })
  })

  it('names the merge field that does not exist, and knows the questions of the type', () => {
    const json = wording(paragraph(field('warga.gaji'), field('isian.sejak'), field('isian.lain')))
    expect(validateWording(json, ['sejak'])).toEqual([
      { code: 'unknown-merge-field', field: 'warga.gaji' },
      { code: 'unknown-merge-field', field: 'isian.lain' },
    ])
  })

  it.each([
    [null, 'not-a-wording'],
    ['Demikian', 'not-a-wording'],
    [{ root: { type: 'root', children: [3] } }, 'not-a-wording'],
    [wording(paragraph(text('  '))), 'empty'],
    [wording({ type: 'heading', children: [] }), 'unsupported-part'],
  ])('refuses %j', (json, code) => {
    expect(validateWording(json, []).map((problem) => problem.code)).toEqual([code])
  })
})

describe('a merge field', () => {
  it.each([
    ['Membuka rekening bank.', 'membuka rekening bank'],
    ['untuk Melamar kerja', 'melamar kerja'],
    ['Medan International School', 'Medan International School'],
  ])('fits the purpose %s into a sentence', (purpose, written) => {
    expect(mergeFieldValue('surat.keperluan', inventedFacts({ purpose }))).toBe(written)
  })

  it('names the hamlet once, and puts an address of several lines on one', () => {
    const facts = inventedFacts()
    const at = (address: string) => mergeFieldValue('warga.alamat', { ...facts, resident: { ...facts.resident, address } })
    expect(at('Jalan Melati 5\n RT 1 \n')).toBe('Jalan Melati 5, RT 1, Dusun II, Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat')
    expect(at('Dusun II, Jalan Melati')).toBe('Dusun II, Jalan Melati, Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat')
  })

  it.each([
    ['date', '2019-02-01', '1 Februari 2019'],
    ['datetime', '2026-11-25 14:05', 'Rabu, 25 November 2026, pukul 14.05'],
    ['decimal', '3,25', '3,25'],
    ['decimal', '1000', '1.000'],
    ['decimal', '1250000,5', '1.250.000,5'],
    ['number', '2019', '2019'],
    ['rupiah', '1250000', 'Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah)'],
  ] as const)('writes an answer of type %s out', (type, value, written) => {
    expect(mergeFieldValue('isian.jawab', inventedFacts({ answers: [{ key: 'jawab', label: 'Jawab', type, value }] }))).toBe(written)
  })

  it.each([
    ['WIB', 'Rabu, 25 November 2026, pukul 14.05 WIB'],
    ['WIT', 'Rabu, 25 November 2026, pukul 14.05 WIT'],
    [null, 'Rabu, 25 November 2026, pukul 14.05'],
  ])('says of which zone an hour is: %s', (zone, written) => {
    const facts = inventedFacts({ answers: [{ key: 'jawab', label: 'Jawab', type: 'datetime', value: '2026-11-25 14:05' }] })
    expect(mergeFieldValue('isian.jawab', { ...facts, village: { ...facts.village, zone } })).toBe(written)
  })

  it('leaves out what speaks of a family where there is none', () => {
    const json = wording(paragraph(text('Keluarganya '), field('keluarga.jumlah'), text(' orang:')), paragraph(field('keluarga.anggota')), paragraph(text('Selesai.')))
    const without = renderWording(json, inventedFacts({ family: null }))
    expect(without.ok ? without.value.length : null).toBe(1)
    const known = renderWording(json, inventedFacts({ family: { head: 'ANI', members: [['ANI', '', 'P', '', 'Kepala Keluarga']] } }))
    expect(known.ok ? known.value.map(({ kind }) => kind) : null).toEqual(['paragraph', 'table', 'paragraph'])
  })
})

describe('a signatory', () => {
  const base = { name: 'Hendra', position: 'Sekretaris Desa', nip: null, through: null }

  it.each([
    ['kades', ['KEPALA DESA AMAN DAMAI,'], 'Kepala Desa'],
    ['an', ['a.n. KEPALA DESA AMAN DAMAI', 'SEKRETARIS DESA,'], 'Sekretaris Desa atas nama Kepala Desa'],
    ['plt', ['Plt. KEPALA DESA AMAN DAMAI,'], 'Plt. Kepala Desa'],
    ['plh', ['Plh. KEPALA DESA AMAN DAMAI,'], 'Plh. Kepala Desa'],
    ['pj', ['Pj. KEPALA DESA AMAN DAMAI,'], 'Pj. Kepala Desa'],
  ] as const)('signs as %s', (form, lines, capacity) => {
    expect(signatureLines({ ...base, form }, 'Aman Damai')).toEqual(lines)
    expect(capacityOf({ ...base, form })).toBe(capacity)
  })

  it('signs u.b. below the office that hands the mandate on', () => {
    expect(signatureLines({ ...base, position: 'Kasi Pelayanan', form: 'ub', through: 'Sekretaris Desa' }, 'Aman Damai')).toEqual([
      'a.n. KEPALA DESA AMAN DAMAI', 'SEKRETARIS DESA', 'u.b. KASI PELAYANAN,',
    ])
  })
})
