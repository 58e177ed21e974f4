import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'

/**
 * Which requests somebody may see, as the matrix says it: `null` for all of them, else the hamlet whose kadus they are
 * or were with. Throws `not-allowed` for who may see none.
 */
export const requestReach = (actor: Actor): string | null => {
  const right = rightOf(actor, 'letter-requests', 'read')
  if (right === true) return null
  if (right === false || actor.kind !== 'staff' || actor.hamletId === null) throw new DomainError('not-allowed')
  return actor.hamletId
}

/** The condition in SQL that goes with it: `parameter` stands for the reach, `r` for the request. */
export const withinReach = (parameter: string): string => `(${parameter}::uuid IS NULL OR r.kadus_hamlet_id = ${parameter}::uuid)`
