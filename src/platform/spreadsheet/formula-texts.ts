import { strFromU8, unzipSync } from 'fflate'

export type FormulaCell = { row: number; column: number; text: string }

/**
 * Cells of the first sheet that hold a formula without a result, as the text that somebody typed (`=…`). The
 * reader library gives nothing for them; a name that begins with `=` must not be lost, and is never calculated.
 */
export const formulaTexts = (bytes: Buffer): FormulaCell[] => {
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'xl/worksheets/sheet1.xml' && originalSize < 400_000_000 })
  const sheet = files['xl/worksheets/sheet1.xml']
  if (!sheet) return []
  const cells: FormulaCell[] = []
  for (const match of strFromU8(sheet).matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>([^<]*)<\/f>(?:<v\s*\/>|<v><\/v>)?<\/c>/gu)) {
    const [, letters = '', row = '', formula = ''] = match
    cells.push({ row: Number(row), column: columnOf(letters), text: `=${unescaped(formula)}` })
  }
  return cells
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const unescaped = (text: string): string =>
  text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&apos;/gu, "'").replace(/&amp;/gu, '&')
