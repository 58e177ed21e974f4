import { isTemporaryNokk, parseNokk } from '../../identity/nokk'
import { checkDay } from './checks'
import type { ActProblem } from './plan'

/** The new family card (KK) as it was typed. */
export type NewCard = {
  /** Null or empty while it is not issued. */
  nokk: string | null
  /** The officer says that the card is not issued yet. */
  isNokkPending?: boolean
  /** The day that stands on the card; not told, it is the day of the act. */
  issuedOn?: string | null
}

/** What is wrong with a card, beside its fields. The day is of the card: without a number there is none. */
export const checkCard = ({ nokk, isNokkPending, issuedOn }: NewCard, { isNeeded, number, day, today }: { isNeeded: boolean; number: string; day: string; today: string }): ActProblem[] => {
  if (nokk === null || nokk === '') return isNokkPending || !isNeeded ? [] : [{ field: number, code: 'nokk-needed' }]
  const read = parseNokk(nokk)
  const wrong = !read.ok ? ('nokk-wrong' as const) : isTemporaryNokk(read.value) ? ('nokk-not-issued' as const) : null
  return [...(wrong === null ? [] : [{ field: number, code: wrong }]), ...(issuedOn ? checkDay(issuedOn, today, [], day) : [])]
}

/** A card as it will be kept; no number stands for the village's temporary one, or for the number of before. */
export const cardOf = ({ nokk, issuedOn }: NewCard, happenedOn: string): { nokk: string | null; issuedOn: string | null } => {
  const number = parseNokk(nokk ?? '')
  return number.ok ? { nokk: number.value, issuedOn: issuedOn ?? happenedOn } : { nokk: null, issuedOn: null }
}
