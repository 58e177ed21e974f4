import { describe, expect, it } from 'vitest'

import { proofAddress, proofBytes } from '@/domain/letters/offline/letter-proof'
import { inventedFacts } from '@tests/support/letter-facts'
import { codesOf, photographed, readCodes } from '@tests/support/scanned-sheet'

import { renderLetterPdf } from './render-letter'

/** A letter whose offline code is an ordinary one, or the largest that there can be. */
const letter = async (size: 'ordinary' | 'largest', verificationUrl = 'https://amandamai.desa.id/cek/7KQ4M2XR9WCD'): Promise<{ pdf: Buffer; code: string }> => {
  const facts = inventedFacts()
  const long = size === 'largest'
  const body = proofBytes({
    keyId: '0a1b2c3d', kind: long ? 'Surat Keterangan '.repeat(9) : 'Surat Keterangan Domisili', number: facts.number ?? '', issuedOn: facts.issuedOn, validUntil: facts.validUntil,
    maskedName: long ? 'K************* '.repeat(9) : 'S*** A****** B*. S********', signer: long ? 'Bambang Prayitno '.repeat(9) : 'Bambang Prayitno (Kepala Desa)', code: '7KQ4M2XR9WCD', digest: '5a'.repeat(16),
  })
  const code = proofAddress(new URL(verificationUrl).origin, body, Uint8Array.from({ length: 64 }, (_, place) => (place * 151 + 43) % 256))
  return { code, pdf: await renderLetterPdf({ ...facts, blocks: [], verification: { code: '7KQ4-M2XR-9WCD', url: verificationUrl, offline: code } }) }
}

describe('the offline code on paper', () => {
  it.each(['ordinary', 'largest'] as const)('is read from a scan of 150 dpi by both readers (%s)', async (size) => {
    const { pdf, code } = await letter(size)
    expect(await readCodes(await codesOf(pdf, 150))).toEqual({ page: code, other: code })
  })

  it.each([
    ['ordinary', 3, 0.6, 55],
    ['ordinary', -7, 0.8, 70],
    ['ordinary', 178, 0.5, 40],
    ['largest', 5, 0.6, 60],
  ] as const)('is read from a photograph that is turned, blurred, dark and packed (%s, %i°)', async (size, degrees, blur, quality) => {
    const { pdf, code } = await letter(size)
    expect((await readCodes(await photographed(await codesOf(pdf, 200), { degrees, blur, quality }))).page).toBe(code)
  })

  it('is read also where the site has a long address', async () => {
    const { pdf, code } = await letter('ordinary', 'https://portal.desa-aman-damai-sirapit.langkatkab.go.id/cek/7KQ4M2XR9WCD')
    expect((await readCodes(await codesOf(pdf, 150))).page).toBe(code)
  })
})
