import type { Payload } from 'payload'

/** What every page of the citizen site says about the village. */
export type SiteFrame = {
  name: string
  place: string
  phone: string | null
  whatsapp: string | null
  address: string | null
  isSample: boolean
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
  }
}
