import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { readPrivateFileIn } from '@/platform/storage'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { lockLedger, openAct } from '../population/open-act'
import { restoreFormer } from '../population/restore-former'
import { findObstacles } from './import-obstacles'
import { openReport } from './kept-report'
import { lockImport } from './lock-import'

/**
 * Takes a saved import back as a whole: who came with it is removed, who was changed has the former values again (out of
 * the ledger), and hamlets that it made go when nobody is in them. Only while nothing later has touched its people.
 * Undoing twice undoes once. Throws `reason-required`, `import-people-touched`, `import-month-closed`, `import-not-saved`, `not-found`,
 * `not-allowed`.
 */
export const undoImport = async (payload: Payload, actor: Actor, { importId, reason }: { importId: string; reason: string }, clock: Clock): Promise<void> => {
  requireAct(actor, 'import-residents')
  const why = reason.trim()
  if (why === '') throw new DomainError('reason-required')
  await inTransaction(payload, actor, async (tx) => {
    const { status, reportFileId } = await lockImport(tx, importId)
    if (status === 'undone') return
    if (status !== 'saved') throw new DomainError('import-not-saved')
    await lockLedger(tx)
    // The statistics may be older than the import: whole tables would be read for each of its people.
    await tx.query('SET LOCAL enable_seqscan = off')
    if (await isInClosedMonth(tx, importId)) throw new DomainError('import-month-closed')
    if ((await findObstacles(tx.query, importId)).count > 0) throw new DomainError('import-people-touched')
    await openReversal(tx, { importId, reason: why }, clock)
    const counts = await takeBack(tx, importId)
    if (await hasSecondHead(tx, importId)) throw new DomainError('import-people-touched')
    const kept = await readPrivateFileIn(tx, reportFileId)
    await removeEmptyHamlets(tx, kept ? openReport(kept).madeHamlets : [])
    const by = actor.kind === 'staff' ? actor.id : null
    await tx.query(`UPDATE population_imports SET status = 'undone', undone_by_id = $2::uuid, undone_at = $3::timestamptz, updated_at = now() WHERE id = $1::uuid`, [
      importId, by, clock().toISOString(),
    ])
    await appendAudit(tx, { action: 'import-undo', object: { collection: 'population-imports', id: importId }, reason: why, details: counts })
  })
}

/** Somebody whom the import had taken out of a family comes back as its head, and the office has given it another one. */
const hasSecondHead = async (tx: Tx, importId: string): Promise<boolean> =>
  (
    await tx.query(
      `SELECT 1 AS one FROM residents WHERE life_status = '1' AND deleted_at IS NULL AND family_role = '1'
          AND family_id IN (SELECT r.family_id FROM population_events e JOIN residents r ON r.id = e.resident_id WHERE e.import_id = $1::uuid AND e.changes IS NOT NULL)
        GROUP BY family_id HAVING count(*) > 1 LIMIT 1`,
      [importId],
    )
  ).length > 0

/** The books of a closed month show these people: they must show them for ever. */
const isInClosedMonth = async (tx: Tx, importId: string): Promise<boolean> =>
  (await tx.query('SELECT 1 AS one FROM population_events WHERE import_id = $1::uuid AND counted_on < population_first_open_day() LIMIT 1', [importId])).length > 0

/** The reversal happens on the day that the import spoke for, so that each day's figures are again what they were. */
const openReversal = async (tx: Tx, { importId, reason }: { importId: string; reason: string }, clock: Clock): Promise<void> => {
  const [act] = await tx.query<{ act: string; day: string }>(`SELECT act, happened_on::text AS day FROM population_events WHERE import_id = $1::uuid ORDER BY seq LIMIT 1`, [importId])
  if (!act) return
  const { zone } = await loadWorkingCalendar(tx.payload)
  await openAct(tx, {
    kind: 'reversal',
    happenedOn: act.day,
    reportedOn: plainDateIn(zone, clock()),
    reverses: act.act,
    reason,
    by: tx.actor.kind === 'staff' ? tx.actor.id : null,
  })
}

/** People who are written in one statement, as in an import: the ledger compares all rows of a statement with each other. */
const BATCH = 500

/** People before families: nobody points to a family that goes. */
const takeBack = async (tx: Tx, importId: string): Promise<{ removed: number; restored: number }> => {
  const people = await tx.query<{ id: string }>(NEW_PEOPLE, [importId])
  for (let start = 0; start < people.length; start += BATCH) {
    await tx.query('DELETE FROM residents WHERE id = ANY($1::uuid[])', [people.slice(start, start + BATCH).map(({ id }) => id)])
  }
  const restored = await restoreFormer(tx, 'residents', { by: 'import_id', id: importId })
  await tx.query(`DELETE FROM families WHERE id IN (${NEW_FAMILIES})`, [importId])
  await restoreFormer(tx, 'families', { by: 'import_id', id: importId })
  return { removed: people.length, restored }
}

/** Who came with an import: their first event is of it, and says no former values. */
const NEW_PEOPLE = `SELECT resident_id AS id FROM population_events WHERE import_id = $1::uuid AND resident_id IS NOT NULL AND changes IS NULL`

const NEW_FAMILIES = `SELECT family_id FROM population_events WHERE import_id = $1::uuid AND kind = 'family-opened'`

/** What may point to a hamlet. */
const IN_USE_BY = [
  ['residents', 'hamlet_id'], ['families', 'hamlet_id'], ['temporary_residents', 'hamlet_id'], ['staff', 'hamlet_id'], ['complaints', 'hamlet_id'], ['letter_requests', 'kadus_hamlet_id'],
] as const

const removeEmptyHamlets = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const empty = await tx.query<{ id: string }>(
    `SELECT h.id FROM hamlets h WHERE h.id = ANY($1::uuid[])
        AND ${IN_USE_BY.map(([table, column]) => `NOT EXISTS (SELECT 1 FROM ${table} x WHERE x.${column} = h.id)`).join(' AND ')}`,
    [ids],
  )
  for (const { id } of empty) await tx.payload.delete({ collection: 'hamlets', id, req: tx.req, overrideAccess: true })
}
