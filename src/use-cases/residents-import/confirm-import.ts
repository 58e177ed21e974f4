import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { readPrivateFileIn } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'

import { importInside, recordImport } from '../import-residents'
import { UNWATCHED } from './go-through-sheet'
import { openReport } from './kept-report'
import { lockImport } from './lock-import'
import { digestOf } from './report'

/**
 * Saves a kept preview: every faultless row, or (when anything fails, or the process dies) none, and then the
 * preview can be agreed to again. Agreeing twice saves once. Throws `import-changed-meanwhile` when it would now do
 * something else than the officer has seen, `import-not-waiting`, `not-found`, `not-allowed`.
 */
export const confirmImport = async (payload: Payload, actor: Actor, importId: string, clock: Clock, watch = UNWATCHED): Promise<void> => {
  requireAct(actor, 'import-residents')
  await inTransaction(payload, actor, async (tx) => {
    const { status, fileId, reportFileId } = await lockImport(tx, importId)
    if (status === 'saved') return
    if (status !== 'previewed') throw new DomainError('import-not-waiting')
    const [file, seen] = [await readPrivateFileIn(tx, fileId), await readPrivateFileIn(tx, reportFileId)]
    if (!file || !seen) throw new DomainError('import-file-gone')
    const report = await importInside(tx, { bytes: file.bytes, importId, asOf: null }, clock, watch)
    if (digestOf(report) !== openReport(seen).digest) throw new DomainError('import-changed-meanwhile')
    await payload.update({
      collection: 'population-imports',
      id: importId,
      data: { status: 'saved', savedBy: actor.kind === 'staff' ? actor.id : null, savedAt: clock().toISOString() },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await recordImport(tx, importId, report)
  })
}
