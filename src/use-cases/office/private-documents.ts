import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { IS_UNSIGNED } from '../letters/unsigned-letters'
import { requestReach, withinReach } from './request-reach'

export type PrivateDocument = { bytes: Buffer; contentType: string; fileName: string }

/** The stored PDF of a signed letter, byte for byte as it was signed. It shows the NIK in full: opening it is recorded. Throws `not-allowed`, `not-found`, `signing-under-way` for one that is being signed outside, and `letter-never-signed` for one that was given up then. */
export const readLetterFile = async (payload: Payload, actor: Actor, letterId: string): Promise<PrivateDocument> => {
  requireLetterReader(actor)
  const [row] = await find<{ file_id: string; number: string; status: string; isUnsigned: boolean }>(payload, LETTER_FILE, letterId)
  // What was sent to be signed looks like a letter, codes and all, and is none.
  if (row?.status === 'signing') throw new DomainError('signing-under-way')
  if (row?.isUnsigned) throw new DomainError('letter-never-signed')
  if (row) await inTransaction(payload, actor, (tx) => appendAudit(tx, { action: 'letter-opened', object: { collection: 'letters', id: letterId } }))
  return readStoredFile(payload, row?.file_id, `surat-${(row?.number ?? '').replace(/[^A-Za-z0-9]+/g, '-')}.pdf`)
}

const LETTER_FILE = `
SELECT file_id, number, status::text AS status, ${IS_UNSIGNED} AS "isUnsigned"
  FROM letters l WHERE id = $1::uuid`

/** The photo at a place in a request's list of photos, counted from 0. Throws `not-allowed`, `not-found`. */
export const readRequestPhoto = async (
  payload: Payload,
  actor: Actor,
  { requestId, index }: { requestId: string; index: number },
): Promise<PrivateDocument> => {
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  const rows = await find<{ file_id: string }>(
    payload,
    `SELECT p.file_id FROM letter_requests_photos p JOIN letter_requests r ON r.id = p._parent_id
      WHERE p._parent_id = $1::uuid AND ${withinReach('$2')} ORDER BY p._order`,
    requestId,
    requestReach(actor),
  )
  return readStoredFile(payload, rows[index]?.file_id, `foto-${index + 1}`)
}

/** Whoever may read letters at all. */
export const requireLetterReader = (actor: Actor): void => {
  if (actor.kind !== 'staff' || rightOf(actor, 'letters', 'read') !== true) throw new DomainError('not-allowed')
}

const find = async <Row>(payload: Payload, text: string, id: string, ...more: readonly unknown[]): Promise<Row[]> =>
  z.uuid().safeParse(id).success ? query<Row>(payload, text, [id, ...more]) : []

/** A private file under a name, for a caller that has checked the right. Throws `not-found`. */
export const readStoredFile = async (payload: Payload, id: string | undefined, fileName: string): Promise<PrivateDocument> => {
  const file = id ? await readPrivateFile(payload, id) : null
  if (!file) throw new DomainError('not-found')
  return { bytes: file.bytes, contentType: file.contentType, fileName }
}
