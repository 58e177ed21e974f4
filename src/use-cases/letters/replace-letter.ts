import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { checkAnswers } from '@/domain/letters/answers'
import { printableText } from '@/domain/letters/printable-text'
import { reasonLabel } from '@/messages/request-reasons'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { roleWord } from '../act-on-request'
import { loadWorkingCalendar } from '../office/village'
import { requirePrintable } from './compose-letter'
import { createAtDesk } from './create-at-desk'
import { fieldsIn } from './letter-type'
import { claimOfOffice } from './office-request'
import { idOf } from './locked-request'
import { openClaim } from './request-claim'
import { PURPOSE } from './replacement-form'

export type ReplaceLetterInput = {
  letterId: string
  /** Id of the new request, chosen by the screen: a button pressed twice makes one. */
  id: string
  /** A code of the reasons' list. */
  reason: string
  words: string
  /** Of a letter of the office its subject stands in this place, and is one of its answers. */
  purpose: string
  /** By field key. */
  answers: Readonly<Record<string, string>>
}

/**
 * Begins the letter that will take the place of a signed one: a new request for the same person and kind, with the old
 * answers as the officer has mended them, already opened at the counter. The old letter stays valid until the new one is
 * signed (`settleReplaced`). Throws `not-allowed`, `not-found`, `reason-required`, `words-required`, `invalid-input`,
 * `answer-not-accepted`, `sign-not-printable`, `changed-meanwhile` for a letter that is not valid any more, and `replacement-under-way`.
 */
export const startReplacement = async (payload: Payload, actor: Actor, input: ReplaceLetterInput, clock: Clock): Promise<void> => {
  requireAct(actor, 'replace-letters')
  const { letterId, id, reason, words } = input
  if (!z.uuid().safeParse(letterId).success || !z.uuid().safeParse(id).success) throw new DomainError('not-found')
  if (reasonLabel(reason) === '') throw new DomainError('reason-required')
  if (words.trim() === '') throw new DomainError('words-required')
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    const old = await lockReplaceable(tx, letterId)
    if (await isBegun(tx, input)) return
    if (old.status !== 'valid') throw new DomainError('changed-meanwhile', { status: old.status })
    const doc = await payload.findByID({ collection: 'letter-requests', id: old.requestId, depth: 0, req: tx.req, overrideAccess: true })
    const type = await payload.findByID({ collection: 'letter-types', id: idOf(doc.letterType), depth: 0, req: tx.req, overrideAccess: true })
    const claim = openClaim(old.requestId, old.claimSealed)
    const isOffice = doc.channel === 'office'
    const purpose = isOffice ? claim.purpose : input.purpose.trim()
    if (purpose === '') throw new DomainError('invalid-input')
    const answers = mended(fieldsIn(type.fields), isOffice ? input.answers : { ...input.answers, [PURPOSE]: purpose })
    await requirePrintable([purpose, ...Object.values(answers)].map(printableText))
    await createAtDesk(
      tx,
      {
        id,
        type,
        claim: { ...claim, purpose, answers, ...(isOffice ? claimOfOffice(type, answers) : {}) },
        channel: isOffice ? 'office' : 'counter',
        step: { action: 'replace-letter', role: roleWord(actor, 'reject'), reason, words: words.trim() },
        more: { resident: await stillRegistered(tx, old.residentId), formsLeftOut: doc.formsLeftOut, replaces: letterId, replaceReason: `${reasonLabel(reason)}: ${words.trim()}` },
      },
      { now: clock(), calendar },
    )
    // What the office said of other people stays said of the same words: whoever was mended is judged anew by the mark.
    await tx.query(`INSERT INTO letter_request_people (request_id, key, resident_id, mark) SELECT $1::uuid, key, resident_id, mark FROM letter_request_people WHERE request_id = $2::uuid`, [id, old.requestId])
    await appendAudit(tx, { action: 'letter-replacement-begun', object: { collection: 'letters', id: letterId }, reason, details: { request: id } })
  })
}

type OldLetter = { status: string; requestId: string; claimSealed: string; residentId: string | null }

/** The request first, as everywhere: two acts that lock in the same order cannot wait for each other. */
const lockReplaceable = async (tx: Tx, letterId: string): Promise<OldLetter> => {
  const [request] = await tx.query<{ requestId: string; claimSealed: string }>(
    `SELECT id AS "requestId", claim_sealed AS "claimSealed" FROM letter_requests WHERE id = (SELECT request_id FROM letters WHERE id = $1::uuid) FOR UPDATE`,
    [letterId],
  )
  const [letter] = await tx.query<{ status: string; residentId: string | null }>(`SELECT status, resident_id AS "residentId" FROM letters WHERE id = $1::uuid FOR UPDATE`, [letterId])
  if (!letter || !request) throw new DomainError('not-found')
  return { ...letter, ...request }
}

/** Whether this very request is there already. Throws `replacement-under-way` when another one is. */
const isBegun = async (tx: Tx, { letterId, id }: ReplaceLetterInput): Promise<boolean> => {
  const made = await tx.query<{ id: string; code: string }>(
    `SELECT id, tracking_code AS code FROM letter_requests WHERE replaces_id = $1::uuid AND status NOT IN ('rejected', 'withdrawn')`,
    [letterId],
  )
  if (made.some((request) => request.id === id)) return true
  const [other] = made
  if (other) throw new DomainError('replacement-under-way', { code: other.code })
  return false
}

const mended = (fields: ReturnType<typeof fieldsIn>, answers: Readonly<Record<string, string>>): Record<string, string> => {
  const { values, problems } = checkAnswers(fields, answers)
  if (problems.length > 0) {
    const wrong = fields.find(({ key }) => key === problems[0]?.key)
    throw new DomainError('answer-not-accepted', { field: wrong?.label ?? '' })
  }
  return values
}

/** Somebody who has left the register since is looked for again at the counter. */
const stillRegistered = async (tx: Tx, residentId: string | null): Promise<string | null> => {
  if (!residentId) return null
  const [row] = await tx.query<{ id: string }>(`SELECT id FROM residents WHERE id = $1::uuid AND deleted_at IS NULL`, [residentId])
  return row?.id ?? null
}
