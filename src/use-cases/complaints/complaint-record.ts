import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@/domain/complaints/workflow'
import { DomainError } from '@/domain/errors'
import { decryptField, encryptField } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

/** What was reported and, unless anonymous, by whom. Sealed as one text in the complaint's row. */
export type ComplaintContent = { story: string; place: string; reporter: { name: string; phone: string | null } | null }

const content = z.object({
  story: z.string(),
  place: z.string(),
  reporter: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
})

export const sealComplaint = (id: string, value: ComplaintContent): string => encryptField(JSON.stringify(value), `complaints:sealed:${id}`)

export const openComplaint = (id: string, sealed: string): ComplaintContent =>
  content.parse(JSON.parse(decryptField(sealed, `complaints:sealed:${id}`)))

export const sealWords = (updateId: string, words: string): string => encryptField(words, `complaint_updates:sealed_words:${updateId}`)

export const openWords = (updateId: string, sealed: string): string => decryptField(sealed, `complaint_updates:sealed_words:${updateId}`)

export type LockedComplaint = { id: string; status: ComplaintStatus; aboutOffice: boolean; categoryId: string; submittedAt: Date; since: Date }

/**
 * Locks a complaint until the transaction ends. One that the actor may not know of is `not-found`, like one that
 * is not there; one that somebody else changed first is `changed-meanwhile`.
 */
export const lockComplaint = async (tx: Tx, id: string, seen: ComplaintStatus): Promise<LockedComplaint> => {
  const [row] = await tx.query<{ status: string; about_office: boolean; category_id: string; submitted_at: Date; status_since: Date }>(
    `SELECT status, about_office, category_id, submitted_at, status_since FROM complaints WHERE id = $1::uuid FOR UPDATE`,
    [id],
  )
  if (!row || !mayKnow(tx.actor, row.about_office)) throw new DomainError('not-found')
  const status = z.enum(COMPLAINT_STATUSES).parse(row.status)
  if (status !== seen) throw new DomainError('changed-meanwhile', { status })
  return { id, status, aboutOffice: row.about_office, categoryId: row.category_id, submittedAt: row.submitted_at, since: row.status_since }
}

/** Reporters prove themselves by the code, the portal needs no right; staff need the right of the matrix, by what the complaint is about. */
const mayKnow = (actor: Actor, aboutOffice: boolean): boolean => {
  if (actor.kind !== 'staff') return true
  const right = rightOf(actor, 'complaints', 'read')
  if (typeof right === 'boolean') return right
  return JSON.stringify(right).includes(`"aboutOffice":{"equals":${aboutOffice}}`)
}
