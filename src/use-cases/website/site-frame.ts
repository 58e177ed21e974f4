import type { Payload } from 'payload'

import { env } from '@/platform/env'
import { getPortal } from '@/platform/payload'

/** What every page of the citizen site says about the village. */
export type SiteFrame = {
  name: string
  place: string
  phone: string | null
  whatsapp: string | null
  address: string | null
  isSample: boolean
  /** Where the site stands on the internet, without a slash at the end: for links that are sent to others. */
  siteUrl: string
}

export const loadSiteFrame = async (payload: Payload): Promise<SiteFrame> => {
  const village = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: false })
  return {
    name: `Desa ${village.villageName}`,
    place: `Kecamatan ${village.district}, Kabupaten ${village.regency}`,
    phone: village.phone || null,
    whatsapp: village.whatsapp || null,
    address: [village.officeAddress, village.postalCode].filter(Boolean).join(', ') || null,
    isSample: village.isSample ?? false,
    siteUrl: env().serverUrl.replace(/\/+$/u, ''),
  }
}

/** The frame for a page that needs nothing else of the database. */
export const loadFrame = async (): Promise<SiteFrame> => loadSiteFrame(await getPortal())
