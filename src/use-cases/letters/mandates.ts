import { z } from 'zod'

import { type Actor, hasRole } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { SIGNING_FORMS } from '@/domain/letters/letter-facts'
import { actsAsHead, type LetterSigner, type Mandate, ownMandate, type Presser, signableBy, signersOn } from '@/domain/letters/mandates'
import { MANDATE_WORDS } from '@/messages/mandates'
import type { Tx } from '@/platform/transaction'

/** All officials who sign letters, on any day; of two alike the one who came into office later is first. */
export const loadMandates = async (run: Tx['query']): Promise<Mandate[]> => rows.parse(await run(ALL))

const rows = z.array(
  z.object({ id: z.string(), name: z.string(), position: z.string(), nip: z.string().nullable(), form: z.enum(SIGNING_FORMS), from: z.string().nullable(), until: z.string().nullable(), account: z.string().nullable() }),
)

const ALL = `
SELECT id::text AS id, name, position, nip, signs_as::text AS form, nullif("from", '') AS "from", nullif(until, '') AS until, account_id::text AS account
  FROM officials WHERE signs_as <> 'none' ORDER BY "from" DESC NULLS LAST, created_at, id`

/** Whoever presses the button; null is nobody who could sign. */
export const presserOf = (actor: Actor): Presser | null => (actor.kind === 'staff' ? { account: actor.id, isHead: hasRole(actor, 'kades') } : null)

/**
 * What an actor may do to a request whose letter is signed so: the roles of the account, with them `signer` for whoever may sign
 * it on that day, and `kades` for whoever stands in for the head.
 */
export const letterRoles = (mandates: readonly Mandate[], actor: Actor, wanted: LetterSigner, day: string): string[] => {
  if (actor.kind !== 'staff') return ['resident']
  const presser = presserOf(actor)
  return [...actor.roles, ...(actsAsHead(mandates, presser, day) ? ['kades'] : []), ...(ownMandate(mandates, presser, wanted, day) ? ['signer'] : [])]
}

/** The kinds of letters that an actor may sign on that day. Throws `mandate-missing` with the names of those who may when there are none. */
export const requireAnyMandate = (mandates: readonly Mandate[], actor: Actor, day: string): LetterSigner[] => {
  const kinds = signableBy(mandates, presserOf(actor), day)
  if (kinds.length === 0) throw new DomainError('mandate-missing', { who: whoMaySign(mandates, 'ub', day) })
  return kinds
}

/** The mandate of an actor for such a letter on that day. Throws `signer-missing` when nobody has one, else `mandate-missing` with the names of those who have. */
export const requireMandate = (mandates: readonly Mandate[], actor: Actor, wanted: LetterSigner, day: string): Mandate => {
  const own = ownMandate(mandates, presserOf(actor), wanted, day)
  if (own) return own
  const who = whoMaySign(mandates, wanted, day)
  throw who === '' ? new DomainError('signer-missing') : new DomainError('mandate-missing', { who })
}

/** Their names and in what form they sign, for people to read. */
export const whoMaySign = (mandates: readonly Mandate[], wanted: LetterSigner, day: string): string => [...new Set(signersOn(mandates, wanted, day).map(MANDATE_WORDS.who))].join(', ')
