import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { type Result, succeed } from '@/domain/result'
import type { Clock } from '@/platform/clock'
import { inTransaction } from '@/platform/transaction'

import { listHamlets } from '../office/hamlets'
import { loadWorkingCalendar } from '../office/village'
import { lockLedger } from '../population/open-act'
import { readStay, type StayProblem, type TypedStay } from './read-stay'

/**
 * Writes down that a guest has come (book B.4), or says of every field what is wrong with it. `key` is made when the
 * form is opened and is the guest's id: pressed twice, the guest has come once. Throws `not-allowed`.
 */
export const recordStay = async (payload: Payload, actor: Actor, { key, typed }: { key: string; typed: TypedStay }, clock: Clock): Promise<Result<{ id: string }, StayProblem[]>> => {
  if (rightOf(actor, 'temporary-residents', 'create') !== true) throw new DomainError('not-allowed')
  const { zone } = await loadWorkingCalendar(payload)
  const stay = readStay(typed, { today: plainDateIn(zone, clock()), hamlets: (await listHamlets(payload)).map(({ id }) => id) })
  if (!stay.ok) return stay
  return inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const [again] = await tx.query('SELECT 1 AS one FROM temporary_residents WHERE id = $1::uuid', [key])
    if (!again) await payload.create({ collection: 'temporary-residents', data: { id: key, ...stay.value }, req: tx.req, overrideAccess: true, context: { chosenId: key } })
    return succeed({ id: key })
  })
}
