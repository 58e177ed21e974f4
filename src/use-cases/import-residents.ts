import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { checkSheet } from '@/domain/population/import/check-sheet'
import type { ImportProblem, ReadRow } from '@/domain/population/import/imported-person'
import { readRow } from '@/domain/population/import/read-row'
import { importSentence } from '@/messages/import'
import type { Clock } from '@/platform/clock'
import { readSheet } from '@/platform/spreadsheet/read-sheet'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit, appendAudits } from '@/plugins/audit-trail/append'

import { compareWithRegister, type ComparedRow } from './residents-import/compare'
import { loadRegister } from './residents-import/register'
import { writePeople } from './residents-import/write'
import { loadWorkingCalendar } from './office/village'

export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'error'

/** A problem with the sentence that explains it: what is wrong, and what to do. */
export type ExplainedProblem = ImportProblem & { message: string }

export type ImportedRow = { row: number; outcome: ImportOutcome; problems: ExplainedProblem[] }

export type ImportReport = {
  summary: { new: number; changed: number; unchanged: number; error: number; warning: number }
  rows: ImportedRow[]
}

/**
 * What an import of this spreadsheet would do, row by row; writes nothing. Throws `import-file-unreadable`,
 * `file-too-large`, `not-allowed`.
 */
export const previewImport = async (payload: Payload, actor: Actor, bytes: Buffer, clock: Clock): Promise<ImportReport> => {
  requireAct(actor, 'import-residents')
  const rows = await readPeople(payload, bytes, clock)
  return inTransaction(payload, actor, async (tx) => reportOf((await compared(tx, rows)).rows))
}

/**
 * Imports the spreadsheet: the faultless rows, all of them or (when anything fails) none. A second import of the
 * same file changes nothing. Each person made or changed has a row in the audit trail.
 */
export const importResidents = async (
  payload: Payload,
  actor: Actor,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  clock: Clock,
): Promise<ImportReport> => {
  requireAct(actor, 'import-residents')
  const rows = await readPeople(payload, bytes, clock)
  return inTransaction(payload, actor, async (tx) => {
    // One import at a time: two at once would both think that a person is new.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('import-residents'))`)
    const { rows: found, register } = await compared(tx, rows)
    const written = await writePeople(tx, register, found)
    const report = reportOf(found)
    const { id } = await tx.payload.create({
      collection: 'population-imports',
      data: {
        fileName,
        fileId: '-',
        status: 'saved',
        by: actor.kind === 'staff' ? actor.id : null,
        newCount: report.summary.new,
        changedCount: report.summary.changed,
        unchangedCount: report.summary.unchanged,
        errorCount: report.summary.error,
        warningCount: report.summary.warning,
        savedAt: clock().toISOString(),
      },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    if (written.length > 0) {
      await appendAudits(tx, written.map(({ residentId, isNew }) => ({ action: isNew ? 'import-create' : 'import-update', object: { collection: 'residents', id: residentId } })))
    }
    await appendAudit(tx, { action: 'import', object: { collection: 'population-imports', id: String(id) }, details: { ...report.summary } })
    return report
  })
}

const readPeople = async (payload: Payload, bytes: Buffer, clock: Clock): Promise<ReadRow[]> => {
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  return checkSheet((await readSheet(bytes)).map((row) => readRow(row, today)))
}

const compared = async (tx: Tx, rows: readonly ReadRow[]) => {
  const register = await loadRegister(tx, rows.flatMap(({ person }) => (person ? [person] : [])))
  return { register, rows: compareWithRegister(rows, register) }
}

const reportOf = (rows: readonly ComparedRow[]): ImportReport => {
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length
  return {
    summary: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      error: count('error'),
      warning: rows.filter(({ outcome, problems }) => outcome !== 'error' && problems.length > 0).length,
    },
    rows: rows.map(({ row, outcome, problems }) => ({ row, outcome, problems: problems.map((problem) => ({ ...problem, message: importSentence(problem) })) })),
  }
}
