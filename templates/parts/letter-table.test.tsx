import { expect, it } from 'vitest'

import { tableOf } from '@/domain/letters/answer-table-words'
import { writeTable } from '@/domain/letters/answers-table'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { inventedFacts } from '@tests/support/letter-facts'
import { readPdf } from '@tests/support/pdf-text'

const COLUMNS = ['Nama ternak', 'Keterangan']

const rows = Array.from({ length: 60 }, (_, at) => [`Sapi ${at + 1}`, `Betina umur ${at + 1} bulan, ${'bulu merah bata dan tanduk pendek, '.repeat(at % 3)}sehat`])

it('goes on over sheets with its head on every one, and tears no row', async () => {
  const table = tableOf({ type: 'table', columns: COLUMNS, value: writeTable(rows) })
  if (!table) throw new Error('no table')
  const { pages, items } = await readPdf(await renderLetterPdf({ ...inventedFacts(), blocks: [{ kind: 'table', ...table }] }))
  expect(pages).toBeGreaterThan(1)
  const sheetOf = (words: string): number[] => items.filter(({ text }) => text.trim() === words).map(({ at: [sheet = 0] }) => sheet)
  expect(sheetOf('Keterangan').filter((sheet) => sheet < pages)).toEqual(Array.from({ length: pages - 1 }, (_, at) => at + 1))
  for (const [name = ''] of rows) expect(sheetOf(name), name).toHaveLength(1)
  const heightOf = (words: string): number => items.find(({ text }) => text.trim() === words)?.at[2] ?? 0
  expect(heightOf('Sapi 2')).toBeLessThan(heightOf('Sapi 1'))
  const lefts = new Set(items.filter(({ text }) => text.startsWith('Betina')).map(({ at }) => at[1]))
  expect(lefts.size).toBe(1)
})
