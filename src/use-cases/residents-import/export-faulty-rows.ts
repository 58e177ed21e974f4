import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { FAULTY_COLUMNS } from '@/messages/import'
import { readSheet } from '@/platform/spreadsheet/read-sheet'
import { writeTable } from '@/platform/spreadsheet/write-table'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { openImport } from './find-import'
import type { KeptProblem } from './kept-report'

/**
 * A spreadsheet of a kept sheet's rows that have something to say, in the layout's own columns plus the row's number
 * and what to do: corrected there, it can be imported as it is. Throws `import-file-gone`, `not-found`, `not-allowed`.
 */
export const exportFaultyRows = async (payload: Payload, actor: Actor, importId: string): Promise<Buffer> => {
  requireAct(actor, 'import-residents')
  const { file, report } = await openImport(payload, importId)
  const problems = byRow(report.problems)
  const table: string[][] = []
  let names: string[] = []
  for await (const { row, cells } of readSheet(file.bytes)) {
    const found = problems.get(row)
    if (!found) continue
    names = Object.keys(cells)
    table.push([...names.map((name) => cells[name] ?? ''), String(row), found.map(inWords).join('\n')])
  }
  await inTransaction(payload, actor, (tx) =>
    appendAudit(tx, { action: 'export', object: { collection: 'population-imports', id: importId }, details: { rows: table.length } }),
  )
  return writeTable([...names, ...FAULTY_COLUMNS], table)
}

const byRow = (all: readonly KeptProblem[]): ReadonlyMap<number, KeptProblem[]> => {
  const rows = new Map<number, KeptProblem[]>()
  for (const problem of all) rows.set(problem.row, [...(rows.get(problem.row) ?? []), problem])
  return rows
}

const inWords = ({ column, message }: KeptProblem): string => `${column}: ${message}`
