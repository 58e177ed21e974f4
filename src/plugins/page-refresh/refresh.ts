import type { PayloadRequest } from 'payload'

import { actorOf } from '@/access/actor'
import { txOf } from '@/platform/transaction'

/** The channel on which servers hear of pages to make anew. */
export const REFRESH_CHANNEL = 'desa_refresh_pages'

/**
 * Announces pages to make anew. PostgreSQL delivers the notice when the transaction commits and never when it
 * rolls back, to every server that listens (`listen.ts`); with none running nothing happens.
 */
export const refreshPages = async (req: PayloadRequest, paths: readonly string[]): Promise<void> => {
  const tx = await txOf(req.payload, req, actorOf(req))
  await tx.query(`SELECT pg_notify($1, $2)`, [REFRESH_CHANNEL, JSON.stringify(paths)])
}
