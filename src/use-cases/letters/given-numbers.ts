import type { Tx } from '@/platform/transaction'

/** Whether a letter has this number already: the pattern was changed before such changes were refused. */
export const isGiven = async (tx: Tx, { number, year }: { number: string; year: number }): Promise<boolean> =>
  (await tx.query('SELECT 1 AS one FROM letters WHERE number = $1 UNION ALL SELECT 1 FROM hand_written_letters WHERE year = $2::int AND number = $1', [number, year])).length > 0
