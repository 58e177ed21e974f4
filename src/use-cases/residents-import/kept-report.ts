import { gunzipSync, gzipSync } from 'node:zlib'

import { z } from 'zod'

import { importSentence, IMPORT_SENTENCES } from '@/messages/import'
import { type PrivateFile, storePrivateFile } from '@/platform/storage'
import type { Tx } from '@/platform/transaction'
import type { ImportProblemCode } from '@/domain/population/import/imported-person'
import { LAYOUT_IDS } from '@/domain/population/import/layouts/layout'

import type { RowChange } from './describe-changes'
import { digestOf, type ExplainedProblem, type OutcomeRanges, rangesOf, type SheetReport } from './report'

export type KeptProblem = ExplainedProblem & { row: number }

/**
 * What is kept of a look at a sheet: it holds what stood in faulty cells and what would change of whom, so it is
 * encrypted like the sheet itself.
 */
export type KeptReport = {
  problems: KeptProblem[]
  problemCount: number
  digest: string
  outcomes: OutcomeRanges
  changes: RowChange[]
  changeCount: number
}

/** More problems than anybody reads, or mends by hand; the sheet has a fault of another kind then. */
const MOST_PROBLEMS = 50_000

/** `seen`: what the officer decided on, where some of it was declined and so is no change any more. */
type Keep = { report: SheetReport; seen?: Pick<KeptReport, 'changes' | 'changeCount'> }

export const keepReport = async (tx: Tx, { report, seen }: Keep): Promise<string> => {
  const all = report.rows.flatMap(({ row, problems }) => problems.map(({ column, code, level, value }) => ({ row, column, code, level, value })))
  const content = {
    layout: report.layout.id,
    problems: all.slice(0, MOST_PROBLEMS),
    problemCount: all.length,
    digest: digestOf(report),
    outcomes: rangesOf(report.rows),
    changes: seen?.changes ?? report.changes,
    changeCount: seen?.changeCount ?? report.changeCount,
  }
  const { id } = await storePrivateFile(tx, { bytes: gzipSync(JSON.stringify(content)), contentType: 'application/json+gzip', purpose: 'import' })
  return id
}

/** Reads what `keepReport` has kept from its private file. */
export const openReport = (file: PrivateFile): KeptReport => {
  const { problems, layout, ...rest } = keptReport.parse(JSON.parse(gunzipSync(file.bytes).toString('utf8')))
  return { ...rest, problems: problems.map((problem) => ({ ...problem, message: importSentence(problem, layout) })) }
}

const isCode = (text: string): text is ImportProblemCode => text in IMPORT_SENTENCES

const ranges = z.array(z.tuple([z.number(), z.number()])).optional()

/** Reports of earlier versions held problems only. */
const keptReport = z.object({
  layout: z.enum(LAYOUT_IDS).default('opensid'),
  problems: z.array(
    z.object({ row: z.number(), column: z.string(), code: z.string().refine(isCode), level: z.enum(['error', 'warning']), value: z.string() }),
  ),
  problemCount: z.number(),
  digest: z.string(),
  outcomes: z.object({ new: ranges, changed: ranges, unchanged: ranges, error: ranges, declined: ranges }).default({}),
  changes: z.array(z.object({ row: z.number(), name: z.string(), fields: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })) })).default([]),
  changeCount: z.number().default(0),
})
