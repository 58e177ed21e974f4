import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** `at`: the sheet, and how far from its left and lower edge the words begin, in points. */
export type PdfContent = { pages: number; text: string; sheet: number[]; items: { text: string; at: number[] }[] }

/** What a reader finds in a PDF: the number of its sheets, the first one's size in points, and all its words on one line. */
export const readPdf = async (pdf: Buffer): Promise<PdfContent> => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const found: PdfContent['items'] = []
  let sheet: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    found.push(...items.flatMap((item) => ('str' in item ? [{ text: item.str, at: [number, Math.round(Number(item.transform[4])), Math.round(Number(item.transform[5]))] }] : [])))
    if (number === 1) sheet = page.view.map(Math.round)
  }
  const pages = document.numPages
  await document.destroy()
  return { pages, sheet, items: found, text: found.map(({ text }) => text).join(' ').replace(/\s+/gu, ' ') }
}
