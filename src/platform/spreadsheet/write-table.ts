import writeExcelFile from 'write-excel-file/node'

/**
 * An XLSX of one sheet in which every cell is text: a value that begins with `=` is shown and never calculated, and
 * sixteen digits stay sixteen digits, also after somebody edits the cell.
 */
export const writeTable = async (head: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> => {
  const text = (value: string) => ({ value: printable(value), type: String, format: '@', wrap: value.includes('\n') })
  const bold = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })
  return writeExcelFile([head.map(bold), ...rows.map((row) => row.map(text))], {
    columns: head.map((name) => ({ width: Math.max(12, name.length + 2) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

/**
 * XML cannot hold control characters (but tabs and line breaks), and a sheet that holds one does not open. A text
 * like `_x0041_` is how a sheet writes a character by its number, so its own first sign is written that way; and so are
 * the replacement sign and its neighbours, which the library would drop with what stands before them.
 */
export const printable = (value: string): string => {
  const text = value
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\uFFFD-\uFFFF]/gu, byNumber)
  return text in {} ? `${byNumber(text)}${text.slice(1)}` : text
}

/** The library looks texts up in an object, and loses those that every object has a property of (`toString`). */
const byNumber = (text: string): string => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
