import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'
import { inTransaction } from '@/platform/transaction'

import { readConditions, writeConditions } from './conditions'

export type SavedList = { id: string; name: string; conditions: string }

/** The lists that the office has saved, by name; none for whoever may not see them. */
export const savedLists = async (payload: Payload, actor: Actor): Promise<SavedList[]> => {
  if (rightOf(actor, 'population-lists', 'read') !== true) return []
  const { docs } = await payload.find({ collection: 'population-lists', sort: 'name', limit: 200, pagination: false, depth: 0, overrideAccess: true })
  return docs.map(({ id, name, conditions }) => ({ id: String(id), name, conditions }))
}

/** Saves conditions by a name; the list that has this name already gets these conditions. Throws `not-allowed`, `words-required`. */
export const saveList = async (payload: Payload, actor: Actor, { name, conditions }: { name: string; conditions: string }): Promise<void> => {
  if (actor.kind !== 'staff' || rightOf(actor, 'population-lists', 'read') !== true) throw new DomainError('not-allowed')
  const wanted = name.trim()
  if (wanted === '') throw new DomainError('words-required')
  const data = { name: wanted.slice(0, 120), conditions: writeConditions(readConditions(conditions)), by: actor.id }
  await inTransaction(payload, actor, async (tx) => {
    // Two who save the same name at once make one list.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('population-lists'))`)
    const { docs } = await payload.find({ collection: 'population-lists', where: { name: { equals: data.name } }, limit: 1, pagination: false, depth: 0, req: tx.req, overrideAccess: true })
    const [same] = docs
    if (same) await payload.update({ collection: 'population-lists', id: same.id, data, req: tx.req, overrideAccess: true })
    else await payload.create({ collection: 'population-lists', data, req: tx.req, overrideAccess: true })
  })
}

/** Forgets a saved list; its people stay, of course. Throws `not-allowed`. */
export const forgetList = async (payload: Payload, actor: Actor, id: string): Promise<void> => {
  if (rightOf(actor, 'population-lists', 'delete') !== true) throw new DomainError('not-allowed')
  await inTransaction(payload, actor, (tx) => payload.delete({ collection: 'population-lists', where: { id: { equals: id } }, req: tx.req, overrideAccess: true }))
}
