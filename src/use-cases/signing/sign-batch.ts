import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError, type ErrorCode } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { signLetter } from '../sign-letter'
import { confirmPassword } from './confirm-password'

/** A letter that the signer chose, and the mark of what it said on the screen. */
export type ChosenLetter = { requestId: string; mark: string }

/** What became of it: its number (also when it was signed before, by a first press), or why it is not signed. */
export type SigningOutcome = { requestId: string; type: string; number: string } | { requestId: string; type: string; problem: ErrorCode; details: DomainError['details'] }

/**
 * Signs several letters one after the other, each in a transaction of its own: what is signed stays signed when the
 * server dies in the middle, and the rest still waits. More than one asks for the signer's password again. Chosen twice
 * it is signed once. Throws `not-allowed`, `password-missing`, `password-wrong`, `account-locked`.
 */
export const signBatch = async (payload: Payload, actor: Actor, { letters, password }: { letters: readonly ChosenLetter[]; password: string }, clock: Clock): Promise<SigningOutcome[]> => {
  requireAct(actor, 'sign-letters')
  if (letters.length > 1) await confirmPassword(payload, actor, password)
  const outcomes: SigningOutcome[] = []
  for (const letter of letters) outcomes.push(await signOne(payload, actor, letter, clock))
  return outcomes
}

const signOne = async (payload: Payload, actor: Actor, { requestId, mark }: ChosenLetter, clock: Clock): Promise<SigningOutcome> => {
  try {
    await signLetter(payload, actor, { requestId, seen: 'awaiting-signature', shown: mark }, clock)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { type, number } = await stateOf(payload, requestId)
    return number === null ? { requestId, type, problem: error.code, details: error.details } : { requestId, type, number }
  }
  const { type, number } = await stateOf(payload, requestId)
  return { requestId, type, number: number ?? '' }
}

const stateOf = async (payload: Payload, requestId: string): Promise<{ type: string; number: string | null }> => {
  const [row] = await query<{ type: string; number: string | null }>(
    payload,
    `SELECT r.letter_type_name AS type, l.number FROM letter_requests r LEFT JOIN letters l ON l.id = r.letter_id WHERE r.id::text = $1`,
    [requestId],
  )
  return row ?? { type: '', number: null }
}
