import { renderToBuffer } from '@react-pdf/renderer'

import type { ComposedLetter } from '@/domain/letters/wording'
import { LetterDocument, type Setting, SETTINGS } from '@templates/letters/letter-document'

import { registerLetterFonts } from './fonts'

/**
 * A letter as PDF/A-2b. The same letter gives the same bytes, so that its hash can be checked for ever. A letter that
 * runs over one sheet is set more closely until it fits; one that never does keeps the ordinary setting on two.
 */
export const renderLetterPdf = async (letter: ComposedLetter): Promise<Buffer> => {
  registerLetterFonts()
  const [ordinary, ...closer] = SETTINGS
  const first = await render(letter, ordinary)
  if (first.pages <= 1) return first.bytes
  for (const setting of closer) {
    const again = await render(letter, setting)
    if (again.pages <= 1) return again.bytes
  }
  return first.bytes
}

const render = async (letter: ComposedLetter, setting: Setting): Promise<{ bytes: Buffer; pages: number }> => {
  const counted: number[] = []
  const bytes = await renderToBuffer(<LetterDocument letter={letter} setting={setting} onPages={(pages) => counted.push(pages)} />)
  // The first round of layout does not know the number of pages yet; the last one does.
  return { bytes, pages: counted.at(-1) ?? 1 }
}
