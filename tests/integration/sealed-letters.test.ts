import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readLetterFile } from '@/use-cases/office/private-documents'
import { signLetter } from '@/use-cases/sign-letter'
import { verifyLetterFile } from '@/use-cases/verify-letter'

import { pdfsig, setVariables, trialCertificate, withVariables } from '@tests/support/certificates'
import { testPortal } from '@tests/support/portal'
import { letterType, officeClock, officer } from '@tests/support/requests'
import { toBeSigned } from '@tests/support/to-be-signed'

let payload: Payload
let slug: string
const NONE = { DESA_SIGNING_P12: undefined, DESA_SIGNING_PASSPHRASE: undefined }

beforeAll(async () => {
  payload = await testPortal()
  setVariables((await trialCertificate()).variables)
  slug = (await letterType(payload, { checkedBySekdes: false, signingWay: 'sealed' })).slug
})

afterAll(() => setVariables(NONE))

const sign = async (requestId: string) => signLetter(payload, await officer(payload, 'kades'), { requestId, seen: 'awaiting-signature' }, officeClock)

describe('a letter of a type that is sealed', () => {
  it('is kept with its seal, and known at the check page by those bytes alone', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    const { letterId, number } = await sign(requestId)
    const { bytes } = await readLetterFile(payload, await officer(payload, 'operator'), letterId)
    expect(await pdfsig(bytes)).toContain('Signature is Valid.')
    expect(await verifyLetterFile(payload, bytes, '2026-11-24')).toMatchObject({ number, status: 'valid', way: 'sealed' })
    const changed = Buffer.from(bytes)
    changed[1000] = (changed[1000] ?? 0) ^ 1
    expect(await verifyLetterFile(payload, changed, '2026-11-24')).toBeNull()
    const unsealed = bytes.subarray(0, bytes.indexOf('%%EOF') + 6)
    expect(await verifyLetterFile(payload, unsealed, '2026-11-24')).toBeNull()
  })

  it('is not signed with a certificate that is over, is away, or does not open; no number is lost', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    const over = await trialCertificate({ from: '2024-01-01', until: '2026-11-01' })
    await withVariables(over.variables, () => expect(sign(requestId)).rejects.toMatchObject({ code: 'certificate-not-valid', details: { until: '2026-11-01' } }))
    await withVariables(NONE, () => expect(sign(requestId)).rejects.toMatchObject({ code: 'signing-not-set-up' }))
    await withVariables({ DESA_SIGNING_PASSPHRASE: 'bukan' }, () => expect(sign(requestId)).rejects.toMatchObject({ code: 'certificate-unreadable' }))
    const [first, second] = [await sign(requestId), await sign((await toBeSigned(payload, slug)).requestId)]
    const serials = await payload.find({ collection: 'letters', where: { id: { in: [first.letterId, second.letterId] } }, sort: 'serial', overrideAccess: true })
    expect(serials.docs.map(({ serial }) => serial - (serials.docs[0]?.serial ?? 0))).toEqual([0, 1])
  })
})

describe('the way of signing of a letter type', () => {
  it('can only be one that the village has set up; what a type has already stays', async () => {
    await expect(letterType(payload, { signingWay: 'bsre' })).rejects.toThrow()
    await withVariables(NONE, () => expect(letterType(payload, { signingWay: 'sealed' })).rejects.toThrow())
    const { id } = await letterType(payload, { signingWay: 'sealed' })
    await withVariables(NONE, async () => {
      expect((await payload.update({ collection: 'letter-types', id, data: { note: 'Catatan' }, overrideAccess: true })).signingWay).toBe('sealed')
      expect((await payload.update({ collection: 'letter-types', id, data: { signingWay: 'wet' }, overrideAccess: true })).signingWay).toBe('wet')
    })
    expect((await payload.findByID({ collection: 'letter-types', id: (await letterType(payload)).id, overrideAccess: true })).signingWay).toBe('wet')
  })
})
