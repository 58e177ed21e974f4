/** One comparison, printed as one JSON line by `npm run bench`. */
export type Figure = {
  name: string
  /** What a sample is: 'requests/s', 'bytes', 'ms', 'letters/s' … */
  unit: string
  samples: { ours: number[]; reference: number[] }
  /** Median of ours ÷ median of the reference. */
  ratio: number
  /** The least or most that the ratio should be, as in '>= 1' or '<= 0.10'. */
  goal: string
}

/** Fewer rounds than this say nothing on a machine that does other things too. */
export const ROUNDS = 7

/**
 * Measures two things in turn, so that whatever else the machine does falls on both alike; every other
 * round begins with the reference. One round of each before the first counts for nothing.
 */
export async function measureInTurn(
  measure: { ours: () => Promise<number>; reference: () => Promise<number> },
  rounds: number = ROUNDS,
): Promise<Figure['samples']> {
  const samples: Figure['samples'] = { ours: [], reference: [] }
  await measure.ours()
  await measure.reference()
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 1) samples.reference.push(await measure.reference())
    samples.ours.push(await measure.ours())
    if (round % 2 === 0) samples.reference.push(await measure.reference())
  }
  return samples
}

/** A figure from its samples, the ratio being that of the medians, to four digits. */
export function toFigure(figure: Omit<Figure, 'ratio'>): Figure {
  const ratio = median(figure.samples.ours) / median(figure.samples.reference)
  return { ...figure, ratio: Number(ratio.toPrecision(4)) }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
