import { describe, expect, it } from 'vitest'

import { readSheet } from './read-sheet'
import { writeTable } from './write-table'

const HEAD = ['nama', 'no_kk', 'nik']
const ROW = { row: 2, cells: { nama: 'Siti Aminah', no_kk: '1205210101100001', nik: '1205215708900001' } }

describe('a spreadsheet as CSV', () => {
  it.each([';', ',', '\t'])('is read with “%s” between its cells', async (mark) => {
    expect(await readSheet(Buffer.from(`${HEAD.join(mark)}\n${Object.values(ROW.cells).join(mark)}\n`))).toEqual([ROW])
  })

  it('is read with a byte order mark, and with every kind of line end in one file', async () => {
    const rows = await readSheet(Buffer.from('\uFEFFNama;NO_KK;nik\r\nA;1;2\nB;3;4\r\nC;5;6\rD;7;8'))
    expect(rows.map(({ row, cells }) => [row, cells.nama])).toEqual([[2, 'A'], [3, 'B'], [4, 'C'], [5, 'D']])
  })

  it('is read in the code page of Windows', async () => {
    expect((await readSheet(Buffer.from('nama;no_kk;nik\nRen\u00e9;1;2\n', 'latin1')))[0]?.cells.nama).toBe('Ren\u00e9')
  })

  it('ends at the mark of the layout, and keeps the numbers of rows after an empty one', async () => {
    const rows = await readSheet(Buffer.from('nama;no_kk;nik\nA;1;2\n;;\nB;3;4\n###;###;###\nC;5;6\n'))
    expect(rows.map(({ row, cells }) => [row, cells.nama])).toEqual([[2, 'A'], [4, 'B']])
  })
})

it('what is written as text is read as the same text', async () => {
  const cells = { nama: '=HYPERLINK("http://x","y")', no_kk: '1205210101100001', nik: '+62 <&> "kutip"' }
  expect(await readSheet(await writeTable(HEAD, [Object.values(cells)]))).toEqual([{ row: 2, cells }])
})
