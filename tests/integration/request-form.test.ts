import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'
import { newDraftKey } from '@/platform/form-drafts'
import { findReceipt, loadRequestDraft, sendRequest, takeStep } from '@/use-cases/services/request-form'
import type { ServiceStandard } from '@/use-cases/services/service-standard'
import { findServiceStandard } from '@/use-cases/services/service-standard'

import { inventedNik } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let service: ServiceStandard
const clock = () => new Date('2026-11-24T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  const slug = `surat-uji-${crypto.randomUUID().slice(0, 8)}`
  await payload.create({
    collection: 'letter-types',
    data: {
      slug, name: 'Surat Uji', category: 'keterangan', code83: '470', workingMinutes: 180, cost: 'Gratis', product: 'Surat', signer: 'kades', onlineMode: 'online', ready: true,
      requirements: [{ text: 'Foto rumah', kind: 'photo', required: true }],
      fields: [{ key: 'alamat_lama', label: 'Alamat lama', type: 'text', required: true }],
    },
    overrideAccess: true,
  })
  const found = await findServiceStandard(payload, slug, clock)
  if (!found) throw new DomainError('not-found')
  service = found
})

const photo = async (): Promise<{ name: string; bytes: Buffer; contentType: string; isTooLarge: boolean }> => ({
  name: 'foto-0',
  bytes: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#335577' } }).png().toBuffer(),
  contentType: 'image/png',
  isTooLarge: false,
})

const fill = async (key: string): Promise<void> => {
  await takeStep(payload, service, { step: 'diri', key, values: { nik: inventedNik(), nama: 'Siti Aminah', hp: '' }, files: [] })
  await takeStep(payload, service, { step: 'keperluan', key, values: { keperluan: 'Sekolah', 'isian-alamat_lama': 'Jalan Kebun', alamat_lama: 'Jalan Kebun' }, files: [] })
  const { problems } = await takeStep(payload, service, { step: 'foto', key, values: {}, files: [await photo()] })
  expect(problems).toEqual([])
}

const countRequests = async (trackingCode: string): Promise<number> => {
  const rows = await query(payload, 'SELECT 1 FROM letter_requests WHERE tracking_code = $1', [trackingCode])
  return rows.length
}

describe('the form for asking for a letter', () => {
  it('keeps what was typed also when something is wrong with it, and nothing that it did not ask', async () => {
    const key = newDraftKey()
    const { problems } = await takeStep(payload, service, { step: 'diri', key, values: { nik: '12345', nama: 'Siti', hp: '', isAdmin: 'ya' }, files: [] })
    expect(problems.map(({ field }) => field)).toEqual(['nik'])
    expect((await loadRequestDraft(payload, key)).values).toEqual({ nik: '12345', nama: 'Siti', hp: '' })
  })

  it('names signs that no letter can print at their field, and lets the letters of names through', async () => {
    const key = newDraftKey()
    const step = (keperluan: string, alamat: string) => takeStep(payload, service, { step: 'keperluan', key, values: { keperluan, 'isian-alamat_lama': alamat }, files: [] })
    const { problems, draft } = await step('Sekolah 😀', 'شارع 1')
    expect(problems.map(({ field }) => field)).toEqual(['keperluan', 'isian-alamat_lama'])
    expect(problems[0]?.message).toContain('“😀”')
    expect(draft.values.keperluan).toBe('Sekolah 😀')
    expect((await step('Nur’aini – “Kebun”', 'Jalan Señora Ḥabība é')).problems).toEqual([])
  })

  it('keeps drafts unreadable in the database, and their key out of it', async () => {
    const key = newDraftKey()
    await takeStep(payload, service, { step: 'diri', key, values: { nik: '1205210101900001', nama: 'Siti Aminah', hp: '' }, files: [] })
    const rows = await query<{ whole: string }>(payload, 'SELECT form_drafts::text AS whole FROM form_drafts')
    expect(rows.some(({ whole }) => whole.includes('Siti Aminah') || whole.includes('1205210101900001') || whole.includes(key))).toBe(false)
  })

  it('asks again for a photo that is no photo, and keeps the earlier one', async () => {
    const key = newDraftKey()
    await fill(key)
    const broken = { name: 'foto-0', bytes: Buffer.from('<svg/>'), contentType: 'application/octet-stream', isTooLarge: false }
    const { draft, problems } = await takeStep(payload, service, { step: 'foto', key, values: {}, files: [broken] })
    expect(problems.map(({ field }) => field)).toEqual(['foto-0'])
    expect(draft.photos).toHaveLength(1)
  })

  it('makes one request of five taps at once, and gives each the same receipt', async () => {
    const key = newDraftKey()
    await fill(key)
    await Promise.all(Array.from({ length: 5 }, () => sendRequest(payload, service, key, clock)))
    const receipt = await findReceipt(payload, key)
    expect(await countRequests(receipt?.trackingCode ?? '')).toBe(1)
    await sendRequest(payload, service, key, clock)
    expect(await findReceipt(payload, key)).toEqual(receipt)
  })

  it('takes no more answers once it was sent, and says so', async () => {
    const key = newDraftKey()
    await fill(key)
    await sendRequest(payload, service, key, clock)
    const late = takeStep(payload, service, { step: 'diri', key, values: { nama: 'Orang lain' }, files: [] })
    await expect(late).rejects.toMatchObject({ code: 'submission-key-reused' })
    expect((await loadRequestDraft(payload, key)).values).toEqual({})
  })

  it('leaves no draft and no draft photo behind once it was sent', async () => {
    const key = newDraftKey()
    await fill(key)
    const { photos } = await loadRequestDraft(payload, key)
    await sendRequest(payload, service, key, clock)
    expect(await query(payload, 'SELECT 1 FROM private_files WHERE id = ANY($1::uuid[])', [photos.map(({ fileId }) => fileId)])).toEqual([])
  })

  it('cannot be sent before it is complete', async () => {
    const key = newDraftKey()
    await takeStep(payload, service, { step: 'keperluan', key, values: { keperluan: 'Sekolah' }, files: [] })
    await expect(sendRequest(payload, service, key, clock)).rejects.toMatchObject({ code: 'draft-expired' })
    await expect(sendRequest(payload, service, newDraftKey(), clock)).rejects.toMatchObject({ code: 'draft-expired' })
  })
})
