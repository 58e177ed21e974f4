import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { formatVerificationCode } from '@/domain/codes/verification-code'
import { VERIFICATION } from '@/messages/verification'
import { readPrivateFile } from '@/platform/storage'
import { actOnRequest } from '@/use-cases/act-on-request'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { handOverLetter } from '@/use-cases/hand-over-letter'
import { readLetterAsText } from '@/use-cases/office/letter-as-text'
import { signLetter } from '@/use-cases/sign-letter'
import { trackLetterRequest } from '@/use-cases/track-letter-request'
import { verifyLetter, verifyLetterFile } from '@/use-cases/verify-letter'

import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer, requested } from '@tests/support/requests'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
})

/** A letter signed on 24 November 2026 that is valid for a month. */
const signed = async () => {
  const [operator, kades] = [await officer(payload, 'operator'), await officer(payload, 'kades')]
  const resident = await inventedResident(payload, { name: 'SITI AMINAH' })
  const { slug } = await letterType(payload, { checkedBySekdes: false, validityMonths: 1 })
  const { id, trackingCode } = await requested(payload, slug, { nik: resident.nik, name: resident.name, purpose: 'Urusan rahasia' })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  return { ...(await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)), resident, kades, trackingCode, requestId: id }
}

const replace = (id: string, replacedBy: string) => payload.update({ collection: 'letters', id, data: { status: 'replaced', replacedBy }, overrideAccess: true })

const cancel = (by: Parameters<typeof cancelLetter>[1], letterId: string, words = 'Nama salah tulis.') => cancelLetter(payload, by, { letterId, reason: 'letter-wrong', words }, officeClock)

describe('whoever checks a letter', () => {
  it('learns that it is valid, and nothing of NIK, address or purpose', async () => {
    const { verificationCode, number, resident } = await signed()
    const found = await verifyLetter(payload, formatVerificationCode(verificationCode).toLowerCase(), '2026-11-24')
    expect(found).toMatchObject({ status: 'valid', number, signerName: 'Bambang Contoh', validUntil: '2026-12-24' })
    const told = JSON.stringify(found)
    for (const secret of [resident.nik, 'SITI AMINAH', 'Jalan Kebun', 'rahasia']) expect(told).not.toContain(secret)
  })

  it('learns on the day after its last that it is over', async () => {
    const { verificationCode } = await signed()
    expect((await verifyLetter(payload, verificationCode, '2026-12-24'))?.status).toBe('valid')
    expect((await verifyLetter(payload, verificationCode, '2026-12-25'))?.status).toBe('expired')
  })

  it('learns that it was cancelled, or by which letter it was replaced', async () => {
    const [cancelled, replaced, successor] = [await signed(), await signed(), await signed()]
    await cancel(cancelled.kades, cancelled.letterId)
    await replace(replaced.letterId, successor.letterId)
    expect((await verifyLetter(payload, cancelled.verificationCode, '2026-11-24'))?.status).toBe('cancelled')
    expect(await verifyLetter(payload, replaced.verificationCode, '2026-11-24')).toMatchObject({ status: 'replaced', replacedBy: { number: successor.number } })
    expect(Object.keys(VERIFICATION.states).toSorted()).toEqual(['cancelled', 'expired', 'replaced', 'signing', 'valid'])
  })

  it('finds a letter by its file, and none when a single byte was changed', async () => {
    const { letterId, number } = await signed()
    const { fileId } = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })
    const bytes = (await readPrivateFile(payload, fileId))?.bytes ?? Buffer.alloc(0)
    expect((await verifyLetterFile(payload, bytes, '2026-11-24'))?.number).toBe(number)
    const forged = Buffer.from(bytes)
    forged.writeUInt8(forged.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
    expect(await verifyLetterFile(payload, forged, '2026-11-24')).toBeNull()
  })
})

describe('cancelling a signed letter', () => {
  it('is the kades\'s alone, with a reason and words, once, and ends a request whose letter was not handed over', async () => {
    const { letterId, kades, trackingCode, requestId } = await signed()
    for (const role of ['sekdes', 'operator'] as const) await expect(cancel(await officer(payload, role), letterId)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(cancel(kades, letterId, ' ')).rejects.toMatchObject({ code: 'words-required' })
    const both = await Promise.allSettled([cancel(kades, letterId), cancel(kades, letterId)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await trackLetterRequest(payload, trackingCode)).toMatchObject({ status: 'rejected', refusal: { reason: 'letter-wrong', words: 'Nama salah tulis.' } })
    expect((await auditOf(payload, letterId)).at(-1)).toMatchObject({ action: 'letter-cancelled', reason: 'letter-wrong' })
    const operator = await officer(payload, 'operator')
    await expect(handOverLetter(payload, operator, { requestId, identityChecked: true, receivedBy: 'applicant' }, officeClock)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('leaves a request that is already done as it is', async () => {
    const { letterId, kades, trackingCode, requestId, verificationCode } = await signed()
    await handOverLetter(payload, await officer(payload, 'operator'), { requestId, identityChecked: true, receivedBy: 'applicant' }, officeClock)
    await cancel(kades, letterId)
    expect((await trackLetterRequest(payload, trackingCode))?.status).toBe('handed-over')
    expect((await verifyLetter(payload, verificationCode, '2026-11-24'))?.status).toBe('cancelled')
  })
})

describe('a signed letter as text', () => {
  it('says what the paper says, to who may read letters, and is recorded as opened', async () => {
    const { letterId, number, resident, kades } = await signed()
    const { letter } = await readLetterAsText(payload, kades, letterId)
    expect(letter).toMatchObject({ number, resident: { nik: resident.nik }, verification: { code: expect.any(String) } })
    expect((await auditOf(payload, letterId)).at(-1)).toMatchObject({ action: 'letter-opened', actor: `staff:${kades.id}` })
    for (const role of ['kadus', 'editor', 'bpd'] as const) {
      await expect(readLetterAsText(payload, await officer(payload, role, resident.hamletId), letterId)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })
})
