import { deflateRawSync } from 'node:zlib'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { SheetRow } from '@/domain/population/import/imported-person'

import { collect } from '@tests/support/collect'
import { makeWorkbook, makeZip } from '@tests/support/made-workbook'

import { readSheet } from './read-sheet'
import { isDateFormat } from './workbook'
import { writeTable } from './write-table'
import { zipEntries } from './zip-entries'

const HEAD = ['nama', 'no_kk', 'nik']
const ROW = { row: 2, cells: { nama: 'Siti Aminah', no_kk: '1205210101100001', nik: '1205215708900001' } }

const read = async (bytes: Buffer): Promise<SheetRow[]> => collect(readSheet(bytes))

const namesOf = (rows: readonly SheetRow[]) => rows.map(({ row, cells }) => [row, cells.nama])

describe('a spreadsheet as CSV', () => {
  it.each([';', ',', '\t'])('is read with “%s” between its cells', async (mark) => {
    expect(await read(Buffer.from(`${HEAD.join(mark)}\n${Object.values(ROW.cells).join(mark)}\n`))).toEqual([ROW])
  })

  it('is read with a byte order mark, and with every kind of line end in one file', async () => {
    expect(namesOf(await read(Buffer.from('\uFEFFNama;NO_KK;nik\r\nA;1;2\nB;3;4\r\nC;5;6\rD;7;8')))).toEqual([[2, 'A'], [3, 'B'], [4, 'C'], [5, 'D']])
  })

  it('is read in the code page of Windows', async () => {
    expect((await read(Buffer.from('nama;no_kk;nik\nRen\u00e9;1;2\n', 'latin1')))[0]?.cells.nama).toBe('Ren\u00e9')
  })

  it('ends at the mark of the layout, and keeps the numbers of rows after an empty one', async () => {
    expect(namesOf(await read(Buffer.from('nama;no_kk;nik\nA;1;2\n;;\nB;3;4\n###;###;###\nC;5;6\n')))).toEqual([[2, 'A'], [4, 'B']])
  })

  it.each(['utf-16le', 'utf-16be'] as const)('is read in %s, as some programs write text', async (encoding) => {
    const text = Buffer.from(`\uFEFFnama\tno_kk\tnik\r\nRen\u00e9\t1\t2\r\n`, 'utf16le')
    expect((await read(encoding === 'utf-16le' ? text : text.swap16()))[0]?.cells.nama).toBe('Ren\u00e9')
  })

  it('has its delimiter told from the first line of several cells, below a title', async () => {
    expect(namesOf(await read(Buffer.from('DESA UJI\n\nnama;no_kk;nik\nA, B, C;1;2\n')))).toEqual([[4, 'A, B, C']])
  })

  it('is refused when a quotation mark that is never closed swallows the rest', async () => {
    await expect(read(Buffer.from(`nama;no_kk;nik\n"A;1;2\n${'B;3;4\n'.repeat(400_000)}`))).rejects.toMatchObject({ code: 'import-file-unreadable' })
  })

  it('gives every row once, whatever its line ends and wherever the pieces are cut that it is read in', async () => {
    const line = fc.record({ name: fc.stringMatching(/^[A-Za-zéö' ]{1,60}$/u), end: fc.constantFrom('\r\n', '\n', '\r') })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1000, max: 1100 }), async (lines, times) => {
        const rows = Array.from({ length: times }, () => lines).flat()
        const text = `nama;no_kk;nik\r\n${rows.map(({ name, end }) => `x${name};1;2${end}`).join('')}`
        expect(namesOf(await read(Buffer.from(text)))).toEqual(rows.map(({ name }, at) => [at + 2, `x${name}`]))
      }),
      { numRuns: 25 },
    )
  })
})

describe('a spreadsheet as XLSX', () => {
  it('gives back every text that was written into it', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('=1+1', '0012', '+62', '<&>"\'', 'a\nb', ' a ', 'a\uFFFDb', '\uFFFE', '_x0041_', '1E5', 'toString', '__proto__'))
    const row = fc.tuple(fc.constant('x'), fc.constant('1'), cell)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (table) => {
        const rows = await read(await writeTable(HEAD, table))
        expect(rows.map(({ cells }) => cells.nik)).toEqual(table.map(([, , text]) => withoutControl(text)))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps the numbers of its rows where some are left out, and cells right of a gap in their column', async () => {
    const sheet = `<row r="1">${inline('A1', 'nama')}${inline('B1', 'no_kk')}${inline('C1', 'nik')}</row><row r="7"><c r="C7"><v>1205214304570001</v></c></row>`
    expect(await read(makeWorkbook({ sheet }))).toEqual([{ row: 7, cells: { nama: '', no_kk: '', nik: '1205214304570001' } }])
  })

  it.each([
    ['a shared text, of several runs and with its reading', '<c r="A2" t="s"><v>0</v></c>', 'Siti Aminah'],
    ['a text in the cell', inline('A2', 'A &amp; B'), 'A & B'],
    ['a whole number with all its digits', '<c r="A2"><v>1205214304570001</v></c>', '1205214304570001'],
    ['a number that lost its digits', '<c r="A2"><v>1.20521E+15</v></c>', '1205210000000000'],
    ['a day', '<c r="A2" s="1"><v>33102</v></c>', '1990-08-17'],
    ['a day with an hour', '<c r="A2" s="1"><v>33102.75</v></c>', '1990-08-17'],
    ['a day in a format of the village’s own', '<c r="A2" s="2"><v>33102</v></c>', '1990-08-17'],
    ['the first day that there is', '<c r="A2" s="1"><v>1</v></c>', '1900-01-01'],
    ['the last day before the one that never was', '<c r="A2" s="1"><v>59</v></c>', '1900-02-28'],
    ['the day after it', '<c r="A2" s="1"><v>61</v></c>', '1900-03-01'],
    ['a number in the look of a day that is none', '<c r="A2" s="1"><v>-5</v></c>', '-5'],
    ['an amount', '<c r="A2" s="3"><v>12.5</v></c>', '12.5'],
    ['a formula with its result', '<c r="A2" t="str"><f>A1</f><v>hasil</v></c>', 'hasil'],
    ['a formula without a result, as it was typed', '<c r="A2"><f>HYPERLINK("x")</f><v/></c>', '=HYPERLINK("x")'],
    ['a fault of the sheet itself', '<c r="A2" t="e"><v>#REF!</v></c>', '#REF!'],
  ])('reads %s', async (_what, cell, expected) => {
    const rows = await read(makeWorkbook({ sheet: `${HEADER}<row r="2">${cell}${inline('B2', '1')}</row>` }))
    expect(rows[0]?.cells.nama).toBe(expected)
  })

  it('counts days from 1904 where the workbook does', async () => {
    const sheet = `${HEADER}<row r="2"><c r="A2" s="1"><v>31640</v></c></row>`
    expect((await read(makeWorkbook({ sheet, isFrom1904: true })))[0]?.cells.nama).toBe('1990-08-17')
  })

  it.each([
    ['the one that is called so', [{ name: 'Kode Data' }, { name: 'data penduduk ' }], 1],
    ['the first', [{ name: 'Lembar1' }, { name: 'Lembar2' }], 0],
    ['the first that is not hidden', [{ name: 'Rahasia', isHidden: true }, { name: 'Lembar2' }], 1],
  ])('takes of its sheets %s', async (_what, names, wanted) => {
    const sheets = names.map((sheet, at) => ({ ...sheet, content: `${HEADER}<row r="2">${inline('A2', `lembar ${at}`)}${inline('B2', '1')}</row>` }))
    expect(namesOf(await read(makeWorkbook({ sheets })))).toEqual([[2, `lembar ${wanted}`]])
  })

  it('tells how far it is', async () => {
    const shares: number[] = []
    await collect(readSheet(await writeTable(HEAD, Array.from({ length: 3000 }, () => ['a', 'b', 'c'])), (share) => shares.push(share)))
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
  })

  it.each([
    ['no zip', Buffer.from('PK\u0003\u0004 not a zip')],
    ['a zip of something else', makeZip({ 'a.txt': 'a' })],
    ['a workbook of Excel before 2007', Buffer.from('d0cf11e0a1b11ae10000000a613b623b630a313b323b330a', 'hex')],
    ['a sheet that is cut off', makeWorkbook({ sheet: `${HEADER}<row r="2"><c r="A2"`, isCutOff: true })],
  ])('is refused as unreadable when it is %s', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'import-file-unreadable' })
  })

  it('is refused when any byte of it is missing at its end', async () => {
    const whole = await writeTable(HEAD, [['a', 'b', 'c']])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
        await expect(read(whole.subarray(0, length))).rejects.toMatchObject({ code: 'import-file-unreadable' })
      }),
    )
  })

  it('is refused when it is small and unpacks to rows without end', async () => {
    const packedSheet = deflateRawSync(Buffer.alloc(20 * 1024 * 1024, '<row></row>'))
    expect(packedSheet.length).toBeLessThan(100 * 1024)
    await expect(read(makeWorkbook({ packedSheet }))).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it('is unpacked no further than the reader allows', async () => {
    const entry = zipEntries(makeZip({ 'a.xml': ' '.repeat(1024 * 1024) })).get('a.xml')
    await expect(collect(entry?.open(1000) ?? nothing())).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('is refused when one of its cells has no end', async () => {
    await expect(read(makeWorkbook({ sheet: `${HEADER}<row r="2"><c><v>${'1'.repeat(6 * 1024 * 1024)}</v></c></row>` }))).rejects.toMatchObject({ code: 'file-too-large' })
  })
})

it.each([['dd/mm/yyyy', true], ['[$-421]dd mmmm yyyy;@', true], ['General', false], ['#,##0.00', false], ['"hari"0', false], ['[Red]0', false], ['0\\d', false]])(
  'tells whether the format %s is one of days: %s',
  (format, expected) => expect(isDateFormat(format)).toBe(expected),
)

async function* nothing(): AsyncGenerator<Buffer> {}

function inline(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

const HEADER = `<row r="1">${inline('A1', 'nama')}${inline('B1', 'no_kk')}${inline('C1', 'nik')}</row>`

/** What XML cannot hold, `writeTable` leaves out; and readers take a lone return for a line end. */
const withoutControl = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '')
