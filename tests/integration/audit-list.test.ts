import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'
import { newDraftKey } from '@/platform/form-drafts'
import { submitComplaint } from '@/use-cases/complaints/submit-complaint'
import { trackComplaint } from '@/use-cases/complaints/track-complaint'
import { listAuditTrail } from '@/use-cases/office/audit-list'

import { staffWith, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let auditor: TestStaff

beforeAll(async () => {
  payload = await testPortal()
  auditor = await staffWith(payload, ['auditor'])
})

const clock = () => new Date('2026-11-24T03:00:00Z')

const complaintId = async (aboutOffice: boolean): Promise<string> => {
  const category = await payload.create({
    collection: 'complaint-categories',
    data: { name: `Jenis ${crypto.randomUUID()}`, unit: 'BPD', class: 'simple', aboutOffice, sequence: 1, active: true },
    overrideAccess: true,
  })
  const { trackingCode } = await submitComplaint(
    payload,
    { key: newDraftKey(), categoryId: String(category.id), hamletId: null, place: 'Kantor', story: 'Begini.', identity: 'anonymous', name: '', phone: null, photos: [] },
    clock,
  )
  return (await trackComplaint(payload, trackingCode))?.id ?? ''
}

it('is for the auditor and the administrator only', async () => {
  const all = { below: null, objectId: null }
  for (const role of ['operator', 'sekdes', 'kades', 'kadus', 'editor', 'bpd'] as const) {
    await expect(listAuditTrail(payload, (await staffWith(payload, [role])).actor, all)).rejects.toMatchObject({ code: 'not-allowed' })
  }
  for (const role of ['admin', 'auditor'] as const) {
    expect((await listAuditTrail(payload, (await staffWith(payload, [role])).actor, all)).rows.length).toBeGreaterThan(0)
  }
})

it('shows the newest first, page by page, without a gap or a repetition, and who acted by name', async () => {
  const objectId = crypto.randomUUID()
  await inTransaction(payload, auditor.actor, async (tx) => {
    for (let at = 1; at <= 230; at += 1) await appendAudit(tx, { action: `step-${at}`, object: { collection: 'letters', id: objectId } })
  })
  const seen: string[] = []
  for (let below: number | null = null, more = true; more; more = below !== null) {
    const { rows, next } = await listAuditTrail(payload, auditor.actor, { below, objectId })
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['Petugas auditor']))
    seen.push(...rows.map(({ action }) => action))
    below = next
  }
  expect(seen).toEqual(Array.from({ length: 230 }, (_, at) => `step-${230 - at}`))
})

it('says nothing of complaints about the office, which the village council keeps alone', async () => {
  const [open, secret] = [await complaintId(false), await complaintId(true)]
  expect((await listAuditTrail(payload, auditor.actor, { below: null, objectId: open })).rows).not.toEqual([])
  expect((await listAuditTrail(payload, auditor.actor, { below: null, objectId: secret })).rows).toEqual([])
})
