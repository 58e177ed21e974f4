import { setImmediate as eventLoopTurn } from 'node:timers/promises'

import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { ComposedLetter } from '@/domain/letters/wording'
import { LetterDocument, PAPER, SETTINGS } from '@templates/letters/letter-document'

import { registerLetterFonts } from './fonts'
import { fitsOnOneSheet } from './one-sheet'

/**
 * A letter as PDF/A-2b. The same letter gives the same bytes, so that its hash can be checked for ever. A letter that
 * runs over one sheet is set more closely until it fits; one that never does goes on over several.
 */
export const renderLetterPdf = async (letter: ComposedLetter): Promise<Buffer> => {
  registerLetterFonts()
  const [, paperHeight] = PAPER[letter.paper]
  for (const setting of SETTINGS) {
    let fits = false
    const look = (layout: unknown): void => {
      fits = fitsOnOneSheet(layout, paperHeight)
    }
    const bytes = await render(<LetterDocument letter={letter} setting={setting} onRender={look} />)
    if (fits) return bytes
  }
  return render(<LetterDocument letter={letter} isLong />)
}

/**
 * What react-pdf holds of a letter is given back only when the event loop turns: without that turn, letters made one
 * after the other fill the memory (20 MB for every 200).
 */
const render = async (document: ReactElement<DocumentProps>): Promise<Buffer> => {
  const bytes = await renderToBuffer(document)
  await eventLoopTurn()
  return bytes
}
