import { LEDGER_START, ledgerText } from '@/domain/letters/number-ledger'
import { sha256 } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import { linesOfDay } from './number-ledger'

/**
 * Computes the hash of every closed day of the public ledger again. `broken`: the days whose letters are not those any more
 * that the day was closed with, the earliest first.
 */
export const verifyNumberLedger = async (run: Tx['query']): Promise<{ days: number; broken: string[] }> => {
  const days = await run<{ day: string; hash: string }>(`SELECT day, hash FROM letter_days ORDER BY day`)
  const broken: string[] = []
  for (const [at, { day, hash }] of days.entries()) {
    const lines = await linesOfDay(run, day)
    if (sha256(ledgerText(days[at - 1]?.hash ?? LEDGER_START, day, lines)) !== hash) broken.push(day)
  }
  return { days: days.length, broken }
}
