import { DomainError } from '@/domain/errors'

/** Shortest reason that says anything, in letters. */
const LEAST = 5

/** Numbers of people are long, and often written in groups; days and money are not as long. */
export const withoutNumbers = (text: string): string => text.replace(/\d(?:[ .-]?\d){11,}|\d{6,}/gu, '…')

/** Why somebody did it, as it is kept for ever: long enough to say something, without the numbers of people. Throws `reason-required`. */
export const reasonOf = (text: string): string => {
  const reason = text.trim()
  if (reason.length < LEAST) throw new DomainError('reason-required')
  return withoutNumbers(reason).slice(0, 300)
}
