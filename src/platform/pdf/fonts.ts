import path from 'node:path'

import { Font } from '@react-pdf/renderer'

import { LETTER_FONT } from '@templates/letters/letter-document'

let registered = false

/** Makes the letters' font known to react-pdf, once a process. It is read from `templates/fonts` in the working folder. */
export const registerLetterFonts = (): void => {
  if (registered) return
  const file = (style: string): string => path.join(process.cwd(), 'templates', 'fonts', `LiberationSans-${style}.ttf`)
  Font.register({
    family: LETTER_FONT,
    fonts: [
      { src: file('Regular') },
      { src: file('Bold'), fontWeight: 'bold' },
      { src: file('Italic'), fontStyle: 'italic' },
      { src: file('BoldItalic'), fontWeight: 'bold', fontStyle: 'italic' },
    ],
  })
  Font.registerHyphenationCallback(wholeWords)
  registered = true
}

/** Longer than any word or address of the web that fits on a line. */
const LONGEST_WORD = 44

/** Names and numbers must not be torn; only what would run off the paper is. */
const wholeWords = (word: string): string[] => (word.length <= LONGEST_WORD ? [word] : [...word])
