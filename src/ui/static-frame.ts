import type { SiteFrame } from '@/use-cases/website/site-frame'

/** For pages that must show even when the database does not answer. */
export const PLAIN_FRAME: SiteFrame = { name: 'Portal Desa', place: '', phone: null, whatsapp: null, address: null, isSample: false }
