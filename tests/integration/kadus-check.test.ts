import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { query } from '@/platform/database'
import { actOnRequest } from '@/use-cases/act-on-request'
import { readRequestPhoto } from '@/use-cases/office/private-documents'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { findRequestByCode, listRequests } from '@/use-cases/office/request-list'
import { loadWorklist } from '@/use-cases/office/worklist'
import { previewLetter, signLetter } from '@/use-cases/sign-letter'
import { trackingView } from '@/use-cases/services/tracking-view'
import { trackLetterRequest } from '@/use-cases/track-letter-request'

import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer, photoBytes, requested } from '@tests/support/requests'
import { rest, signIn } from '@tests/support/rest'
import { staffWith } from '@tests/support/office'

let payload: Payload
let operator: StaffActor
let sekdes: StaffActor
let kades: StaffActor

beforeAll(async () => {
  payload = await testPortal()
  operator = await officer(payload, 'operator')
  sekdes = await officer(payload, 'sekdes')
  kades = await officer(payload, 'kades')
})

const act = (by: StaffActor, requestId: string, action: Parameters<typeof actOnRequest>[2]['action'], seen: Parameters<typeof actOnRequest>[2]['seen'], more: object = {}) =>
  actOnRequest(payload, by, { requestId, action, seen, ...more }, officeClock)

/** A request that the operator has passed on to the head of the resident's hamlet. */
const withKadus = async (resident: Awaited<ReturnType<typeof inventedResident>>) => {
  const { slug } = await letterType(payload, { onlineMode: 'kadus', requirements: [{ text: 'Foto rumah', kind: 'photo', required: true }] })
  const request = await requested(payload, slug, { nik: resident.nik, name: resident.name, photos: [{ requirement: 'Foto rumah', bytes: await photoBytes(), contentType: 'image/jpeg' }] })
  await act(operator, request.id, 'open', 'submitted')
  await act(operator, request.id, 'match', 'in-review', { residentId: resident.id })
  await act(operator, request.id, 'pass-on', 'in-review')
  return request
}

const statusOf = async (id: string): Promise<string> => (await query<{ status: string }>(payload, 'SELECT status FROM letter_requests WHERE id = $1::uuid', [id]))[0]?.status ?? ''

describe('a letter that the kadus has to confirm', () => {
  it('waits for the head of the matched person\'s hamlet, then for the secretary, then for the signature', async () => {
    const resident = await inventedResident(payload)
    const kadus = await officer(payload, 'kadus', resident.hamletId)
    const { id, trackingCode } = await withKadus(resident)
    expect(await statusOf(id)).toBe('awaiting-kadus')
    for (const colleague of [operator, sekdes, kades]) {
      await expect(act(colleague, id, 'confirm-kadus', 'awaiting-kadus')).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await expect(act(sekdes, id, 'approve-check', 'awaiting-kadus')).rejects.toMatchObject({ code: 'transition-not-allowed' })
    await expect(signLetter(payload, kades, { requestId: id, seen: 'awaiting-kadus' }, officeClock)).rejects.toMatchObject({ code: 'transition-not-allowed' })
    await expect(act(operator, id, 'record-kadus', 'awaiting-kadus', { reason: 'phoned', words: 'Sudah.' })).rejects.toMatchObject({ code: 'kadus-confirms' })
    const tracked = await trackLetterRequest(payload, trackingCode)
    expect(tracked && (await trackingView(payload, tracked, () => new Date())).state).toBe('Sedang diperiksa Kepala Dusun')
    await act(kadus, id, 'confirm-kadus', 'awaiting-kadus')
    expect(await statusOf(id)).toBe('awaiting-check')
    await act(sekdes, id, 'approve-check', 'awaiting-check')
    expect(await statusOf(id)).toBe('awaiting-signature')
    expect((await auditOf(payload, id)).map(({ action }) => action)).toEqual(
      ['request-submitted', 'request-open', 'request-match', 'request-pass-on', 'request-confirm-kadus', 'request-approve-check'],
    )
  })

  it('goes back to the counter with the kadus\'s words, which the resident does not read', async () => {
    const resident = await inventedResident(payload)
    const kadus = await officer(payload, 'kadus', resident.hamletId)
    const { id, trackingCode } = await withKadus(resident)
    await expect(act(kadus, id, 'decline-kadus', 'awaiting-kadus')).rejects.toMatchObject({ code: 'reason-required' })
    await expect(act(kadus, id, 'decline-kadus', 'awaiting-kadus', { reason: 'not-living-here' })).rejects.toMatchObject({ code: 'words-required' })
    await act(kadus, id, 'decline-kadus', 'awaiting-kadus', { reason: 'not-living-here', words: 'Rumahnya sudah setahun kosong.' })
    const detail = await loadRequestDetail(payload, operator, { id, wanted: null }, officeClock)
    expect(detail.status).toBe('in-review')
    expect(detail.history.at(-1)).toMatchObject({ action: 'decline-kadus', role: 'kadus', reason: 'not-living-here', words: 'Rumahnya sudah setahun kosong.' })
    expect(JSON.stringify(await trackLetterRequest(payload, trackingCode))).not.toContain('kosong')
    // Passed on again, it has to be confirmed again.
    await act(operator, id, 'pass-on', 'in-review')
    expect(await statusOf(id)).toBe('awaiting-kadus')
  })

  it('may be recorded by the office, with words, only where the hamlet has no kadus with an active account', async () => {
    const resident = await inventedResident(payload)
    const { id } = await withKadus(resident)
    await expect(act(operator, id, 'record-kadus', 'awaiting-kadus', { reason: 'phoned' })).rejects.toMatchObject({ code: 'words-required' })
    const kadus = await staffWith(payload, ['kadus'], resident.hamletId)
    await expect(act(operator, id, 'record-kadus', 'awaiting-kadus', { reason: 'phoned', words: 'Sudah.' })).rejects.toMatchObject({ code: 'kadus-confirms' })
    await payload.update({ collection: 'staff', id: kadus.id, data: { active: false }, overrideAccess: true })
    await act(operator, id, 'record-kadus', 'awaiting-kadus', { reason: 'phoned', words: 'Kadus Ngatiman lewat telepon, Selasa pagi.' })
    expect(await statusOf(id)).toBe('awaiting-check')
    expect((await auditOf(payload, id)).at(-1)).toMatchObject({ action: 'request-record-kadus', actor: `staff:${operator.id}`, reason: 'phoned' })
    const detail = await loadRequestDetail(payload, sekdes, { id, wanted: null }, officeClock)
    expect(detail.history.at(-1)?.words).toContain('Ngatiman')
  })

  it('tells the second of two who act at once what became of it', async () => {
    const resident = await inventedResident(payload)
    const kadus = await officer(payload, 'kadus', resident.hamletId)
    const { id } = await withKadus(resident)
    const both = await Promise.allSettled([act(kadus, id, 'confirm-kadus', 'awaiting-kadus'), act(sekdes, id, 'return-to-operator', 'awaiting-kadus', { reason: 'data-wrong' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'changed-meanwhile', details: { status: await statusOf(id) } })
  })
})

describe('what a kadus sees', () => {
  it('is what is or was with him, and nothing before the office asks or of another hamlet', async () => {
    const resident = await inventedResident(payload)
    const kadus = await officer(payload, 'kadus', resident.hamletId)
    const stranger = await officer(payload, 'kadus', (await inventedResident(payload)).hamletId)
    const { slug } = await letterType(payload, { onlineMode: 'kadus' })
    const unasked = await requested(payload, slug, { nik: resident.nik, name: resident.name })
    const { id, trackingCode } = await withKadus(resident)
    const listed = async (by: StaffActor): Promise<string[]> => (await listRequests(payload, by, { status: null, after: null })).rows.map((row) => row.id)
    expect(await listed(kadus)).toEqual([id])
    expect(await listed(stranger)).toEqual([])
    expect((await loadWorklist(payload, kadus, officeClock)).rows.map((row) => [row.id, row.nextAct])).toEqual([[id, 'confirm-kadus']])
    expect((await loadWorklist(payload, stranger, officeClock)).rows).toEqual([])
    expect(await findRequestByCode(payload, stranger, trackingCode)).toBeNull()
    await expect(loadRequestDetail(payload, stranger, { id, wanted: null }, officeClock)).rejects.toMatchObject({ code: 'not-found' })
    await expect(loadRequestDetail(payload, kadus, { id: unasked.id, wanted: null }, officeClock)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readRequestPhoto(payload, stranger, { requestId: id, index: 0 })).rejects.toMatchObject({ code: 'not-found' })
    expect((await readRequestPhoto(payload, kadus, { requestId: id, index: 0 })).contentType).toBe('image/jpeg')
    await act(kadus, id, 'confirm-kadus', 'awaiting-kadus')
    expect(await listed(kadus)).toEqual([id])
  })

  it('never holds the NIK in full, nor the letter', async () => {
    const resident = await inventedResident(payload)
    const account = await staffWith(payload, ['kadus'], resident.hamletId)
    const { id } = await withKadus(resident)
    if (account.actor.kind !== 'staff') throw new Error('no kadus')
    const detail = await loadRequestDetail(payload, account.actor, { id, wanted: null }, officeClock)
    expect(JSON.stringify(detail)).not.toContain(resident.nik)
    expect(detail).toMatchObject({ maySeeLetter: false, letter: null, actions: ['confirm-kadus', 'decline-kadus'] })
    await expect(previewLetter(payload, account.actor, id, officeClock)).rejects.toMatchObject({ code: 'not-allowed' })
    const cookie = await signIn(account)
    const overRest = await rest({ method: 'GET', path: `letter-requests/${id}`, cookie })
    expect(overRest.status).toBe(200)
    const body = await overRest.text()
    for (const secret of [resident.nik, 'claimSealed', 'claimNikHash']) expect(body).not.toContain(secret)
    expect((await rest({ method: 'GET', path: `kantor/permohonan/${id}/pratinjau`, cookie })).status).toBe(403)
  })

  it('ends when the request turns out to be somebody else\'s, of another hamlet', async () => {
    const [wrong, right] = [await inventedResident(payload), await inventedResident(payload)]
    const kadus = await officer(payload, 'kadus', wrong.hamletId)
    const { id } = await withKadus(wrong)
    await act(sekdes, id, 'return-to-operator', 'awaiting-kadus', { reason: 'data-wrong' })
    expect((await loadRequestDetail(payload, kadus, { id, wanted: null }, officeClock)).actions).toEqual([])
    await act(operator, id, 'match', 'in-review', { residentId: right.id })
    await expect(loadRequestDetail(payload, kadus, { id, wanted: null }, officeClock)).rejects.toMatchObject({ code: 'not-found' })
  })
})
