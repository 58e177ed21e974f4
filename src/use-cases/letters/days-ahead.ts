import type { Tx } from '@/platform/transaction'

/** The last day in the books of letters when it is later than `today` (`YYYY-MM-DD`): the server's clock ran ahead then, or is behind now. */
export const lastDayAhead = async (run: Tx['query'], today: string): Promise<string | null> => {
  const [row] = await run<{ day: string | null }>(LAST_DAY)
  return row?.day && row.day > today ? row.day : null
}

const LAST_DAY = `
SELECT greatest((SELECT max(coalesce(signed_on, issued_on)) FROM letters), (SELECT max(issued_on) FROM hand_written_letters), (SELECT max(day) FROM letter_days)) AS day`
