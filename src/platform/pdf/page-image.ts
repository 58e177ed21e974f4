import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

/** Pixels across a sheet: its words can be read on a telephone, and a sheet of a letter stays below some 40 kB. */
const WIDTH = 1000

/** Sheets of one picture: no letter of a village is longer. */
const MOST_SHEETS = 8

let library: Promise<PDFiumLibrary> | null = null

/** The sheets of a PDF one below the other as a light picture (WebP), for telephones that would rather not open a PDF. */
export const sheetsImage = async (pdf: Buffer): Promise<Buffer> => {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    const sheets: { input: Buffer; height: number }[] = []
    for (let at = 0; at < Math.min(document.getPageCount(), MOST_SHEETS); at += 1) {
      const page = document.getPage(at)
      const { data, width, height } = await page.render({ scale: WIDTH / page.getOriginalSize().originalWidth, render: 'bitmap' })
      sheets.push({ input: await sharp(data, { raw: { width, height, channels: 4 } }).resize({ width: WIDTH }).flatten({ background: '#fff' }).png({ compressionLevel: 1 }).toBuffer(), height: Math.round((height * WIDTH) / width) })
    }
    const height = sheets.reduce((sum, sheet) => sum + sheet.height, 0)
    let top = 0
    const placed = sheets.map(({ input, height: own }) => {
      top += own
      return { input, left: 0, top: top - own }
    })
    return await sharp({ create: { width: WIDTH, height, channels: 3, background: '#fff' } }).composite(placed).webp({ quality: 50 }).toBuffer()
  } finally {
    document.destroy()
  }
}
