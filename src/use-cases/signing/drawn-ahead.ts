import type { ComposedLetter } from '@/domain/letters/wording'
import { drawApart, isDrawerReady } from '@/platform/pdf/letters-apart'

/** A letter of a batch that has no number yet: of what sequence its number will be, the last number that was given in it, and the letter that it would be under a number. */
export type Foreseen = { series: string; lastSerial: () => Promise<number>; letter: (serial: number) => ComposedLetter }

/** A drawing under way. `numbered` says which number the letter got; `of` gives the PDF when it is of this very letter, null else. */
export type Drawing = { numbered: (serial: number) => void; of: (letter: ComposedLetter) => Promise<Buffer | null> }

export type DrawAhead = (foresee: () => Promise<Foreseen>) => Promise<Drawing>

/** Nothing is drawn before its number is known. */
export const drawLater: DrawAhead = () => Promise.resolve({ numbered: () => undefined, of: () => Promise.resolve(null) })

/** What one can tell of a sequence: the number of the first letter of the line that is of it, and how many were foreseen. */
type Guess = { first: number; letters: number }

/**
 * Draws the letters of a line in another process before it is their turn to be numbered, with the numbers that they should get, the one
 * after the other. That is a guess: somebody else may take a number, or a letter be refused. A drawing counts only for a letter that is
 * the one that was drawn, to the last sign.
 */
export const drawAheadInLine = (): DrawAhead => {
  const guesses = new Map<string, Promise<Guess>>()
  return async (foresee) => {
    if (!isDrawerReady()) return drawLater(foresee)
    const { series, lastSerial, letter } = await foresee()
    const guessing = guesses.get(series) ?? lastSerial().then((last) => ({ first: last + 1, letters: 0 }))
    guesses.set(series, guessing)
    const guess = await guessing
    const place = guess.letters
    guess.letters += 1
    const foreseen = letter(guess.first + place)
    const pdf = drawApart(foreseen)
    const drawn = JSON.stringify(foreseen)
    return {
      numbered: (serial) => {
        guess.first = serial - place
      },
      of: async (signed) => (JSON.stringify(signed) === drawn ? pdf : null),
    }
  }
}
