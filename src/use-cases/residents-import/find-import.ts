import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { maskNumber } from '@/domain/identity/masking'
import type { ImportProblemCode } from '@/domain/population/import/imported-person'
import { LAYOUT_IDS, columnIn, type Layout } from '@/domain/population/import/layouts/layout'
import { layoutOf } from '@/domain/population/import/layouts/recognise'
import { type Clock, systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { type PrivateFile, readPrivateFile } from '@/platform/storage'

import { usualDay } from './as-of'
import { type ChangesChoice, readChoice } from './changes-choice'
import type { RowChange } from './describe-changes'
import { findObstacles, type Obstacles } from './import-obstacles'
import { type KeptProblem, type KeptReport, openReport } from './kept-report'
import type { ImportStatus } from './lock-import'
import type { ImportSummary, OutcomeRanges } from './report'

/** Days that a preview waits for an answer. */
export const PREVIEW_DAYS = 7

/** One import as the officer's list shows it. */
export type ImportLine = {
  id: string
  fileName: string
  status: ImportStatus
  uploadedAt: Date
  uploadedBy: string | null
  savedAt: Date | null
  savedBy: string | null
  summary: ImportSummary
}

/** One import with what was found in its sheet, the refused rows first; no problems when its file is gone. */
export type ImportDetail = ImportLine & {
  isFileKept: boolean
  layout: Layout
  /** The day that its people count from (`YYYY-MM-DD`); of a preview the one that is chosen, else the usual one. */
  asOf: string
  problems: KeptProblem[]
  problemCount: number
  /** Families of the sheet that have no head. */
  headlessCount: number
  outcomes: OutcomeRanges
  /** A page of the people whom it changes, field by field. `nextChanges`: the row that the next page comes after. */
  changes: RowChange[]
  changeCount: number
  /** Of so many of them it is kept what they change, field by field. */
  describedCount: number
  changesAfter: number
  nextChanges: number | null
  choice: ChangesChoice
  expiresAt: Date
  undoneAt: Date | null
  undoneBy: string | null
}

const NEWEST = 30

/** Problems that the screen shows; all of them are in the spreadsheet of faulty rows. */
const MOST_PROBLEMS = 200

/** The newest imports, the latest first. Throws `not-allowed`. */
export const listImports = async (payload: Payload, actor: Actor): Promise<ImportLine[]> => {
  requireAct(actor, 'import-residents')
  const rows = await query<DatabaseRow>(payload, `${SELECT} ORDER BY i.created_at DESC, i.id DESC LIMIT ${NEWEST}`)
  return rows.map(lineOf)
}

/** People with their changes on one page of the screen. */
const CHANGES_PAGE = 50

/** One import and what was found in its sheet; its changes from the row after `changesAfter` on. Throws `not-found`, `not-allowed`. */
export const showImport = async (payload: Payload, actor: Actor, importId: string, clock: Clock = systemClock, changesAfter = 0): Promise<ImportDetail> => {
  requireAct(actor, 'import-residents')
  const row = await findRow(payload, importId)
  const line = lineOf(row)
  const report = await readReport(payload, row)
  const layout = layoutOf(LAYOUT_IDS.find((id) => id === row.layout) ?? 'opensid')
  const changes = (report?.changes ?? []).filter((change) => change.row > changesAfter)
  return {
    ...line,
    isFileKept: report !== null,
    layout,
    // Imports of earlier versions did not keep it: they counted from the day on which they were made.
    asOf: row.as_of ?? (line.status === 'previewed' ? await usualDay({ payload, query: (text, values) => query(payload, text, values) }, clock) : line.uploadedAt.toISOString().slice(0, 10)),
    problems: report ? worstFirst(report.problems).slice(0, MOST_PROBLEMS).map((problem) => ({ ...withoutWholeNumbers(problem), column: columnIn(layout, problem.column) })) : [],
    problemCount: report?.problemCount ?? 0,
    headlessCount: report?.problems.filter(({ code }) => code === 'family-without-head').length ?? 0,
    outcomes: report?.outcomes ?? {},
    changes: changes.slice(0, CHANGES_PAGE),
    changeCount: report?.changeCount ?? 0,
    describedCount: report?.changes.length ?? 0,
    changesAfter,
    nextChanges: changes.length > CHANGES_PAGE ? (changes[CHANGES_PAGE - 1]?.row ?? null) : null,
    choice: readChoice(row.declined_rows),
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    expiresAt: new Date(line.uploadedAt.getTime() + PREVIEW_DAYS * 86_400_000),
  }
}

/** What is in the way of undoing an import. Throws `not-found`, `not-allowed`. */
export const showObstacles = async (payload: Payload, actor: Actor, importId: string): Promise<Obstacles> => {
  requireAct(actor, 'import-residents')
  await findRow(payload, importId)
  return findObstacles((text, values) => query(payload, text, values), importId)
}

const worstFirst = (problems: readonly KeptProblem[]): KeptProblem[] =>
  (['error', 'warning'] as const).flatMap((wanted) => problems.filter(({ level }) => level === wanted))

/**
 * A number that is whole is masked on a screen like everywhere else: the row says where to look. Of one that is
 * wrong every digit is needed to put it right.
 */
const withoutWholeNumbers = (problem: KeptProblem): KeptProblem => (NUMBER_IS_WHOLE.has(problem.code) ? { ...problem, value: maskNumber(problem.value) } : problem)

const NUMBER_IS_WHOLE = new Set<ImportProblemCode>([
  'nik-duplicate', 'nik-birth-date-differs', 'nik-sex-differs', 'nik-region-unknown', 'nik-of-other-person', 'nik-in-trash', 'nik-merged', 'family-in-trash',
])

/** The sheet of an import and what was found in it. Throws `import-file-gone`, `not-found`. */
export const openImport = async (payload: Payload, importId: string): Promise<{ file: PrivateFile; report: KeptReport }> => {
  const row = await findRow(payload, importId)
  const file = UUID.test(row.file_id) ? await readPrivateFile(payload, row.file_id) : null
  const report = await readReport(payload, row)
  if (!file || !report) throw new DomainError('import-file-gone')
  return { file, report }
}

const readReport = async (payload: Payload, { report_file_id: id }: DatabaseRow): Promise<KeptReport | null> => {
  const file = id === null ? null : await readPrivateFile(payload, id)
  return file && openReport(file)
}

const findRow = async (payload: Payload, importId: string): Promise<DatabaseRow> => {
  if (!UUID.test(importId)) throw new DomainError('not-found')
  const [row] = await query<DatabaseRow>(payload, `${SELECT} WHERE i.id = $1::uuid`, [importId])
  if (!row) throw new DomainError('not-found')
  return row
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

const SELECT = `
SELECT i.id, i.file_name, i.status, i.file_id, i.report_file_id, i.created_at, i.saved_at, uploader.name AS uploaded_by, saver.name AS saved_by,
       i.layout, i.as_of, i.declined_rows, i.undone_at, undoer.name AS undone_by,
       i.new_count, i.changed_count, i.unchanged_count, i.error_count, i.warning_count
  FROM population_imports i LEFT JOIN staff uploader ON uploader.id = i.by_id LEFT JOIN staff saver ON saver.id = i.saved_by_id LEFT JOIN staff undoer ON undoer.id = i.undone_by_id`

type DatabaseRow = {
  id: string
  file_name: string
  status: ImportStatus
  file_id: string
  report_file_id: string | null
  created_at: Date
  saved_at: Date | null
  uploaded_by: string | null
  saved_by: string | null
  layout: string | null
  as_of: string | null
  declined_rows: string | null
  undone_at: Date | null
  undone_by: string | null
  new_count: string | null
  changed_count: string | null
  unchanged_count: string | null
  error_count: string | null
  warning_count: string | null
}

const lineOf = (row: DatabaseRow): ImportLine => ({
  id: row.id,
  fileName: row.file_name,
  status: row.status,
  uploadedAt: row.created_at,
  uploadedBy: row.uploaded_by,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  summary: {
    new: Number(row.new_count ?? 0),
    changed: Number(row.changed_count ?? 0),
    unchanged: Number(row.unchanged_count ?? 0),
    error: Number(row.error_count ?? 0),
    warning: Number(row.warning_count ?? 0),
  },
})
