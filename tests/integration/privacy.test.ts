import * as migration from '@migrations/20261125_095300_encrypt_documents'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { NIK_NOTES } from '@/messages/identity'
import { keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { revealPersonalData } from '@/use-cases/reveal-personal-data'

import { staffWith } from '@tests/support/office'
import { inventedNik, inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let hamlet: string
let migrationRequest: PayloadRequest

const created = z.object({ doc: z.object({ id: z.string(), nikNotes: z.string() }) })

beforeAll(async () => {
  payload = await testPortal()
  hamlet = (await inventedResident(payload)).hamletId
  migrationRequest = await createLocalReq({}, payload)
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
    const attempt = payload.create({ collection: 'residents', data: { name: 'KEMBAR', nik, sex: '1', lifeStatus: '1', hamlet }, overrideAccess: true })
    await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'nik', message: expect.stringContaining('sudah dipakai') }] } })
  })

  it('is refused with a sentence when it cannot be one', async () => {
    const attempt = payload.create({ collection: 'residents', data: { name: 'SALAH', nik: '12052101', sex: '1', lifeStatus: '1', hamlet }, overrideAccess: true })
    await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'nik', message: expect.stringContaining('16 angka') }] } })
  })

  it('is not taken as a ready-made cipher text from outside', async () => {
    const { id } = await inventedResident(payload)
    const other = await inventedResident(payload)
    const cipher = (await stored(other.id))?.nik ?? ''
    await expect(payload.update({ collection: 'residents', id, data: { nik: cipher }, overrideAccess: true })).rejects.toThrow()
  })
})

describe('the number of a passport or residence permit', () => {
  const withDocuments = () =>
    payload.create({ collection: 'residents', data: { name: 'PUNYA PASPOR', sex: '1', lifeStatus: '1', hamlet, passport: 'x 123-4567', kitas: '2C11JE1234' }, overrideAccess: true })

  it('is encrypted, found by its hash, and masked wherever it is read', async () => {
    const { id, passport, kitas } = await withDocuments()
    expect([passport, kitas]).toEqual(['*****567', '*******234'])
    const [row] = await query<Record<'passport' | 'kitas' | 'passport_hash', string>>(payload, 'SELECT passport, kitas, passport_hash FROM residents WHERE id = $1::uuid', [id])
    expect(row?.passport).toMatch(/^enc:v1:/)
    expect(row?.kitas).toMatch(/^enc:v1:/)
    expect(row?.passport_hash).toBe(keyedHash('passport', 'X1234567'))
  })

  it('is shown in full with a reason', async () => {
    const { id } = await withDocuments()
    const { actor } = await staffWith(payload, ['operator'])
    expect(await revealPersonalData(payload, actor, { collection: 'residents', id: String(id), field: 'kitas', reason: 'Mencocokkan KITAS' })).toBe('2C11JE1234')
  })

  it('is refused with a sentence when it cannot be one', async () => {
    const attempt = payload.create({ collection: 'residents', data: { name: 'SALAH', sex: '1', lifeStatus: '1', hamlet, passport: 'hilang' }, overrideAccess: true })
    await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'passport', message: expect.stringContaining('huruf dan angkanya') }] } })
  })
})

describe('numbers that stood in plain text before', () => {
  const run = (step: 'up' | 'down') => payload.db.drizzle.transaction((db) => migration[step]({ db, payload, req: migrationRequest }))

  it('are encrypted by the migration, also when it runs twice, and nothing of them is lost', async () => {
    const { id } = await inventedResident(payload)
    const { id: odd } = await inventedResident(payload)
    await query(payload, `UPDATE residents SET passport = 'a 765-4321', kitas = '' WHERE id = $1::uuid`, [id])
    await query(payload, `UPDATE residents SET passport = 'masih diurus' WHERE id = $1::uuid`, [odd])
    await run('up')
    await run('up')
    const reveal = async (who: string) => (await payload.findByID({ collection: 'residents', id: who, overrideAccess: true, context: { revealPersonalData: true } })).passport
    expect(await reveal(id)).toBe('A7654321')
    expect(await reveal(odd)).toBe('masih diurus')
    expect(await query(payload, 'SELECT passport_hash, kitas FROM residents WHERE id = $1::uuid', [id])).toEqual([{ passport_hash: keyedHash('passport', 'A7654321'), kitas: '' }])
    await run('down')
    expect(await query(payload, 'SELECT passport, passport_hash FROM residents WHERE id = $1::uuid', [id])).toEqual([{ passport: 'A7654321', passport_hash: null }])
    await run('up')
  })
})

describe('a NIK beside the rest of its record', () => {
  const asOperator = async () => signIn(await staffWith(payload, ['operator']))

  it('that disagrees is noted and saved, over REST as in the office, and is never changed', async () => {
    const cookie = await asOperator()
    const nik = inventedNik()
    const body = { name: 'UJI CATATAN', nik, sex: '2', birthDate: '1991-02-03', lifeStatus: '1', hamlet }
    const made = await rest({ method: 'POST', path: 'residents', cookie, body })
    expect(made.status).toBe(201)
    const { doc } = created.parse(await made.json())
    expect(doc.nikNotes.split('\n')).toEqual([NIK_NOTES['nik-birth-date-differs'], NIK_NOTES['nik-sex-differs']])
    await payload.update({ collection: 'residents', id: doc.id, data: { sex: '1', birthDate: '1990-01-01' }, overrideAccess: true })
    const corrected = await rest({ method: 'PATCH', path: `residents/${doc.id}`, cookie, body: { disability: '2' } })
    expect(created.parse(await corrected.json()).doc.nikNotes).toBe('')
    expect((await stored(doc.id))?.nik_hash).toBe(keyedHash('nik', nik))
  })

  it('of no province is noted and saved', async () => {
    const { nikNotes } = await payload.create({ collection: 'residents', data: { name: 'UJI DAERAH', nik: '9905210101909901', sex: '1', birthDate: '1990-01-01', lifeStatus: '1', hamlet }, overrideAccess: true })
    expect(nikNotes).toBe(NIK_NOTES['nik-region-unknown'])
  })

  it.each(['12052101019', '1205213201900001', '1205210113900001', '1205210101900000', '12O5210101900001'])('that cannot be one is refused over REST: %s', async (nik) => {
    const refused = await rest({ method: 'POST', path: 'residents', cookie: await asOperator(), body: { name: 'UJI SALAH', nik, sex: '1', lifeStatus: '1', hamlet } })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ data: { errors: [{ path: 'nik', message: expect.stringMatching(/NIK/) }] } }] })
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
