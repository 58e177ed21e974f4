import type { PayloadRequest } from 'payload'

import { actorOf } from '@/access/actor'
import { txOf } from '@/platform/transaction'

/** The channel on which servers hear that the pages they keep are old. */
export const REFRESH_CHANNEL = 'desa_refresh_pages'

/**
 * Announces that public pages are to be made anew. PostgreSQL delivers the notice when the transaction commits and
 * never when it rolls back, to every server that listens (`listen.ts`); with none running nothing happens.
 */
export const refreshPages = async (req: PayloadRequest): Promise<void> => {
  const tx = await txOf(req.payload, req, actorOf(req))
  await tx.query(`SELECT pg_notify($1, '')`, [REFRESH_CHANNEL])
}
