import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'

/**
 * Asks whether it is still the officer who holds the telephone. A wrong password counts as a failed sign-in, so that
 * it locks the account like any other; an empty one was forgotten, and does not count. Throws `password-missing`,
 * `password-wrong`, `account-locked`.
 */
export const confirmPassword = async (payload: Payload, actor: Actor, password: string): Promise<void> => {
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  if (password.trim() === '') throw new DomainError('password-missing')
  const { email } = await payload.findByID({ collection: 'staff', id: actor.id, depth: 0, overrideAccess: true })
  const session = await signIn(payload, { email, password }, actor.id)
  // It was a question, and no new session.
  if (session !== null) await query(payload, 'DELETE FROM staff_sessions WHERE _parent_id = $1::uuid AND id = $2', [actor.id, session])
}

const signedIn = z.object({ user: z.object({ sessions: z.array(z.object({ id: z.string() })) }) })

/** Payload's answer to a sign-in that it refuses. */
const refusal = z.object({ status: z.literal(401) })

/** The session that Payload has made with it. */
const signIn = async (payload: Payload, data: { email: string; password: string }, id: string): Promise<string | null> => {
  const req: Partial<PayloadRequest> = {}
  try {
    await payload.login({ collection: 'staff', data, depth: 0, req })
  } catch (error) {
    // Not told by its class: the site and the office each have a copy of Payload's classes.
    if (!refusal.safeParse(error).success) throw error
    const [locked] = await query(payload, 'SELECT 1 AS one FROM staff WHERE id = $1::uuid AND lock_until > now()', [id])
    throw new DomainError(locked ? 'account-locked' : 'password-wrong')
  }
  const read = signedIn.safeParse(req)
  return read.success ? (read.data.user.sessions.at(-1)?.id ?? null) : null
}
