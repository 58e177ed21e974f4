import { ALL_CHANGES, type ChangesChoice, declining } from './changes-choice'
import type { SheetReport } from './report'

/** The changes that are chosen before anybody has chosen: all but those that bring somebody back. */
export const usualChanges = (report: SheetReport): ChangesChoice => declining(ALL_CHANGES, revivedRows(report))

/**
 * Rows that would bring somebody back who has moved away, is away or missing: a file that is older than the register says
 * so of everybody who has left, so it is done only where the officer chooses it.
 */
export const revivedRows = ({ rows }: SheetReport): ReadonlySet<number> => revivedBy(rows.flatMap(({ row, outcome, problems }) => (outcome === 'changed' ? problems.map(({ code }) => ({ row, code })) : [])))

export const revivedBy = (problems: readonly { row: number; code: string }[]): ReadonlySet<number> => new Set(problems.flatMap(({ row, code }) => (code === 'recorded-gone' ? [row] : [])))
