import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ask } from '@/seed/letter-types/letter-type-seed'
import { laterChanges } from '@/use-cases/letter-types/later-change'

import { staffWith, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'
import { paragraphOf } from '@tests/support/wording'

let payload: Payload
let first: TestStaff
let second: TestStaff

beforeAll(async () => {
  payload = await testPortal()
  first = await staffWith(payload, ['sekdes'])
  second = await staffWith(payload, ['operator'])
})

const opened = async () =>
  payload.create({
    collection: 'letter-types',
    data: {
      name: 'Surat Keterangan Ternak', slug: `ternak-${crypto.randomUUID()}`, category: 'keterangan', code83: '500.6.2', onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', signer: 'kades', product: 'Surat',
      fields: [ask('jenis', 'Jenis ternak')], wording: paragraphOf('{warga.nama} memiliki {isian.jenis}.'),
    },
    overrideAccess: true,
  })

const saved = (id: string, who: TestStaff, data: object) => payload.update({ collection: 'letter-types', id, data, overrideAccess: true, context: { actor: who.actor } })

const refusal = async (run: Promise<unknown>): Promise<unknown> => run.then(() => 'saved', (error: unknown) => (error instanceof Error && 'data' in error ? error.data : error))

const now = (id: string) => payload.findByID({ collection: 'letter-types', id, depth: 0, overrideAccess: true })

describe('a letter type that somebody else saved after it was opened', () => {
  it('is not overwritten: the second officer is told who changed it, when, and what to do', async () => {
    const { id, updatedAt } = await opened()
    await saved(id, first, { cost: 'Rp5.000', updatedAt })
    const told = await refusal(saved(id, second, { summary: 'Menerangkan ternak.', updatedAt }))
    expect(told).toMatchObject({ errors: [{ path: 'overwrites', message: expect.stringMatching(/Petugas sekdes.*pukul.*[Tt]ulisan Anda/u) }] })
    expect(await now(id)).toMatchObject({ cost: 'Rp5.000', summary: null })
  })

  it('is told apart by more than its wording: also a box that was ticked, or the way it is signed', async () => {
    const { id, updatedAt } = await opened()
    await saved(id, first, { ready: true, updatedAt })
    expect(await refusal(saved(id, second, { note: 'Catatan.', updatedAt }))).toMatchObject({ errors: [{ path: 'overwrites' }] })
  })

  it('is overwritten on purpose, and only the change that was shown', async () => {
    const { id, updatedAt } = await opened()
    await saved(id, first, { cost: 'Rp5.000', updatedAt })
    const shown = await laterChanges(payload, second.actor, { id, version: 1 })
    expect(shown).toMatchObject({ by: 'Petugas sekdes', changes: [{ what: 'fact', fact: 'cost', was: 'Gratis', is: 'Rp5.000' }] })
    await saved(id, first, { cost: 'Rp9.000' })
    const mine = { cost: 'Gratis', summary: 'Milik saya.', updatedAt }
    expect(await refusal(saved(id, second, { ...mine, overwrites: shown.updatedAt }))).toMatchObject({ errors: [{ path: 'overwrites' }] })
    const again = await laterChanges(payload, second.actor, { id, version: 1 })
    await saved(id, second, { ...mine, overwrites: again.updatedAt })
    expect(await now(id)).toMatchObject({ cost: 'Gratis', summary: 'Milik saya.', wordingVersion: 4 })
  })

  it('is saved by whoever saves twice from one screen, and by whoever opens it anew', async () => {
    const { id, updatedAt } = await opened()
    const one = await saved(id, first, { cost: 'Rp1.000', updatedAt })
    const two = await saved(id, first, { cost: 'Rp2.000', updatedAt: one.updatedAt })
    await saved(id, second, { cost: 'Rp3.000', updatedAt: two.updatedAt })
    expect((await now(id)).cost).toBe('Rp3.000')
  })

  it('of two who press at the same moment lets one through', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, updatedAt } = await opened()
      const told = await Promise.all([first, second].map((who, at) => refusal(saved(id, who, { cost: `Rp${at + 1}.000`, updatedAt }))))
      expect(told.filter((answer) => answer === 'saved')).toHaveLength(1)
    }
  })

  it('is answered over REST too; a call that does not say what it has seen changes what it names, as before', async () => {
    const { id, updatedAt } = await opened()
    const cookie = await signIn(second)
    await saved(id, first, { cost: 'Rp5.000', updatedAt })
    const refused = await rest({ method: 'PATCH', path: `letter-types/${id}`, cookie, body: { note: 'Lama.', updatedAt } })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ data: { errors: [{ path: 'overwrites' }] } }] })
    expect((await rest({ method: 'PATCH', path: `letter-types/${id}`, cookie, body: { note: 'Baru.' } })).status).toBe(200)
    expect(await now(id)).toMatchObject({ cost: 'Rp5.000', note: 'Baru.' })
  })

  it('is shown only to those who may change letter types', async () => {
    const { id } = await opened()
    await expect(laterChanges(payload, (await staffWith(payload, ['kades'])).actor, { id, version: 1 })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(laterChanges(payload, second.actor, { id: crypto.randomUUID(), version: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
