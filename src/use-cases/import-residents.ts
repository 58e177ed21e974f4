import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { checkSheet } from '@/domain/population/import/check-sheet'
import type { ImportProblem, ReadRow } from '@/domain/population/import/imported-person'
import { readRow } from '@/domain/population/import/read-row'
import { FAULTY_COLUMNS, importSentence } from '@/messages/import'
import type { Clock } from '@/platform/clock'
import { readSheet } from '@/platform/spreadsheet/read-sheet'
import { writeTable } from '@/platform/spreadsheet/write-table'
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

/** How far an import is; `of` is 0 while the end cannot be told. */
export type ImportProgress = { step: 'reading' | 'comparing' | 'saving' | 'recording'; done: number; of: number }

type Watch = (progress: ImportProgress) => void

const UNWATCHED: Watch = () => undefined

export type ImportFile = {
  bytes: Buffer
  fileName: string
  /** What the officer saw and agreed to; an import that would now do something else is refused. */
  agreed?: ImportReport['summary']
}

/**
 * What an import of this spreadsheet would do, row by row; writes nothing. Throws `import-file-unreadable`,
 * `file-too-large`, `not-allowed`.
 */
export const previewImport = async (payload: Payload, actor: Actor, bytes: Buffer, clock: Clock, watch = UNWATCHED): Promise<ImportReport> => {
  requireAct(actor, 'import-residents')
  watch({ step: 'reading', done: 0, of: 0 })
  const rows = await readPeople(payload, bytes, clock)
  watch({ step: 'comparing', done: 0, of: 0 })
  return inTransaction(payload, actor, async (tx) => reportOf((await compared(tx, rows)).rows))
}

/**
 * Imports the spreadsheet: the faultless rows, all of them or (when anything fails) none. A second import of the
 * same file changes nothing. Each person made or changed has a row in the audit trail.
 */
export const importResidents = async (
  payload: Payload,
  actor: Actor,
  { bytes, fileName, agreed }: ImportFile,
  clock: Clock,
  watch = UNWATCHED,
): Promise<ImportReport> => {
  requireAct(actor, 'import-residents')
  watch({ step: 'reading', done: 0, of: 0 })
  const rows = await readPeople(payload, bytes, clock)
  return inTransaction(payload, actor, async (tx) => {
    // One import at a time: two at once would both think that a person is new.
    watch({ step: 'comparing', done: 0, of: 0 })
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('import-residents'))`)
    const { rows: found, register } = await compared(tx, rows)
    const report = reportOf(found)
    if (agreed && !isSameSummary(agreed, report.summary)) throw new DomainError('import-changed-meanwhile')
    const written = await writePeople(tx, register, found, (done, of) => watch({ step: 'saving', done, of }))
    watch({ step: 'recording', done: written.length, of: written.length })
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

/**
 * A spreadsheet of the rows that have something to say, in the layout's own columns plus the row's number and what
 * to do: corrected there, it can be imported as it is.
 */
export const exportFaultyRows = async (payload: Payload, actor: Actor, bytes: Buffer, clock: Clock): Promise<Buffer> => {
  const { rows } = await previewImport(payload, actor, bytes, clock)
  const faulty = new Map(rows.filter(({ problems }) => problems.length > 0).map((one) => [one.row, one]))
  const original = (await readSheet(bytes)).filter(({ row }) => faulty.has(row))
  const names = Object.keys(original[0]?.cells ?? {})
  const table = original.map(({ row, cells }) => [
    ...names.map((name) => cells[name] ?? ''),
    String(row),
    (faulty.get(row)?.problems ?? []).map(({ column, message }) => `${column}: ${message}`).join('\n'),
  ])
  await inTransaction(payload, actor, (tx) =>
    appendAudit(tx, { action: 'export', object: { collection: 'population-imports', id: null }, details: { rows: original.length } }),
  )
  return writeTable([...names, ...FAULTY_COLUMNS], table)
}

const isSameSummary = (a: ImportReport['summary'], b: ImportReport['summary']): boolean =>
  a.new === b.new && a.changed === b.changed && a.unchanged === b.unchanged && a.error === b.error && a.warning === b.warning

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
