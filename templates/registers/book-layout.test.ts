import { describe, expect, it } from 'vitest'

import { BOOKS } from '@/domain/registers/books'

import { layOutBook } from './book-layout'

/** Digits and dots as wide as those of the letters' font, other letters wider than most. */
const measure = (text: string): number => [...text].reduce((width, sign) => width + (sign === '.' ? 0.278 : /\d/u.test(sign) ? 0.556 : 0.6), 0)

describe('book B.3 on paper', () => {
  it('never breaks a number, of a village of tens of thousands and of the month in which it was written down', () => {
    const { columns } = BOOKS['B.3']
    const large = /^(?:awal|akhir|datang)_wni|_(?:kk|anggota|jiwa)$/u
    const row = columns.map(({ key, type }) => (type !== 'int' ? 'DUSUN I' : large.test(key) ? '12.345' : key.startsWith('pindah_wni') ? '1.234' : '99'))
    const signer = { title: '', name: '', nip: null }
    const print = { code: 'B.3', month: '2026-11', day: '2026-11-30', hamlet: null, village: { name: '', district: '', regency: '' }, rows: [row], head: signer, secretary: signer, isFull: false } as const
    const { sheets, heads } = layOutBook(print, measure)
    expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(row)
    expect(heads[0]?.lines.map(({ text }) => text.trim())).toEqual(['Nomor', 'urut'])
  })
})
