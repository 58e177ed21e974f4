import type { Payload } from 'payload'

import type { StaffActor } from '@/access/actor'
import { actOnRequest } from '@/use-cases/act-on-request'
import { signLetter, type SignedLetter } from '@/use-cases/sign-letter'

import { inventedResident } from './people'
import { officeClock, requested } from './requests'

type Wanted = { slug: string; name: string; purpose?: string; answers?: Record<string, string> }

/** A letter of a kind (without the secretary's check) for an invented person, brought all the way and signed. */
export const signedFor = async (payload: Payload, by: { operator: StaffActor; kades: StaffActor }, { slug, name, purpose, answers }: Wanted): Promise<SignedLetter & { requestId: string; residentId: string }> => {
  const resident = await inventedResident(payload, { name })
  const { id } = await requested(payload, slug, { nik: resident.nik, name, ...(purpose ? { purpose } : {}), ...(answers ? { answers } : {}) })
  await actOnRequest(payload, by.operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, by.operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  await actOnRequest(payload, by.operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  return { ...(await signLetter(payload, by.kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)), requestId: id, residentId: resident.id }
}
