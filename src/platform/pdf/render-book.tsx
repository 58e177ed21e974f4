import path from 'node:path'

import { Font, renderToBuffer } from '@react-pdf/renderer'

import type { BookPrint } from '@/domain/registers/print'
import { LETTER_FONT } from '@templates/parts/paper'
import { BookDocument } from '@templates/registers/book-document'
import { layOutBook, type Measure } from '@templates/registers/book-layout'

import { registerLetterFonts } from './fonts'

/** A book as PDF/A-2b. Takes seconds for thousands of lines, without a pause: see `makeFileApart`. */
export const renderBookPdf = async (print: BookPrint): Promise<Buffer> => {
  registerLetterFonts()
  const measure = await letterMeasure()
  return renderToBuffer(<BookDocument print={print} layout={layOutBook(print, measure)} fonts={{ regular: fontFile('Regular'), bold: fontFile('Bold') }} />)
}

const fontFile = (style: 'Regular' | 'Bold'): string => path.join(process.cwd(), 'templates', 'fonts', `LiberationSans-${style}.ttf`)

/** Widths of texts in the letters' font, sign by sign; kerning only makes them narrower. */
export const letterMeasure = async (): Promise<Measure> => {
  const [regular, bold] = [await signWidths(400), await signWidths(700)]
  return (text, weight) => {
    const widthOf = weight === 'bold' ? bold : regular
    let width = 0
    for (const sign of text) width += widthOf(sign)
    return width
  }
}

const signWidths = async (fontWeight: 400 | 700): Promise<(sign: string) => number> => {
  await Font.load({ fontFamily: LETTER_FONT, fontWeight })
  const font = Font.getFont({ fontFamily: LETTER_FONT, fontWeight }).data
  if (!font || !('unitsPerEm' in font)) throw new Error('the font of the books was not loaded')
  const known = new Map<string, number>()
  return (sign) => {
    const width = known.get(sign) ?? font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
    known.set(sign, width)
    return width
  }
}
