import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'
import { actOnComplaint } from '@/use-cases/complaints/act-on-complaint'
import { submitComplaint } from '@/use-cases/complaints/submit-complaint'
import { loadComplaintDetail } from '@/use-cases/office/complaint-detail'
import { findComplaintByCode, listComplaints } from '@/use-cases/office/complaint-list'

import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: StaffActor
let colleague: StaffActor
let kades: StaffActor
let bpd: StaffActor
let auditor: StaffActor

const clock = () => new Date('2026-11-24T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  operator = await actorWith('operator')
  colleague = await actorWith('operator')
  kades = await actorWith('kades')
  bpd = await actorWith('bpd')
  auditor = await actorWith('auditor')
})

const actorWith = async (role: 'operator' | 'kades' | 'bpd' | 'auditor'): Promise<StaffActor> => {
  const { actor } = await staffWith(payload, [role])
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  return actor
}

const report = async (about: { aboutOffice: boolean; identity: 'office' | 'hidden' | 'anonymous' }): Promise<string> => {
  const category = await payload.create({
    collection: 'complaint-categories',
    data: { name: `Jenis ${crypto.randomUUID()}`, unit: 'Kasi Pembangunan', class: 'simple', aboutOffice: about.aboutOffice, sequence: 1, active: true },
    overrideAccess: true,
  })
  const { trackingCode } = await submitComplaint(
    payload,
    {
      key: crypto.randomUUID(), categoryId: String(category.id), hamletId: null, place: 'Simpang tiga', story: 'Lampu jalan mati.',
      identity: about.identity, name: 'Tukijan', phone: null, photos: [],
    },
    clock,
  )
  const [row] = await query<{ id: string }>(payload, 'SELECT id FROM complaints WHERE tracking_code = $1', [trackingCode])
  return row?.id ?? ''
}

describe('the screen of a complaint', () => {
  it('does not exist for the office when it is about the office, in no list and under no address', async () => {
    const id = await report({ aboutOffice: true, identity: 'office' })
    const code = await codeOf(id)
    expect(await findComplaintByCode(payload, bpd, ` ${code.toLowerCase()} `)).toBe(id)
    for (const actor of [operator, kades, auditor]) {
      expect(await findComplaintByCode(payload, actor, code)).toBeNull()
      await expect(loadComplaintDetail(payload, actor, id)).rejects.toMatchObject({ code: 'not-found' })
      expect((await listComplaints(payload, actor, 'open')).map((row) => row.id)).not.toContain(id)
    }
    expect((await loadComplaintDetail(payload, bpd, id)).actions).toContain('verify')
    expect((await listComplaints(payload, bpd, 'open')).map((row) => row.id)).toContain(id)
  })

  it('keeps every other complaint from the village council', async () => {
    const id = await report({ aboutOffice: false, identity: 'office' })
    const code = await codeOf(id)
    expect(await findComplaintByCode(payload, operator, code)).toBe(id)
    expect(await findComplaintByCode(payload, bpd, code)).toBeNull()
    await expect(loadComplaintDetail(payload, bpd, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows a hidden name to the officer who handles the complaint and to nobody else', async () => {
    const id = await report({ aboutOffice: false, identity: 'hidden' })
    expect((await loadComplaintDetail(payload, operator, id)).reporter).toEqual({ kind: 'hidden' })
    await actOnComplaint(payload, operator, { complaintId: id, action: 'verify', seen: 'new' }, clock)
    expect((await loadComplaintDetail(payload, operator, id)).reporter).toMatchObject({ kind: 'named', name: 'Tukijan' })
    expect((await loadComplaintDetail(payload, colleague, id)).reporter).toEqual({ kind: 'hidden' })
  })

  it('knows no name of an anonymous reporter, and shows none to who only reads', async () => {
    const anonymous = await report({ aboutOffice: false, identity: 'anonymous' })
    expect((await loadComplaintDetail(payload, operator, anonymous)).reporter).toEqual({ kind: 'anonymous' })
    const named = await report({ aboutOffice: false, identity: 'office' })
    const asAuditor = await loadComplaintDetail(payload, auditor, named)
    expect(asAuditor.reporter).toEqual({ kind: 'hidden' })
    expect(asAuditor.actions).toEqual([])
  })
})

const codeOf = async (id: string): Promise<string> =>
  (await payload.findByID({ collection: 'complaints', id, depth: 0, overrideAccess: true })).trackingCode
