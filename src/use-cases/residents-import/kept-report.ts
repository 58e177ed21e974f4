import { gunzipSync, gzipSync } from 'node:zlib'

import { z } from 'zod'

import { importSentence, IMPORT_SENTENCES } from '@/messages/import'
import { type PrivateFile, storePrivateFile } from '@/platform/storage'
import type { Tx } from '@/platform/transaction'
import type { ImportProblemCode } from '@/domain/population/import/imported-person'

import { digestOf, type ExplainedProblem, type SheetReport } from './report'

export type KeptProblem = ExplainedProblem & { row: number }

/** What is kept of a look at a sheet: it holds what stood in faulty cells, so it is encrypted like the sheet itself. */
export type KeptReport = { problems: KeptProblem[]; problemCount: number; digest: string }

/** More problems than anybody reads, or mends by hand; the sheet has a fault of another kind then. */
const MOST_PROBLEMS = 50_000

export const keepReport = async (tx: Tx, report: SheetReport): Promise<string> => {
  const all = report.rows.flatMap(({ row, problems }) => problems.map(({ column, code, level, value }) => ({ row, column, code, level, value })))
  const content = { problems: all.slice(0, MOST_PROBLEMS), problemCount: all.length, digest: digestOf(report) }
  const { id } = await storePrivateFile(tx, { bytes: gzipSync(JSON.stringify(content)), contentType: 'application/json+gzip', purpose: 'import' })
  return id
}

/** Reads what `keepReport` has kept from its private file. */
export const openReport = (file: PrivateFile): KeptReport => {
  const { problems, ...rest } = keptReport.parse(JSON.parse(gunzipSync(file.bytes).toString('utf8')))
  return { ...rest, problems: problems.map((problem) => ({ ...problem, message: importSentence(problem) })) }
}

const isCode = (text: string): text is ImportProblemCode => text in IMPORT_SENTENCES

const keptReport = z.object({
  problems: z.array(
    z.object({ row: z.number(), column: z.string(), code: z.string().refine(isCode), level: z.enum(['error', 'warning']), value: z.string() }),
  ),
  problemCount: z.number(),
  digest: z.string(),
})
