import type { Payload } from 'payload'

import type { Mandate } from '@/domain/letters/mandates'
import { query } from '@/platform/database'

import { loadMandates } from './mandates'

/** What the form of an official needs to show how the signature will be printed, and whose mandates meet it. */
export const loadSignatureExample = async (payload: Payload): Promise<{ village: string; copyToHead: boolean; mandates: Mandate[] }> => {
  const { villageName, copyToHead } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  return { village: villageName, copyToHead: copyToHead ?? true, mandates: await loadMandates((text, values) => query(payload, text, values)) }
}
