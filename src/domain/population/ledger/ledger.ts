import { EVENT_KINDS, type EventKind, type Movement } from './event-kinds'

/** What of a resident counts in the books, before or after an event. */
export type Standing = {
  /** Lives in the village: neither dead, moved, missing, away, nor taken out of the register. */
  isCounted: boolean
  hamlet: string | null
  family: string | null
  role: string | null
  sex: string
  isForeign: boolean
}

/** One event of the ledger. Days are `YYYY-MM-DD`; `countedOn` is the day from which it counts. */
export type LedgerEvent = {
  seq: number
  act: string
  kind: EventKind
  resident: string
  happenedOn: string
  countedOn: string
  before: Standing | null
  after: Standing | null
  /** The kind of the event that a reversal takes back, when both count in the same month. */
  reversedKind?: EventKind | null
}

/** The day from which an event counts: never inside a closed month, never before the person's last event. */
export const countedOn = (happenedOn: string, firstOpenDay: string, lastOfPerson: string | null): string =>
  [happenedOn, firstOpenDay, lastOfPerson ?? ''].reduce((latest, day) => (day > latest ? day : latest))

/** Everybody's standing at the end of a day. */
export const villageOn = (events: readonly LedgerEvent[], day: string): Map<string, Standing> => {
  const standing = new Map<string, Standing>()
  for (const event of events.toSorted((a, b) => a.seq - b.seq)) {
    if (event.countedOn > day) continue
    if (event.after?.isCounted) standing.set(event.resident, event.after)
    else standing.delete(event.resident)
  }
  return standing
}

/** Four columns of book B.3: foreigners and citizens, men and women. */
export type People = { foreignMen: number; foreignWomen: number; men: number; women: number }

/** One hamlet's line of book B.3 (Permendagri 47/2016). Members are without the heads: heads + members = people. */
export type RecapLine = {
  hamlet: string | null
  opening: People & { heads: number }
  born: People
  came: People
  died: People
  left: People
  closing: People & { heads: number }
  /** What `came` and `left` hold besides people who moved, by movement. */
  others: Partial<Record<Movement, { in: number; out: number }>>
}

/** How many came into and left a standing by one event, and by which movement. */
export type Change = { standing: Standing; movement: Movement; in: number; out: number; heads: number }

/**
 * What one event changes in the counts: nothing, one standing, or one standing left and another entered. What takes
 * another event of its month back withdraws that one's counts: who had come has not come, who had left has not left.
 */
export const changesOf = (event: LedgerEvent): Change[] => {
  const movement = EVENT_KINDS[event.reversedKind ?? event.kind].movement
  const before = event.before?.isCounted ? event.before : null
  const after = event.after?.isCounted ? event.after : null
  if (movement === null || isSameCount(before, after)) return []
  // Who stays a resident and changes hamlet, sex or citizenship leaves one column and enters another.
  const between = before && after ? (before.hamlet === after.hamlet ? 'correction' : 'hamlet') : movement
  const [left, entered] = event.reversedKind ? [{ in: -1, out: 0 }, { in: 0, out: -1 }] : [{ in: 0, out: 1 }, { in: 1, out: 0 }]
  return [
    ...(before ? [{ standing: before, movement: between, ...left, heads: isHead(before) ? -1 : 0 }] : []),
    ...(after ? [{ standing: after, movement: between, ...entered, heads: isHead(after) ? 1 : 0 }] : []),
  ].flatMap((change) => (before && after && isSamePlace(before, after) ? [{ ...change, in: 0, out: 0 }] : [change]))
}

const isHead = ({ role }: Standing): boolean => role === '1'

const isSamePlace = (a: Standing, b: Standing): boolean => a.hamlet === b.hamlet && a.sex === b.sex && a.isForeign === b.isForeign

const isSameCount = (a: Standing | null, b: Standing | null): boolean =>
  a === b || (a !== null && b !== null && isSamePlace(a, b) && isHead(a) === isHead(b))

/** Book B.3 of one month (`YYYY-MM`), a line for each hamlet that has or had anybody. */
export const recapitulate = (events: readonly LedgerEvent[], month: string): RecapLine[] => {
  const lines = new Map<string | null, RecapLine>()
  const lineOf = (hamlet: string | null): RecapLine => {
    const line = lines.get(hamlet) ?? { hamlet, opening: { ...nobody(), heads: 0 }, born: nobody(), came: nobody(), died: nobody(), left: nobody(), closing: { ...nobody(), heads: 0 }, others: {} }
    lines.set(hamlet, line)
    return line
  }
  for (const event of events) {
    for (const change of changesOf(event)) {
      const at = event.countedOn.slice(0, 7)
      if (at > month) continue
      addTo(lineOf(change.standing.hamlet), change, at < month)
    }
  }
  return [...lines.values()]
}

/** Adds one change to a line: to its opening and closing, or to this month's columns and the closing. */
const addTo = (line: RecapLine, { standing, movement, in: came, out: left, heads }: Change, isEarlier: boolean): void => {
  const column = columnOf(standing)
  line.closing[column] += came - left
  line.closing.heads += heads
  if (isEarlier) {
    line.opening[column] += came - left
    line.opening.heads += heads
    return
  }
  // Who came back in the month in which they moved away has not moved: the columns of these are nets.
  if (movement === 'birth') line.born[column] += came - left
  else if (movement === 'death') line.died[column] += left - came
  else if (movement === 'arrival' || movement === 'opening') line.came[column] += came - left
  else if (movement === 'departure') line.left[column] += left - came
  else {
    line.came[column] += came
    line.left[column] += left
  }
  if (isOther(movement) && came + left !== 0) {
    const { in: before = 0, out: gone = 0 } = line.others[movement] ?? {}
    const sum = { in: before + came, out: gone + left }
    if (sum.in + sum.out > 0) line.others[movement] = sum
    else delete line.others[movement]
  }
}

/** Whatever counts as coming or leaving and is no move to or from another village: the remark explains it. */
export const isOther = (movement: Movement): boolean => !['birth', 'death', 'arrival', 'departure'].includes(movement)

export const columnOf = ({ sex, isForeign }: Pick<Standing, 'sex' | 'isForeign'>): keyof People =>
  isForeign ? (sex === '2' ? 'foreignWomen' : 'foreignMen') : sex === '2' ? 'women' : 'men'

const nobody = (): People => ({ foreignMen: 0, foreignWomen: 0, men: 0, women: 0 })

export const peopleIn = ({ foreignMen, foreignWomen, men, women }: People): number => foreignMen + foreignWomen + men + women
