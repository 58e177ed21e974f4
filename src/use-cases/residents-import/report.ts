import { createHash } from 'node:crypto'

import type { ImportProblem } from '@/domain/population/import/imported-person'
import { columnIn, type Layout } from '@/domain/population/import/layouts/layout'
import { importSentence } from '@/messages/import'

import type { RowChange } from './describe-changes'

/** `declined`: it would change somebody, and the officer does not want it. */
export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'error' | 'declined'

/** A problem with the sentence that explains it: what is wrong, and what to do. */
export type ExplainedProblem = ImportProblem & { message: string }

export type ImportedRow = { row: number; outcome: ImportOutcome; problems: readonly ExplainedProblem[] }

/** Who stays as they are because the officer declined the change counts as unchanged. */
export type ImportSummary = { new: number; changed: number; unchanged: number; error: number; warning: number }

export type ImportReport = { summary: ImportSummary; rows: ImportedRow[] }

/**
 * `basis` stands for what the register held of everybody whom the sheet would change. Problems name cells as OpenSID
 * does, whatever the layout. `changes`: the first of those that change somebody, field by field; `changeCount`: all.
 */
export type SheetReport = ImportReport & { basis: string; layout: Layout; changes: readonly RowChange[]; changeCount: number }

/** A row's outcome before it is put into words. */
export type RowOutcome = { row: number; outcome: ImportOutcome; problems: readonly ImportProblem[] }

/** The rows in the order of the sheet, counted and explained. `late`: warnings that showed only at the end, by row. */
export const reportOf = (rows: readonly RowOutcome[], { layout, late }: { layout: Layout; late: readonly ReadonlyMap<number, ImportProblem>[] }): ImportReport => {
  const summary: ImportSummary = { new: 0, changed: 0, unchanged: 0, error: 0, warning: 0 }
  const explained = rows
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, outcome, problems }): ImportedRow => {
      const found = outcome === 'error' ? problems : late.reduce((all, warnings) => withLate(all, warnings.get(row)), problems)
      summary[outcome === 'declined' ? 'unchanged' : outcome] += 1
      if (outcome !== 'error' && found.length > 0) summary.warning += 1
      return { row, outcome, problems: found.length === 0 ? NONE : found.map((problem) => ({ ...problem, message: importSentence(problem, layout.id) })) }
    })
  return { summary, rows: explained }
}

/** One for all: most rows of a large sheet have nothing to say. */
const NONE: readonly ExplainedProblem[] = []

const withLate = (problems: readonly ImportProblem[], late: ImportProblem | undefined): readonly ImportProblem[] =>
  late === undefined || problems.some(({ code }) => code === late.code) ? problems : [...problems, late]

/** The report in the words of the sheet: problems name its own columns. */
export const inOwnColumns = ({ summary, rows, layout }: SheetReport): ImportReport => ({
  summary,
  rows: rows.map((row) => (row.problems.length === 0 ? row : { ...row, problems: row.problems.map((one) => ({ ...one, column: columnIn(layout, one.column) })) })),
})

/**
 * Tells whether two looks at one sheet found the same of every single row, not only the same counts, and would write
 * over the same: what a colleague has changed meanwhile is not overwritten unseen.
 */
export const digestOf = ({ rows, basis }: SheetReport): string => {
  const hash = createHash('sha256').update(`${basis}\n`)
  for (const { row, outcome, problems } of rows) hash.update(`${row} ${outcome} ${problems.map(({ code }) => code).join(' ')}\n`)
  return hash.digest('hex')
}

/** Rows of one outcome as ranges (`[2, 14]`): as good as a list of them all, and short. */
export type OutcomeRanges = Partial<Record<ImportOutcome, [from: number, to: number][]>>

/** What became of each row, in ranges. A row between two others that the sheet does not have (an empty one, a heading) ends none. */
export const rangesOf = (rows: readonly ImportedRow[]): OutcomeRanges => {
  const ranges: OutcomeRanges = {}
  let before: ImportOutcome | null = null
  for (const { row, outcome } of rows) {
    const own = (ranges[outcome] ??= [])
    const last = own.at(-1)
    if (outcome === before && last) last[1] = row
    else own.push([row, row])
    before = outcome
  }
  return ranges
}
