import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { type Nik, parseNik } from '@/domain/identity/nik'

let serial = 0

/** A NIK that no other invented person of this database has: born 1 January 1990, a man. */
export const inventedNik = (): Nik => {
  serial += 1
  const parsed = parseNik(`1205210101${90}${String(serial).padStart(4, '0')}`)
  if (!parsed.ok) throw new DomainError('invalid-input')
  return parsed.value
}

/** A hamlet, a family and a man in it. */
export const inventedResident = async (
  payload: Payload,
  options: { name?: string; hamletId?: string } = {},
): Promise<{ id: string; nik: Nik; name: string; hamletId: string; familyId: string }> => {
  const nik = inventedNik()
  const name = options.name ?? `WARGA UJI ${serial}`
  const hamletId =
    options.hamletId ??
    String((await payload.create({ collection: 'hamlets', data: { name: `Dusun ${crypto.randomUUID().slice(0, 8)}`, sequence: serial }, overrideAccess: true })).id)
  const family = await payload.create({
    collection: 'families',
    data: { nokk: `120521010110${String(1000 + serial)}`, hamlet: hamletId, address: 'Jalan Kebun' },
    overrideAccess: true,
  })
  const resident = await payload.create({
    collection: 'residents',
    data: {
      name, nik, nikKind: 'official', sex: '1', birthPlace: 'Langkat', birthDate: '1990-01-01', family: String(family.id), familyRole: '1',
      hamlet: hamletId, religion: '1', maritalStatus: '1', occupation: '9', citizenship: '1', educationKk: '5', lifeStatus: '1',
    },
    overrideAccess: true,
  })
  return { id: String(resident.id), nik, name, hamletId, familyId: String(family.id) }
}
