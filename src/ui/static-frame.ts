import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

/** For how long the error pages keep what they know of the village. */
export const FRAME_SECONDS = 60

/** Before the village is known: a build has no database. */
const PLAIN_FRAME: SiteFrame = { name: 'Portal Desa', place: '', phone: null, whatsapp: null, address: null, isSample: false, siteUrl: '' }

/** The frame of pages that are made ahead and kept, so that they show even when the database does not answer. */
export const standingFrame = (): Promise<SiteFrame> =>
  process.env.NEXT_PHASE === 'phase-production-build' ? Promise.resolve(PLAIN_FRAME) : loadFrame()
