import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { decryptField, encryptField, keyedHash } from '@/platform/crypto'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { loadWorkingCalendar } from '../office/village'
import { lockLedger, openAct } from '../population/open-act'
import { restoreFormer } from '../population/restore-former'
import { reasonOf } from '../reasons'
import { loadPair, type PairRecord, seenOf } from './find-twins'
import { columnsOf, isSealedField, MERGE_FIELDS, type MergeField, SEALED } from './merge-fields'

/**
 * `take`: what the record that stays gets from the one that goes. `seen`: the state that was on the screen. Which of the
 * two goes is told by `goesId`.
 */
export type Merge = { staysId: string; goesId: string; take: readonly MergeField[]; seen: string; reason: string }

/**
 * Makes two records of one person one. The record that goes is kept in the trash and points to the one that stays; its
 * letters, requests and events stay its own and are found through that. Two officers at once merge once. Throws
 * `reason-required`, `same-resident`, `merge-not-possible` (also when a record changed since it was seen), `merge-leaves-no-head`, `not-found`,
 * `not-allowed`.
 */
export const mergeResidents = async (payload: Payload, actor: Actor, { staysId, goesId, take, seen, reason }: Merge, clock: Clock): Promise<void> => {
  requireAct(actor, 'record-population-events')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const rows = await loadPair(tx.query, staysId, goesId, { lock: true })
    const goes = rows.find(({ id }) => id === goesId)
    if (!goes || seenOf(rows) !== seen) throw new DomainError('merge-not-possible')
    const families = rows.flatMap(({ row }) => (typeof row.family_id === 'string' ? [row.family_id] : []))
    const headed = await headedFamilies(tx, families)
    await openAct(tx, { kind: 'merge', happenedOn: await today(tx, clock), reason: why, by: byOf(actor) })
    // A NIK is one person's: it leaves the one before it comes to the other.
    const leaves = take.includes('nik') ? ', nik = NULL, nik_hash = NULL' : ''
    await tx.query(`UPDATE residents SET merged_into_id = $2::uuid, deleted_at = now(), updated_at = now()${leaves} WHERE id = $1::uuid`, [goesId, staysId])
    await give(tx, { goes, staysId, take: MERGE_FIELDS.filter((field) => take.includes(field)) })
    // Whoever goes may have headed others: they need a head first.
    const broken = (await headedFamilies(tx, families)).filter(({ heads }) => heads !== 1)
    if (broken.some(({ id }) => !headed.some((before) => before.id === id && before.heads !== 1))) throw new DomainError('merge-leaves-no-head')
    await appendAudit(tx, { action: 'residents-merge', object: { collection: 'residents', id: staysId }, reason: why, details: { other: goesId, fields: take } })
  })
}

/** How many people and heads these families have. */
const headedFamilies = (tx: Tx, families: readonly string[]): Promise<{ id: string; people: number; heads: number }[]> =>
  tx.query(
    `SELECT family_id AS id, count(*)::int AS people, (count(*) FILTER (WHERE family_role = '1'))::int AS heads FROM residents
      WHERE family_id = ANY (string_to_array($1, ',')::uuid[]) AND life_status = '1' AND deleted_at IS NULL GROUP BY family_id`,
    [families.join(',')],
  )

const give = async (tx: Tx, { goes, staysId, take }: { goes: PairRecord; staysId: string; take: readonly MergeField[] }): Promise<void> => {
  if (take.length === 0) return
  const columns = take.flatMap(columnsOf)
  const values: Record<string, unknown> = {}
  for (const column of columns) values[column] = goes.row[column] ?? null
  // Numbers are bound to the row that they stand in.
  for (const field of take.filter(isSealedField)) {
    const kept = goes.row[field]
    if (typeof kept !== 'string') continue
    const number = decryptField(kept, placeOf('residents', field, goes.id))
    values[field] = encryptField(number, placeOf('residents', field, staysId))
    values[`${field}_hash`] = keyedHash(SEALED[field], number)
  }
  await tx.query(
    `UPDATE residents t SET ${columns.map((column) => `${column} = f.${column}`).join(', ')}, updated_at = now()
       FROM (SELECT (jsonb_populate_record(r, $2::jsonb)).* FROM residents r WHERE r.id = $1::uuid) f WHERE t.id = f.id`,
    [staysId, JSON.stringify(values)],
  )
}

/**
 * Takes a merge back: both records are again what they were. Only while neither has changed since. Taking back twice
 * does it once. Throws `reason-required`, `merge-not-undoable`, `not-found`, `not-allowed`.
 */
export const undoMerge = async (payload: Payload, actor: Actor, { goesId, reason }: { goesId: string; reason: string }, clock: Clock): Promise<void> => {
  requireAct(actor, 'record-population-events')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const [goes] = await tx.query<{ stays: string | null }>('SELECT merged_into_id AS stays FROM residents WHERE id = $1::uuid FOR UPDATE', [goesId])
    if (!goes) throw new DomainError('not-found')
    if (goes.stays === null) return
    const [merge] = await tx.query<{ act: string; day: string }>(
      `SELECT act, happened_on::text AS day FROM population_events WHERE resident_id = $1::uuid AND kind = 'merge' ORDER BY seq DESC LIMIT 1`,
      [goesId],
    )
    if (!merge || (await wasTouched(tx, merge.act))) throw new DomainError('merge-not-undoable')
    await openAct(tx, { kind: 'reversal', happenedOn: merge.day, reportedOn: await today(tx, clock), reverses: merge.act, reason: why, by: byOf(actor) })
    // The one that stayed first: it gives back the NIK that the other had.
    await restoreFormer(tx, 'residents', { by: 'act', id: merge.act, only: goes.stays })
    await restoreFormer(tx, 'residents', { by: 'act', id: merge.act, only: goesId })
    const homes = await tx.query<{ id: string }>('SELECT DISTINCT family_id AS id FROM residents WHERE id IN ($1::uuid, $2::uuid) AND family_id IS NOT NULL', [goesId, goes.stays])
    if ((await headedFamilies(tx, homes.map(({ id }) => id))).some(({ heads }) => heads > 1)) throw new DomainError('merge-not-undoable')
    await appendAudit(tx, { action: 'residents-merge-undo', object: { collection: 'residents', id: goes.stays }, reason: why, details: { other: goesId } })
  })
}

/** Whether something later happened to somebody whom an act has changed. */
const wasTouched = async (tx: Tx, act: string): Promise<boolean> =>
  (
    await tx.query(
      `SELECT 1 AS one FROM population_events e WHERE e.act = $1::uuid AND EXISTS (SELECT 1 FROM population_events l WHERE l.resident_id = e.resident_id AND l.seq > e.seq) LIMIT 1`,
      [act],
    )
  ).length > 0

/** Says of two records that they are two people; they are proposed no more. Saying it twice is no fault. Throws `same-resident`, `not-found`, `not-allowed`. */
export const keepApart = async (payload: Payload, actor: Actor, oneId: string, otherId: string): Promise<void> => {
  requireAct(actor, 'record-population-events')
  await inTransaction(payload, actor, async (tx) => {
    await loadPair(tx.query, oneId, otherId)
    const said = await tx.query(
      `INSERT INTO residents_not_same (one, other, said_by) VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3::uuid) ON CONFLICT DO NOTHING RETURNING one`,
      [oneId, otherId, byOf(actor)],
    )
    if (said.length > 0) await appendAudit(tx, { action: 'residents-not-same', object: { collection: 'residents', id: oneId }, details: { other: otherId } })
  })
}

const today = async (tx: Tx, clock: Clock): Promise<string> => plainDateIn((await loadWorkingCalendar(tx.payload)).zone, clock())

const byOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)
