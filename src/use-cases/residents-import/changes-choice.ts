import { z } from 'zod'

/** Which of the rows that would change somebody are wanted: all, none, all but these, or none but these. */
export type ChangesChoice = { mode: 'all' } | { mode: 'none' } | { mode: 'some'; declined: number[] } | { mode: 'only'; wanted: number[] }

export const ALL_CHANGES: ChangesChoice = { mode: 'all' }

const choice = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('all') }),
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('some'), declined: z.array(z.number()) }),
  z.object({ mode: z.literal('only'), wanted: z.array(z.number()) }),
])

/** As the record of an import keeps it. */
export const readChoice = (kept: string | null): ChangesChoice => (kept === null || kept === '' ? ALL_CHANGES : choice.parse(JSON.parse(kept)))

export const writeChoice = (made: ChangesChoice): string => JSON.stringify(made)

/** Whether the change that a row brings to somebody who is there already is not wanted. */
export const declinesOf = (made: ChangesChoice): ((row: number) => boolean) => {
  if (made.mode === 'all' || made.mode === 'none') return () => made.mode === 'none'
  const named = new Set(made.mode === 'some' ? made.declined : made.wanted)
  return (row) => named.has(row) === (made.mode === 'some')
}

/** How many of the rows that would change somebody are wanted. */
export const wantedOf = (made: ChangesChoice, changed: number): number => {
  if (made.mode === 'some') return changed - made.declined.length
  return made.mode === 'only' ? made.wanted.length : made.mode === 'all' ? changed : 0
}

/**
 * The choice with one row chosen otherwise. What is named are the exceptions from "all" or from "none": so it says of
 * every row what becomes of it, also where an import has more changes than are described one by one.
 */
export const withRow = (before: ChangesChoice, { row, isWanted }: { row: number; isWanted: boolean }): ChangesChoice => {
  const isOnly = before.mode === 'none' || before.mode === 'only'
  const named = new Set(before.mode === 'some' ? before.declined : before.mode === 'only' ? before.wanted : [])
  if (isWanted === isOnly) named.add(row)
  else named.delete(row)
  return exceptions(isOnly, [...named])
}

/** The choice with these rows not wanted. */
export const declining = (before: ChangesChoice, rows: ReadonlySet<number>): ChangesChoice => {
  if (before.mode === 'none') return before
  if (before.mode === 'only') return exceptions(true, before.wanted.filter((row) => !rows.has(row)))
  return exceptions(false, [...new Set([...(before.mode === 'some' ? before.declined : []), ...rows])])
}

/** The choice without rows that would change nobody (any more). */
export const amongChanged = (made: ChangesChoice, changed: ReadonlySet<number>): ChangesChoice => {
  if (made.mode === 'all' || made.mode === 'none') return made
  const isOnly = made.mode === 'only'
  return exceptions(isOnly, (isOnly ? made.wanted : made.declined).filter((row) => changed.has(row)))
}

const exceptions = (isOnly: boolean, rows: readonly number[]): ChangesChoice => {
  const sorted = rows.toSorted((a, b) => a - b)
  if (sorted.length === 0) return { mode: isOnly ? 'none' : 'all' }
  return isOnly ? { mode: 'only', wanted: sorted } : { mode: 'some', declined: sorted }
}
