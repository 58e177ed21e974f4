import { peopleOf, sumOf, type Tally } from './lines'

/**
 * Cells that the public may not see, so that nobody can be singled out: those of 1 to 4 people, and as many more as it
 * takes that none of the hidden ones can be worked out from the totals.
 *
 * A table has a line for each value, with men, women and both; its bottom line is known, since every table of the
 * village has the same. A line that is hidden at all has its men and women hidden, and also their sum when that is 1
 * to 4. What can still be worked out then has a closed form. With A men and B women in all hidden lines, the men of a
 * line whose sum n is shown can be anything from max(0, n − B) to min(n, A): a range of min(n, A, B, A + B − n). A
 * hidden sum can be from 1 to R − (h − 1), where h lines with hidden sums have R people. Lines are added, the smallest
 * first, until every range is at least `SAFE_RANGE` wide. `suppression.test.ts` attacks the result by trying every
 * table that fits.
 */
export const SMALLEST_SHOWN = 5

/** The least distance between the smallest and the largest number that a hidden cell can be. */
export const SAFE_RANGE = 5

/** One line as it is shown; null is hidden. */
export type Shown = { men: number | null; women: number | null; people: number | null }

/**
 * The lines as the public may see them. `total` says what of the bottom line is known, `hidden` which lines must be
 * hidden for another table's sake. Null when the whole table must be kept back.
 */
export const suppress = (lines: readonly Tally[], total: Shown, hidden: readonly boolean[] = []): Shown[] | null => {
  if (total.people === null) return null
  const withoutSum = hiddenSums(lines, hidden)
  if (withoutSum === null) return null
  if (total.men === 0 || total.women === 0) return lines.map((line, at) => ofOneSex(line, total, withoutSum.has(at)))
  const withoutSexes = total.men === null || total.women === null ? everyLine(lines) : hiddenSexes(lines, withoutSum)
  return lines.map((line, at) => shownLine(line, { hasSexes: !withoutSexes.has(at), hasSum: !withoutSum.has(at) }))
}

/** What of a whole village's bottom line may be seen: below five people nothing, below five of one sex only the sum. */
export const shownTotal = (total: Tally): Shown => {
  const people = peopleOf(total)
  if (isSmall(people)) return { men: null, women: null, people: null }
  return isSmall(total.men) || isSmall(total.women) ? { men: null, women: null, people } : { ...total, people }
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN

/** The lines whose sum is hidden; null when no choice of lines keeps them safe. */
const hiddenSums = (lines: readonly Tally[], forced: readonly boolean[]): ReadonlySet<number> | null => {
  const chosen = new Set(places(lines, (line, at) => isSmall(peopleOf(line)) || (forced[at] === true && peopleOf(line) > 0)))
  if (chosen.size === 0) return chosen
  const others = places(lines, (line, at) => peopleOf(line) > 0 && !chosen.has(at)).toSorted(bySize(lines))
  const isSafe = (): boolean => chosen.size > 1 && peopleOf(sumOf([...chosen].flatMap((at) => lines[at] ?? []))) - chosen.size >= SAFE_RANGE
  for (const at of others) {
    if (isSafe()) break
    chosen.add(at)
  }
  return isSafe() ? chosen : null
}

/** The lines whose men and women are hidden, given that the sums of some are. */
const hiddenSexes = (lines: readonly Tally[], withoutSum: ReadonlySet<number>): ReadonlySet<number> => {
  const chosen = new Set([...withoutSum, ...places(lines, ({ men, women }) => isSmall(men) || isSmall(women))])
  const isSafe = (places: ReadonlySet<number>): boolean => {
    const { men, women } = sumOf([...places].flatMap((at) => lines[at] ?? []))
    return [...places].every((at) => {
      const people = peopleOf(lines[at] ?? { men: 0, women: 0 })
      return Math.min(men, women, ...(withoutSum.has(at) ? [] : [people, men + women - people])) >= SAFE_RANGE
    })
  }
  while (!isSafe(chosen)) {
    const others = places(lines, (line, at) => peopleOf(line) > 0 && !chosen.has(at)).toSorted(bySize(lines))
    const enough = others.find((at) => isSafe(new Set([...chosen, at])))
    const next = enough ?? others.toSorted((a, b) => smallerSex(lines, b) - smallerSex(lines, a))[0]
    if (next === undefined) break
    chosen.add(next)
  }
  return chosen
}

const places = (lines: readonly Tally[], wanted: (line: Tally, at: number) => boolean): number[] => lines.flatMap((line, at) => (wanted(line, at) ? [at] : []))

const bySize = (lines: readonly Tally[]) => (a: number, b: number): number => peopleOf(lines[a] ?? { men: 0, women: 0 }) - peopleOf(lines[b] ?? { men: 0, women: 0 })

const smallerSex = (lines: readonly Tally[], at: number): number => Math.min(lines[at]?.men ?? 0, lines[at]?.women ?? 0)

const everyLine = (lines: readonly Tally[]): ReadonlySet<number> => new Set(lines.keys())

/** An empty line is shown as such: that nobody has a value singles nobody out. */
const shownLine = (line: Tally, { hasSexes, hasSum }: { hasSexes: boolean; hasSum: boolean }): Shown => {
  const people = peopleOf(line)
  if (people === 0) return { men: 0, women: 0, people: 0 }
  return { men: hasSexes ? line.men : null, women: hasSexes ? line.women : null, people: hasSum ? people : null }
}

/** Where a table is of men only, or of women only, their number is the sum, and the other column is empty for all to see. */
const ofOneSex = (line: Tally, total: Shown, isHidden: boolean): Shown => {
  const people = isHidden ? null : peopleOf(line)
  return { men: total.men === 0 ? 0 : people, women: total.women === 0 ? 0 : people, people }
}
