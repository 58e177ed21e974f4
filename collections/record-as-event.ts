import type { PayloadRequest } from 'payload'

import { actorOf } from '@/access/actor'
import { txOf } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'

/**
 * Before a person or family is written by a form: what the database then writes into the ledger of population events
 * bears the officer's name and the day as it is in the village. A use case that opens an act of its own says so in the request's context.
 */
export const recordAsEvent = async ({ req }: { req: PayloadRequest }): Promise<void> => {
  if (req.context.populationAct !== undefined) return
  const actor = actorOf(req)
  const tx = await txOf(req.payload, req, actor)
  const [village] = await tx.query<{ today: string }>('SELECT (now() AT TIME ZONE zone::text)::date::text AS today FROM working_calendar')
  await openAct(tx, { ...(village ? { happenedOn: village.today } : {}), by: actor.kind === 'staff' ? actor.id : null })
}
