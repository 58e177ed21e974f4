import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ANONYMOUS } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { parsePersonName } from '@/domain/identity/person-name'
import { query } from '@/platform/database'
import { newDraftKey } from '@/platform/form-drafts'
import { actOnComplaint } from '@/use-cases/complaints/act-on-complaint'
import { submitComplaint } from '@/use-cases/complaints/submit-complaint'
import { trackComplaint } from '@/use-cases/complaints/track-complaint'
import { withdrawRequest } from '@/use-cases/services/answer-office'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'
import { trackLetterRequest } from '@/use-cases/track-letter-request'

import { inventedNik } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
const clock = () => new Date('2026-11-24T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
})

const reported = async (name = 'Tukijan', identity: 'office' | 'anonymous' = 'office') => {
  const category = await payload.create({
    collection: 'complaint-categories',
    data: { name: `Jenis ${crypto.randomUUID()}`, unit: 'Kasi Pembangunan', class: 'simple', aboutOffice: false, sequence: 1, active: true },
    overrideAccess: true,
  })
  const input = { key: newDraftKey(), categoryId: String(category.id), hamletId: null, place: 'Simpang', story: 'Lampu mati.', identity, name, phone: null, photos: [] }
  const { trackingCode } = await submitComplaint(payload, input, clock)
  const complaint = await trackComplaint(payload, trackingCode)
  if (!complaint) throw new DomainError('not-found')
  return { complaint, input, trackingCode }
}

describe('a message on the tracking page', () => {
  it('is kept once, though it is sent four times at once and once more later', async () => {
    const { complaint, trackingCode } = await reported()
    const act = { complaintId: complaint.id, action: 'add', seen: 'new', words: 'Sudah tiga hari.', key: newDraftKey() } as const
    await Promise.all(Array.from({ length: 4 }, () => actOnComplaint(payload, ANONYMOUS, act, clock)))
    await actOnComplaint(payload, ANONYMOUS, act, clock)
    const steps = (await trackComplaint(payload, trackingCode))?.steps ?? []
    expect(steps.filter(({ words }) => words === 'Sudah tiga hari.')).toHaveLength(1)
    const other = actOnComplaint(payload, ANONYMOUS, { ...act, words: 'Lain lagi.' }, clock)
    await expect(other).rejects.toMatchObject({ code: 'submission-key-reused' })
  })
})

describe('a complaint', () => {
  it('is made once for one key; other content under the key is refused', async () => {
    const { input, trackingCode } = await reported()
    const again = await Promise.all([submitComplaint(payload, input, clock), submitComplaint(payload, input, clock)])
    expect(again.map((receipt) => receipt.trackingCode)).toEqual([trackingCode, trackingCode])
    await expect(submitComplaint(payload, { ...input, story: 'Lain.' }, clock)).rejects.toMatchObject({ code: 'submission-key-reused' })
  })

  it('keeps nothing that identifies an anonymous reporter, whatever else was typed', async () => {
    const { complaint } = await reported('Nama Yang Tidak Boleh Disimpan', 'anonymous')
    const { openComplaint } = await import('@/use-cases/complaints/complaint-record')
    const [row] = await query<{ sealed: string }>(payload, 'SELECT sealed FROM complaints WHERE id = $1::uuid', [complaint.id])
    expect(openComplaint(complaint.id, row?.sealed ?? '').reporter).toBeNull()
  })
})

describe('the last four digits of the NIK', () => {
  it('can be tried ten times an hour for one request, then not even the right ones are heard', async () => {
    const nik = inventedNik()
    const name = parsePersonName('Siti Aminah')
    if (!name.ok) throw new DomainError('invalid-input')
    const slug = `surat-angka-${crypto.randomUUID().slice(0, 8)}`
    await payload.create({
      collection: 'letter-types',
      data: { slug, name: 'Surat', category: 'keterangan', code83: '470', workingMinutes: 60, cost: 'Gratis', product: 'Surat', signer: 'kades', onlineMode: 'online', ready: true },
      overrideAccess: true,
    })
    const input = { key: newDraftKey(), letterType: slug, nik, name: name.value, phone: null, purpose: 'Sekolah', answers: {}, photos: [] }
    const { trackingCode } = await submitLetterRequest(payload, input, clock)
    const request = await trackLetterRequest(payload, trackingCode)
    const withdraw = (lastDigits: string) => withdrawRequest(payload, { requestId: request?.id ?? '', lastDigits, seen: 'submitted' }, clock)
    for (let tries = 0; tries < 10; tries += 1) await expect(withdraw('9999')).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(withdraw(nik.slice(-4))).rejects.toMatchObject({ code: 'too-many-requests' })
    expect((await trackLetterRequest(payload, trackingCode))?.status).toBe('submitted')
  })
})
