import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError, type ErrorCode } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { confirmPassword } from './confirm-password'
import { howToSign, signInItsWay } from './sign-in-its-way'

/** A letter that the signer chose, and the mark of what it said on the screen. */
export type ChosenLetter = { requestId: string; mark: string }

/** What became of it: its number (also when it was signed before, by a first press), or why it is not signed. */
export type SigningOutcome = { requestId: string; type: string; number: string } | { requestId: string; type: string; problem: ErrorCode; details: DomainError['details'] }

/** `passphrase`: of the signer at BSrE, for the letters that are signed there; it is held for this batch only. */
export type BatchOrder = { letters: readonly ChosenLetter[]; password: string; passphrase?: string }

/**
 * Signs several letters one after the other, each in a transaction of its own: what is signed stays signed when the
 * server dies in the middle, and the rest still waits. More than one asks for the signer's password again. Chosen twice
 * it is signed once. When BSrE fails once the batch's other letters are not sent there: the same passphrase would be refused again,
 * and lock the certificate. Throws `not-allowed`, `password-missing`, `password-wrong`, `account-locked`, `bsre-passphrase-missing`.
 */
export const signBatch = async (payload: Payload, actor: Actor, { letters, password, passphrase = '' }: BatchOrder, clock: Clock): Promise<SigningOutcome[]> => {
  requireAct(actor, 'sign-letters')
  const ways = new Map<string, string>()
  for (const { requestId } of letters) ways.set(requestId, (await howToSign(payload, requestId)).way)
  if (passphrase === '' && [...ways.values()].includes('bsre')) throw new DomainError('bsre-passphrase-missing')
  if (letters.length > 1) await confirmPassword(payload, actor, password)
  const outcomes: SigningOutcome[] = []
  let bsreFailed = false
  for (const letter of letters) {
    const outcome = bsreFailed && ways.get(letter.requestId) === 'bsre' ? await notTried(payload, letter) : await signOne(payload, actor, { ...letter, passphrase }, clock)
    if ('problem' in outcome && outcome.problem.startsWith('bsre-')) bsreFailed = true
    outcomes.push(outcome)
  }
  return outcomes
}

const signOne = async (payload: Payload, actor: Actor, { requestId, mark, passphrase }: ChosenLetter & { passphrase: string }, clock: Clock): Promise<SigningOutcome> => {
  try {
    await signInItsWay(payload, actor, { requestId, seen: 'awaiting-signature', shown: mark, passphrase }, clock)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { type, number } = await stateOf(payload, requestId)
    return number === null ? { requestId, type, problem: error.code, details: error.details } : { requestId, type, number }
  }
  const { type, number } = await stateOf(payload, requestId)
  return { requestId, type, number: number ?? '' }
}

const notTried = async (payload: Payload, { requestId }: ChosenLetter): Promise<SigningOutcome> => {
  const { type, number } = await stateOf(payload, requestId)
  return number === null ? { requestId, type, problem: 'bsre-not-tried', details: {} } : { requestId, type, number }
}

const stateOf = async (payload: Payload, requestId: string): Promise<{ type: string; number: string | null }> => {
  const [row] = await query<{ type: string; number: string | null }>(
    payload,
    `SELECT r.letter_type_name AS type, l.number FROM letter_requests r LEFT JOIN letters l ON l.id = r.letter_id WHERE r.id::text = $1`,
    [requestId],
  )
  return row ?? { type: '', number: null }
}
