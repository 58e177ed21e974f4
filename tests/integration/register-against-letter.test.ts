import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { sentenceFor } from '@/messages/errors'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { query } from '@/platform/database'
import { actOnRequest } from '@/use-cases/act-on-request'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { previewLetter, signLetter } from '@/use-cases/sign-letter'
import { trackLetterRequest } from '@/use-cases/track-letter-request'

import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { auditOf, officeClock, officer, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let kades: StaffActor
let unmarried: string
let business: string

beforeAll(async () => {
  payload = await testPortal()
  operator = await officer(payload, 'operator')
  kades = await officer(payload, 'kades')
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  await seedLetterTypes(payload)
  unmarried = await typeOf('keterangan-belum-menikah')
  business = await typeOf('keterangan-usaha')
})

/** The village's own type, asked for online and checked by nobody between. */
const typeOf = async (slug: string): Promise<string> => {
  const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: slug } }, limit: 1, overrideAccess: true })
  const [type] = docs
  if (!type) throw new Error(`no ${slug}`)
  await payload.update({ collection: 'letter-types', id: type.id, data: { onlineMode: 'online', checkedBySekdes: false, requirements: [] }, overrideAccess: true })
  return slug
}

const ANSWERS: Record<string, Record<string, string>> = { 'keterangan-usaha': { nama_usaha: 'Warung', jenis_usaha: 'Sembako', alamat_usaha: 'Dusun I', sejak: '2019' } }

const opened = async (slug: string, resident: { nik: Parameters<typeof requested>[2]['nik']; name: string }, purpose = 'Melamar kerja') => {
  const request = await requested(payload, slug, { nik: resident.nik, name: resident.name, purpose, answers: ANSWERS[slug] ?? {} })
  await actOnRequest(payload, operator, { requestId: request.id, action: 'open', seen: 'submitted' }, officeClock)
  return request
}

const match = (requestId: string, residentId: string) => actOnRequest(payload, operator, { requestId, action: 'match', seen: 'in-review', residentId }, officeClock)
const passOn = (requestId: string, words?: string) => actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review', ...(words ? { words } : {}) }, officeClock)
const register = (id: string, data: { maritalStatus?: '1' | '2' | '3' | '4'; lifeStatus?: '1' | '2' | '3' }) => payload.update({ collection: 'residents', id, data, overrideAccess: true })

describe('a letter that the register contradicts', () => {
  it('is refused when the person is matched, says why to the office, and nothing of it to the resident', async () => {
    const resident = await inventedResident(payload)
    await register(resident.id, { maritalStatus: '2' })
    const { id, trackingCode } = await opened(unmarried, resident)
    await expect(match(id, resident.id)).rejects.toMatchObject({ code: 'letter-contradicts-register', details: { finding: 'recorded-married' } })
    expect(sentenceFor('letter-contradicts-register', { finding: 'recorded-married' })).toContain('tercatat kawin')
    const detail = await loadRequestDetail(payload, operator, { id, wanted: null }, officeClock)
    expect(detail.candidates[0]?.findings).toEqual([{ code: 'recorded-married', level: 'impossible' }])
    expect(JSON.stringify(await trackLetterRequest(payload, trackingCode))).not.toMatch(/kawin|register|contradict/u)
  })

  it('is refused at the counter and at the signature when the register changed meanwhile', async () => {
    const resident = await inventedResident(payload)
    const { id } = await opened(unmarried, resident)
    await match(id, resident.id)
    await register(resident.id, { maritalStatus: '3' })
    await expect(passOn(id)).rejects.toMatchObject({ code: 'letter-contradicts-register' })
    await register(resident.id, { maritalStatus: '1' })
    await passOn(id)
    await register(resident.id, { lifeStatus: '2' })
    const before = await query<{ value: number }>(payload, 'SELECT value FROM letter_counters')
    await expect(signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)).rejects.toMatchObject({ code: 'letter-contradicts-register' })
    expect(await query<{ value: number }>(payload, 'SELECT value FROM letter_counters')).toEqual(before)
  })

  it('passes over a doubt only with the officer\'s words, which history and audit keep', async () => {
    const resident = await inventedResident(payload)
    await register(resident.id, { lifeStatus: '3' })
    const { id } = await opened(business, resident)
    await match(id, resident.id)
    await expect(passOn(id)).rejects.toMatchObject({ code: 'register-doubt' })
    await passOn(id, 'Usahanya masih di desa, pemiliknya pindah bulan lalu.')
    const detail = await loadRequestDetail(payload, kades, { id, wanted: null }, officeClock)
    expect(detail.history.at(-1)).toMatchObject({ action: 'pass-on', reason: 'register-doubt', words: 'Usahanya masih di desa, pemiliknya pindah bulan lalu.' })
    expect((await auditOf(payload, id)).at(-1)).toMatchObject({ action: 'request-pass-on', reason: 'register-doubt' })
  })
})

describe('the draft that the kades reads', () => {
  it('is the letter that is signed: the same words, with the number that comes next when nobody is quicker', async () => {
    const resident = await inventedResident(payload)
    const { id } = await opened(unmarried, resident)
    await match(id, resident.id)
    await passOn(id)
    const draft = await readPdf((await previewLetter(payload, kades, id, officeClock)).pdf)
    const { letterId, number } = await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)
    const { readLetterFile } = await import('@/use-cases/office/private-documents')
    const signed = await readPdf((await readLetterFile(payload, kades, letterId)).bytes)
    expect(draft.text).toContain(`Nomor: ${number} (sementara)`)
    const body = (text: string): string => /dengan ini.*|Surat ini untuk.*/u.exec(text)?.[0].split(/Periksa keaslian|Kode QR dibuat/u)[0] ?? ''
    expect(body(signed.text).length).toBeGreaterThan(20)
    expect(body(draft.text)).toBe(body(signed.text))
  })

  it('is refused at the signature when a word of it changed after it was read', async () => {
    const resident = await inventedResident(payload)
    const { id } = await opened(business, resident)
    await match(id, resident.id)
    await passOn(id)
    const sign = (shown: string) => signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature', shown }, officeClock)
    const { mark } = await previewLetter(payload, kades, id, officeClock)
    expect((await loadRequestDetail(payload, kades, { id, wanted: null }, officeClock)).letterMark).toBe(mark)
    await register(resident.id, { maritalStatus: '3' })
    await expect(sign(mark)).rejects.toMatchObject({ code: 'letter-changed-since-seen' })
    const again = await previewLetter(payload, kades, id, officeClock)
    expect(again.mark).not.toBe(mark)
    expect((await sign(again.mark)).number).toBeTruthy()
  })

  it('is not passed on with signs that the paper cannot hold, and names them', async () => {
    const resident = await inventedResident(payload)
    const { id } = await opened(unmarried, resident, 'Melamar kerja 😀')
    await match(id, resident.id)
    await expect(passOn(id)).rejects.toMatchObject({ code: 'sign-not-printable', details: { signs: '😀' } })
    expect(sentenceFor('sign-not-printable', { signs: '😀' })).toContain('“😀”')
  })
})
