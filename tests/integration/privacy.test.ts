import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { revealPersonalData } from '@/use-cases/reveal-personal-data'

import { staffWith } from '@tests/support/office'
import { inventedNik, inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
})

const stored = async (id: string) => {
  const [row] = await query<{ nik: string; nik_hash: string }>(payload, 'SELECT nik, nik_hash FROM residents WHERE id = $1::uuid', [id])
  return row
}

describe('a personal number', () => {
  it('is encrypted in the database and found by its keyed hash', async () => {
    const { id, nik } = await inventedResident(payload)
    const row = await stored(id)
    expect(row?.nik).toMatch(/^enc:v1:/)
    expect(row?.nik_hash).toBe(keyedHash('nik', nik))
  })

  it('is masked wherever it is read', async () => {
    const { id, nik } = await inventedResident(payload)
    const doc = await payload.findByID({ collection: 'residents', id, overrideAccess: true })
    expect(doc.nik).toBe(`${nik.slice(0, 6)}******${nik.slice(-4)}`)
  })

  it('stays as it is when the masked form comes back from a screen', async () => {
    const { id } = await inventedResident(payload)
    const before = await stored(id)
    const doc = await payload.findByID({ collection: 'residents', id, overrideAccess: true })
    await payload.update({ collection: 'residents', id, data: { nik: doc.nik, name: 'NAMA BARU' }, overrideAccess: true })
    expect(await stored(id)).toEqual(before)
  })

  it('stays as it is when another field changes', async () => {
    const { id } = await inventedResident(payload)
    const before = await stored(id)
    await payload.update({ collection: 'residents', id, data: { name: 'NAMA LAIN' }, overrideAccess: true })
    expect(await stored(id)).toEqual(before)
  })

  it('changes to another number that is typed', async () => {
    const { id } = await inventedResident(payload)
    const other = inventedNik()
    await payload.update({ collection: 'residents', id, data: { nik: other }, overrideAccess: true })
    expect((await stored(id))?.nik_hash).toBe(keyedHash('nik', other))
  })

  it('does not open in another row (cipher texts cannot be swapped)', async () => {
    const [one, two] = [await inventedResident(payload), await inventedResident(payload)]
    await query(payload, 'UPDATE residents SET nik = (SELECT nik FROM residents WHERE id = $1::uuid) WHERE id = $2::uuid', [one.id, two.id])
    await expect(payload.findByID({ collection: 'residents', id: two.id, overrideAccess: true })).rejects.toThrow()
  })

  it('cannot be taken twice, and says what to do', async () => {
    const { nik } = await inventedResident(payload)
    const attempt = payload.create({ collection: 'residents', data: { name: 'KEMBAR', nik, sex: '1', lifeStatus: '1' }, overrideAccess: true })
    await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'nik', message: expect.stringContaining('sudah dipakai') }] } })
  })

  it('is refused with a sentence when it cannot be one', async () => {
    const attempt = payload.create({ collection: 'residents', data: { name: 'SALAH', nik: '12052101', sex: '1', lifeStatus: '1' }, overrideAccess: true })
    await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'nik', message: expect.stringContaining('16 angka') }] } })
  })

  it('is not taken as a ready-made cipher text from outside', async () => {
    const { id } = await inventedResident(payload)
    const other = await inventedResident(payload)
    const cipher = (await stored(other.id))?.nik ?? ''
    await expect(payload.update({ collection: 'residents', id, data: { nik: cipher }, overrideAccess: true })).rejects.toThrow()
  })
})

describe('showing a number in full', () => {
  it('needs the right, a reason, and leaves a row in the audit trail', async () => {
    const { id, nik } = await inventedResident(payload)
    const operator = await staffWith(payload, ['operator'])
    const input = { collection: 'residents' as const, id, field: 'nik', reason: 'Mencocokkan dengan KTP 1205210101900001' }
    await expect(revealPersonalData(payload, (await staffWith(payload, ['editor'])).actor, input)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(revealPersonalData(payload, operator.actor, { ...input, reason: ' ' })).rejects.toMatchObject({ code: 'reason-required' })
    expect(await revealPersonalData(payload, operator.actor, input)).toBe(nik)
    const [row] = await query<{ entry: object }>(payload, `SELECT entry FROM audit_trail WHERE action = 'reveal' AND object_id = $1`, [id])
    expect(row?.entry).toMatchObject({ actor: `staff:${operator.id}`, details: { field: 'nik' }, reason: expect.stringContaining('Mencocokkan') })
    expect(JSON.stringify(row)).not.toMatch(/\d{16}/)
  })

  it('gives away nothing that is not a personal number', async () => {
    const { id } = await inventedResident(payload)
    const operator = await staffWith(payload, ['operator'])
    await expect(revealPersonalData(payload, operator.actor, { collection: 'residents', id, field: 'nikHash', reason: 'ingin tahu' })).rejects.toMatchObject({ code: 'not-found' })
  })
})
