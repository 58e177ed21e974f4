import { Font } from '@react-pdf/renderer'

import { LETTER_FONT } from '@templates/parts/paper'

import { registerLetterFonts } from './fonts'

/**
 * The signs in these texts that the letters' font lacks and would print as empty boxes, each once, in their order. All
 * four styles of the font have the same signs.
 */
export const unprintableSigns = async (texts: readonly string[]): Promise<string[]> => {
  registerLetterFonts()
  await Font.load({ fontFamily: LETTER_FONT })
  const font = Font.getFont({ fontFamily: LETTER_FONT }).data
  if (!font) throw new Error('the font of the letters was not loaded')
  const lacks = (sign: string): boolean => !/\s/u.test(sign) && !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
  return [...new Set(texts.flatMap((text) => [...text].filter(lacks)))]
}
