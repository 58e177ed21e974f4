import type { ComposedLetter } from '../wording'

/**
 * Everything that a letter says, as one text that is the same for the same letter for ever: for the digest in its
 * offline code. The emblem, which the portal does not freeze, and the offline code itself, which holds the digest, are not part
 * of it. Names are in order and what is not there is left out, so that facts which later versions add change nothing
 * of old letters.
 */
export const letterText = (letter: ComposedLetter): string =>
  `portal-desa surat 1\n${written({ ...letter, village: { ...letter.village, logo: null }, verification: letter.verification && { code: letter.verification.code, url: letter.verification.url } })}`

/** JSON with its names in order. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return `{${entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => `${JSON.stringify(name)}:${written(part)}`).join(',')}}`
}
