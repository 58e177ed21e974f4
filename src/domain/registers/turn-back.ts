/** One event's changes of a row, column by column: old and new. */
export type RowChanges = Readonly<Record<string, readonly [unknown, unknown]>>

/**
 * A row as it was before these changes, which come with the latest first. A column is turned back only when it holds
 * what the change has put there: what a later event with an earlier day has written since then stays.
 */
export const turnBack = (row: Readonly<Record<string, unknown>>, changes: readonly RowChanges[]): Record<string, unknown> => {
  const before: Record<string, unknown> = { ...row }
  for (const change of changes) {
    for (const [column, [old, fresh]] of Object.entries(change)) {
      if (isSame(before[column], fresh)) before[column] = old
    }
  }
  return before
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
