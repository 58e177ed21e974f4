import { createHash } from 'node:crypto'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { readRow } from '@/domain/population/import/read-row'
import { sheetCheck } from '@/domain/population/import/sheet-check'
import type { Clock } from '@/platform/clock'
import { openSheet } from '@/platform/spreadsheet/read-sheet'
import type { Tx } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'
import { type ComparedRow, compareWithRegister, type ImportMemory, refusedAsSecondHead } from './compare'
import { describeChanges, type RowChange } from './describe-changes'
import { type KeyedRow, loadRegister, withKeys } from './register'
import { reportOf, type RowOutcome, type SheetReport } from './report'

/** How far an import is: rows so far, and the share of the file that has been read (0–1). */
export type ImportProgress = { step: 'checking' | 'saving' | 'recording'; rows: number; share: number }

export type Watch = (progress: ImportProgress) => void

export const UNWATCHED: Watch = () => undefined

/** What is done with rows once they are compared; a preview does nothing with them. */
type Act = (rows: readonly ComparedRow[], memory: ImportMemory) => Promise<void>

type Journey = { bytes: Buffer; clock: Clock; act: Act; watch: (rows: number, share: number) => void; declines?: (row: number) => boolean }

/** Rows that are compared and written together. The content of no others is in memory. */
const BATCH = 500

/** Of so many rows it is kept what they change field by field: more than anybody decides on one by one. */
const MOST_CHANGES = 5000

/**
 * Goes through a spreadsheet once, some hundred rows at a time: reads, checks, compares with the register, and
 * hands the compared rows on. A preview and the import itself take this same way, so that an import does what its
 * preview has shown. Throws `import-file-unreadable`,
 * `import-layout-unknown`, `file-too-large`.
 */
export const goThroughSheet = async (tx: Tx, { bytes, clock, act, watch, declines = () => false }: Journey): Promise<SheetReport> => {
  // Statistics of tables that grow within this transaction are older than it: whole tables would be read for every batch.
  await tx.query(`SET LOCAL enable_seqscan = off`)
  const { zone } = await loadWorkingCalendar(tx.payload)
  const today = plainDateIn(zone, clock())
  const memory: ImportMemory = { sheet: sheetCheck(), hamlets: await loadHamlets(tx), speakers: new Map(), formerHeads: new Set(), claimed: new Map(), declines }
  const outcomes: RowOutcome[] = []
  const waiting: ComparedRow[] = []
  const changes: RowChange[] = []
  let changeCount = 0
  const basis = createHash('sha256')
  let share = 0

  const settle = async (rows: readonly KeyedRow[]): Promise<void> => {
    const compared = compareWithRegister(rows, await loadRegister(tx, rows), memory)
    const described = changes.length < MOST_CHANGES ? await describeChanges(tx, compared, memory) : []
    for (const change of described.slice(0, MOST_CHANGES - changes.length)) changes.push(change)
    await act(compared, memory)
    for (const row of compared) {
      if (row.outcome === 'waiting') waiting.push(row)
      else outcomes.push({ row: row.row, outcome: row.outcome, problems: row.problems })
      if (row.outcome !== 'changed') continue
      changeCount += 1
      basis.update(`${row.row} ${JSON.stringify(row.known)}\n`)
    }
    watch(outcomes.length, share)
  }

  let batch: KeyedRow[] = []
  const { layout, rows } = await openSheet(bytes, (read) => (share = read))
  for await (const row of rows) {
    batch.push(withKeys(memory.sheet.next(readRow(row, today, layout))))
    if (batch.length < BATCH) continue
    await settle(batch)
    batch = []
  }
  if (batch.length > 0) await settle(batch)

  // A new head may have come before the row that says that the former one is head no more.
  for (let before = Infinity; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length
    await settle(waiting.splice(0))
  }
  for (const row of waiting.map(refusedAsSecondHead)) outcomes.push({ row: row.row, outcome: 'error', problems: row.problems })
  return { ...reportOf(outcomes, memory.sheet.late()), basis: basis.digest('hex'), layout, changes: changes.toSorted((a, b) => a.row - b.row), changeCount }
}

const loadHamlets = async (tx: Tx): Promise<Map<string, string>> => {
  const hamlets = await tx.query<{ id: string; name: string }>(`SELECT id, name FROM hamlets`)
  return new Map(hamlets.map(({ id, name }) => [name.toUpperCase(), id]))
}
