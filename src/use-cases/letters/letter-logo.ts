import { readFile } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'

import { env } from '@/platform/env'
import type { Tx } from '@/platform/transaction'

/** Tall enough for 20 mm at 300 dpi. */
const PIXELS = 240

/**
 * The village's emblem as a small PNG on white, for the letterhead; null when there is none. A picture that cannot be
 * read does not stop a letter: the plain emblem takes its place.
 */
export const loadLogo = async (tx: Tx, logo: string | { id: string } | null | undefined): Promise<string | null> => {
  if (!logo) return null
  const id = typeof logo === 'string' ? logo : logo.id
  const media = await tx.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req: tx.req, overrideAccess: true })
  if (!media?.filename) return null
  try {
    const bytes = await readFile(path.join(env().dataDir, 'media', path.basename(media.filename)))
    const png = await sharp(bytes).resize({ height: PIXELS, width: PIXELS, fit: 'inside' }).flatten({ background: '#ffffff' }).png().toBuffer()
    return `data:image/png;base64,${png.toString('base64')}`
  } catch (error) {
    tx.payload.logger.warn({ err: error, msg: 'the emblem on letters could not be read' })
    return null
  }
}
