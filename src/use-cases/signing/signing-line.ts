import { readAnew, shareReads, type SharedReads } from '@/platform/shared-reads'

import { type DrawAhead, drawAheadInLine, drawLater } from './drawn-ahead'

/** What the signing of a letter tells those behind it, and waits for. */
export type SigningTurn = {
  /** Has locked every row but the counter's. Only now does the next begin, so that whoever holds a row never waits for one whose turn comes later. */
  hasRows: () => void
  /** Reads once for a whole batch what its letters have in common; what is the letter's own never comes this way. */
  shared: SharedReads
  /** Waits until those before it are signed or refused: only then may it take its number. */
  comes: () => Promise<void>
  /** Draws the letter while it waits for its turn. */
  drawAhead: DrawAhead
}

/** A letter that is signed alone waits for nobody. */
export const ALONE: SigningTurn = { hasRows: () => undefined, shared: readAnew, comes: () => Promise.resolve(), drawAhead: drawLater }

/** Letters under way at a time, each with a connection of its own to the database. */
const AT_ONCE = 3

/**
 * Signs letters in their order, each in a transaction of its own: while one is numbered and stored, the facts of the
 * next are read and checked, and it is drawn. What `sign` answers comes back in the same order. When one throws, those behind it are undone, and
 * it is thrown on. `sign` needs no connection but that of its transaction once it has its rows: others may hold all there are,
 * and wait for it.
 */
export const signInLine = async <Letter, Signed>(letters: readonly Letter[], sign: (letter: Letter, turn: SigningTurn) => Promise<Signed>): Promise<Signed[]> => {
  const begun: Promise<Signed>[] = []
  const shared = shareReads()
  const drawAhead = drawAheadInLine()
  let isBroken = false
  for (const letter of letters) {
    const former = begun.at(-1)
    await over(begun.at(-AT_ONCE))
    if (isBroken) break
    await new Promise<void>((hasRows) => {
      const signing = sign(letter, {
        hasRows,
        shared,
        drawAhead,
        comes: async () => {
          await former
        },
      })
      begun.push(signing)
      signing.catch(() => {
        isBroken = true
      })
      void over(signing).then(hasRows)
    })
  }
  await Promise.all(begun.map(over))
  return Promise.all(begun)
}

/** When it has come to an end, good or bad. */
const over = async (signing: Promise<unknown> | undefined): Promise<void> => {
  await signing?.catch(() => undefined)
}
