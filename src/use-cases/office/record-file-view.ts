import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

/** What the office's addresses call the records that private files belong to. */
const COLLECTIONS: Readonly<Record<string, string>> = { permohonan: 'letter-requests', surat: 'letters', 'jenis-surat': 'letter-types', 'surat-masuk': 'incoming-letters', pengaduan: 'complaints', 'impor-penduduk': 'population-imports', statistik: 'statistics' }

/**
 * Records that somebody looked at a private file: a photo of a KTP, the letter of a resident, what was sent with a
 * complaint. `room` is the word in the address (`permohonan`), `what` the kind of file (`foto`).
 */
export const recordFileView = (payload: Payload, actor: Actor, { room, id, what }: { room: string; id: string; what: string }): Promise<void> =>
  inTransaction(payload, actor, (tx) =>
    appendAudit(tx, { action: 'view-file', object: { collection: COLLECTIONS[room] ?? room, id }, details: { file: what } }),
  )
