import { type Patience, readCodes } from './read-codes'

/** Enough for a sheet of paper whose code is a fifth of its width. */
const MOST_PIXELS = 2400

const PATIENCE: Patience = { timeLimit: 700, effort: 8 }

/**
 * The texts of the codes on a photograph: of the whole first, then of its parts, since a reader may stop at the first code and a letter
 * has two. `isEnough` ends the search. Throws when the file is no picture.
 */
export const readPhoto = async (file: Blob, isEnough: (text: string) => boolean): Promise<string[]> => {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width * scale, picture.height * scale]
  const found: string[] = []
  for (const [x, y, size] of WINDOWS) {
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * size)
    canvas.height = Math.round(height * size)
    canvas.getContext('2d')?.drawImage(picture, x * picture.width, y * picture.height, size * picture.width, size * picture.height, 0, 0, canvas.width, canvas.height)
    found.push(...(await readCodes(canvas, PATIENCE)))
    if (found.some(isEnough)) break
  }
  picture.close()
  return found
}

/** The whole, then overlapping halves of it: left edge, upper edge and size, as parts of the whole. The codes stand low on a letter. */
const WINDOWS: readonly (readonly [number, number, number])[] = [[0, 0, 1], ...[0.5, 0.25, 0].flatMap((y) => [0, 0.25, 0.5].map((x) => [x, y, 0.5] as const))]
