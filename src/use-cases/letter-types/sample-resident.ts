import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { openFromAddress, sealForAddress } from '@/platform/sealed-address'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { findResidentRow, searchResidents } from '../office/resident-search'

/** Long enough to word a letter; after it, choosing the person again is recorded again. */
const LOOK_MINUTES = 30

const MOST_CANDIDATES = 8

export type SampleCandidate = { id: string; name: string; hamlet: string | null; born: string | null }

/** Residents whose name begins like `name`, to try a letter with. Throws `not-allowed`. */
export const sampleCandidates = async (payload: Payload, actor: Actor, name: string): Promise<SampleCandidate[]> => {
  requireLooking(actor)
  if (name.trim().length < 3) return []
  const { rows, similar } = await searchResidents(payload, actor, { name, hamletId: null, after: null })
  return [...rows, ...similar].slice(0, MOST_CANDIDATES).map(({ id, name: found, hamlet, birthDate }) => ({ id, name: found, hamlet, born: birthDate }))
}

/**
 * Lets this officer see one resident's data in previews for half an hour: recorded once as a look at personal data, not
 * with every letter that is typed. The answer is a seal that says nothing to others. Throws `not-allowed`, `not-found`.
 */
export const lookAtResident = async (payload: Payload, actor: Actor, residentId: string, clock: Clock): Promise<{ look: string; name: string }> => {
  requireLooking(actor)
  const row = await findResidentRow(payload, actor, residentId)
  if (!row || actor.kind !== 'staff') throw new DomainError('not-found')
  await inTransaction(payload, actor, (tx) => appendAudit(tx, { action: 'letter-type-tried', object: { collection: 'residents', id: residentId } }))
  const until = clock().getTime() + LOOK_MINUTES * 60_000
  return { look: sealForAddress(JSON.stringify({ of: 'letter-type-look', residentId, staffId: actor.id, until })), name: row.name }
}

/** The resident of a look that this officer was given and that is not over. Throws `not-allowed`, `look-expired`. */
export const openLook = (actor: Actor, sealed: string, clock: Clock): string => {
  requireLooking(actor)
  const look = schema.safeParse(parse(openFromAddress(sealed)))
  if (!look.success || actor.kind !== 'staff' || look.data.staffId !== actor.id || look.data.until < clock().getTime()) throw new DomainError('look-expired')
  return look.data.residentId
}

const requireLooking = (actor: Actor): void => {
  requireAct(actor, 'change-letter-types')
  requireAct(actor, 'reveal-personal-data')
}

const schema = z.object({ of: z.literal('letter-type-look'), residentId: z.uuid(), staffId: z.string(), until: z.number() })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
