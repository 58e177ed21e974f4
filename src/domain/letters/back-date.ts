/** Why a letter cannot have an earlier date; days `YYYY-MM-DD`. */
export type BackDateProblem = 'day-not-earlier' | 'day-of-other-year' | 'day-in-closed-month'

/**
 * Whether a letter that is signed today may be dated earlier. Only within the year, since its number is of this year's sequence;
 * and not in a month whose books the office has closed (`closedUntil`, `YYYY-MM`), since they were handed in without it.
 */
export const backDateProblem = (date: string, { today, closedUntil }: { today: string; closedUntil: string | null }): BackDateProblem | null => {
  if (date >= today) return 'day-not-earlier'
  if (date.slice(0, 4) !== today.slice(0, 4)) return 'day-of-other-year'
  return closedUntil !== null && date.slice(0, 7) <= closedUntil ? 'day-in-closed-month' : null
}
