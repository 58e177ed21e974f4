import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { readPrivateFile } from '@/platform/storage'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { previewLetter, signLetter } from '@/use-cases/sign-letter'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'
import { query } from '@/platform/database'

import { staffWith } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  await seedLetterTypes(payload)
})

const typeNamed = async (slug: string) => {
  const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: slug } }, limit: 1, overrideAccess: true })
  const [type] = docs
  if (!type) throw new Error(`no ${slug}`)
  return type
}

describe('the letter types of a new village', () => {
  it('come once, and a type that the village changed stays changed', async () => {
    const { id } = await typeNamed('keterangan-usaha')
    await payload.update({ collection: 'letter-types', id, data: { summary: 'Kalimat desa sendiri' }, overrideAccess: true })
    await seedLetterTypes(payload)
    const { totalDocs } = await payload.count({ collection: 'letter-types', where: { category: { exists: true } }, overrideAccess: true })
    expect(totalDocs).toBeGreaterThanOrEqual(45)
    expect((await typeNamed('keterangan-usaha')).summary).toBe('Kalimat desa sendiri')
  })

  it('refuses a wording with a field that does not exist, and says which', async () => {
    const { id, wording } = await typeNamed('keterangan-domisili')
    const broken = JSON.parse(JSON.stringify(wording).replace('isian.sejak', 'isian.tidak_ada'))
    await expect(payload.update({ collection: 'letter-types', id, data: { wording: broken }, overrideAccess: true })).rejects.toThrow(/Isi surat|wording/iu)
  })
})

describe('a letter type that staff change', () => {
  const changed = async (data: object) => payload.update({ collection: 'letter-types', id: (await typeNamed('keterangan-usaha')).id, data, overrideAccess: true })

  it('cannot have two questions under one key, nor a photo asked for twice in the same words', async () => {
    const question = { key: 'nama_usaha', label: 'Nama', type: 'text', required: true }
    await expect(changed({ fields: [question, { ...question, label: 'Nama lain' }] })).rejects.toThrow(/Pertanyaan untuk warga/u)
    const photo = { text: 'Foto tempat usaha', kind: 'photo', required: true }
    await expect(changed({ requirements: [photo, photo] })).rejects.toThrow(/Persyaratan/u)
  })

  it('cannot lose a question that its wording still asks for', async () => {
    await expect(changed({ fields: [] })).rejects.toThrow(/Isi surat/u)
  })

  it('counts the versions of what it is, and not whether residents may ask for it', async () => {
    const before = await typeNamed('keterangan-usaha')
    await changed({ ready: false })
    await changed({ ready: true })
    expect((await typeNamed('keterangan-usaha')).wordingVersion).toBe(before.wordingVersion)
    await changed({ wording: JSON.parse(JSON.stringify(before.wording).replace('bukan izin usaha', 'tidak menjadi izin usaha')) })
    expect((await typeNamed('keterangan-usaha')).wordingVersion).toBe(Number(before.wordingVersion ?? 1) + 1)
  })
})

describe('a letter', () => {
  it('is made from the register and the request, and says so on paper', async () => {
    const [operator, sekdes, kades] = [await staffWith(payload, ['operator']), await staffWith(payload, ['sekdes']), await staffWith(payload, ['kades'])]
    const resident = await inventedResident(payload, { name: 'SITI CONTOH' })
    const kadus = await staffWith(payload, ['kadus'], resident.hamletId)
    await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
    const { trackingCode } = await submitLetterRequest(
      payload,
      {
        key: crypto.randomUUID(), letterType: 'keterangan-domisili', nik: resident.nik, name: resident.name, phone: null,
        purpose: 'Membuka rekening bank', answers: { sejak: '2019-02-01' }, photos: [],
      },
      clock,
    )
    const [request] = await query<{ id: string }>(payload, 'SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
    const requestId = request?.id ?? ''
    await actOnRequest(payload, operator.actor, { requestId, action: 'open', seen: 'submitted' }, clock)
    await actOnRequest(payload, operator.actor, { requestId, action: 'match', seen: 'in-review', residentId: resident.id }, clock)
    await actOnRequest(payload, operator.actor, { requestId, action: 'pass-on', seen: 'in-review' }, clock)
    await actOnRequest(payload, kadus.actor, { requestId, action: 'confirm-kadus', seen: 'awaiting-kadus' }, clock)
    await actOnRequest(payload, sekdes.actor, { requestId, action: 'approve-check', seen: 'awaiting-check' }, clock)

    const draft = await readPdf((await previewLetter(payload, kades.actor, requestId, clock)).pdf)
    expect(draft.text).toContain('KONSEP')

    const { letterId, number } = await signLetter(payload, kades.actor, { requestId, seen: 'awaiting-signature' }, clock)
    const letter = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })
    expect(letter).toMatchObject({ issuedOn: '2026-11-25', validUntil: '2027-05-25', signerName: 'Bambang Contoh', signerPosition: 'Kepala Desa' })
    const file = await readPrivateFile(payload, letter.fileId)
    const { text, pages } = await readPdf(file?.bytes ?? Buffer.alloc(0))
    expect(pages).toBe(1)
    for (const words of [number, 'SITI CONTOH', resident.nik, '120521010110', 'Langkat, 1 Januari 1990', 'membuka rekening bank', 'sejak 1 Februari 2019', '25 Mei 2027', 'Bambang Contoh']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('*')
    expect(text).not.toContain('KONSEP')
  })
})
