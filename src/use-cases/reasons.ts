import { DomainError } from '@/domain/errors'

/** Shortest reason that says anything, in letters. */
const LEAST = 5

/** Why somebody did it, as it is kept for ever: long enough to say something, without the numbers of people. Throws `reason-required`. */
export const reasonOf = (text: string): string => {
  const reason = text.trim()
  if (reason.length < LEAST) throw new DomainError('reason-required')
  return reason.replace(/\d{6,}/gu, '…').slice(0, 300)
}
