import { expect, it } from 'vitest'

import { FIELD_TYPES } from '@/domain/letters/answers'
import { renderWording } from '@/domain/letters/wording'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { inventedFacts } from '@tests/support/letter-facts'
import { readPdf } from '@tests/support/pdf-text'

import { LETTER_TYPES } from './catalog'
import { WORDINGS } from './wordings'

const NAME = 'Raden Ayu Siti Nurhaliza Kusumaningtyas Prawirodirdjo binti Haji Muhammad Abdurrahman Wahid Sastroatmodjo Tjokronegoro Br'.slice(0, 120)

const ADDRESS = ['Jalan Lintas Sumatera Kilometer 45 Simpang Tiga', 'Perumahan Bumi Asri Blok C Nomor 17', 'Gang Melati Belakang Masjid Nurul Iman', 'RT 003 RW 002', 'Lingkungan Perkebunan Sawit'].join('\n')

const LONGEST: Readonly<Record<string, string>> = {
  text: NAME, textarea: ADDRESS.replaceAll('\n', ', '), date: '2019-11-25', datetime: '2026-11-25 14:00', number: '12', decimal: '3,25', rupiah: '123456789',
}

const SHEETS = Object.keys(WORDINGS).flatMap((slug) => (['A4', 'F4'] as const).map((paper) => [slug, paper] as const))

it.each(SHEETS)('prints %s on one sheet of %s, whatever the length of names and addresses', async (slug, paper) => {
  const seed = LETTER_TYPES.find((type) => type.slug === slug)
  const answers = (seed?.fields ?? []).map(({ key, label, type, options }) => ({
    key, label, type: FIELD_TYPES.find((known) => known === type) ?? 'text', value: options?.at(-1) ?? LONGEST[type] ?? '',
  }))
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
  expect(pages).toBe(1)
  expect(text).toContain('Demikian surat')
  expect(text).toContain('u.b. KASI PELAYANAN,')
  expect(text).toContain('7KQ4-M2XR-9WCD')
})
