import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { readPrivateFileIn, removePrivateFile, storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { countsOf, type ImportFile, previewInside } from '../import-residents'
import { amongChanged, declining, writeChoice } from './changes-choice'
import { UNWATCHED } from './go-through-sheet'
import { keepReport, openReport } from './kept-report'
import { GONE, lockImport } from './lock-import'
import type { SheetReport } from './report'
import { revivedBy, revivedRows, usualChanges } from './revived-rows'

/**
 * Looks at a spreadsheet and keeps it, encrypted, with what was found, so that the officer can agree to it later:
 * after a reload, from another desk, or after a restart of the server. Of the residents nothing is written. Throws
 * `import-file-unreadable`, `import-layout-unknown`, `file-too-large`, `not-allowed`.
 */
export const keepPreview = async (payload: Payload, actor: Actor, { bytes, fileName }: ImportFile, clock: Clock, watch = UNWATCHED): Promise<{ id: string }> => {
  requireAct(actor, 'import-residents')
  return inTransaction(payload, actor, async (tx) => {
    const report = await previewInside(tx, bytes, clock, watch)
    const { id: fileId } = await storePrivateFile(tx, { bytes, contentType: 'application/octet-stream', purpose: 'import' })
    const { id } = await payload.create({
      collection: 'population-imports',
      data: { fileName, fileId, reportFileId: await keepReport(tx, { report }), status: 'previewed', declinedRows: writeChoice(usualChanges(report)), by: actor.kind === 'staff' ? actor.id : null, ...countsOf(report) },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, { action: 'import-preview', object: { collection: 'population-imports', id: String(id) }, details: { ...report.summary } })
    return { id: String(id) }
  })
}

/**
 * Looks at a kept spreadsheet again, when the register has changed since. Throws `import-not-waiting`, `not-found`,
 * `not-allowed`.
 */
export const renewPreview = async (payload: Payload, actor: Actor, importId: string, clock: Clock, watch = UNWATCHED): Promise<void> => {
  requireAct(actor, 'import-residents')
  await inTransaction(payload, actor, async (tx) => {
    const kept = await lockImport(tx, importId)
    if (kept.status !== 'previewed') throw new DomainError('import-not-waiting')
    const file = await readPrivateFileIn(tx, kept.fileId)
    if (!file) throw new DomainError('import-file-gone')
    const report = await previewInside(tx, file.bytes, clock, watch)
    const before = await readPrivateFileIn(tx, kept.reportFileId)
    const known = before ? revivedBy(openReport(before).problems) : new Set<number>()
    const choice = declining(amongChanged(kept.choice, changedRows(report)), new Set([...revivedRows(report)].filter((row) => !known.has(row))))
    await removePrivateFile(tx, kept.reportFileId)
    await payload.update({
      collection: 'population-imports',
      id: importId,
      data: { reportFileId: await keepReport(tx, { report }), declinedRows: writeChoice(choice), ...countsOf(report) },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, { action: 'import-preview', object: { collection: 'population-imports', id: importId }, details: { ...report.summary } })
  })
}

const changedRows = ({ rows }: SheetReport): ReadonlySet<number> => new Set(rows.flatMap(({ row, outcome }) => (outcome === 'changed' ? [row] : [])))

/** Gives a kept preview up and removes its file at once. Doing it twice is no fault. Throws `import-not-waiting`, `not-found`, `not-allowed`. */
export const cancelImport = async (payload: Payload, actor: Actor, importId: string): Promise<void> => {
  requireAct(actor, 'import-residents')
  await inTransaction(payload, actor, async (tx) => {
    const kept = await lockImport(tx, importId)
    if (kept.status === 'cancelled') return
    if (kept.status !== 'previewed') throw new DomainError('import-not-waiting')
    await removePrivateFile(tx, kept.fileId)
    await removePrivateFile(tx, kept.reportFileId)
    await tx.query(`UPDATE population_imports SET status = 'cancelled', file_id = $2, report_file_id = NULL, updated_at = now() WHERE id = $1::uuid`, [importId, GONE])
    await appendAudit(tx, { action: 'import-cancel', object: { collection: 'population-imports', id: importId } })
  })
}
