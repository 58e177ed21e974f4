import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '@/access/actor'
import { proposeMark } from '@/domain/letters/letter-mark'
import { txOf } from '@/platform/transaction'

/** A letter type without a short mark gets one that no other has; two that are made at once wait for each other. */
export const giveMark: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const mark: unknown = data.shortMark ?? originalDoc?.shortMark
  if (typeof mark === 'string' && mark !== '') return data
  const tx = await txOf(req.payload, req, actorOf(req))
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('letter-type-mark'))`)
  const taken = await tx.query<{ mark: string }>('SELECT short_mark AS mark FROM letter_types WHERE short_mark IS NOT NULL')
  return { ...data, shortMark: proposeMark(String(data.name ?? originalDoc?.name ?? ''), new Set(taken.map((row) => row.mark))) }
}
