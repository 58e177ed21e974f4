import { LETTER_DOCUMENT } from '@/messages/letter-document'

import type { SignaturePlace } from './bsre/service'

/** In points; the letter keeps this room below its words (`templates/parts/signature-block.tsx`). */
const SIZE = 66

const GAP = 3

/**
 * Where the room for the service's code is on a letter that BSrE signs: below the words that stand for a pen, on the sheet that bears
 * the letter's own code. Whoever answered a question with the same words has them elsewhere, also on the forms behind the letter.
 */
export const signaturePlace = async (pdf: Buffer, printedCode: string): Promise<SignaturePlace> => {
  const { PDF } = await import('@libpdf/core')
  const document = await PDF.load(new Uint8Array(pdf))
  const sheet = document.findText(LETTER_DOCUMENT.checkCode(printedCode))[0]?.pageIndex
  const words = document.findText(LETTER_DOCUMENT.certifiedRoom).findLast(({ pageIndex }) => pageIndex === sheet)
  if (!words) throw new Error('the letter has no room for a certified signature')
  const { x, y, width } = words.bbox
  return { page: words.pageIndex + 1, x: Math.round(x + width / 2 - SIZE / 2), y: Math.round(y - GAP - SIZE), size: SIZE }
}
