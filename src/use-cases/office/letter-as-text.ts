import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { LETTER_STATUSES, type LetterStatus } from '@/domain/letters/letter-status'
import type { ComposedLetter } from '@/domain/letters/wording'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'
import { openLetter } from '@/use-cases/letters/sealed-letter'

import { requireLetterReader } from './private-documents'

export type LetterAsText = { letter: ComposedLetter; status: LetterStatus; requestId: string | null }

/**
 * A signed letter as text, from the facts that were frozen when it was signed: for those who cannot see the sheet, since
 * the PDF has no tags. It holds what the PDF holds, the NIK in full included, so that opening it is recorded. Throws
 * `not-allowed`, `not-found`.
 */
export const readLetterAsText = async (payload: Payload, actor: Actor, letterId: string): Promise<LetterAsText> => {
  requireLetterReader(actor)
  if (!z.uuid().safeParse(letterId).success) throw new DomainError('not-found')
  return inTransaction(payload, actor, async (tx) => {
    const [row] = await tx.query<{ facts_sealed: string; request_id: string | null; status: string }>(
      `SELECT facts_sealed, request_id, status FROM letters WHERE id = $1::uuid`,
      [letterId],
    )
    if (!row) throw new DomainError('not-found')
    await appendAudit(tx, { action: 'letter-opened', object: { collection: 'letters', id: letterId } })
    return { letter: openLetter(letterId, row.facts_sealed), status: z.enum(LETTER_STATUSES).parse(row.status), requestId: row.request_id }
  })
}
