/** A picture as the site shows it: a WebP that every browser knows, and smaller AVIFs for those that know more. */
export type Picture = { url: string; alt: string; width: number; height: number; avif: string | null }

/** How wide a picture in a text stands on the page, as `sizes` says it: like the column of text. */
export const COLUMN_WIDTH = '(min-width:752px) 720px, calc(100vw - 32px)'

/**
 * The picture of a record that was loaded with its media, or null. `avif` is the list of widths for `srcset`;
 * pictures from before there were such widths have none.
 */
export const pictureOf = (media: unknown): Picture | null => {
  const whole = fileIn(media)
  if (!isRecord(media) || typeof media.alt !== 'string' || !whole) return null
  const sizes = isRecord(media.sizes) ? media.sizes : {}
  const shown = fileIn(sizes.card) ?? whole
  const avif = [fileIn(sizes.phone), fileIn(sizes.column)].flatMap((file) => (file ? [`${file.url} ${file.width}w`] : []))
  return { ...shown, alt: media.alt, avif: avif.length > 0 ? [...new Set(avif)].join(', ') : null }
}

type File = { url: string; width: number; height: number }

const fileIn = (value: unknown): File | null => {
  if (!isRecord(value) || typeof value.url !== 'string') return null
  const { width, height } = value
  if (typeof width !== 'number' || typeof height !== 'number') return null
  // The path alone: the page may be asked for under another name of this server.
  return { url: new URL(value.url, 'http://local').pathname, width, height }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
