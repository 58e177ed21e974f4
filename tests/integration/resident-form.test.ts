import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { inventedFamily } from '@tests/support/invented-family'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
})

type Facts = { name?: string; sex?: '1' | '2'; familyRole?: '1' | '2' | '3' | '4' | '6' | '7' | '9'; birthDate?: string; family?: string; hamlet?: string }

const add = (facts: Facts) => payload.create({ collection: 'residents', data: { name: 'ANGGOTA BARU', sex: '1', lifeStatus: '1', ...facts }, overrideAccess: true })

const refusal = (path: string, message: RegExp) => expect.objectContaining({ data: expect.objectContaining({ errors: [expect.objectContaining({ path, message: expect.stringMatching(message) })] }) })

describe('somebody new in the form', () => {
  it.each<[string, Facts, string, RegExp]>([
    ['a second head', { familyRole: '1' }, 'familyRole', /hanya punya satu kepala/],
    ['a wife who is a man', { familyRole: '3' }, 'familyRole', /Istri harus perempuan, tetapi ANGGOTA BARU/],
    ['a husband beside a man', { familyRole: '2' }, 'familyRole', /ANGGOTA BARU tidak dapat menjadi suami/],
    ['a child older than the head', { familyRole: '4', birthDate: '1989-12-31' }, 'birthDate', /ANGGOTA BARU tidak dapat menjadi anak/],
    ['a parent younger than the head', { familyRole: '7', birthDate: '1995-01-01' }, 'birthDate', /ANGGOTA BARU tidak dapat menjadi orang tua/],
  ])('cannot be %s: the rule of the acts, in their words', async (_what, facts, path, message) => {
    const { familyId, hamletId } = await inventedFamily(payload)
    await expect(add({ family: familyId, hamlet: hamletId, ...facts })).rejects.toEqual(refusal(path, message))
  })

  it('is not held responsible for what was wrong in the family before', async () => {
    const { familyId, hamletId, wife } = await inventedFamily(payload)
    await payload.update({ collection: 'residents', id: wife, data: { sex: '1' }, overrideAccess: true })
    expect(await add({ family: familyId, hamlet: hamletId, familyRole: '4', birthDate: '2015-01-01' })).toMatchObject({ familyRole: '4' })
  })

  it('is not taken out of the trash to where they no longer fit', async () => {
    const { id, familyId, hamletId } = await inventedResident(payload)
    const child = await add({ family: familyId, hamlet: hamletId, familyRole: '4', birthDate: '2015-01-01' })
    const trash = (deletedAt: string | null) => payload.update({ collection: 'residents', id: String(child.id), trash: true, data: { deletedAt }, overrideAccess: true })
    await trash(new Date().toISOString())
    await payload.update({ collection: 'residents', id, data: { birthDate: '2016-01-01' }, overrideAccess: true })
    await expect(trash(null)).rejects.toEqual(refusal('birthDate', /tidak dapat menjadi anak/))
  })
})
