import sharp from 'sharp'

import { DomainError } from '@/domain/errors'

import type { FormFile } from './forms/submitted-form'

const LONGEST_SIDE = 1600
const MAX_PIXELS = 50_000_000
const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/avif'])

/**
 * A photo made anew from its pixels: upright, at most 1600 px, JPEG, without place, camera or anything else that
 * the phone wrote into it. What is no picture, or claims absurd measures, is refused (`file-not-accepted`); what
 * was over the form's limit too (`file-too-large`).
 */
export const cleanPhoto = async (file: Omit<FormFile, 'name'>): Promise<{ bytes: Buffer; contentType: string }> => {
  if (file.isTooLarge) throw new DomainError('file-too-large')
  if (!ACCEPTED.has(file.contentType)) throw new DomainError('file-not-accepted')
  try {
    const bytes = await sharp(file.bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 76, mozjpeg: true })
      .toBuffer()
    return { bytes, contentType: 'image/jpeg' }
  } catch {
    throw new DomainError('file-not-accepted')
  }
}
