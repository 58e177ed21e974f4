import { createHash } from 'node:crypto'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { hamletKey } from '@/domain/population/hamlet-name'
import { readRow } from '@/domain/population/import/read-row'
import { sheetCheck } from '@/domain/population/import/sheet-check'
import type { Clock } from '@/platform/clock'
import { openSheet } from '@/platform/spreadsheet/read-sheet'
import type { Tx } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'
import { compareWithRegister } from './compare'
import type { ComparedRow, ImportMemory } from './import-memory'
import { describeChanges, type RowChange } from './describe-changes'
import { findHeadless, rememberHome } from './homes'
import { type KeyedRow, loadRegister, withKeys } from './register'
import { reportOf, type RowOutcome, type SheetReport } from './report'
import { refusedRow, settleHeads } from './settle-heads'

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
  const memory: ImportMemory = { sheet: sheetCheck(), hamlets: await loadHamlets(tx), speakers: new Map(), formerHeads: new Set(), claimed: new Map(), unheard: new Set(), homes: new Map(), made: new Set(), declines }
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
      if (row.outcome === 'waiting') {
        waiting.push(row)
        continue
      }
      rememberHome(memory.homes, row)
      outcomes.push({ row: row.row, outcome: row.outcome, problems: row.problems })
      if (row.outcome !== 'changed') continue
      changeCount += 1
      basis.update(`${row.row} ${JSON.stringify(row.known)}\n`)
    }
    watch(outcomes.length, share)
  }

  let batch: KeyedRow[] = []
  const { layout, rows } = await openSheet(bytes, (read) => (share = read))
  for await (const row of rows) {
    batch.push(withKeys(memory.sheet.next(readRow(row, today))))
    if (batch.length < BATCH) continue
    await settle(batch)
    batch = []
  }
  if (batch.length > 0) await settle(batch)

  // Heads come and go when it is known who does: a new one may stand before the row that says that the former one is head no more.
  const { taken, refused } = await settleHeads(tx, waiting.splice(0), memory)
  for (let start = 0; start < taken.length; start += BATCH) await settle(taken.slice(start, start + BATCH))
  for (const row of [...refused, ...waiting.map((left) => refusedRow(left, 'second-head-in-register'))]) outcomes.push({ row: row.row, outcome: 'error', problems: row.problems })
  const late = [memory.sheet.late(), await findHeadless(tx, memory)]
  return { ...reportOf(outcomes, { layout, late }), basis: basis.digest('hex'), layout, changes: changes.toSorted((a, b) => a.row - b.row), changeCount }
}

const loadHamlets = async (tx: Tx): Promise<ImportMemory['hamlets']> => {
  const hamlets = await tx.query<{ id: string; name: string }>(`SELECT id, name FROM hamlets ORDER BY sequence DESC, name DESC`)
  return new Map(hamlets.map((hamlet) => [hamletKey(hamlet.name), hamlet]))
}
