import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import type { Clock } from '@/platform/clock'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit, appendAudits } from '@/plugins/audit-trail/append'

import { lockLedger, openAct } from './population/open-act'
import { goThroughSheet, UNWATCHED, type Watch } from './residents-import/go-through-sheet'
import { requireOpenDay, usualDay } from './residents-import/as-of'
import { ALL_CHANGES, type ChangesChoice, declinesOf, writeChoice } from './residents-import/changes-choice'
import { keepReport } from './residents-import/kept-report'
import { type ImportReport, inOwnColumns, type SheetReport } from './residents-import/report'
import { usualChanges } from './residents-import/revived-rows'
import { type PeopleWriter, peopleWriter, type Written } from './residents-import/write'

/** Which changes of people who are there already are wanted; `usual` is what the screen has chosen at first (`usualChanges`). */
export type WantedChanges = ChangesChoice | 'usual'

/** `asOf`: the day that the file speaks for (`YYYY-MM-DD`): from then on its new people count. */
export type ImportFile = { bytes: Buffer; fileName: string; asOf?: string; changes?: WantedChanges }

/**
 * What an import of this spreadsheet would do, row by row; writes nothing and keeps nothing. Throws
 * `import-file-unreadable`, `file-too-large`, `not-allowed`.
 */
export const previewImport = async (payload: Payload, actor: Actor, bytes: Buffer, clock: Clock, changes: WantedChanges = ALL_CHANGES): Promise<ImportReport> => {
  requireAct(actor, 'import-residents')
  return inOwnColumns(await inTransaction(payload, actor, async (tx) => previewInside(tx, bytes, clock, UNWATCHED, declinesOf(await choiceOf(tx, { bytes, changes }, clock)))))
}

export const previewInside = (tx: Tx, bytes: Buffer, clock: Clock, watch: Watch, declines?: (row: number) => boolean): Promise<SheetReport> =>
  goThroughSheet(tx, { bytes, clock, ...(declines ? { declines } : {}), act: async () => undefined, watch: (rows, share) => watch({ step: 'checking', rows, share }) })

const choiceOf = async (tx: Tx, { bytes, changes }: { bytes: Buffer; changes: WantedChanges }, clock: Clock): Promise<ChangesChoice> =>
  changes === 'usual' ? usualChanges(await previewInside(tx, bytes, clock, UNWATCHED)) : changes

/**
 * Imports a spreadsheet at once, for the command line and the sample village: the faultless rows, all of them or
 * (when anything fails) none. A second import of the same file changes nothing. The file is kept, encrypted.
 */
export const importResidents = async (payload: Payload, actor: Actor, { bytes, fileName, asOf, changes = ALL_CHANGES }: ImportFile, clock: Clock, watch = UNWATCHED): Promise<ImportReport> => {
  requireAct(actor, 'import-residents')
  return inTransaction(payload, actor, async (tx) => {
    const importId = uuidv7()
    await lockImports(tx)
    const day = asOf ?? (await usualDay(tx, clock))
    await requireOpenDay(tx, day, clock)
    const choice = await choiceOf(tx, { bytes, changes }, clock)
    const report = await importInside(tx, { bytes, importId, asOf: day, declines: declinesOf(choice) }, clock, watch)
    const { id: fileId } = await storePrivateFile(tx, { bytes, contentType: 'application/octet-stream', purpose: 'import' })
    const by = actor.kind === 'staff' ? actor.id : null
    await tx.payload.create({
      collection: 'population-imports',
      data: { id: importId, fileName, fileId, reportFileId: await keepReport(tx, { report }), status: 'saved', by, savedBy: by, savedAt: clock().toISOString(), asOf: day, declinedRows: writeChoice(choice), ...countsOf(report) },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true, chosenId: importId },
    })
    await recordImport(tx, importId, report)
    return inOwnColumns(report)
  })
}

/** One import at a time: two at once would both think that a person is new. Held until the transaction ends. */
export const lockImports = async (tx: Tx): Promise<void> => {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('import-residents'))`)
  await lockLedger(tx)
}

/**
 * Writes the people of a sheet within the caller's transaction, each with a row in the audit trail. `declines`: rows
 * whose changes are not wanted.
 */
export const importInside = async (tx: Tx, { bytes, importId, asOf, declines }: InsideImport, clock: Clock, watch: Watch): Promise<SheetReport> => {
  await lockImports(tx)
  await openAct(tx, { happenedOn: asOf, importId, by: tx.actor.kind === 'staff' ? tx.actor.id : null })
  let writer: PeopleWriter | null = null
  const report = await goThroughSheet(tx, {
    bytes,
    clock,
    declines,
    act: (rows, memory) => (writer ??= peopleWriter(tx, memory)).write(rows),
    watch: (rows, share) => watch({ step: 'saving', rows, share }),
  })
  await recordWritten(tx, writtenBy(writer), watch)
  return report
}

type InsideImport = { bytes: Buffer; importId: string; asOf: string; declines?: (row: number) => boolean }

const writtenBy = (writer: PeopleWriter | null): readonly Written[] => writer?.written ?? []

/** At most so many rows of the audit trail in one statement. */
const AUDIT_BATCH = 2000

/** Last of all: the trail's lock, which everybody else's acts wait for, lasts until the transaction ends. */
const recordWritten = async (tx: Tx, written: readonly Written[], watch: Watch): Promise<void> => {
  for (let start = 0; start < written.length; start += AUDIT_BATCH) {
    watch({ step: 'recording', rows: start, share: start / written.length })
    await appendAudits(
      tx,
      written.slice(start, start + AUDIT_BATCH).map(({ action, collection, id }) => ({ action, object: { collection, id } })),
    )
  }
}

export const recordImport = (tx: Tx, importId: string, { summary }: ImportReport): Promise<void> =>
  appendAudit(tx, { action: 'import', object: { collection: 'population-imports', id: importId }, details: { ...summary } })

/** The counts of a report and the sheet's layout, as the record of the import keeps them. */
export const countsOf = ({ summary, layout }: SheetReport) => ({
  newCount: summary.new,
  changedCount: summary.changed,
  unchangedCount: summary.unchanged,
  errorCount: summary.error,
  warningCount: summary.warning,
  layout: layout.id,
})
