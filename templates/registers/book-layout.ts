import { BOOKS } from '@/domain/registers/books'
import type { Column } from '@/domain/registers/column'
import { headerGrid } from '@/domain/registers/header-grid'
import type { BookPrint } from '@/domain/registers/print'

import { BOOK_PAPER } from './book-paper'

/** How wide a text is in points, at a size of one point. */
export type Measure = (text: string, weight: 'regular' | 'bold') => number

/** A head with its box, and its lines of text in it: places in points, below the upper edge of all heads. */
export type PlacedHead = { left: number; top: number; width: number; height: number; lines: { text: string; x: number; y: number }[] }

/** One line of text in a cell: how far from the left in points, and on which line below the heads. */
export type PlacedText = { text: string; x: number; line: number }

/** One sheet: its texts, and after how many lines each row ends. */
export type BookSheet = { number: number; isFirst: boolean; isLast: boolean; cells: PlacedText[]; rowEnds: number[] }

export type BookLayout = {
  width: number
  height: number
  fontSize: number
  lineHeight: number
  lefts: number[]
  widths: number[]
  heads: PlacedHead[]
  headHeight: number
  sheets: BookSheet[]
}

export const MARGIN = 30
export const TITLE_HEIGHT = 84
export const RUNNING_TITLE_HEIGHT = 16
export const FOOT_HEIGHT = 20
export const SIGNATURE_HEIGHT = 128
export const NUMBERS_HEIGHT = 11
const PADDING = 2.5
/** Beside nothing, a line of text that is measured too narrow by a hair would be broken once more. */
const SLACK = 0.6
const HEAD_LINE = 1.2

/** Heads are set a little smaller than what stands below them. */
export const headSize = (fontSize: number): number => fontSize - 0.4

/**
 * Sets a whole book before anything is drawn: where each text breaks, how high each row is, which rows stand on which
 * sheet. So the number of sheets is known on the first one, and every sheet costs the same few texts.
 */
export const layOutBook = (print: BookPrint, measure: Measure): BookLayout => {
  const { columns } = BOOKS[print.code]
  const paper = BOOK_PAPER[print.code]
  const [width, height] = paper.sheet
  const unit = (width - 2 * MARGIN) / paper.widths.reduce((sum, one) => sum + one, 0)
  const widths = paper.widths.map((one) => one * unit)
  const lefts = widths.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, one) => sum + one, 0))
  const { fontSize } = paper
  const lineHeight = Math.round(fontSize * 1.36 * 100) / 100
  const breaker = (room: number, weight: 'regular' | 'bold', size: number) => (text: string) => breakText(text, (room - 2 * PADDING - SLACK) / size, (part) => measure(part, weight))
  const heads = placeHeads(headerGrid(columns), { lefts, widths, lineHeight: headSize(fontSize) * HEAD_LINE, widthOf: (text) => measure(text, 'bold') * headSize(fontSize), breakHead: (room) => breaker(room, 'bold', headSize(fontSize)) })
  const headHeight = Math.max(...heads.map(({ top, height: tall }) => top + tall)) + NUMBERS_HEIGHT
  const breakers = widths.map((room) => breaker(room, 'regular', fontSize))
  const rows = print.rows.map((row) => row.map((cell, at) => breakers[at]?.(cell) ?? []))
  const place = (text: string, at: number): number => {
    const [left, room] = [lefts[at] ?? 0, widths[at] ?? 0]
    return isCentred(columns[at]) ? left + (room - measure(text, 'regular') * fontSize) / 2 : left + PADDING
  }
  const sheets = fillSheets(rows, { height: height - 2 * MARGIN - FOOT_HEIGHT - headHeight, lineHeight })
  return {
    width, height, fontSize, lineHeight, lefts, widths, heads, headHeight,
    sheets: sheets.map((sheet, position) => ({ number: position + 1, isFirst: position === 0, isLast: position === sheets.length - 1, ...placeRows(sheet, place) })),
  }
}

/** Numbers, days, ticks and single letters stand in the middle of their column. */
const isCentred = (column: Column | undefined): boolean => column !== undefined && (['int', 'bool', 'date'].includes(column.type) || column.key === 'jenis_kelamin')

/** Breaks a text into lines between words, after `/` and after a hyphen of words, and inside a word only when it is too long for a line. */
export const breakText = (text: string, room: number, widthOf: (part: string) => number): string[] => {
  const lines: string[] = []
  let line = ''
  const push = (part: string): void => {
    if (widthOf(line + part.trimEnd()) <= room) line += part
    else {
      if (line.trim() !== '') lines.push(line.trimEnd())
      line = part
    }
  }
  for (const part of text.split(/(?<=[\s/])|(?<=-)(?!\d)/u)) {
    if (widthOf(part.trimEnd()) <= room) push(part)
    else for (const sign of part) push(sign)
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

type Heads = { lefts: readonly number[]; widths: readonly number[]; lineHeight: number; widthOf: (text: string) => number; breakHead: (room: number) => (text: string) => string[] }

const placeHeads = (grid: ReturnType<typeof headerGrid>, { lefts, widths, lineHeight, widthOf, breakHead }: Heads): PlacedHead[] => {
  const roomOf = (at: number, columns: number): number => widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0)
  const cells = grid.flatMap((heads, line) => heads.map((head) => ({ ...head, line, room: roomOf(head.at, head.columns), broken: breakHead(roomOf(head.at, head.columns))(head.text) })))
  const tall = grid.map((_, line) => Math.max(lineHeight, ...cells.filter((cell) => cell.line === line && cell.lines === 1).map(({ broken }) => broken.length * lineHeight)) + 2 * PADDING)
  // A head over several lines may need more than they have: the last of them grows.
  for (const { line, lines, broken } of cells) {
    const has = tall.slice(line, line + lines).reduce((sum, one) => sum + one, 0)
    const lacks = broken.length * lineHeight + 2 * PADDING - has
    if (lacks > 0) tall.splice(line + lines - 1, 1, (tall[line + lines - 1] ?? 0) + lacks)
  }
  const heightOf = (line: number, lines: number): number => tall.slice(line, line + lines).reduce((sum, one) => sum + one, 0)
  return cells.map(({ at, line, lines, room, broken }) => {
    const [left, top, height] = [lefts[at] ?? 0, heightOf(0, line), heightOf(line, lines)]
    const above = (height - broken.length * lineHeight) / 2
    return { left, top, width: room, height, lines: broken.map((text, position) => ({ text, x: left + (room - widthOf(text)) / 2, y: top + above + position * lineHeight })) }
  })
}

type Row = readonly (readonly string[])[]

const fillSheets = (rows: readonly Row[], { height, lineHeight }: { height: number; lineHeight: number }): Row[][] => {
  const linesOn = (isFirst: boolean): number => Math.floor((height - (isFirst ? TITLE_HEIGHT : RUNNING_TITLE_HEIGHT)) / lineHeight)
  const sheets: Row[][] = [[]]
  let used = 0
  for (const row of rows) {
    const tall = tallness(row)
    if (used + tall > linesOn(sheets.length === 1)) {
      sheets.push([])
      used = 0
    }
    sheets.at(-1)?.push(row)
    used += tall
  }
  if ((linesOn(sheets.length === 1) - used) * lineHeight >= SIGNATURE_HEIGHT) return sheets
  // A last row goes with the signatures, so that they do not stand alone.
  const last = sheets.at(-1) ?? []
  if (last.length < 2) return [...sheets, []]
  return [...sheets.slice(0, -1), last.slice(0, -1), last.slice(-1)]
}

const tallness = (row: Row): number => Math.max(1, ...row.map(({ length }) => length))

const placeRows = (rows: readonly Row[], place: (text: string, at: number) => number): { cells: PlacedText[]; rowEnds: number[] } => {
  const cells: PlacedText[] = []
  const rowEnds: number[] = []
  let end = 0
  for (const row of rows) {
    for (const [at, lines] of row.entries()) for (const [line, text] of lines.entries()) cells.push({ text, x: place(text, at), line: end + line })
    end += tallness(row)
    rowEnds.push(end)
  }
  return { cells, rowEnds }
}
