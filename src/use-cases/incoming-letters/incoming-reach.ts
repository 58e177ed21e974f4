import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'

/**
 * Which incoming letters `i` this actor may read, as a condition whose values begin at `$from`: all, or for a kadus those with
 * a disposition for that account (the matrix's `for-me`). Throws `not-allowed`.
 */
export const incomingReach = (actor: Actor, from: number): { condition: string; values: string[] } => {
  const right = rightOf(actor, 'incoming-letters', 'read')
  if (right === false) throw new DomainError('not-allowed')
  if (right === true || actor.kind !== 'staff') return { condition: 'true', values: [] }
  return { condition: `EXISTS (SELECT FROM incoming_letters_dispositions mine WHERE mine._parent_id = i.id AND mine.to_id = $${from}::uuid)`, values: [actor.id] }
}
