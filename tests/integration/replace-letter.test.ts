import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { writeTable } from '@/domain/letters/answers-table'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'
import { actOnRequest } from '@/use-cases/act-on-request'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { handOverLetter } from '@/use-cases/hand-over-letter'
import { loadReplacementForm } from '@/use-cases/letters/replacement-form'
import { type ReplaceLetterInput, startReplacement } from '@/use-cases/letters/replace-letter'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { readLetterAsText } from '@/use-cases/office/letter-as-text'
import { trackingView } from '@/use-cases/services/tracking-view'
import { signLetter } from '@/use-cases/sign-letter'
import { trackLetterRequest } from '@/use-cases/track-letter-request'
import { verifyLetter } from '@/use-cases/verify-letter'

import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let kades: StaffActor

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  operator = await officer(payload, 'operator')
  kades = await officer(payload, 'kades')
})

const TODAY = '2026-11-24'

/** A signed letter about a business that was written down wrongly. */
const signed = async () => {
  const resident = await inventedResident(payload, { name: 'SITI AMINAH' })
  const { slug } = await letterType(payload, { checkedBySekdes: false, fields: [{ key: 'usaha', label: 'Usaha', type: 'text', required: true }, { key: 'keperluan', label: 'Keperluan', type: 'text', required: true }] })
  const { id, trackingCode } = await requested(payload, slug, { nik: resident.nik, name: resident.name, purpose: 'Membuka rekening', answers: { usaha: 'Warung kopi', keperluan: 'Membuka rekening' } })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  const letter = await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)
  return { ...letter, resident, requestId: id, trackingCode }
}

const begin = async (letterId: string, changes: Partial<ReplaceLetterInput> = {}, by: StaffActor = operator): Promise<string> => {
  const id = changes.id ?? uuidv7()
  await startReplacement(payload, by, { letterId, reason: 'answers-wrong', words: 'Jenis usahanya keliru.', purpose: 'Mengajukan kredit', answers: { usaha: 'Warung nasi' }, ...changes, id }, officeClock)
  return id
}

const signNew = async (requestId: string) => {
  await actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review' }, officeClock)
  return signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, officeClock)
}

const check = (code: string) => verifyLetter(payload, code, TODAY)

describe('replacing a signed letter', () => {
  it('begins a request for the same person and kind, with the old answers as they were mended, and leaves the old letter valid', async () => {
    const old = await signed()
    expect(await loadReplacementForm(payload, operator, old.letterId)).toMatchObject({ number: old.number, purpose: 'Membuka rekening', fields: [{ key: 'usaha', value: 'Warung kopi' }], under: null })
    const id = await begin(old.letterId)
    const detail = await loadRequestDetail(payload, operator, { id, wanted: null }, officeClock)
    expect(detail).toMatchObject({ status: 'in-review', matched: { person: { id: old.resident.id } }, claim: { purpose: 'Mengajukan kredit' }, replacement: { old: { requestId: old.requestId, number: old.number } } })
    expect(detail.claim.answers).toMatchObject([{ label: 'Usaha', value: 'Warung nasi' }, { label: 'Keperluan', value: 'Mengajukan kredit' }])
    expect((await check(old.verificationCode))?.status).toBe('valid')
    expect((await loadRequestDetail(payload, operator, { id: old.requestId, wanted: null }, officeClock)).replacement.successor).toMatchObject({ requestId: id, number: null })
  })

  it('takes effect with the new signature: each letter names the other, and the old number stays in the book', async () => {
    const old = await signed()
    const next = await signNew(await begin(old.letterId))
    expect(await check(old.verificationCode)).toMatchObject({ status: 'replaced', number: old.number, replacedBy: { number: next.number, issuedOn: TODAY } })
    expect(await check(next.verificationCode)).toMatchObject({ status: 'valid', replaces: { number: old.number, issuedOn: TODAY } })
    const { fileId } = await payload.findByID({ collection: 'letters', id: next.letterId, depth: 0, overrideAccess: true })
    const { text } = await readPdf((await readPrivateFile(payload, fileId))?.bytes ?? Buffer.alloc(0))
    expect(text).toContain(`Surat ini menggantikan surat nomor ${old.number} tanggal 24 November 2026`)
    expect(JSON.stringify((await readLetterAsText(payload, kades, next.letterId)).letter.blocks)).toContain(old.number)
    expect(await payload.findByID({ collection: 'letters', id: old.letterId, depth: 0, overrideAccess: true })).toMatchObject({ status: 'replaced', statusReason: 'Isian surat keliru: Jenis usahanya keliru.' })
    expect((await auditOf(payload, old.letterId)).map(({ action }) => action)).toEqual(expect.arrayContaining(['letter-replacement-begun', 'letter-replaced']))
  })

  it('mends tables and other people too, and leaves what was not touched', async () => {
    const resident = await inventedResident(payload, { name: 'SITI AMINAH' })
    const { slug } = await letterType(payload, {
      checkedBySekdes: false,
      fields: [
        { key: 'penerima', label: 'Penerima kuasa', type: 'resident', required: true },
        { key: 'ternak', label: 'Ternak', type: 'table', columns: ['Jenis', 'Jumlah'], required: true },
      ],
    })
    const answers = { penerima: writeTable([['Joko Santosa', '', '', 'Petani', '']]), ternak: writeTable([['Sapi', '3'], ['Kambing', '5']]) }
    const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name, answers })
    await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
    await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
    await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
    const { letterId } = await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)
    const { fields } = await loadReplacementForm(payload, operator, letterId)
    expect(fields.map(({ key, columns, options, value }) => ({ key, columns, options, value }))).toEqual([
      { key: 'penerima', columns: ['Nama', 'NIK (bila ada)', 'Tempat, tanggal lahir (bila ada)', 'Pekerjaan (bila ada)', 'Alamat (bila ada)'], options: ['Data orangnya'], value: answers.penerima },
      { key: 'ternak', columns: ['Jenis', 'Jumlah'], options: [], value: answers.ternak },
    ])
    const next = await begin(letterId, { answers: { penerima: answers.penerima, ternak: writeTable([['Sapi', '2']]) } })
    const detail = await loadRequestDetail(payload, operator, { id: next, wanted: null }, officeClock)
    expect(detail.claim.answers.map(({ table }) => table?.rows)).toEqual([[expect.arrayContaining(['Joko Santosa', 'Petani'])], [['1', 'Sapi', '2']]])
  })

  it('ends a request whose old letter still lay in the office, and says where the new one is', async () => {
    const old = await signed()
    const id = await begin(old.letterId)
    const next = await signNew(id)
    const { trackingCode } = await payload.findByID({ collection: 'letter-requests', id, depth: 0, overrideAccess: true })
    expect(await trackLetterRequest(payload, old.trackingCode)).toMatchObject({ status: 'rejected', refusal: { reason: 'letter-replaced', words: expect.stringContaining(trackingCode) } })
    expect((await trackLetterRequest(payload, old.trackingCode))?.refusal?.words).toContain(next.number)
    const tracked = await trackLetterRequest(payload, old.trackingCode)
    expect(tracked ? await trackingView(payload, tracked, officeClock) : null).toMatchObject({ state: 'Surat diganti dengan surat baru', tone: 'info', canWithdraw: false })
    await expect(handOverLetter(payload, operator, { requestId: old.requestId, identityChecked: true, receivedBy: 'applicant' }, officeClock)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('leaves a request as it is whose letter was handed over', async () => {
    const old = await signed()
    await handOverLetter(payload, operator, { requestId: old.requestId, identityChecked: true, receivedBy: 'applicant' }, officeClock)
    await signNew(await begin(old.letterId))
    expect((await trackLetterRequest(payload, old.trackingCode))?.status).toBe('handed-over')
  })

  it('makes one request when the button is pressed twice, and one signature when two sign', async () => {
    const old = await signed()
    const id = uuidv7()
    await Promise.all([begin(old.letterId, { id }), begin(old.letterId, { id }), begin(old.letterId, { id })])
    expect(await query(payload, 'SELECT id FROM letter_requests WHERE replaces_id = $1::uuid', [old.letterId])).toEqual([{ id }])
    await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
    const both = await Promise.allSettled([1, 2].map(() => signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('lets only one of two officers begin, and a second one after the first came to nothing', async () => {
    const old = await signed()
    const both = await Promise.allSettled([begin(old.letterId), begin(old.letterId, {}, kades)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [first] = both.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    await expect(begin(old.letterId)).rejects.toMatchObject({ code: 'replacement-under-way' })
    await actOnRequest(payload, operator, { requestId: first ?? '', action: 'reject', seen: 'in-review', reason: 'duplicate' }, officeClock)
    expect((await check(old.verificationCode))?.status).toBe('valid')
    await begin(old.letterId)
  })

  it('is refused for a letter that is not valid, without reason or words, for wrong answers, and to other offices', async () => {
    const old = await signed()
    await expect(begin(old.letterId, { reason: '' })).rejects.toMatchObject({ code: 'reason-required' })
    await expect(begin(old.letterId, { words: ' ' })).rejects.toMatchObject({ code: 'words-required' })
    await expect(begin(old.letterId, { answers: {} })).rejects.toMatchObject({ code: 'answer-not-accepted', details: { field: 'Usaha' } })
    for (const role of ['auditor', 'kadus', 'editor'] as const) {
      const other = await officer(payload, role)
      await expect(begin(old.letterId, {}, other)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(loadReplacementForm(payload, other, old.letterId)).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await cancelLetter(payload, kades, { letterId: old.letterId, reason: 'letter-wrong', words: 'Keliru.' }, officeClock)
    await expect(begin(old.letterId)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('is not needed for a letter that is only taken back: who follows the request reads that, not that it was refused', async () => {
    const old = await signed()
    await cancelLetter(payload, kades, { letterId: old.letterId, reason: 'letter-wrong', words: 'Keliru.' }, officeClock)
    const tracked = await trackLetterRequest(payload, old.trackingCode)
    const view = tracked ? await trackingView(payload, tracked, officeClock) : null
    expect(view).toMatchObject({ state: 'Surat dibatalkan', tone: 'bad', canWithdraw: false })
    expect(view?.steps.at(-1)?.title).toBe('Surat dibatalkan')
  })

  it('keeps a letter cancelled that was cancelled while its replacement waited', async () => {
    const old = await signed()
    const id = await begin(old.letterId)
    await cancelLetter(payload, kades, { letterId: old.letterId, reason: 'misused', words: 'Disalahgunakan.' }, officeClock)
    const next = await signNew(id)
    expect((await check(old.verificationCode))?.status).toBe('cancelled')
    expect(await check(next.verificationCode)).toMatchObject({ status: 'valid', replaces: { number: old.number } })
  })

  it('never waits in a circle with a cancellation', async () => {
    const old = await signed()
    const id = await begin(old.letterId)
    await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
    const [cancelled] = await Promise.allSettled([
      cancelLetter(payload, kades, { letterId: old.letterId, reason: 'misused', words: 'Disalahgunakan.' }, officeClock),
      signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock),
    ])
    const state = await check(old.verificationCode)
    expect(state?.status).toBe(cancelled.status === 'fulfilled' ? 'cancelled' : 'replaced')
  })
})
