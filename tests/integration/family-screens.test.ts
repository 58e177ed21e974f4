import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'
import { type FamilySearch, findFamilyByNokk, searchFamilies } from '@/use-cases/population/screens/family-list'
import { loadFamilyScreen } from '@/use-cases/population/screens/family-screen'
import { loadResidentScreen } from '@/use-cases/population/screens/resident-screen'

import { inventedFamily } from '@tests/support/invented-family'
import { staffWith } from '@tests/support/office'
import { inventedResident, writtenDown } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

const ofHamlet = (hamletId: string): FamilySearch => ({ name: '', hamletId, isHeadless: false, after: null })

const kadusOf = async (hamletId: string): Promise<Actor> => (await staffWith(payload, ['kadus'], hamletId)).actor

const move = (id: string, hamlet: string) => writtenDown(payload, (local) => payload.update({ collection: 'residents', id, data: { hamlet }, ...local }))

const nameOf = async (id: string): Promise<string> => (await query<{ name: string }>(payload, 'SELECT name FROM residents WHERE id = $1::uuid', [id]))[0]?.name ?? ''

const nokkOf = async (id: string): Promise<string> => {
  const [row] = await query<{ nokk: string }>(payload, 'SELECT nokk FROM families WHERE id = $1::uuid', [id])
  return decryptField(row?.nokk ?? '', placeOf('families', 'nokk', id))
}

describe('the list of families', () => {
  it('shows each with its head, masked number and living members, page by page, each once', async () => {
    const { hamletId, familyId, head, mother } = await inventedFamily(payload)
    await writtenDown(payload, (local) => payload.update({ collection: 'residents', id: mother, data: { lifeStatus: '2' }, ...local }))
    const name = await nameOf(head)
    expect((await searchFamilies(payload, operator, ofHamlet(hamletId))).rows).toEqual([{ id: familyId, maskedNokk: expect.stringMatching(/^\d{6}\*{6}\d{4}$/), head: name, hasHead: true, hamlet: expect.any(String), members: 3, eldest: [] }])

    for (let made = 0; made < 60; made += 1) await inventedResident(payload, { hamletId })
    const first = await searchFamilies(payload, operator, ofHamlet(hamletId))
    const second = await searchFamilies(payload, operator, { ...ofHamlet(hamletId), after: first.next })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(61)
  })

  it('finds a family by part of its head’s name, not by that of another member, and by its exact number', async () => {
    const { hamletId, familyId, head } = await inventedFamily(payload)
    const name = await nameOf(head)
    const found = async (words: string) => (await searchFamilies(payload, operator, { ...ofHamlet(hamletId), name: words })).rows.map(({ id }) => id)
    expect(await found(name.toLowerCase().slice(0, 9))).toEqual([familyId])
    expect(await found('ay')).toEqual([familyId])
    expect(await found('PUTRI')).toEqual([])
    expect(await found('100%')).toEqual([])
    const nokk = await nokkOf(familyId)
    expect(await findFamilyByNokk(payload, operator, `${nokk.slice(0, 4)} ${nokk.slice(4)}`)).toBe(familyId)
    expect(await findFamilyByNokk(payload, operator, '1205219999999999')).toBeNull()
    await expect(findFamilyByNokk(payload, operator, '12052')).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('finds the families in which somebody lives and nobody is the head', async () => {
    const { hamletId, familyId, head } = await inventedFamily(payload)
    const { id: alone, familyId: empty } = await inventedResident(payload, { hamletId })
    await inventedResident(payload, { hamletId })
    for (const id of [head, alone]) await writtenDown(payload, (local) => payload.update({ collection: 'residents', id, data: { lifeStatus: '2' }, ...local }))
    const headless = await searchFamilies(payload, operator, { ...ofHamlet(hamletId), isHeadless: true })
    expect(headless.rows).toMatchObject([{ id: familyId, head: null, hasHead: false, members: 3 }])
    expect((await searchFamilies(payload, operator, ofHamlet(hamletId))).rows.find(({ id }) => id === empty)).toMatchObject({ hasHead: false, members: 0 })
  })

  it('is the own hamlet’s alone for a kadus, without the name of a head who lives elsewhere, and nothing for who reads no residents', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedFamily(payload)]
    const kadus = await kadusOf(family.hamletId)
    expect((await searchFamilies(payload, kadus, ofHamlet(other.hamletId))).rows.map(({ id }) => id)).toEqual([family.familyId])
    expect(await findFamilyByNokk(payload, kadus, await nokkOf(other.familyId))).toBeNull()
    await move(family.head, other.hamletId)
    expect((await searchFamilies(payload, kadus, ofHamlet(family.hamletId))).rows).toMatchObject([{ head: null, hasHead: true, members: 4 }])
    await expect(searchFamilies(payload, (await staffWith(payload, ['editor'])).actor, ofHamlet(family.hamletId))).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('the screen of a family', () => {
  it('tells a kadus of members elsewhere how many they are, and not who', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedFamily(payload)]
    await move(family.head, other.hamletId)
    await move(family.daughter, other.hamletId)
    await writtenDown(payload, (local) => payload.update({ collection: 'residents', id: family.daughter, data: { lifeStatus: '2' }, ...local }))
    const seen = await loadFamilyScreen(payload, await kadusOf(family.hamletId), family.familyId)
    expect(seen).toMatchObject({ head: null, hasHead: true, elsewhere: 1, former: [] })
    expect(seen.members.map(({ id }) => id).toSorted()).toEqual([family.wife, family.mother].toSorted())
    expect(JSON.stringify(seen)).not.toMatch(/AYAH|PUTRI/u)
    expect(await loadFamilyScreen(payload, operator, family.familyId)).toMatchObject({ head: expect.stringMatching(/^AYAH/u), elsewhere: 0, former: [{ name: 'PUTRI' }] })
  })

  it('of somebody of the hamlet whose card is another’s does not keep their own screen from a kadus', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedFamily(payload)]
    await move(family.wife, other.hamletId)
    const seen = await loadResidentScreen(payload, await kadusOf(other.hamletId), family.wife)
    expect(seen).toMatchObject({ name: 'IBU', family: null, isFamilyElsewhere: true })
  })
})
