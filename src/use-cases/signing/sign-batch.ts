import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError, type ErrorCode } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { signLetter } from '../sign-letter'
import { confirmPassword } from './confirm-password'
import { signInLine, type SigningTurn } from './signing-line'

/** A letter that the signer chose, and the mark of what it said on the screen. */
export type ChosenLetter = { requestId: string; mark: string }

/** What became of it: its number (also when it was signed before, by a first press), or why it is not signed. */
export type SigningOutcome = { requestId: string; type: string; number: string } | { requestId: string; type: string; problem: ErrorCode; details: DomainError['details'] }

/**
 * Signs several letters in their order, each in a transaction of its own (`signInLine`): what is signed stays signed when the
 * server dies in the middle, and the rest still waits. More than one asks for the signer's password again. Chosen twice
 * it is signed once. Throws `not-allowed`, `password-missing`, `password-wrong`, `account-locked`.
 */
export const signBatch = async (payload: Payload, actor: Actor, { letters, password }: { letters: readonly ChosenLetter[]; password: string }, clock: Clock): Promise<SigningOutcome[]> => {
  requireAct(actor, 'sign-letters')
  if (letters.length > 1) await confirmPassword(payload, actor, password)
  const refusals = await signInLine(letters, (letter, turn) => refusalOf(payload, actor, letter, { clock, turn }))
  const states = await statesOf(payload, letters)
  return letters.map(({ requestId }, place) => {
    const { type, number } = states.get(requestId) ?? { type: '', number: null }
    const refusal = refusals[place]
    return refusal && number === null ? { requestId, type, problem: refusal.code, details: refusal.details } : { requestId, type, number: number ?? '' }
  })
}

/** Null when the letter is signed. */
const refusalOf = async (payload: Payload, actor: Actor, { requestId, mark }: ChosenLetter, { clock, turn }: { clock: Clock; turn: SigningTurn }): Promise<DomainError | null> => {
  try {
    await signLetter(payload, actor, { requestId, seen: 'awaiting-signature', shown: mark }, clock, turn)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

const statesOf = async (payload: Payload, letters: readonly ChosenLetter[]): Promise<Map<string, { type: string; number: string | null }>> => {
  const rows = await query<{ id: string; type: string; number: string | null }>(
    payload,
    `SELECT r.id::text AS id, r.letter_type_name AS type, l.number FROM letter_requests r LEFT JOIN letters l ON l.id = r.letter_id
      WHERE r.id IN (SELECT chosen::uuid FROM unnest($1::text[]) AS chosen WHERE chosen ~ '^[0-9a-f-]{36}$')`,
    [letters.map(({ requestId }) => requestId)],
  )
  return new Map(rows.map(({ id, ...state }) => [id, state]))
}
