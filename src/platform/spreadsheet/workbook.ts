import { readWholeXml } from './read-xml'
import { type ZipEntry, ZipProblem } from './zip-entries'

/** What one needs to know of a workbook to read one of its sheets. */
export type Workbook = {
  sheet: ZipEntry
  /** Texts that cells point to by their number. */
  sharedTexts: readonly string[]
  /** Numbers of the cell styles that show a number as a date. */
  dateStyles: ReadonlySet<number>
  /** Whether days are counted from 1904 (old Macintosh) instead of 1900. */
  isFrom1904: boolean
}

type Entries = ReadonlyMap<string, ZipEntry>

/** Most bytes that a part may unpack to; those that are kept in memory have the small ones. */
const MOST_SMALL = 8 * 1024 * 1024
const MOST_TEXTS = 96 * 1024 * 1024

/** Longest text that a cell can hold in Excel. */
export const LONGEST_TEXT = 32_767

/** The sheet of this name, else the first that is not hidden. Throws `ZipProblem`. */
export const openWorkbook = async (entries: Entries, sheetName: string): Promise<Workbook> => {
  const path = (await targetsOf(entries, '', '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml'
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const targets = await targetsOf(entries, folder, `${folder}_rels/${path.slice(folder.length)}.rels`)
  const { sheets, isFrom1904 } = await readWorkbook(entry(entries, path))
  const readable = sheets.flatMap((sheet) => {
    const target = targets.find(({ id, type }) => id === sheet.id && type.endsWith('/worksheet'))
    return target ? [{ ...sheet, path: target.path }] : []
  })
  const wanted =
    readable.find(({ name }) => name.trim().toLowerCase() === sheetName.toLowerCase()) ?? readable.find(({ isHidden }) => !isHidden) ?? readable[0]
  const texts = targets.find(({ type }) => type.endsWith('/sharedStrings'))
  const styles = targets.find(({ type }) => type.endsWith('/styles'))
  return {
    sheet: entry(entries, wanted?.path ?? ''),
    sharedTexts: texts && entries.has(texts.path) ? await readTexts(entry(entries, texts.path)) : [],
    dateStyles: styles && entries.has(styles.path) ? await readDateStyles(entry(entries, styles.path)) : new Set(),
    isFrom1904,
  }
}

const entry = (entries: Entries, path: string): ZipEntry => {
  const found = entries.get(path)
  if (!found) throw new ZipProblem('broken')
  return found
}

type Target = { id: string; type: string; path: string }

const targetsOf = async (entries: Entries, folder: string, path: string): Promise<Target[]> => {
  const found = entries.get(path)
  const targets: Target[] = []
  if (!found) return targets
  await readWholeXml(found.open(MOST_SMALL), {
    ...SILENT,
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name === 'Relationship') targets.push({ id, type, path: target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//u, '')}` })
    },
  })
  return targets
}

type Sheet = { name: string; id: string; isHidden: boolean }

const readWorkbook = async (part: ZipEntry): Promise<{ sheets: Sheet[]; isFrom1904: boolean }> => {
  const sheets: Sheet[] = []
  let isFrom1904 = false
  await readWholeXml(part.open(MOST_SMALL), {
    ...SILENT,
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', id, isHidden: (attributes.state ?? 'visible') !== 'visible' })
    },
  })
  return { sheets, isFrom1904 }
}

/** A text may come in runs of different look (`r`); readings of Asian signs (`rPh`) are no part of it. */
const readTexts = async (part: ZipEntry): Promise<string[]> => {
  const texts: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  await readWholeXml(part.open(MOST_TEXTS), {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') isText = !isReading
      else if (name === 'rPh') isReading = true
    },
    text: (piece) => {
      if (isText && text.length < LONGEST_TEXT) text += piece
    },
    close: (name) => {
      if (name === 'si') texts.push(unescapeText(text))
      else if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
    },
  })
  return texts
}

const readDateStyles = async (part: ZipEntry): Promise<Set<number>> => {
  const dateFormats = new Set(BUILT_IN_DATES)
  const dateStyles = new Set<number>()
  let isCellStyle = false
  let position = 0
  await readWholeXml(part.open(MOST_SMALL), {
    text: () => undefined,
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt' && isDateFormat(formatCode)) dateFormats.add(Number(numFmtId))
      else if (name === 'cellXfs') isCellStyle = true
      else if (name === 'xf' && isCellStyle) {
        if (dateFormats.has(Number(numFmtId))) dateStyles.add(position)
        position += 1
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return dateStyles
}

/** Formats of days that every program knows by number (ECMA-376, 18.8.30), those of East Asia included. */
const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]

/** Whether a format shows a day: it names day or year outside of quoted words, colours and escaped letters. */
export const isDateFormat = (format: string): boolean => /[dy]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''))

const SILENT = { text: () => undefined, close: () => undefined }

/** `_x000D_` is how a spreadsheet writes a character that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/giu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
