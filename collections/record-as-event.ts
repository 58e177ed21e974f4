import type { PayloadRequest } from 'payload'

import { actorOf } from '@/access/actor'
import { txOf } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'

/**
 * Before a person or family is written by a form: what the database then writes into the ledger of population events
 * bears the officer's name. A use case that opens an act of its own says so in the request's context.
 */
export const recordAsEvent = async ({ req }: { req: PayloadRequest }): Promise<void> => {
  if (req.context.populationAct !== undefined) return
  const actor = actorOf(req)
  await openAct(await txOf(req.payload, req, actor), { by: actor.kind === 'staff' ? actor.id : null })
}
