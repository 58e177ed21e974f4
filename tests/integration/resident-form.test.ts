import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '@/platform/database'
import { type FormValues, readActForm } from '@/use-cases/population/acts/read-form'
import { recordAct } from '@/use-cases/population/acts/record-act'
import { loadResidentScreen } from '@/use-cases/population/screens/resident-screen'

import { inventedFamily } from '@tests/support/invented-family'
import { staffWith } from '@tests/support/office'
import { inventedNik, inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

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

describe('where somebody new lives', () => {
  it('has to be said by whoever has no family', async () => {
    await expect(add({})).rejects.toEqual(refusal('hamlet', /Pilih dusun tempat tinggalnya/))
  })

  it('is where the family lives, unless the form says otherwise', async () => {
    const [{ familyId, hamletId }, other] = [await inventedResident(payload), await inventedResident(payload)]
    expect(await add({ family: familyId, familyRole: '9' })).toMatchObject({ hamlet: hamletId })
    expect(await add({ family: familyId, familyRole: '9', hamlet: other.hamletId })).toMatchObject({ hamlet: other.hamletId })
  })
})

describe('what the register says of somebody', () => {
  it('is not changed by the form, in whatever way it is sent, and what is no element of it still is', async () => {
    const operator = await staffWith(payload, ['operator'])
    const cookie = await signIn(operator)
    const { id } = await inventedResident(payload)
    const read = () => payload.findByID({ collection: 'residents', id, depth: 0, overrideAccess: true })
    const before = await read()
    const body = {
      name: 'NAMA LAIN', sex: '2', birthPlace: 'Medan', birthDate: '2001-01-01', religion: '2', maritalStatus: '2', citizenship: '2', educationKk: '1', educationCurrent: '1', occupation: '1', literacy: 'L', bloodType: '1',
      fatherName: 'A', motherName: 'B', birthCertificate: '1', marriageCertificate: '2', marriageDate: '2020-01-01', divorceCertificate: '3', divorceDate: '2021-01-01', residencyStatus: '2', nik: inventedNik(), nikKind: 'temporary',
    }
    expect((await rest({ method: 'PATCH', path: `residents/${id}`, cookie, body: { ...body, disability: '2', ktpIssuedAt: 'Stabat', fatherNik: inventedNik() } })).status).toBe(200)
    expect(await read()).toEqual({ ...before, updatedAt: expect.anything(), disability: '2', ktpIssuedAt: 'Stabat', fatherNik: expect.stringMatching(/^1205/), fatherNikHash: expect.anything() })
    const [row] = await query<{ same: boolean }>(payload, `SELECT nik_hash IS NOT NULL AS same FROM residents WHERE id = $1::uuid`, [id])
    expect(row?.same).toBe(true)
  })

  it('nor is the number of a card, whose address still is', async () => {
    const cookie = await signIn(await staffWith(payload, ['operator']))
    const { familyId } = await inventedResident(payload)
    const hash = () => query(payload, `SELECT nokk, nokk_hash FROM families WHERE id = $1::uuid`, [familyId])
    const before = await hash()
    expect((await rest({ method: 'PATCH', path: `families/${familyId}`, cookie, body: { nokk: '1205219999000001', address: 'Jalan Baru' } })).status).toBe(200)
    expect(await hash()).toEqual(before)
    expect(await payload.findByID({ collection: 'families', id: familyId, overrideAccess: true })).toMatchObject({ address: 'Jalan Baru' })
  })

  it('is changed by "Ubah data", which can also take a value away', async () => {
    const { actor } = await staffWith(payload, ['operator'])
    const { id } = await inventedResident(payload)
    const record = (values: FormValues) => recordAct(payload, actor, { key: crypto.randomUUID(), ...readActForm('ubah-data', { personId: id, happenedOn: '2026-11-20', document: 'Akta', ...values }) }, () => new Date('2026-11-25T03:00:00Z'))
    expect((await record({ marriageCertificate: '12/2020', marriageDate: '2020-01-01' })).ok).toBe(true)
    expect((await record({ 'empty:marriageDate': true, 'empty:name': true, 'empty:sex': true })).ok).toBe(true)
    expect((await loadResidentScreen(payload, actor, id)).facts).toMatchObject({ marriageCertificate: '12/2020', marriageDate: null, sex: '1' })
  })
})
