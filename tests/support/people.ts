import type { Payload, PayloadRequest } from 'payload'

import { systemActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { type Nik, parseNik } from '@/domain/identity/nik'
import { inTransaction } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'

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
  // Others may be invented before this one is written down.
  const own = serial
  const name = options.name ?? `WARGA UJI ${own}`
  const hamletId =
    options.hamletId ??
    String((await payload.create({ collection: 'hamlets', data: { name: `Dusun ${crypto.randomUUID().slice(0, 8)}`, sequence: own }, overrideAccess: true })).id)
  const { family, resident } = await writtenDown(payload, async (local) => {
    const made = await payload.create({ collection: 'families', data: { nokk: `120521010110${String(1000 + own)}`, hamlet: hamletId, address: 'Jalan Kebun' }, ...local })
    return {
      family: made,
      resident: await payload.create({
        collection: 'residents',
        data: {
          name, nik, nikKind: 'official', sex: '1', birthPlace: 'Langkat', birthDate: '1990-01-01', family: String(made.id), familyRole: '1',
          hamlet: hamletId, religion: '1', maritalStatus: '1', occupation: '9', citizenship: '1', educationKk: '5', lifeStatus: '1',
        },
        ...local,
      }),
    }
  })
  return { id: String(resident.id), nik, name, hamletId, familyId: String(family.id) }
}

/** The day on which invented people are written down: whatever tests record of them comes later, whenever the tests run. */
const WRITTEN_DOWN = '2026-01-01'

/** Lets residents and families be made as people who have been in the register since New Year 2026. */
export const writtenDown = <Made>(payload: Payload, make: (local: { req: PayloadRequest; overrideAccess: true; context: { populationAct: string } }) => Promise<Made>): Promise<Made> =>
  inTransaction(payload, systemActor('test'), async (tx) => {
    const populationAct = await openAct(tx, { happenedOn: WRITTEN_DOWN })
    return make({ req: tx.req, overrideAccess: true, context: { populationAct } })
  })
