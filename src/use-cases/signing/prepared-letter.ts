import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { readPrivateFileIn } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'

import { openLetter } from '../letters/sealed-letter'

/** A letter as it is sent to the service: its bytes, the village's name, and the code of its page. */
export type PreparedLetter = { pdf: Buffer; village: string; code: string }

/** Throws `changed-meanwhile` for a letter that is not being signed (any more). */
export const preparedLetter = (payload: Payload, actor: Actor, letterId: string): Promise<PreparedLetter> =>
  inTransaction(payload, actor, async (tx) => {
    const [row] = await tx.query<{ fileId: string; code: string; sealed: string }>(
      `SELECT file_id AS "fileId", verification_code AS code, facts_sealed AS sealed FROM letters WHERE id = $1::uuid AND status = 'signing'`,
      [letterId],
    )
    const file = row ? await readPrivateFileIn(tx, row.fileId) : null
    if (!row || !file) throw new DomainError('changed-meanwhile')
    const { village } = openLetter(letterId, row.sealed)
    return { pdf: file.bytes, village: village.name, code: row.code }
  })
