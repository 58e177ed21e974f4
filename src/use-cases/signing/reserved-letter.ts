import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { applyLetterAction } from '@/domain/letters/letter-status'
import { SIGNING } from '@/messages/signing'
import type { Letter } from '@/payload-types'
import { removePrivateFile } from '@/platform/storage'
import type { Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import type { LockedRequest } from '../letters/locked-request'

/** A letter with a number that the service outside has refused to sign: its number waits for the next try. */
export type ReservedLetter = { letterId: string; series: string; year: number; serial: number; number: string; verificationCode: string; fileId: string }

export const SENDING_STATES = ['sending', 'unknown', 'refused', 'signed', 'dropped'] as const

/** One sending of a letter to the service, with its row locked; the newest of its request. Null when it was never sent. */
export const lockSending = async (tx: Tx, requestId: string): Promise<{ id: string; letterId: string; state: (typeof SENDING_STATES)[number]; documentId: string | null; until: Date } | null> => {
  const [row] = await tx.query<{ id: string; letterId: string; state: string; documentId: string | null; until: Date }>(
    `SELECT id, letter_id AS "letterId", state, document_id AS "documentId", until FROM letter_signings WHERE request_id = $1::uuid ORDER BY sent_at DESC, id DESC LIMIT 1 FOR UPDATE`,
    [requestId],
  )
  return row ? { ...row, state: z.enum(SENDING_STATES).parse(row.state), until: new Date(row.until) } : null
}

/**
 * The number that a request's letter has from a try before: the same number for the same day. On a later day that number is given
 * up (`givenUp`: the caller records it), since numbers follow the days of their letters, and the letter gets a new one. Throws `signing-under-way` while
 * nobody knows what became of the try before.
 */
export const takeReserved = async (tx: Tx, request: LockedRequest, day: string): Promise<{ reserved: ReservedLetter | null; givenUp: string | null }> => {
  if (request.status !== 'being-signed') return { reserved: null, givenUp: null }
  const sending = await lockSending(tx, request.id)
  if (!sending || sending.state !== 'refused') throw new DomainError('signing-under-way')
  const [letter] = await tx.query<ReservedLetter & { issuedOn: string }>(
    `SELECT id AS "letterId", series, year::int AS year, serial::int AS serial, number, verification_code AS "verificationCode", file_id AS "fileId", issued_on AS "issuedOn" FROM letters WHERE id = $1::uuid AND status = 'signing' FOR UPDATE`,
    [sending.letterId],
  )
  if (!letter) throw new DomainError('changed-meanwhile')
  if (letter.issuedOn === day) return { reserved: letter, givenUp: null }
  await giveUpNumber(tx, letter.letterId)
  return { reserved: null, givenUp: letter.letterId }
}

/** Writes a letter down: a new row, or the reserved one once more with what it says now. */
export const writeLetter = async (tx: Tx, reserved: ReservedLetter | null, { id, ...data }: Omit<Letter, 'createdAt' | 'updatedAt'>): Promise<void> => {
  const local = { req: tx.req, overrideAccess: true } as const
  if (!reserved) {
    await tx.payload.create({ collection: 'letters', data: { id, ...data }, ...local, context: { chosenId: id, auditedByUseCase: true } })
    return
  }
  await tx.payload.update({ collection: 'letters', id, data, ...local, context: { auditedByUseCase: true } })
  await removePrivateFile(tx, reserved.fileId)
}

/**
 * The letter of this number will never be signed: the number stays in the book, and the request can get another letter. The audit
 * trail is the caller's to write (`recordGivenUp`), since it is locked last, and the right to do so the caller's to check.
 */
export const giveUpNumber = async (tx: Tx, letterId: string): Promise<void> => {
  const applied = applyLetterAction('signing', 'drop', ['signer'], { hasReason: true, hasSuccessor: false })
  if (!applied.ok) throw new DomainError(applied.problem.code)
  await tx.payload.update({
    collection: 'letters',
    id: letterId,
    data: { status: applied.value, statusReason: SIGNING.numberGivenUp, request: null },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
}

export const recordGivenUp = (tx: Tx, letterId: string): Promise<void> => appendAudit(tx, { action: 'letter-number-given-up', object: { collection: 'letters', id: letterId } })
