import type { SheetRow } from '../imported-person'
import { BIP_2012, BIP_2016, BIP_2016_LUWU_TIMUR, BIP_EKTP } from './bip'
import { isHeading, type Layout, type LayoutId, type RawRow } from './layout'
import { OPENSID } from './opensid'
import { SIAK } from './siak'

/** In the order in which they are tried: those that need more headings come before those whose headings they share. */
const LAYOUTS: readonly Layout[] = [OPENSID, SIAK, BIP_EKTP, BIP_2016, BIP_2016_LUWU_TIMUR, BIP_2012]

export const layoutOf = (id: LayoutId): Layout => LAYOUTS.find((layout) => layout.id === id) ?? OPENSID

/** Titles, addresses and the head of the first family stand above the headings; nobody's are longer than this. */
const MOST_ROWS_ABOVE = 60

export type RecognisedSheet = { layout: Layout; rows: AsyncGenerator<SheetRow> }

/**
 * Tells the layout of a sheet from its first rows, and reads it as a stream. Else says whether it is a table at all,
 * with several cells in some row.
 */
export const recogniseSheet = async (source: AsyncGenerator<RawRow>): Promise<RecognisedSheet | 'unknown-layout' | 'no-table'> => {
  const above: RawRow[] = []
  while (above.length < MOST_ROWS_ABOVE) {
    const next = await source.next()
    if (next.done) break
    if (next.value.cells.every((cell) => cell.trim() === '')) continue
    above.push(next.value)
    const layout = LAYOUTS.find((one) => isHeading(one, next.value.cells))
    if (layout) return { layout, rows: peopleOf(layout, above, source) }
  }
  await source.return(undefined)
  return above.some(({ cells }) => cells.length > 1) ? 'unknown-layout' : 'no-table'
}

async function* peopleOf({ reader }: Layout, above: readonly RawRow[], source: AsyncGenerator<RawRow>): AsyncGenerator<SheetRow> {
  const read = reader()
  for (const raw of above) read(raw)
  for await (const raw of source) {
    const person = read(raw)
    if (person === 'end') return
    if (person) yield person
  }
}
