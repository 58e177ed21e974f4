import { expect, it } from 'vitest'

import { zipEntries } from './zip-entries'
import { writeBookSheet } from './write-book'

const signer = { title: '', name: '', nip: null }
const SUBJECT = 'Permintaan laporan realisasi penyerapan Dana Desa tahap II dan laporan padat karya tunai tahun anggaran 2026'
const print = {
  code: 'A.7', month: '2026-11', day: '2026-11-30', hamlet: null, village: { name: 'Aman Damai', district: 'Sirapit', regency: 'Langkat' }, rows: [['1', '02-11-2026', '005/1', '', 'Camat Sirapit', SUBJECT, '', '', '', '', '']],
  head: signer, secretary: signer, isFull: false,
} as const

const part = async (bytes: Buffer, name: string): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of zipEntries(bytes).get(name)?.open(1_000_000) ?? []) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

it('prints a book as wide as its paper, with its heads on every sheet, and long words below each other', async () => {
  const bytes = await writeBookSheet(print)
  const sheet = await part(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/u)
  // F4, the folio of spreadsheets.
  expect(sheet).toContain('<pageSetup paperSize="14" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  expect(await part(bytes, 'xl/workbook.xml')).toContain(`<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'A.7'!$4:$6</definedName></definedNames>`)
  for (const [, width] of sheet.matchAll(/<col [^>]*width="(\d+)"/gu)) expect(Number(width)).toBeLessThanOrEqual(30)
  const style = Number(/<c r="F7" s="(\d+)"/u.exec(sheet)?.[1])
  const styles = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(await part(bytes, 'xl/styles.xml'))?.[1] ?? '').split('</xf>')
  expect(styles[style]).toContain('wrapText="1"')
})

it('prints the widest book on A3', async () => {
  expect(await part(await writeBookSheet({ ...print, code: 'B.5', rows: [] }), 'xl/worksheets/sheet1.xml')).toContain('paperSize="8"')
})
