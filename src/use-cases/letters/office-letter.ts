import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { checkAnswers } from '@/domain/letters/answers'
import { printableText } from '@/domain/letters/printable-text'
import type { LetterType } from '@/payload-types'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { roleWord } from '../act-on-request'
import { loadWorkingCalendar } from '../office/village'
import { requirePrintable } from './compose-letter'
import { createAtDesk } from './create-at-desk'
import { fieldsIn } from './letter-type'
import { idOf, lockRequest } from './locked-request'
import { type OfficeField, officeFields } from './office-fields'
import { claimOfOffice } from './office-request'
import { openClaim, sealClaim } from './request-claim'

export type OfficeForm = { typeName: string; slug: string; fields: OfficeField[] }

type Answers = Readonly<Record<string, string>>

/** The kinds of letters that the office writes of itself, by name. Throws `not-allowed`. */
export const listOfficeKinds = async (payload: Payload, actor: Actor): Promise<{ slug: string; name: string; summary: string }[]> => {
  requireAct(actor, 'write-office-letters')
  const { docs } = await payload.find({ collection: 'letter-types', where: { onlineMode: { equals: 'internal' } }, sort: 'name', limit: 100, pagination: false, depth: 0, overrideAccess: true })
  return docs.filter(({ wording }) => wording).map(({ slug, name, summary }) => ({ slug, name, summary: summary ?? '' }))
}

/** The empty form of a kind. Throws `not-allowed`, `not-found`. */
export const newOfficeForm = async (payload: Payload, actor: Actor, slug: string): Promise<OfficeForm> => {
  requireAct(actor, 'write-office-letters')
  const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: slug }, onlineMode: { equals: 'internal' } }, limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const [type] = docs
  if (!type?.wording) throw new DomainError('not-found')
  return formOf(type, {})
}

/** The form of a letter that is still at the desk, with what was written. Throws `not-allowed`, `not-found`, `changed-meanwhile`. */
export const loadOfficeForm = async (payload: Payload, actor: Actor, requestId: string): Promise<OfficeForm> => {
  requireAct(actor, 'write-office-letters')
  return inTransaction(payload, actor, async (tx) => {
    const { type, answers } = await lockAtDesk(tx, requestId)
    return formOf(type, answers)
  })
}

/**
 * Begins an office letter: a request of the office itself, which is checked and signed like any other. `id` is chosen by the
 * screen: a button pressed twice makes one letter. Throws `not-allowed`, `not-found`, `answer-not-accepted`,
 * `sign-not-printable`.
 */
export const writeOfficeLetter = async (payload: Payload, actor: Actor, { id, slug, answers }: { id: string; slug: string; answers: Answers }, clock: Clock): Promise<void> => {
  requireAct(actor, 'write-office-letters')
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`office-letter:${id}`])
    const [made] = await tx.query(`SELECT 1 AS one FROM letter_requests WHERE id = $1::uuid`, [id])
    if (made) return
    const type = await kindNamed(tx, slug)
    const accepted = await acceptedAnswers(type, answers)
    const claim = { nik: '', phone: null, answers: accepted, ...claimOfOffice(type, accepted) }
    await createAtDesk(tx, { id, type, claim, channel: 'office', step: { action: 'write', role: roleWord(actor, 'open') } }, { now: clock(), calendar })
    await appendAudit(tx, { action: 'office-letter-written', object: { collection: 'letter-requests', id } })
  })
}

/** Changes what an office letter says while it is at the desk. Throws what the others throw. */
export const changeOfficeLetter = async (payload: Payload, actor: Actor, { requestId, answers }: { requestId: string; answers: Answers }, clock: Clock): Promise<void> => {
  requireAct(actor, 'write-office-letters')
  await inTransaction(payload, actor, async (tx) => {
    const { request, type, answers: before } = await lockAtDesk(tx, requestId)
    const accepted = await acceptedAnswers(type, answers)
    if (JSON.stringify(accepted) === JSON.stringify(before)) return
    const step = { at: clock().toISOString(), action: 'edit', status: 'in-review', role: roleWord(actor, 'open'), actorId: actor.kind === 'staff' ? actor.id : null }
    await payload.update({
      collection: 'letter-requests',
      id: requestId,
      data: { claimSealed: sealClaim(requestId, { nik: '', phone: null, answers: accepted, ...claimOfOffice(type, accepted) }), history: [...request.history, step] },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, { action: 'office-letter-changed', object: { collection: 'letter-requests', id: requestId } })
  })
}

const formOf = (type: LetterType, answers: Answers): OfficeForm => ({ typeName: type.name, slug: type.slug, fields: officeFields(fieldsIn(type.fields), answers) })

const kindNamed = async (tx: Tx, slug: string): Promise<LetterType> => {
  const { docs } = await tx.payload.find({ collection: 'letter-types', where: { slug: { equals: slug }, onlineMode: { equals: 'internal' } }, limit: 1, pagination: false, depth: 0, req: tx.req, overrideAccess: true })
  const [type] = docs
  if (!type) throw new DomainError('not-found')
  if (!type.wording) throw new DomainError('letter-type-not-ready')
  return type
}

const lockAtDesk = async (tx: Tx, requestId: string) => {
  const request = await lockRequest(tx, requestId, null)
  if (!request.isOffice) throw new DomainError('not-found')
  if (request.status !== 'in-review') throw new DomainError('changed-meanwhile', { status: request.status })
  const type = await tx.payload.findByID({ collection: 'letter-types', id: idOf(request.letterTypeId), depth: 0, req: tx.req, overrideAccess: true })
  return { request, type, answers: openClaim(requestId, request.claimSealed).answers }
}

/** In their normal form; the first that is wrong is named. Told here, where it can be mended, and not to who signs. */
const acceptedAnswers = async (type: LetterType, answers: Answers): Promise<Record<string, string>> => {
  const fields = fieldsIn(type.fields)
  const { values, problems } = checkAnswers(fields, answers)
  const [problem] = problems
  if (problem) throw new DomainError('answer-not-accepted', { field: fields.find(({ key }) => key === problem.key)?.label ?? '' })
  await requirePrintable(Object.values(values).map(printableText))
  return values
}
