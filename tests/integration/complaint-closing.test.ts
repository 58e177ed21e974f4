import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ANONYMOUS, type StaffActor } from '@/access/actor'
import { query } from '@/platform/database'
import { newDraftKey } from '@/platform/form-drafts'
import { actOnComplaint } from '@/use-cases/complaints/act-on-complaint'
import { closeSilentComplaints } from '@/use-cases/complaints/close-silent-complaints'
import { complaintTrackingView } from '@/use-cases/complaints/complaint-view'
import { submitComplaint } from '@/use-cases/complaints/submit-complaint'
import { trackComplaint } from '@/use-cases/complaints/track-complaint'
import { listComplaints } from '@/use-cases/office/complaint-list'

import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { auditOf, officer, photoBytes } from '@tests/support/requests'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let operator: StaffActor
let bpd: StaffActor

const wib = (text: string) => () => new Date(`${text}:00+07:00`)
const ASKED = wib('2026-11-25T10:00')

beforeAll(async () => {
  payload = await testPortal()
  operator = await officer(payload, 'operator')
  bpd = await officer(payload, 'bpd')
})

const reported = async (about: { aboutOffice?: boolean; identity?: 'office' | 'anonymous'; photos?: Buffer[] } = {}) => {
  const { aboutOffice = false, identity = 'office', photos = [] } = about
  const category = await payload.create({
    collection: 'complaint-categories',
    data: { name: `Jenis ${crypto.randomUUID()}`, unit: 'Kasi', class: 'simple', aboutOffice, sequence: 1, active: true },
    overrideAccess: true,
  })
  const key = newDraftKey()
  const input = {
    key, categoryId: String(category.id), hamletId: null, place: 'Simpang', story: 'Lampu mati.', identity, name: 'Tukijan', phone: '+6281234567890',
    photos: photos.map((bytes) => ({ bytes, contentType: 'image/jpeg' })),
  }
  const { trackingCode } = await submitComplaint(payload, input, wib('2026-11-24T10:00'))
  const [row] = await query<{ id: string }>(payload, 'SELECT id FROM complaints WHERE tracking_code = $1', [trackingCode])
  return { id: row?.id ?? '', trackingCode, input }
}

const act = (by: StaffActor | typeof ANONYMOUS, complaintId: string, action: Parameters<typeof actOnComplaint>[2]['action'], seen: Parameters<typeof actOnComplaint>[2]['seen'], clock = ASKED) =>
  actOnComplaint(payload, by, { complaintId, action, seen, words: 'Kata-kata.' }, clock)

/** A complaint that the office has asked about, or has solved, on 25 November. */
const waiting = async (state: 'awaiting-reporter' | 'resolved', about: Parameters<typeof reported>[0] = {}) => {
  const complaint = await reported(about)
  const by = about?.aboutOffice ? bpd : operator
  await act(by, complaint.id, 'verify', 'new')
  await act(by, complaint.id, 'start', 'verified')
  await act(by, complaint.id, state === 'resolved' ? 'resolve' : 'ask', 'in-progress')
  return complaint
}

const view = async (trackingCode: string, clock: () => Date) => {
  const complaint = await trackComplaint(payload, trackingCode)
  if (!complaint) throw new Error('no complaint')
  return complaintTrackingView(payload, complaint, clock)
}

describe('a complaint that the reporter leaves unanswered', () => {
  it.each(['awaiting-reporter', 'resolved'] as const)('closes by itself from %s when ten working days are over, and not a minute before', async (state) => {
    const { id, trackingCode } = await waiting(state)
    expect((await view(trackingCode, ASKED)).deadline).toContain('Rabu, 9 Desember 2026, pukul 15.00')
    await closeSilentComplaints(payload, wib('2026-12-09T14:59'))
    expect((await trackComplaint(payload, trackingCode))?.status).toBe(state)
    expect(await closeSilentComplaints(payload, wib('2026-12-09T15:00'))).toBeGreaterThan(0)
    const closed = await view(trackingCode, wib('2026-12-09T15:00'))
    expect(closed).toMatchObject({ state: 'Ditutup karena tidak ada jawaban', promise: null, act: 'reopen', deadline: 'Laporan ini dapat dibuka lagi sampai Jumat, 8 Januari 2027.' })
    expect(closed.talk.at(-1)).toMatchObject({ by: 'system' })
    expect(closed.talk.at(-1)?.words).toContain('8 Januari 2027')
    expect((await auditOf(payload, id)).at(-1)).toMatchObject({ action: 'complaint-close', actor: 'system:close-silent-complaints' })
    expect((await listComplaints(payload, operator, 'open')).map((row) => row.id)).not.toContain(id)
    expect((await listComplaints(payload, operator, 'closed')).map((row) => row.id)).toContain(id)
  })

  it('closes once, however often and by however many workers it is tried', async () => {
    const { id, trackingCode } = await waiting('resolved')
    await Promise.all(Array.from({ length: 4 }, () => closeSilentComplaints(payload, wib('2026-12-20T10:00'))))
    await closeSilentComplaints(payload, wib('2026-12-21T10:00'))
    expect((await trackComplaint(payload, trackingCode))?.steps.filter(({ action }) => action === 'close')).toHaveLength(1)
    expect((await auditOf(payload, id)).filter(({ action }) => action === 'complaint-close')).toHaveLength(1)
  })

  it('gets its ten days anew with every word of the office', async () => {
    const { id, trackingCode } = await waiting('awaiting-reporter')
    await act(operator, id, 'reply', 'awaiting-reporter', wib('2026-12-08T10:00'))
    await closeSilentComplaints(payload, wib('2026-12-10T10:00'))
    expect((await trackComplaint(payload, trackingCode))?.status).toBe('awaiting-reporter')
  })

  it('is left alone when the reporter answered', async () => {
    const { id, trackingCode } = await waiting('awaiting-reporter')
    await act(ANONYMOUS, id, 'answer', 'awaiting-reporter', wib('2026-12-01T10:00'))
    await closeSilentComplaints(payload, wib('2027-02-01T10:00'))
    expect((await trackComplaint(payload, trackingCode))?.status).toBe('in-progress')
  })

  it('can be reopened for thirty days and not after, and only by who has the code', async () => {
    const [inTime, late] = [await waiting('resolved'), await waiting('resolved')]
    await closeSilentComplaints(payload, wib('2026-12-09T15:00'))
    await expect(act(operator, inTime.id, 'reopen', 'closed', wib('2026-12-10T10:00'))).rejects.toMatchObject({ code: 'not-allowed' })
    await act(ANONYMOUS, inTime.id, 'reopen', 'closed', wib('2027-01-08T23:00'))
    expect((await trackComplaint(payload, inTime.trackingCode))?.status).toBe('reopened')
    await expect(act(ANONYMOUS, late.id, 'reopen', 'closed', wib('2027-01-09T08:00'))).rejects.toMatchObject({ code: 'complaint-closed' })
    expect(await view(late.trackingCode, wib('2027-01-09T08:00'))).toMatchObject({ act: null })
  })

  it('of those about the office the office learns nothing, not even by their closing', async () => {
    const { id } = await waiting('resolved', { aboutOffice: true })
    await closeSilentComplaints(payload, wib('2026-12-20T10:00'))
    expect((await listComplaints(payload, bpd, 'closed')).map((row) => row.id)).toContain(id)
    for (const role of ['operator', 'sekdes', 'kades', 'auditor', 'admin', 'kadus', 'editor'] as const) {
      const cookie = await signIn(await staffWith(payload, [role]))
      for (const path of [`complaints/${id}`, `complaints?where[id][equals]=${id}`, `complaints/count?where[id][equals]=${id}`, `complaint-updates?where[complaint][equals]=${id}`, `complaint-updates/count?where[complaint][equals]=${id}`]) {
        const answer = await rest({ method: 'GET', path, cookie })
        const found: unknown = answer.status === 200 ? await answer.json() : { totalDocs: 0 }
        expect(found, `${role}: ${path}`).toMatchObject({ totalDocs: 0 })
      }
    }
  })
})

describe('an anonymous reporter', () => {
  it('is nowhere in the database: no name, no number, and not even a hash of them', async () => {
    const { id, input } = await reported({ identity: 'anonymous', photos: [await photoBytes()] })
    const tables = ['complaints', 'complaint_updates', 'submissions', 'form_drafts', 'audit_trail', 'rate_limits']
    for (const table of tables) {
      const rows = await query<{ whole: string }>(payload, `SELECT t::text AS whole FROM ${table} t`)
      for (const { whole } of rows) expect(whole, table).not.toMatch(/Tukijan|81234567890/u)
    }
    // The same report with another name under the same key is the same report: the name was no part of what was kept.
    const again = await submitComplaint(payload, { ...input, name: 'Orang Lain', phone: null }, wib('2026-11-24T10:05'))
    const [row] = await query<{ tracking_code: string; handler_id: string | null }>(payload, 'SELECT tracking_code, handler_id FROM complaints WHERE id = $1::uuid', [id])
    expect(row).toEqual({ tracking_code: again.trackingCode, handler_id: null })
    expect((await auditOf(payload, id)).map(({ actor }) => actor)).toEqual(['anonymous'])
  })
})

describe('the photos of a complaint', () => {
  it('are seen by who handles it, and by nobody else', async () => {
    const { id } = await reported({ aboutOffice: true, photos: [await photoBytes()] })
    const address = { method: 'GET', path: `kantor/pengaduan/${id}/foto/0` } as const
    expect((await rest(address)).status).toBe(404)
    for (const role of ['operator', 'kades', 'auditor', 'editor', 'admin', 'kadus'] as const) {
      expect((await rest({ ...address, cookie: await signIn(await staffWith(payload, [role])) })).status, role).toBe(404)
    }
    expect((await rest({ ...address, cookie: await signIn(await staffWith(payload, ['bpd'])) })).status).toBe(200)
  })
})
