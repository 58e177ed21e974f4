import { setImmediate as eventLoopTurn } from 'node:timers/promises'

import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { ComposedLetter } from '@/domain/letters/wording'
import { type AlbumPage, LetterAlbum } from '@templates/letters/letter-album'
import { LetterDocument, type Setting, SETTINGS } from '@templates/letters/letter-document'
import { PAPER } from '@templates/parts/paper'

import { loadLetterFonts } from './fonts'
import { fitsOnOneSheet } from './one-sheet'

/**
 * A letter as PDF/A-2b. The same letter gives the same bytes, so that its hash can be checked for ever. A letter that
 * runs over one sheet is set more closely until it fits; one that never does goes on over several. Its official forms stand
 * behind it in the same file, and are counted with it.
 */
export const renderLetterPdf = async (letter: ComposedLetter): Promise<Buffer> => {
  const { bytes, setting, isLong } = await setLetter(letter)
  // Forms do not change how the letter before them is set.
  return letter.forms?.length ? render(<LetterDocument letter={letter} setting={setting} isLong={isLong} withForms />) : bytes
}

/** How a letter has to be set, found by setting it. */
const setLetter = async (letter: ComposedLetter): Promise<{ bytes: Buffer; setting: Setting; isLong: boolean }> => {
  await loadLetterFonts()
  const [, paperHeight] = PAPER[letter.paper]
  for (const setting of SETTINGS) {
    let fits = false
    const look = (layout: unknown): void => {
      fits = fitsOnOneSheet(layout, paperHeight)
    }
    const bytes = await render(<LetterDocument letter={letter} setting={setting} onRender={look} />)
    if (fits) return { bytes, setting, isLong: false }
  }
  return { bytes: await render(<LetterDocument letter={letter} isLong />), setting: 'ordinary', isLong: true }
}

/** Letters in one document, each with its label above it and set as it would be alone. */
export const renderLetterAlbum = async (title: string, letters: readonly { letter: ComposedLetter; label: string }[]): Promise<Buffer> => {
  const pages: AlbumPage[] = []
  for (const { letter, label } of letters) {
    const { setting, isLong } = await setLetter(letter)
    pages.push({ letter, label, setting, isLong })
  }
  return render(<LetterAlbum title={title} pages={pages} />)
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
