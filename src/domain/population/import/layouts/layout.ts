import type { SheetRow } from '../imported-person'

/** One row as it stands in a sheet, with the sheet's own number. */
export type RawRow = { row: number; cells: readonly string[] }

export const LAYOUT_IDS = ['opensid', 'siak', 'bip-2012', 'bip-2016', 'bip-2016-luwu-timur', 'bip-ektp'] as const

export type LayoutId = (typeof LAYOUT_IDS)[number]

/** Follows the rows of one sheet: a person, nothing (a heading, the head of a family, a footer), or the end of the data. */
export type LayoutReader = (raw: RawRow) => SheetRow | 'end' | null

/**
 * One of the forms in which programs hand out people (`import-formats.json`). Its reader turns every form into the same
 * cells, named as OpenSID names them, so that one reading (`readRow`) judges them all.
 */
export type Layout = {
  id: LayoutId
  /** Headings that no sheet of this layout lacks, in the layout's own words: by these it is recognised. */
  needs: readonly string[]
  /** Our name of a cell, and the layout's own heading: problems speak of the column that the officer sees. */
  columns: Readonly<Record<string, string>>
  reader: () => LayoutReader
}

/** The heading of the layout for one of our cells. */
export const columnIn = ({ columns }: Layout, cell: string): string => columns[cell] ?? cell

/** Headings are told apart by their letters and digits alone: `HUB. KEL`, `Hub.Kel` and `HUB KEL` are one. */
export const foldHeading = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/gu, '')

export const isHeading = ({ needs }: Layout, cells: readonly string[]): boolean => {
  const headings = new Set(cells.map(foldHeading))
  return needs.every((name) => headings.has(foldHeading(name)))
}

/** Where each of our cells stands in a row, from the row of headings. Of two alike the first counts. */
export const placesOf = (columns: Layout['columns'], headings: readonly string[]): readonly (readonly [cell: string, at: number])[] => {
  const folded = headings.map(foldHeading)
  return Object.entries(columns).flatMap(([cell, heading]): [string, number][] => {
    const at = folded.indexOf(foldHeading(heading))
    return at < 0 ? [] : [[cell, at]]
  })
}

/** The cells of a row by our names. What is a mere dash says nothing. */
export const cellsAt = (places: readonly (readonly [string, number])[], cells: readonly string[]): Record<string, string> => {
  const named: Record<string, string> = {}
  for (const [cell, at] of places) named[cell] = dashless(cells[at] ?? '')
  return named
}

const dashless = (text: string): string => (/^\s*-*\s*$/u.test(text) ? '' : text)

/** `000` is how programs print that there is no RT or RW. */
export const withoutZeros = (text: string | undefined): string => (/^[\s0-]*$/u.test(text ?? '') ? '' : (text ?? '').trim())
