import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { inTransaction } from '@/platform/transaction'
import { purgeImports } from '@/use-cases/residents-import/purge-imports'

/** Removes what was kept for a while only: old drafts of forms, old receipts, used links, sheets that nobody imported (DOMAIN 5.2, retention). */
export const handlePurgeExpired = (payload: Payload): Promise<void> =>
  inTransaction(payload, systemActor('purge-expired'), async (tx) => {
    await tx.query(`DELETE FROM one_time_links WHERE expires_at < now() - interval '30 days'`)
    await tx.query(`DELETE FROM sent_mails WHERE sent_at < now() - interval '90 days'`)
    await tx.query(`DELETE FROM form_drafts WHERE updated_at < now() - interval '7 days'`)
    await tx.query(`DELETE FROM private_files WHERE purpose = 'draft' AND created_at < now() - interval '14 days'`)
    await purgeImports(tx)
    await tx.query(`DELETE FROM submissions WHERE created_at < now() - interval '90 days'`)
  })
