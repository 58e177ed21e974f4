import type { Payload } from 'payload'

import { inventedNik, inventedResident, writtenDown } from './people'

let number = 0

/** A card's number that no other invented family of this database has. */
export const inventedNokk = (): string => `120521111127${String((number += 1)).padStart(4, '0')}`

export type InventedFamily = { head: string; wife: string; daughter: string; mother: string; familyId: string; hamletId: string }

/** A man, his wife, a daughter and his mother, in a hamlet of their own, in the register since New Year 2026. */
export const inventedFamily = async (payload: Payload): Promise<InventedFamily> => {
  const { id: head, familyId, hamletId } = await inventedResident(payload, { name: `AYAH ${crypto.randomUUID().slice(0, 6)}` })
  return writtenDown(payload, async (local) => {
    const member = async (name: string, facts: { sex: '1' | '2'; familyRole: '3' | '4' | '7'; birthDate: string; maritalStatus: '1' | '2' | '4' }): Promise<string> => {
      const data = { name, nik: inventedNik(), nikKind: 'official' as const, family: familyId, hamlet: hamletId, citizenship: '1' as const, religion: '1' as const, lifeStatus: '1' as const, ...facts }
      return String((await payload.create({ collection: 'residents', data, ...local })).id)
    }
    await payload.update({ collection: 'residents', id: head, data: { maritalStatus: '2' }, ...local })
    return {
      head, familyId, hamletId,
      wife: await member('IBU', { sex: '2', familyRole: '3', birthDate: '1992-02-02', maritalStatus: '2' }),
      daughter: await member('PUTRI', { sex: '2', familyRole: '4', birthDate: '2012-03-03', maritalStatus: '1' }),
      mother: await member('NENEK', { sex: '2', familyRole: '7', birthDate: '1960-04-04', maritalStatus: '4' }),
    }
  })
}
