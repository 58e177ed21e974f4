import { expect, it } from 'vitest'

import { columnsOf, FIELD_TYPES, isTable, rowNamesOf } from '@/domain/letters/answers'
import { writeTable } from '@/domain/letters/answers-table'
import { renderWording } from '@/domain/letters/wording'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { inventedFacts } from '@tests/support/letter-facts'
import { readPdf } from '@tests/support/pdf-text'

import { LETTER_TYPES } from './catalog'
import { WORDINGS } from './wordings'

const NAME = 'Raden Ayu Siti Nurhaliza Kusumaningtyas Prawirodirdjo binti Haji Muhammad Abdurrahman Wahid Sastroatmodjo Tjokronegoro Br'.slice(0, 120)

const ADDRESS = ['Jalan Lintas Sumatera Kilometer 45 Simpang Tiga', 'Perumahan Bumi Asri Blok C Nomor 17', 'Gang Melati Belakang Masjid Nurul Iman', 'RT 003 RW 002', 'Lingkungan Perkebunan Sawit'].join('\n')

const LONGEST: Readonly<Record<string, string>> = {
  text: NAME, textarea: ADDRESS.replaceAll('\n', ', '), date: '2019-11-25', datetime: '2026-11-25 14:00', number: '12', decimal: '3,25', rupiah: '123456789', nik: '1205214101900001', nokk: '1205210101120001',
}

const SHEETS = Object.keys(WORDINGS).flatMap((slug) => (['A4', 'F4'] as const).map((paper) => [slug, paper] as const))

/**
 * What several people sign below a table of people or of boundaries: with nothing but names of 120 letters it goes on over
 * a second sheet. With ordinary names all but the heirs' statement stay on one (samples.test.ts).
 */
const TWO_SHEETS: readonly string[] = ['jual-beli', 'izin-orang-tua-pmi', 'pengantar-nikah', 'pengantar-nikah-non-muslim', 'pengantar-pindah', 'keterangan-ahli-waris', 'keterangan-tanah', 'sporadik']

it.each(SHEETS)('prints %s on one sheet of %s, whatever the length of names and addresses', async (slug, paper) => {
  const seed = LETTER_TYPES.find((type) => type.slug === slug)
  const answers = (seed?.fields ?? []).map((question) => {
    const field = { ...question, options: question.options ?? [], type: FIELD_TYPES.find((known) => known === question.type) ?? 'text' }
    const { key, label, type, options } = field
    if (!isTable(type)) return { key, label, type, value: options.at(-1) ?? LONGEST[type] ?? '' }
    const columns = columnsOf(field)
    const rows = rowNamesOf(field)
    const row = columns.map((column) => (column.startsWith('NIK') ? '1205214101900001' : NAME.slice(0, 40)))
    return { key, label, type, columns, rows, value: writeTable((rows.length > 0 ? rows : ['satu', 'dua', 'tiga']).map(() => row)) }
  })
  const facts = inventedFacts({
    title: seed?.name ?? '',
    paper,
    answers,
    resident: { ...inventedFacts().resident, name: NAME, address: ADDRESS },
    signer: { name: NAME, position: 'Kasi Pelayanan', nip: '198001012005011001', form: 'ub', through: 'Sekretaris Desa' },
  })
  const blocks = renderWording(WORDINGS[slug], facts)
  if (!blocks.ok) throw new Error(blocks.problem.code)
  const { pages, text } = await readPdf(await renderLetterPdf({ ...facts, blocks: blocks.value }))
  expect(pages).toBeLessThanOrEqual(TWO_SHEETS.includes(slug) ? 2 : 1)
  expect(text).toMatch(/Demikian (?:surat|nota)/u)
  expect(text).toContain('u.b. KASI PELAYANAN,')
  expect(text).toContain('7KQ4-M2XR-9WCD')
})
