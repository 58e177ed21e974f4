import path from 'node:path'

import { Font } from '@react-pdf/renderer'

import { LETTER_FONTS } from '@templates/parts/paper'

import { quickenFont } from './quick-fonts'

let registered = false

/** Makes the letters' font known to react-pdf, once a process. It is read from `templates/fonts` in the working folder. */
export const registerLetterFonts = (): void => {
  if (registered) return
  const file = (style: string): string => path.join(process.cwd(), 'templates', 'fonts', `LiberationSans-${style}.ttf`)
  // For every sign that a font lacks, line ends among them, react-pdf turns to its own Helvetica, which is not embedded
  // and so forbidden in PDF/A (ISO 19005-2, 6.2.11.4.1): that name means our font too.
  Font.clear()
  for (const family of LETTER_FONTS) {
    Font.register({
      family,
      fonts: [
        { src: file('Regular') },
        { src: file('Bold'), fontWeight: 'bold' },
        { src: file('Italic'), fontStyle: 'italic' },
        { src: file('BoldItalic'), fontWeight: 'bold', fontStyle: 'italic' },
      ],
    })
  }
  Font.registerHyphenationCallback(wholeWords)
  registered = true
}

let quick: Promise<unknown> | null = null

/** The same, loaded and made quick: for whoever draws many letters. */
export const loadLetterFonts = async (): Promise<void> => {
  registerLetterFonts()
  quick ??= Promise.all(
    LETTER_FONTS.flatMap((fontFamily) => [400, 700].flatMap((fontWeight) => (['normal', 'italic'] as const).map((fontStyle) => quickenFont({ fontFamily, fontWeight, fontStyle })))),
  )
  await quick
}

/** Longer than any word or address of the web that fits on a line. */
const LONGEST_WORD = 44

/** Names and numbers must not be torn; only what would run off the paper is. */
const wholeWords = (word: string): string[] => (word.length <= LONGEST_WORD ? [word] : [...word])
