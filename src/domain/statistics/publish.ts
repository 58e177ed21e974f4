import { type Line, sumOf, type Tally } from './lines'
import { type Shown, shownTotal, suppress } from './suppression'

/** A table as it is shown; `lines` is null when all of it is kept back. A null number is hidden. */
export type Table = { lines: readonly (Shown & { key: string; label: string })[] | null; total: Shown }

/** The table whose lines are the sums of this one's: `lineOf` names the line that a key belongs to. */
export type Around = { table: Table; lineOf: (key: string) => string }

/** Everything, for the office. */
export const openTable = (lines: readonly Line[]): Table => ({ lines: lines.map((line) => ({ ...line, ...whole(line) })), total: whole(sumOf(lines)) })

/**
 * The table as the public may see it. A table within another is cut along that one's lines: a line that is hidden
 * there has all its parts hidden here, and of a line that is shown there the parts are guarded among themselves.
 * `hiddenKeys` are lines that another table hides under the same key.
 */
export const publicTable = (lines: readonly Line[], around: Around | null = null, hiddenKeys: ReadonlySet<string> = new Set()): Table => {
  if (!around) return guarded(lines, shownTotal(sumOf(lines)), hiddenKeys)
  if (around.table.lines === null) return { lines: null, total: HIDDEN }
  const keys = [...new Set(lines.map(({ key }) => around.lineOf(key)))]
  const parts = keys.map((parent) => {
    const total = around.table.lines?.find(({ key }) => key === parent) ?? HIDDEN
    return guarded(lines.filter(({ key }) => around.lineOf(key) === parent), total, hiddenKeys)
  })
  const only = parts.length === 1 ? parts[0] : undefined
  if (only) return only
  const shown = new Map(parts.flatMap(({ lines: part }) => part ?? []).map((line) => [line.key, line]))
  return { lines: lines.map((line) => shown.get(line.key) ?? { key: line.key, label: line.label, ...HIDDEN }), total: around.table.total }
}

/** The same table with the sums alone: where a line is of one sex by its nature, the others' would follow. */
export const withoutSexes = ({ lines, total }: Table): Table => ({
  lines: lines && lines.map((line) => ({ ...line, ...(line.people === 0 ? {} : { men: null, women: null }) })),
  total: { ...total, men: null, women: null },
})

const HIDDEN: Shown = { men: null, women: null, people: null }

const guarded = (lines: readonly Line[], { men, women, people }: Shown, hiddenKeys: ReadonlySet<string>): Table => {
  const total = { men, women, people }
  const shown = suppress(lines, total, lines.map(({ key }) => hiddenKeys.has(key)))
  return { lines: shown && lines.map(({ key, label }, at) => ({ key, label, ...(shown[at] ?? HIDDEN) })), total }
}

const whole = ({ men, women }: Tally): Shown => ({ men, women, people: men + women })
