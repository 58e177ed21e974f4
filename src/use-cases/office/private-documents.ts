import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'

export type PrivateDocument = { bytes: Buffer; contentType: string; fileName: string }

/** The stored PDF of a signed letter, byte for byte as it was signed. Throws `not-allowed`, `not-found`. */
export const readLetterFile = async (payload: Payload, actor: Actor, letterId: string): Promise<PrivateDocument> => {
  requireReader(actor, 'letters')
  const [row] = await find<{ file_id: string; number: string }>(payload, `SELECT file_id, number FROM letters WHERE id = $1::uuid`, letterId)
  return readStoredFile(payload, row?.file_id, `surat-${(row?.number ?? '').replace(/[^A-Za-z0-9]+/g, '-')}.pdf`)
}

/** The photo at a place in a request's list of photos, counted from 0. Throws `not-allowed`, `not-found`. */
export const readRequestPhoto = async (
  payload: Payload,
  actor: Actor,
  { requestId, index }: { requestId: string; index: number },
): Promise<PrivateDocument> => {
  requireReader(actor, 'letter-requests')
  const rows = await find<{ file_id: string }>(
    payload,
    `SELECT file_id FROM letter_requests_photos WHERE _parent_id = $1::uuid ORDER BY _order`,
    requestId,
  )
  return readStoredFile(payload, rows[index]?.file_id, `foto-${index + 1}`)
}

const requireReader = (actor: Actor, what: 'letters' | 'letter-requests'): void => {
  if (actor.kind !== 'staff' || rightOf(actor, what, 'read') !== true) throw new DomainError('not-allowed')
}

const find = async <Row>(payload: Payload, text: string, id: string): Promise<Row[]> =>
  z.uuid().safeParse(id).success ? query<Row>(payload, text, [id]) : []

/** A private file under a name, for a caller that has checked the right. Throws `not-found`. */
export const readStoredFile = async (payload: Payload, id: string | undefined, fileName: string): Promise<PrivateDocument> => {
  const file = id ? await readPrivateFile(payload, id) : null
  if (!file) throw new DomainError('not-found')
  return { bytes: file.bytes, contentType: file.contentType, fileName }
}
