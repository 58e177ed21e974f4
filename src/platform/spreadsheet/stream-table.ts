import { printable } from './write-table'
import { writeZip } from './write-zip'

type Table = { sheet: string; head: readonly string[]; rows: AsyncIterable<readonly string[]> }

/**
 * An XLSX of one sheet, as a stream, for tables of any length. Every cell is text, as `writeTable` makes it. The same
 * table is always the same bytes.
 */
export const streamWorkbook = ({ sheet, head, rows }: Table): AsyncGenerator<Buffer> =>
  writeZip([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [relations('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', content: [`${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`] },
    { name: 'xl/_rels/workbook.xml.rels', content: [relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')] },
    { name: 'xl/styles.xml', content: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetOf(head, rows) },
  ])

/** A CSV as other programs of villages write it: a byte order mark, semicolons, and nothing that a sheet would calculate. */
export async function* streamCsv({ head, rows }: Omit<Table, 'sheet'>): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${lineOf(head)}`)
  let piece = ''
  for await (const row of rows) {
    piece += lineOf(row)
    if (piece.length < 32 * 1024) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}

const lineOf = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`

/** An apostrophe before what a sheet would take for a formula: `readCsv` takes it away again. */
const csvCell = (value: string): string => {
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`

/** Style 1 is text, 2 the same in bold: sixteen digits stay sixteen digits, also after somebody edits the cell. */
const STYLES =
  `${XML}<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'

const relations = (...pairs: readonly string[]): string => {
  const all: string[] = []
  for (let at = 0; at < pairs.length; at += 2) all.push(`<Relationship Id="rId${at / 2 + 1}" Type="${RELATIONS}/${pairs[at]}" Target="${pairs[at + 1]}"/>`)
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

async function* sheetOf(head: readonly string[], rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${head.length}" width="18" customWidth="1"/></cols><sheetData>${rowOf(1, head, 2)}`
  let number = 1
  for await (const row of rows) yield rowOf((number += 1), row, 1)
  yield '</sheetData></worksheet>'
}

const rowOf = (number: number, cells: readonly string[], style: 1 | 2): string => {
  const filled = cells.map((value, at) =>
    value === '' ? '' : `<c r="${columnName(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(printable(value))}</t></is></c>`,
  )
  return `<row r="${number}">${filled.join('')}</row>`
}

/** 0 is A, 26 is AA. */
const columnName = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
