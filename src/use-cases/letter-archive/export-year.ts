import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { reasonOf } from '../reasons'
import { indexLetters } from './index-letters'
import { yearZip } from './year-zip'

/** The archive of a year at once, for the command line; recorded before the first byte. Throws `not-allowed`, `reason-required`. */
export const exportYear = async (payload: Payload, actor: Actor, { year, reason, progress }: { year: number; reason: string; progress: (letters: number) => void }): Promise<AsyncGenerator<Buffer>> => {
  requireAct(actor, 'export-letter-archive')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, (tx) => appendAudit(tx, { action: 'year-archive-fetched', object: { collection: 'year-archives', id: null }, reason: why, details: { year } }))
  await indexLetters(payload)
  const { villageName } = await payload.findGlobal({ slug: 'village-profile', overrideAccess: true, depth: 0 })
  return yearZip(payload, { year, village: villageName, progress })
}
