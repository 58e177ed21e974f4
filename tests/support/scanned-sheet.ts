import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR from 'jsqr'
import { decodeQR } from 'qr/decode.js'
import sharp, { type Sharp } from 'sharp'

import { readPdf } from './pdf-text'

/** The part of a printed letter with its codes, as a picture of so many dots to the inch. */
export const codesOf = async (pdf: Buffer, dpi: number): Promise<Buffer> => {
  const scale = dpi / 72
  const { items, sheet } = await readPdf(pdf)
  const title = items.find(({ text }) => text.startsWith('Periksa keaslian'))
  if (!title) throw new Error('the letter has no codes')
  const [number = 1, x = 0, y = 0] = title.at
  const top = Math.round(((sheet[3] ?? 0) - y - 20) * scale)
  const area = { left: Math.round((x + 104) * scale), top, width: Math.round(118 * scale), height: Math.round(125 * scale) }
  return sharp(await sheetOf(pdf, dpi, number)).extract(area).png().toBuffer()
}

/** A whole sheet as a picture. */
export const sheetOf = async (pdf: Buffer, dpi: number, number = 1): Promise<Buffer> => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const { data, width, height } = await document.getPage(number - 1).render({ scale: dpi / 72, render: 'bitmap' })
  document.destroy()
  library.destroy()
  return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }).png().toBuffer()
}

/** The text of the second code on a letter, as a scan of it gives it. */
export const offlineCodeOf = async (pdf: Buffer): Promise<string> => {
  const { page } = await readCodes(await codesOf(pdf, 150))
  if (page === null) throw new Error('no code was read')
  return page
}

/** As a telephone sees it: a little turned, not quite sharp, in uneven light, and packed hard. */
export const photographed = (picture: Buffer, { degrees, blur, quality }: { degrees: number; blur: number; quality: number }): Promise<Buffer> =>
  sharp(picture).rotate(degrees, { background: '#ddd' }).blur(blur).linear(0.6, 45).jpeg({ quality }).toBuffer()

/** What the two readers find in a picture: the one that the page uses, and another. */
export const readCodes = async (picture: Buffer): Promise<{ page: string | null; other: string | null }> => {
  const { data, info } = await pixelsOf(sharp(picture))
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  return { page: attempt(() => decodeQR({ data: new Uint8ClampedArray(data), width: info.width, height: info.height }, { timeLimit: 2_000, effort: 8 })), other: read?.data ?? null }
}

const pixelsOf = (picture: Sharp) => picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })

const attempt = (read: () => string): string | null => {
  try {
    return read()
  } catch {
    return null
  }
}
