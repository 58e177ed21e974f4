import type { Tx } from '@/platform/transaction'

/** All outgoing letters of a year share one sequence (DOMAIN 2.2: the Agenda has no gaps). */
export const OUTGOING = 'keluar'

/** Incoming letters, where the village numbers them by themselves. */
export const INCOMING = 'masuk'

/** The last number of a year that was given; only to look at, since others may take the next one. */
export const lastSerial = async (tx: Tx, series: string, year: number): Promise<number> => {
  const [row] = await tx.query<{ value: number }>(`SELECT value FROM letter_counters WHERE series = $1 AND year = $2::int`, [series, year])
  return row?.value ?? 0
}

/** Takes the next number. The row stays locked until the transaction ends, so a number is never handed out twice nor lost. */
export const nextSerial = async (tx: Tx, series: string, year: number): Promise<number> => {
  const [row] = await tx.query<{ value: number }>(
    `INSERT INTO letter_counters AS counter (series, year, value) VALUES ($1, $2::int, 1)
     ON CONFLICT (series, year) DO UPDATE SET value = counter.value + 1 RETURNING value`,
    [series, year],
  )
  if (!row) throw new Error('no counter row')
  return row.value
}

/** Passes over numbers up to this one. Returns the last that was given before; null, and nothing happens, when it is not lower. */
export const raiseSerial = async (tx: Tx, { series, year, to }: { series: string; year: number; to: number }): Promise<number | null> => {
  const [first] = await tx.query(`INSERT INTO letter_counters (series, year, value) VALUES ($1, $2::int, $3::int) ON CONFLICT DO NOTHING RETURNING value`, [series, year, to])
  if (first) return 0
  const [row] = await tx.query<{ value: number }>(`SELECT value FROM letter_counters WHERE series = $1 AND year = $2::int FOR UPDATE`, [series, year])
  if (!row || row.value >= to) return null
  await tx.query(`UPDATE letter_counters SET value = $3::int WHERE series = $1 AND year = $2::int`, [series, year, to])
  return row.value
}
