import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tableLines, tableOf, tableWords } from './answer-table-words'
import { checkTable, MOST_ROWS, readTable, type TableShape, writeTable } from './answers-table'

const HEIRS: TableShape = { columns: ['Nama', 'Hubungan', 'NIK (bila ada)'], rows: [] }

const SIDES: TableShape = { columns: ['Pemilik', 'Panjang (bila ada)'], rows: ['Utara', 'Selatan', 'Jalan (bila ada)'] }

const check = (shape: TableShape, rows: readonly (readonly string[])[]): string | string[][] | null => {
  const checked = checkTable(shape, writeTable(rows))
  return 'code' in checked ? checked.code : checked.value === '' ? '' : readTable(checked.value)
}

describe('a table that somebody filled in', () => {
  it('keeps the rows in which something stands, as wide as the table', () => {
    expect(check(HEIRS, [['', '', ''], [' Ani  Sari ', 'anak'], ['', ''], ['Budi', 'anak', '1205 2101 0190 0001', 'zuviel']])).toEqual([['Ani Sari', 'anak', ''], ['Budi', 'anak', '1205210101900001']])
  })

  it('keeps rows of fixed names in their places', () => {
    expect(check(SIDES, [['Pak Ali', '12 m'], ['Bu Tuti', '']])).toEqual([['Pak Ali', '12 m'], ['Bu Tuti', ''], ['', '']])
  })

  it.each<[string, TableShape, string[][], string]>([
    ['half a row', HEIRS, [['Ani', '', '']], 'answer-row-incomplete'],
    ['a side that nobody named', SIDES, [['Pak Ali', ''], ['', '']], 'answer-row-incomplete'],
    ['a NIK that is none', HEIRS, [['Ani', 'anak', '123']], 'answer-not-a-nik'],
    ['a cell too long for a column', HEIRS, [['x'.repeat(151), 'anak', '']], 'answer-too-long'],
    ['more rows than there can be', HEIRS, Array.from({ length: MOST_ROWS + 1 }, () => ['Ani', 'anak', '']), 'answer-too-many-rows'],
  ])('refuses %s', (_, shape, rows, code) => expect(check(shape, rows)).toBe(code))

  it('says in which cell of those that were given the first fault is', () => {
    expect(checkTable(HEIRS, writeTable([['', '', ''], ['Ani', 'anak', ''], ['Budi', 'anak', '12']]))).toEqual({ code: 'answer-not-a-nik', cell: { row: 2, column: 2 } })
    expect(checkTable(SIDES, writeTable([['Pak Ali', '']]))).toEqual({ code: 'answer-row-incomplete', cell: { row: 1, column: 0 } })
  })

  it.each(['Ani', '{}', '[1]', '[["a"],[1]]', '["a"]'])('refuses what is no table: %s', (text) => {
    expect(checkTable(HEIRS, text)).toEqual({ code: 'answer-not-a-table' })
  })

  it('is open when nothing stands in it, however many rows were added', () => {
    for (const rows of [[], [['', '', '']], [[' \u200B'], ['\t']]]) expect(check(HEIRS, rows)).toBe('')
  })

  it('takes its own normal form again, and prints every cell that was filled in', () => {
    const cell = fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('Ani', '1205210101900001'))
    const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(HEIRS, SIDES), rows, (shape, given) => {
        const first = checkTable(shape, writeTable(given))
        if ('code' in first) return
        expect(checkTable(shape, first.value)).toEqual(first)
        if (first.value === '') return
        const printed = tableOf({ type: 'table', value: first.value, ...shape })
        const cells = (readTable(first.value) ?? []).flat().filter(Boolean)
        expect(printed?.rows.flat()).toEqual(expect.arrayContaining(cells))
        expect(printed?.rows.every((row) => row.length === shape.columns.length + 1)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a table in a letter', () => {
  const heirs = { type: 'table' as const, columns: HEIRS.columns, value: writeTable([['Ani', 'anak', ''], ['Budi', 'anak', '1205210101900001'], ['Citra', 'istri', '']]) }

  it('numbers its rows and prints a dash where nothing was filled in', () => {
    expect(tableOf(heirs)).toEqual({
      hasNames: false,
      head: ['No.', 'Nama', 'Hubungan', 'NIK'],
      rows: [['1', 'Ani', 'anak', '-'], ['2', 'Budi', 'anak', '1205210101900001'], ['3', 'Citra', 'istri', '-']],
    })
  })

  it('begins the rows of fixed names with them, and leaves out one that may stay empty and did', () => {
    const sides = { type: 'table' as const, ...SIDES, value: writeTable([['Pak Ali', '12 m'], ['Bu Tuti', ''], ['', '']]) }
    expect(tableOf(sides)?.rows).toEqual([['Utara', 'Pak Ali', '12 m'], ['Selatan', 'Bu Tuti', '-']])
    expect(tableWords(sides)).toBe('Utara: Pak Ali; Selatan: Bu Tuti')
  })

  it('is read over without the rows that were offered and not used', () => {
    const open = { ...heirs, value: writeTable([['Ani', 'anak', ''], ['', '', ''], ['Budi', 'anak', ''], ['', ' ', '']]) }
    expect(tableLines(open)).toBe('1. Ani, anak\n2. Budi, anak')
    expect(tableOf({ ...heirs, value: writeTable([['', '', '']]) })).toBeNull()
  })

  it('names who stands in it within a sentence', () => {
    expect(tableWords(heirs)).toBe('Ani, Budi dan Citra')
    expect(tableWords({ ...heirs, value: writeTable([['Ani', 'anak', '']]) })).toBe('Ani')
  })

  it('is read over line by line, and another person on one line', () => {
    expect(tableLines(heirs)).toBe('1. Ani, anak\n2. Budi, anak, 1205210101900001\n3. Citra, istri')
    expect(tableLines({ type: 'resident', columns: ['Nama', 'Pekerjaan (bila ada)', 'Alamat (bila ada)'], rows: ['Data orangnya'], value: writeTable([['Wagiman', '', 'Kota Binjai']]) })).toBe('Wagiman, Kota Binjai')
  })
})

describe('a table read over before it is sent', () => {
  it('has a line for each row, and another person without a heading of their own', () => {
    const columns = ['Nama', 'NIK (bila ada)', 'Alamat (bila ada)']
    const row = ['Maya Lestari', '', 'Medan']
    expect(tableLines({ type: 'resident', columns, rows: ['Data orangnya'], value: writeTable([row]) })).toBe('Maya Lestari, Medan')
    expect(tableLines({ type: 'table', columns, rows: ['Ayah', 'Ibu'], value: writeTable([row, ['Siti', '', '']]) })).toBe('Ayah: Maya Lestari, Medan\nIbu: Siti')
    expect(tableLines({ type: 'table', columns, value: writeTable([row]) })).toBe('1. Maya Lestari, Medan')
  })
})
