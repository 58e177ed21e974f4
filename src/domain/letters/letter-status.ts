import { fail, type Result, succeed } from '../result'

export const LETTER_STATUSES = ['signing', 'valid', 'cancelled', 'replaced'] as const

/**
 * What the office has decided about a letter that has a number. `signing`: a service outside is signing it, so that it does not
 * hold yet. None is ever deleted: its number stays in the book.
 */
export type LetterStatus = (typeof LETTER_STATUSES)[number]

/** What somebody who checks a letter is told. */
export type LetterStanding = LetterStatus | 'expired'

type Transition = { from: readonly LetterStatus[]; to: LetterStatus; by: readonly ('kades' | 'signer')[]; needs: readonly ('reason' | 'successor')[] }

/** What may follow what. Cancelling and replacing are final: a letter that was once withdrawn is never made valid again. */
export const LETTER_TRANSITIONS = {
  // The service has signed it for whoever sent it there.
  complete: { from: ['signing'], to: 'valid', by: ['signer'], needs: [] },
  // It will never be signed: its number is given up.
  drop: { from: ['signing'], to: 'cancelled', by: ['kades', 'signer'], needs: ['reason'] },
  cancel: { from: ['valid'], to: 'cancelled', by: ['kades'], needs: ['reason'] },
  replace: { from: ['valid'], to: 'replaced', by: ['kades'], needs: ['reason', 'successor'] },
} as const satisfies Record<string, Transition>

export type LetterAction = keyof typeof LETTER_TRANSITIONS

export type LetterActProblem = { code: 'not-allowed' | 'transition-not-allowed' | 'reason-required' | 'invalid-input' }

/** The status after an act, or why it cannot be. `hasSuccessor`: the letter that takes its place is signed and valid. */
export const applyLetterAction = (
  status: LetterStatus,
  action: LetterAction,
  roles: readonly string[],
  facts: { hasReason: boolean; hasSuccessor: boolean },
): Result<LetterStatus, LetterActProblem> => {
  const transition: Transition = LETTER_TRANSITIONS[action]
  if (!transition.from.includes(status)) return fail({ code: 'transition-not-allowed' })
  if (!transition.by.some((role) => roles.includes(role))) return fail({ code: 'not-allowed' })
  if (transition.needs.includes('reason') && !facts.hasReason) return fail({ code: 'reason-required' })
  if (transition.needs.includes('successor') && !facts.hasSuccessor) return fail({ code: 'invalid-input' })
  return succeed(transition.to)
}

/** How a letter stands on a day (`YYYY-MM-DD`, the office's): the last day of validity still counts. */
export const letterStandingOn = (letter: { status: LetterStatus; validUntil: string | null }, day: string): LetterStanding =>
  letter.status === 'valid' && letter.validUntil !== null && letter.validUntil < day ? 'expired' : letter.status
