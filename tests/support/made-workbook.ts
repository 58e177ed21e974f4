import { deflateRawSync } from 'node:zlib'

type Made = {
  /** The rows of its one sheet as XML. */
  sheet?: string
  sheets?: readonly { name: string; isHidden?: boolean; content: string }[]
  /** The one sheet already packed, for what would be too large to hold. */
  packedSheet?: Buffer
  isFrom1904?: boolean
  isCutOff?: boolean
}

/** A workbook as other programs write it, for tests: shared texts, styles of days, several sheets. */
export const makeWorkbook = ({ sheet = '', sheets = [{ name: 'Data', content: sheet }], packedSheet, isFrom1904 = false, isCutOff = false }: Made): Buffer =>
  makeZip({
    ...Object.fromEntries(sheets.map(({ content }, at) => [`xl/worksheets/sheet${at + 1}.xml`, packedSheet ?? `<worksheet><sheetData>${content}${isCutOff ? '' : '</sheetData></worksheet>'}`])),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${sheets
      .map(({ name, isHidden }, at) => `<sheet name="${name}" r:id="rId${at + 1}"${isHidden ? ' state="hidden"' : ''}/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_sheet, at): Relation => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['rId98', 'styles', '/xl/styles.xml'],
      ['rId99', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': '<sst><si><r><t>Siti </t></r><r><rPr/><t>Aminah</t></r><rPh><t>baca</t></rPh></si></sst>',
  })

type Relation = [id: string, type: string, target: string]

const relations = (all: readonly Relation[]): string =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** A zip of these files; a Buffer is taken as already packed. Sizes stand in its directory only, as streams write them. */
export const makeZip = (files: Readonly<Record<string, string | Buffer>>): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = typeof content === 'string' ? deflateRawSync(Buffer.from(content)) : content
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(typeof content === 'string' ? content.length : 0, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    const written = [local, Buffer.from(name), packed]
    bodies.push(...written)
    at += Buffer.concat(written).length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}
