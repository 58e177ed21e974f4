import type { Payload } from 'payload'

import { query } from '@/platform/database'
import { actOnRequest } from '@/use-cases/act-on-request'
import { letterMark } from '@/use-cases/sign-letter'

import { inventedResident } from './people'
import { officeClock, officer, requested } from './requests'

/** A request that waits for the kades, and the mark of its letter. A village without an official who signs gets one. */
export const toBeSigned = async (payload: Payload, slug: string, name = 'SITI AMINAH'): Promise<{ requestId: string; mark: string; residentId: string }> => {
  const [signer] = await query(payload, `SELECT id FROM officials WHERE signs_as = 'kades' AND "from" = '2024-01-01' AND coalesce(until, '') = ''`)
  if (!signer) await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  const operator = await officer(payload, 'operator')
  const resident = await inventedResident(payload, { name })
  const { id } = await requested(payload, slug, { nik: resident.nik, name })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  return { requestId: id, mark: (await letterMark(payload, await officer(payload, 'kades'), id, officeClock)) ?? '', residentId: resident.id }
}
