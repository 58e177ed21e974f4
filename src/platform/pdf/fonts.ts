import path from 'node:path'

import { Font } from '@react-pdf/renderer'

import { LETTER_FONTS } from '@templates/parts/paper'

import { quickenFont } from './quick-fonts'

/**
 * Told on react-pdf's own list of fonts: the site's two routers have a copy of this file each and one react-pdf between them. Registered
 * by the second copy, the fonts would be gone under a letter that the first is drawing.
 */
const REGISTERED = Symbol.for('desa.letter-fonts')
const QUICK = Symbol.for('desa.quick-letter-fonts')

/** Makes the letters' font known to react-pdf, once a process. It is read from `templates/fonts` in the working folder. */
export const registerLetterFonts = (): void => {
  if (Reflect.has(Font, REGISTERED)) return
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
  Reflect.set(Font, REGISTERED, true)
}

/** The same, loaded and made quick: for whoever draws many letters. */
export const loadLetterFonts = async (): Promise<void> => {
  registerLetterFonts()
  if (!Reflect.has(Font, QUICK)) Reflect.set(Font, QUICK, quickenAll())
  await Reflect.get(Font, QUICK)
}

const quickenAll = (): Promise<unknown> =>
  Promise.all(LETTER_FONTS.flatMap((fontFamily) => [400, 700].flatMap((fontWeight) => (['normal', 'italic'] as const).map((fontStyle) => quickenFont({ fontFamily, fontWeight, fontStyle })))))

/** Longer than any word or address of the web that fits on a line. */
const LONGEST_WORD = 44

/** Names and numbers must not be torn; only what would run off the paper is. */
const wholeWords = (word: string): string[] => (word.length <= LONGEST_WORD ? [word] : [...word])
