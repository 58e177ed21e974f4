import { SAFE_RANGE, SMALLEST_SHOWN } from './suppression'

/** What happened in one month (`YYYY-MM`) and how many people there were at its end. */
export type MonthOfGrowth = Movements & { month: string; people: number }

/**
 * `opened`: who was first written down, which is no change of the village: they had lived there before. `others` is what
 * else came without moving (corrected, moved between hamlets, back from an absence) less what went so. What a month began
 * with and all of these together are the people at its end.
 */
export type Movements = { opened: number; born: number; died: number; came: number; left: number; others: number }

export type ShownMovements = { [Name in keyof Movements]: number | null }

/** How many months the growth shows. */
export const MONTHS_OF_GROWTH = 12

export const sumOfMovements = (months: readonly Movements[]): Movements =>
  months.reduce<Movements>(
    (sum, { opened, born, died, came, left, others }) => ({
      opened: sum.opened + opened, born: sum.born + born, died: sum.died + died, came: sum.came + came, left: sum.left + left, others: sum.others + others,
    }),
    { opened: 0, born: 0, died: 0, came: 0, left: 0, others: 0 },
  )

/**
 * The sums of a year as the public may see them, beside the number of people at each month's end: those of 1 to 4 are
 * hidden, and one more where the hidden one would follow from how much the village grew. A number that adds and one
 * that takes away hide each other completely; two that both add (or both take away) must have room between them. What
 * else changed or was first written down is never shown, yet reckoned as known, since most years there is nothing.
 */
export const publicMovements = (movements: Movements): ShownMovements => {
  const hidden = new Set(COUNTED.filter((name) => movements[name] > 0 && movements[name] < SMALLEST_SHOWN))
  const others = COUNTED.filter((name) => movements[name] > 0 && !hidden.has(name)).toSorted((a, b) => movements[a] - movements[b])
  while (hidden.size > 0 && !isSafe(movements, hidden)) {
    const next = others.find((name) => isSafe(movements, new Set([...hidden, name]))) ?? others[0]
    if (next === undefined) {
      // What is zero must be hidden too, for there is nothing else to hide behind.
      COUNTED.forEach((name) => hidden.add(name))
      break
    }
    others.splice(others.indexOf(next), 1)
    hidden.add(next)
  }
  const shown = (name: (typeof COUNTED)[number]): number | null => (hidden.has(name) ? null : movements[name])
  return { born: shown('born'), died: shown('died'), came: shown('came'), left: shown('left'), opened: null, others: null }
}

const COUNTED = ['born', 'died', 'came', 'left'] as const

const isSafe = (movements: Movements, hidden: ReadonlySet<(typeof COUNTED)[number]>): boolean => {
  const adding = (['born', 'came'] as const).filter((name) => hidden.has(name))
  const taking = (['died', 'left'] as const).filter((name) => hidden.has(name))
  if (adding.length > 0 && taking.length > 0) return true
  const sum = [...adding, ...taking].reduce((people, name) => people + movements[name], 0)
  return hidden.size > 1 && sum - hidden.size >= SAFE_RANGE
}
