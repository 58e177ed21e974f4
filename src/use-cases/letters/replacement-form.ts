import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { fieldsIn } from './letter-type'
import { idOf } from './locked-request'
import { type OfficeField, officeFields } from './office-fields'
import { openClaim } from './request-claim'

export type ReplacementForm = {
  letterId: string
  requestId: string
  number: string
  issuedOn: string
  typeName: string
  maskedName: string
  status: string
  /** Null for a letter of the office, whose subject is one of its answers. */
  purpose: string | null
  fields: OfficeField[]
  /** The request that is already on its way to take this letter's place. */
  under: { requestId: string; trackingCode: string } | null
}

/** Letters of residents that ask for the purpose among their own questions keep it in both places; the form for replacing one asks once. */
export const PURPOSE = 'keperluan'

/**
 * What the form for replacing a signed letter is filled in with: the purpose and answers of its request. They are what a
 * resident told the office, so that opening them is recorded. Throws `not-allowed`, `not-found`.
 */
export const loadReplacementForm = async (payload: Payload, actor: Actor, letterId: string): Promise<ReplacementForm> => {
  requireAct(actor, 'replace-letters')
  if (!z.uuid().safeParse(letterId).success) throw new DomainError('not-found')
  const [letter] = await query<Row>(payload, LETTER, [letterId])
  if (!letter) throw new DomainError('not-found')
  const [under] = await query<{ requestId: string; trackingCode: string }>(
    payload,
    `SELECT id AS "requestId", tracking_code AS "trackingCode" FROM letter_requests WHERE replaces_id = $1::uuid AND status NOT IN ('rejected', 'withdrawn')`,
    [letterId],
  )
  const doc = await payload.findByID({ collection: 'letter-requests', id: letter.requestId, depth: 0, overrideAccess: true })
  const type = await payload.findByID({ collection: 'letter-types', id: idOf(doc.letterType), depth: 0, overrideAccess: true })
  const { sealed, ...shown } = letter
  const claim = openClaim(letter.requestId, sealed)
  const isOffice = doc.channel === 'office'
  await inTransaction(payload, actor, (tx) => appendAudit(tx, { action: 'letter-opened', object: { collection: 'letters', id: letterId } }))
  return {
    ...shown,
    purpose: isOffice ? null : claim.purpose,
    fields: officeFields(fieldsIn(type.fields), claim.answers).filter(({ key }) => isOffice || key !== PURPOSE),
    under: under ?? null,
  }
}

type Row = Omit<ReplacementForm, 'purpose' | 'fields' | 'under'> & { sealed: string }

const LETTER = `
SELECT l.id AS "letterId", q.id AS "requestId", l.number, l.issued_on AS "issuedOn", l.letter_type_name AS "typeName", l.masked_name AS "maskedName", l.status::text AS status,
       q.claim_sealed AS sealed
  FROM letters l JOIN letter_requests q ON q.id = l.request_id
 WHERE l.id = $1::uuid`
