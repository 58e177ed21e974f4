/**
 * Ages at the end of a month (`YYYY-MM`), from months of birth alone: on the last day of a month everybody born in it
 * has had the birthday (who was born on 29 February turns a year older on the last day of February). Who is born
 * later counts as 0.
 */
export const ageAtEndOf = (month: string, birthMonth: string): number => {
  const years = Number(month.slice(0, 4)) - Number(birthMonth.slice(0, 4))
  return Math.max(0, years - (birthMonth.slice(5) > month.slice(5) ? 1 : 0))
}

/** Ages from `from` to `to`, both included. */
export type AgeGroup = { key: string; from: number; to: number }

/** Five years each, as census and health office do. */
export const AGE_RANGES: readonly AgeGroup[] = [
  ...Array.from({ length: 15 }, (_, place) => ({ key: `${5 * place}-${5 * place + 4}`, from: 5 * place, to: 5 * place + 4 })),
  { key: '75+', from: 75, to: Infinity },
]

/** Stages of life. Each is made of whole five-year groups, so that nobody is found by comparing the two tables. */
export const AGE_CATEGORIES: readonly AgeGroup[] = [
  { key: 'toddler', from: 0, to: 4 },
  { key: 'child', from: 5, to: 9 },
  { key: 'adolescent', from: 10, to: 19 },
  { key: 'adult', from: 20, to: 44 },
  { key: 'elder', from: 45, to: 59 },
  { key: 'senior', from: 60, to: Infinity },
]

/** The key of people whose day of birth is not known. */
export const UNKNOWN_AGE = ''

/** From this age on everybody must have a KTP (UU 24/2013). */
export const KTP_AGE = 17

export const groupOfAge = (groups: readonly AgeGroup[], age: number): string => groups.find(({ from, to }) => from <= age && age <= to)?.key ?? UNKNOWN_AGE

/** The stage of life that a five-year group belongs to. */
export const categoryOfRange = (range: string): string => {
  const group = AGE_RANGES.find(({ key }) => key === range)
  return group ? groupOfAge(AGE_CATEGORIES, group.from) : UNKNOWN_AGE
}
