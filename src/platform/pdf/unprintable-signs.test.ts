import { expect, it } from 'vitest'

import { printableText } from '@/domain/letters/printable-text'

import { unprintableSigns } from './unprintable-signs'

it('finds what the letters\' font lacks, each sign once', async () => {
  expect(await unprintableSigns(['Warung 😀 Bu Sri 😀', 'Toko 中文'])).toEqual(['😀', '中', '文'])
})

it('finds nothing in what Indonesian names, addresses and amounts are written with', async () => {
  expect(await unprintableSigns(['Hj. Siti Nur’aini Br. Sembiring, S.Pd. – “Kebun”\nRp1.500.000,00 · ½ ha · 3 m² · é ü ñ ḍ'])).toEqual([])
})

it('takes the hyphens of word processors and loose accents for what they mean', async () => {
  expect(printableText('Jalan Merdeka 3\u2011A\u200b, Cafe\u0301')).toBe('Jalan Merdeka 3-A, Café')
  expect(await unprintableSigns([printableText('3\u2011A Cafe\u0301')])).toEqual([])
})
