import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { loadWorkingCalendar } from '../office/village'

/** A guest of the village with what can be done now. */
export type Stay = { id: string; name: string; cameFrom: string; purpose: string; host: string; hamlet: string | null; arrivedOn: string; stayUntil: string | null; leftOn: string | null; extensions: number }

/** Who stays now, those whose time is over first; with `gone` those who have left, the last first. At most 200. Throws `not-allowed`. */
export const listStays = async (payload: Payload, actor: Actor, gone: boolean): Promise<Stay[]> => {
  if (rightOf(actor, 'temporary-residents', 'read') !== true) throw new DomainError('not-allowed')
  return query<Stay>(
    payload,
    `SELECT t.id, t.name, t.came_from AS "cameFrom", t.purpose, t.host, h.name AS hamlet, t.arrived_on AS "arrivedOn", coalesce(stay.until, t.stay_until) AS "stayUntil", t.left_on AS "leftOn",
            coalesce(stay.extensions, 0)::int AS extensions
       FROM temporary_residents t LEFT JOIN hamlets h ON h.id = t.hamlet_id
       LEFT JOIN LATERAL (SELECT max(x.until) AS until, sum(1) AS extensions FROM temporary_residents_extensions x WHERE x._parent_id = t.id) stay ON true
      WHERE t.deleted_at IS NULL AND t.left_on IS ${gone ? 'NOT NULL ORDER BY t.left_on DESC, t.id' : 'NULL ORDER BY coalesce(stay.until, t.stay_until) NULLS LAST, t.arrived_on, t.id'} LIMIT 200`,
  )
}

/**
 * Writes down that a guest stays longer, up to a later day. Pressed twice it counts once: the second time the day is
 * not later any more. Throws `not-allowed`, `not-found`, `stay-is-over`, `day-not-later`.
 */
export const extendStay = async (payload: Payload, actor: Actor, { id, until }: { id: string; until: string }, clock: Clock): Promise<void> => {
  const { zone } = await loadWorkingCalendar(payload)
  await changeStay(payload, actor, id, ({ arrivedOn, stayUntil, extensions }) => {
    // What was planned at first stays: book B.4 of an earlier month shows the plan of that month.
    const planned = [arrivedOn, stayUntil ?? '', ...(extensions ?? []).map((extension) => extension.until)].toSorted().at(-1) ?? arrivedOn
    if (until <= planned) throw new DomainError('day-not-later')
    return { extensions: [...(extensions ?? []), { on: plainDateIn(zone, clock()), until }] }
  })
}

/** Writes down that a guest has left. Throws `not-allowed`, `not-found`, `stay-is-over`, `day-not-possible`. */
export const endStay = async (payload: Payload, actor: Actor, { id, leftOn }: { id: string; leftOn: string }, clock: Clock): Promise<void> => {
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  await changeStay(payload, actor, id, ({ arrivedOn }) => {
    if (leftOn < arrivedOn || leftOn > today) throw new DomainError('day-not-possible')
    return { leftOn }
  })
}

type Kept = { arrivedOn: string; stayUntil?: string | null; leftOn?: string | null; extensions?: { on: string; until: string; id?: string | null }[] | null }

const changeStay = async (payload: Payload, actor: Actor, id: string, change: (kept: Kept) => Partial<Kept>): Promise<void> => {
  if (rightOf(actor, 'temporary-residents', 'update') !== true) throw new DomainError('not-allowed')
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  await inTransaction(payload, actor, async (tx) => {
    const [row] = await tx.query(`SELECT id FROM temporary_residents WHERE id = $1::uuid AND deleted_at IS NULL FOR UPDATE`, [id])
    if (!row) throw new DomainError('not-found')
    const kept = await payload.findByID({ collection: 'temporary-residents', id, depth: 0, req: tx.req, overrideAccess: true })
    if (kept.leftOn) throw new DomainError('stay-is-over')
    await payload.update({ collection: 'temporary-residents', id, data: change(kept), req: tx.req, overrideAccess: true })
  })
}
