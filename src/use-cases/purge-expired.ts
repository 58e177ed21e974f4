import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { inTransaction } from '@/platform/transaction'
import { appendAudits } from '@/plugins/audit-trail/append'

import { purgeYearArchives } from './letter-archive/make-year-archive'
import { purgePrints } from './registers/purge-prints'
import { purgeImports } from './residents-import/purge-imports'

/**
 * Removes what was kept for a while only: old drafts of forms, old receipts, used links, photos and complaints whose time
 * is over, sheets that nobody imported (DOMAIN 5.2, retention; the privacy notice promises these times).
 */
export const purgeExpired = (payload: Payload): Promise<void> =>
  inTransaction(payload, systemActor('purge-expired'), async (tx) => {
    await tx.query(`DELETE FROM one_time_links WHERE expires_at < now() - interval '30 days'`)
    await tx.query(`DELETE FROM sent_mails WHERE sent_at < now() - interval '90 days'`)
    await tx.query(`DELETE FROM form_drafts WHERE updated_at < now() - interval '7 days'`)
    await tx.query(`DELETE FROM private_files WHERE purpose = 'draft' AND created_at < now() - interval '14 days'`)
    await tx.query(`DELETE FROM submissions WHERE created_at < now() - interval '90 days'`)
    const withoutPhotos = await tx.query<{ id: string }>(DELETE_REQUIREMENT_PHOTOS)
    await tx.query(DELETE_OLD_UPDATES)
    await tx.query(DELETE_OLD_COMPLAINT_PHOTOS)
    const complaints = await tx.query<{ id: string }>(DELETE_OLD_COMPLAINTS)
    const imports = await purgeImports(tx)
    await purgePrints(tx)
    await purgeYearArchives(tx)
    // What people would miss leaves a row in the trail, as if somebody had done it.
    const gone = [
      ...withoutPhotos.map(({ id }) => ({ action: 'photos-removed', object: { collection: 'letter-requests', id } })),
      ...complaints.map(({ id }) => ({ action: 'complaint-removed', object: { collection: 'complaints', id } })),
      ...imports.map((id) => ({ action: 'import-expired', object: { collection: 'population-imports', id } })),
    ]
    if (gone.length > 0) await appendAudits(tx, gone)
  })

/** The photo and its place in the request go together, so that no screen leads to a photo that is gone. */
const DELETE_REQUIREMENT_PHOTOS = `
WITH gone AS (
  DELETE FROM letter_requests_photos photo USING letter_requests request
   WHERE photo._parent_id = request.id
     AND (request.status = 'handed-over' AND request.status_since < now() - interval '90 days'
       OR request.status IN ('rejected', 'withdrawn') AND request.status_since < now() - interval '30 days')
  RETURNING photo.file_id, photo._parent_id
), files AS (
  DELETE FROM private_files file USING gone WHERE file.id = gone.file_id::uuid
)
SELECT DISTINCT _parent_id AS id FROM gone`

const OLD = `SELECT id FROM complaints WHERE status IN ('resolved', 'rejected', 'closed') AND status_since < now() - interval '5 years'`

/** What was written about a complaint goes first, then the photos, then the complaint itself. The audit trail stays. */
const DELETE_OLD_UPDATES = `DELETE FROM complaint_updates WHERE complaint_id IN (${OLD})`
const DELETE_OLD_COMPLAINT_PHOTOS = `DELETE FROM private_files WHERE id IN (SELECT file_id::uuid FROM complaints_photos WHERE _parent_id IN (${OLD}))`
const DELETE_OLD_COMPLAINTS = `DELETE FROM complaints WHERE id IN (${OLD}) RETURNING id`
