import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import type { Clock } from '@/platform/clock'
import { sheetsImage } from '@/platform/pdf/page-image'

import { previewLetter } from '../sign-letter'

/** The letter that would be signed, as a light picture (WebP). Throws what `previewLetter` throws. */
export const letterSheet = async (payload: Payload, actor: Actor, requestId: string, clock: Clock): Promise<Buffer> =>
  sheetsImage((await previewLetter(payload, actor, requestId, clock)).pdf)
