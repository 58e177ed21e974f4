import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { readPrivateFileIn, removePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'

import { countsOf, importInside, lockImports, previewInside, recordImport } from '../import-residents'
import { requireOpenDay, usualDay } from './as-of'
import { declinesOf, wantedOf } from './changes-choice'
import { UNWATCHED } from './go-through-sheet'
import { keepReport, openReport } from './kept-report'
import { lockImport } from './lock-import'
import { digestOf } from './report'

/** `wanted`: how many changes the officer saw as chosen; a colleague may have chosen otherwise meanwhile. */
type Agreed = { importId: string; wanted?: number | undefined }

/**
 * Saves a kept preview: every faultless row whose change is wanted, or (when anything fails, or the process dies) none,
 * and then the preview can be agreed to again. Agreeing twice saves once. Throws `import-changed-meanwhile` when it
 * would now do something else than the officer has seen, `as-of-in-future`, `as-of-in-closed-month`,
 * `import-not-waiting`, `not-found`, `not-allowed`.
 */
export const confirmImport = async (payload: Payload, actor: Actor, agreed: string | Agreed, clock: Clock, watch = UNWATCHED): Promise<void> => {
  requireAct(actor, 'import-residents')
  const { importId, wanted }: Agreed = typeof agreed === 'string' ? { importId: agreed } : agreed
  await inTransaction(payload, actor, async (tx) => {
    const { status, fileId, reportFileId, asOf: chosenDay, choice } = await lockImport(tx, importId)
    if (status === 'saved') return
    if (status !== 'previewed') throw new DomainError('import-not-waiting')
    const [file, kept] = [await readPrivateFileIn(tx, fileId), await readPrivateFileIn(tx, reportFileId)]
    if (!file || !kept) throw new DomainError('import-file-gone')
    await lockImports(tx)
    const asOf = chosenDay ?? (await usualDay(tx, clock))
    await requireOpenDay(tx, asOf, clock)
    const seen = openReport(kept)
    if (wanted !== undefined && wanted !== wantedOf(choice, seen.changeCount)) throw new DomainError('import-changed-meanwhile')
    // With some of it declined the import is no longer what was shown as a whole: that is looked at first.
    if (choice.mode !== 'all' && digestOf(await previewInside(tx, file.bytes, clock, watch)) !== seen.digest) throw new DomainError('import-changed-meanwhile')
    const report = await importInside(tx, { bytes: file.bytes, importId, asOf, declines: declinesOf(choice) }, clock, watch)
    if (choice.mode === 'all' && digestOf(report) !== seen.digest) throw new DomainError('import-changed-meanwhile')
    await removePrivateFile(tx, reportFileId)
    await payload.update({
      collection: 'population-imports',
      id: importId,
      data: {
        status: 'saved',
        savedBy: actor.kind === 'staff' ? actor.id : null,
        savedAt: clock().toISOString(),
        asOf,
        reportFileId: await keepReport(tx, { report, seen }),
        ...countsOf(report),
      },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await recordImport(tx, importId, report)
  })
}
