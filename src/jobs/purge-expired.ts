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
    await tx.query(DELETE_REQUIREMENT_PHOTOS)
    for (const statement of DELETE_OLD_COMPLAINTS) await tx.query(statement)
    await purgeImports(tx)
    await tx.query(`DELETE FROM submissions WHERE created_at < now() - interval '90 days'`)
  })

/** The photo and its place in the request go together, so that no screen leads to a photo that is gone. */
const DELETE_REQUIREMENT_PHOTOS = `
WITH gone AS (
  DELETE FROM letter_requests_photos photo USING letter_requests request
   WHERE photo._parent_id = request.id
     AND (request.status = 'handed-over' AND request.status_since < now() - interval '90 days'
       OR request.status IN ('rejected', 'withdrawn') AND request.status_since < now() - interval '30 days')
  RETURNING photo.file_id
)
DELETE FROM private_files file USING gone WHERE file.id = gone.file_id::uuid`

const OLD = `SELECT id FROM complaints WHERE status IN ('resolved', 'rejected', 'closed') AND status_since < now() - interval '5 years'`

/** What was written about a complaint goes first, then the photos, then the complaint itself. The audit trail stays. */
const DELETE_OLD_COMPLAINTS = [
  `DELETE FROM complaint_updates WHERE complaint_id IN (${OLD})`,
  `DELETE FROM private_files WHERE id IN (SELECT file_id::uuid FROM complaints_photos WHERE _parent_id IN (${OLD}))`,
  `DELETE FROM complaints WHERE id IN (${OLD})`,
] as const
