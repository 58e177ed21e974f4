import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader finds in a PDF: the number of its sheets, the first one's size in points, and all its words on one line. */
export const readPdf = async (pdf: Buffer): Promise<{ pages: number; text: string; sheet: number[] }> => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const words: string[] = []
  let sheet: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    words.push(...items.map((item) => ('str' in item ? item.str : '')))
    if (number === 1) sheet = page.view.map(Math.round)
  }
  const pages = document.numPages
  await document.destroy()
  return { pages, sheet, text: words.join(' ').replace(/\s+/gu, ' ') }
}
