import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { isUuid } from '@/domain/codes/uuid'
import { DomainError, type ErrorCode } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { readyDrawer } from '@/platform/pdf/letters-apart'

import { signLetter } from '../sign-letter'
import { confirmPassword } from './confirm-password'
import { howToSign, type LetterWay, seenAs } from './sign-in-its-way'
import { signWithBsre } from './sign-with-bsre'
import { signInLine } from './signing-line'

/** A letter that the signer chose, and the mark of what it said on the screen. */
export type ChosenLetter = { requestId: string; mark: string }

/** What became of it: its number (also when it was signed before, by a first press), or why it is not signed. */
export type SigningOutcome = { requestId: string; type: string; number: string } | { requestId: string; type: string; problem: ErrorCode; details: DomainError['details'] }

/** `passphrase`: of the signer at BSrE, for the letters that are signed there; it is held for this batch only. */
export type BatchOrder = { letters: readonly ChosenLetter[]; password: string; passphrase?: string }

/**
 * Signs several letters in their order, each in a transaction of its own (`signInLine`), and then those that BSrE signs: what
 * is signed stays signed when the server dies in the middle, and the rest still waits. More than one asks for the signer's
 * password again. Chosen twice it is signed once. When BSrE fails once the batch's other letters are not sent there: the
 * same passphrase would be refused again, and lock the certificate. Throws `not-allowed`, `password-missing`,
 * `password-wrong`, `account-locked`, `bsre-passphrase-missing`.
 */
export const signBatch = async (payload: Payload, actor: Actor, { letters, password, passphrase = '' }: BatchOrder, clock: Clock): Promise<SigningOutcome[]> => {
  requireAct(actor, 'sign-letters')
  const ways = new Map<string, LetterWay>()
  for (const { requestId } of letters) ways.set(requestId, await howToSign(payload, requestId))
  const [outside, here] = [letters.filter(({ requestId }) => ways.get(requestId)?.way === 'bsre'), letters.filter(({ requestId }) => ways.get(requestId)?.way !== 'bsre')]
  if (passphrase === '' && outside.length > 0) throw new DomainError('bsre-passphrase-missing')
  if (letters.length > 1) void readyDrawer()
  if (letters.length > 1) await confirmPassword(payload, actor, password)
  const refusals = new Map<ChosenLetter, DomainError | null>()
  const refusedHere = await signInLine(here, ({ requestId, mark }, turn) => refusalOf(() => signLetter(payload, actor, { requestId, seen: seenAs(ways.get(requestId)), shown: mark }, clock, { turn })))
  for (const [place, letter] of here.entries()) refusals.set(letter, refusedHere[place] ?? null)
  let isRefused = false
  for (const letter of outside) {
    const { requestId, mark } = letter
    const refusal = isRefused ? new DomainError('bsre-not-tried') : await refusalOf(() => signWithBsre(payload, actor, { requestId, seen: seenAs(ways.get(requestId)), shown: mark, passphrase }, clock))
    if (refusal?.code.startsWith('bsre-')) isRefused = true
    refusals.set(letter, refusal)
  }
  const states = await statesOf(payload, letters)
  return letters.map((letter) => {
    const { requestId } = letter
    const { type, number } = states.get(requestId) ?? { type: '', number: null }
    const refusal = refusals.get(letter)
    return refusal && number === null ? { requestId, type, problem: refusal.code, details: refusal.details } : { requestId, type, number: number ?? '' }
  })
}

/** Null when the letter is signed. */
const refusalOf = async (sign: () => Promise<unknown>): Promise<DomainError | null> => {
  try {
    await sign()
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
      WHERE r.id = ANY($1::uuid[])`,
    [letters.map(({ requestId }) => requestId).filter(isUuid)],
  )
  return new Map(rows.map(({ id, ...state }) => [id, state]))
}
