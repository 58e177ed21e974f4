import type { Tx } from '@/platform/transaction'

/** A sequence of a year whose lines are not as many as the numbers that were given of it. */
export type MissingNumbers = { series: string; year: number; missing: number }

/**
 * Counts, in every sequence of every year, the numbers that were given against the lines of the books that have them: letters, numbers by
 * hand (reserved and crossed out ones too), those of a paper book, and incoming letters. Empty when every number has its line.
 */
export const missingNumbers = (run: Tx['query']): Promise<MissingNumbers[]> => run<MissingNumbers>(MISSING)

const MISSING = `
SELECT series, year, missing FROM (
  SELECT c.series, c.year, (c.value
    - (SELECT count(*) FROM letters l WHERE l.series = c.series AND l.year = c.year)
    - (SELECT count(*) FROM hand_written_letters h WHERE h.series = c.series AND h.year = c.year)
    - (SELECT coalesce(sum(s.last - s.first + 1), 0) FROM letter_number_starts s WHERE s.series = c.series AND s.year = c.year)
    - (SELECT count(*) FROM incoming_letters i WHERE i.series = c.series AND i.year = c.year))::int AS missing
  FROM letter_counters c) counted
 WHERE missing <> 0 ORDER BY year, series`
