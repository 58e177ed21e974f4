import { z } from 'zod'

/** Which of the rows that would change somebody are wanted: all, none, or all but these. */
export type ChangesChoice = { mode: 'all' } | { mode: 'none' } | { mode: 'some'; declined: number[] }

export const ALL_CHANGES: ChangesChoice = { mode: 'all' }

const choice = z.discriminatedUnion('mode', [z.object({ mode: z.literal('all') }), z.object({ mode: z.literal('none') }), z.object({ mode: z.literal('some'), declined: z.array(z.number()) })])

/** As the record of an import keeps it. */
export const readChoice = (kept: string | null): ChangesChoice => (kept === null || kept === '' ? ALL_CHANGES : choice.parse(JSON.parse(kept)))

export const writeChoice = (made: ChangesChoice): string => JSON.stringify(made)

/** Whether the change that a row brings to somebody who is there already is not wanted. */
export const declinesOf = (made: ChangesChoice): ((row: number) => boolean) => {
  if (made.mode !== 'some') return () => made.mode === 'none'
  const declined = new Set(made.declined)
  return (row) => declined.has(row)
}

/** How many of the rows that would change somebody are wanted. */
export const wantedOf = (made: ChangesChoice, changed: number): number => (made.mode === 'all' ? changed : made.mode === 'none' ? 0 : changed - made.declined.length)
