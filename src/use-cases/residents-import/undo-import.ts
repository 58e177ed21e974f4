import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { lockLedger, openAct } from '../population/open-act'
import { restoreFormer } from '../population/restore-former'
import { reasonOf } from '../reasons'
import { findObstacles } from './import-obstacles'
import { lockImport } from './lock-import'

/**
 * Takes a saved import back as a whole: who came with it is removed, who was changed has the former values again (out of
 * the ledger). Only while nothing later has touched its people. Hamlets that it made stay: who came with it stands in the
 * books of those days, in that hamlet, and without it their lines would be lost and the totals differ. Undoing twice undoes once. Throws `reason-required`, `import-people-touched`, `import-month-closed`, `import-not-saved`, `not-found`,
 * `not-allowed`.
 */
export const undoImport = async (payload: Payload, actor: Actor, { importId, reason }: { importId: string; reason: string }, clock: Clock): Promise<void> => {
  requireAct(actor, 'import-residents')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, async (tx) => {
    const { status } = await lockImport(tx, importId)
    if (status === 'undone') return
    if (status !== 'saved') throw new DomainError('import-not-saved')
    await lockLedger(tx)
    // The statistics may be older than the import: whole tables would be read for each of its people.
    await tx.query('SET LOCAL enable_seqscan = off')
    await lockPeople(tx, importId)
    if (await isInClosedMonth(tx, importId)) throw new DomainError('import-month-closed')
    if ((await findObstacles(tx.query, importId)).count > 0) throw new DomainError('import-people-touched')
    await openReversal(tx, { importId, reason: why }, clock)
    const counts = await takeBack(tx, importId)
    if (await hasSecondHead(tx, importId)) throw new DomainError('import-people-touched')
    const by = actor.kind === 'staff' ? actor.id : null
    await tx.query(`UPDATE population_imports SET status = 'undone', undone_by_id = $2::uuid, undone_at = $3::timestamptz, updated_at = now() WHERE id = $1::uuid`, [
      importId, by, clock().toISOString(),
    ])
    await appendAudit(tx, { action: 'import-undo', object: { collection: 'population-imports', id: importId }, reason: why, details: counts })
  })
}

/**
 * Whoever writes a letter or a request about one of them at this moment comes before, and is seen, or has to wait until
 * they are gone: the key of the letter's resident is locked by the database itself.
 */
const lockPeople = async (tx: Tx, importId: string): Promise<void> => {
  await tx.query(
    `SELECT bool_or(true) FROM (SELECT id FROM residents WHERE id IN (SELECT resident_id FROM population_events WHERE import_id = $1::uuid AND resident_id IS NOT NULL) ORDER BY id FOR UPDATE) held`,
    [importId],
  )
}

/** Somebody whom the import had taken out of a family comes back as its head, and the office has given it another one. */
const hasSecondHead = async (tx: Tx, importId: string): Promise<boolean> =>
  (
    await tx.query(
      `SELECT 1 AS one FROM residents WHERE life_status = '1' AND deleted_at IS NULL AND family_role = '1'
          AND family_id IN (SELECT r.family_id FROM population_events e JOIN residents r ON r.id = e.resident_id WHERE e.import_id = $1::uuid AND e.changes IS NOT NULL)
        GROUP BY family_id HAVING min(id::text) <> max(id::text) LIMIT 1`,
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
    // An import's own, so that thousands of lines stand in no list of what officers recorded.
    importId,
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
