import { createHash } from 'node:crypto'

import type { ImportProblem } from '@/domain/population/import/imported-person'
import { importSentence } from '@/messages/import'

export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'error'

/** A problem with the sentence that explains it: what is wrong, and what to do. */
export type ExplainedProblem = ImportProblem & { message: string }

export type ImportedRow = { row: number; outcome: ImportOutcome; problems: readonly ExplainedProblem[] }

export type ImportSummary = { new: number; changed: number; unchanged: number; error: number; warning: number }

export type ImportReport = { summary: ImportSummary; rows: ImportedRow[] }

/** `basis` stands for what the register held of everybody whom the sheet would change. */
export type SheetReport = ImportReport & { basis: string }

/** A row's outcome before it is put into words. */
export type RowOutcome = { row: number; outcome: ImportOutcome; problems: readonly ImportProblem[] }

/** The rows in the order of the sheet, counted and explained. */
export const reportOf = (rows: readonly RowOutcome[], late: ReadonlyMap<number, ImportProblem>): ImportReport => {
  const summary: ImportSummary = { new: 0, changed: 0, unchanged: 0, error: 0, warning: 0 }
  const explained = rows
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, outcome, problems }): ImportedRow => {
      const found = outcome === 'error' ? problems : withLate(problems, late.get(row))
      summary[outcome] += 1
      if (outcome !== 'error' && found.length > 0) summary.warning += 1
      return { row, outcome, problems: found.length === 0 ? NONE : found.map((problem) => ({ ...problem, message: importSentence(problem) })) }
    })
  return { summary, rows: explained }
}

/** One for all: most rows of a large sheet have nothing to say. */
const NONE: readonly ExplainedProblem[] = []

const withLate = (problems: readonly ImportProblem[], late: ImportProblem | undefined): readonly ImportProblem[] =>
  late === undefined || problems.some(({ code }) => code === late.code) ? problems : [...problems, late]

/**
 * Tells whether two looks at one sheet found the same of every single row, not only the same counts, and would write
 * over the same: what a colleague has changed meanwhile is not overwritten unseen.
 */
export const digestOf = ({ rows, basis }: SheetReport): string => {
  const hash = createHash('sha256').update(`${basis}\n`)
  for (const { row, outcome, problems } of rows) hash.update(`${row} ${outcome} ${problems.map(({ code }) => code).join(' ')}\n`)
  return hash.digest('hex')
}
