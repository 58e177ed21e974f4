import type { ComposedLetter } from '@/domain/letters/wording'

import { LETTER_TYPES } from '../catalog'
import type { LetterTypeSeed } from '../letter-type-seed'
import { sampleLetter } from './sample-letter'
import { MORE_SAMPLES } from './samples'

/** One letter of every type, and where a type has more samples those behind it: forms that not every letter of the type needs. */
export const albumLetters = (): { seed: LetterTypeSeed; letter: ComposedLetter }[] =>
  LETTER_TYPES.flatMap((seed, at) => [{ seed, letter: sampleLetter(seed, at + 1) }, ...(MORE_SAMPLES[seed.slug] ?? []).map((sample) => ({ seed, letter: sampleLetter(seed, at + 1, sample) }))])
