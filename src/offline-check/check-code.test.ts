import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type LetterProof, proofAddress, proofBytes, signedBytes } from '@/domain/letters/offline/letter-proof'
import type { PublishedKey } from '@/domain/letters/offline/offline-verdict'

import { checkCode } from './check-code'
import { isSignatureTrue, isSignatureTrueByLibrary } from './verify-signature'

const village = generateKeyPairSync('ed25519')
const rawKey = (pair: typeof village): Buffer => pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
const KEY: PublishedKey = { id: '0a1b2c3d', publicKey: rawKey(village).toString('base64url'), from: '2026-01-01', until: null, revokedSince: null }

const LETTER: LetterProof = {
  keyId: KEY.id, kind: 'Surat Keterangan Usaha', number: '500/012/DS-AD/XI/2026', issuedOn: '2026-11-25', validUntil: '2027-05-25', maskedName: 'S*** A*****',
  signer: 'Bambang Prayitno (Kepala Desa)', code: '7KQ4M2XR9WCD', digest: 'ab'.repeat(16),
}

const codeOf = (proof: LetterProof, pair = village): string => {
  const body = proofBytes(proof)
  return proofAddress('https://desa.example', body, sign(null, signedBytes(body), pair.privateKey))
}

describe('the page that checks without a network', () => {
  it('knows a letter of the village', async () => {
    expect(await checkCode(codeOf(LETTER), [KEY], '2026-11-26')).toEqual({ kind: 'verdict', verdict: 'valid', proof: LETTER })
  })

  it('refuses one that somebody else signed in the name of the village\'s key, and one of a key it does not know', async () => {
    expect(await checkCode(codeOf(LETTER, generateKeyPairSync('ed25519')), [KEY], '2026-11-26')).toMatchObject({ verdict: 'forged' })
    expect(await checkCode(codeOf({ ...LETTER, keyId: 'ffffffff' }), [KEY], '2026-11-26')).toMatchObject({ verdict: 'key-unknown' })
    expect(await checkCode('https://desa.example/cek/7KQ4M2XR9WCD', [KEY], '2026-11-26')).toEqual({ kind: 'problem', problem: 'not-a-proof' })
  })
})

it('comes to the same word with the browser\'s own arithmetic and with the library, for true signatures and for broken ones', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(63), fc.nat(255), async (bytes, at, flip) => {
      const signature = new Uint8Array(sign(null, bytes, village.privateKey))
      signature[at] = (signature[at] ?? 0) ^ flip
      const [key, signed] = [new Uint8Array(rawKey(village)), new Uint8Array(bytes)]
      const said = await isSignatureTrue(key, signed, signature)
      expect(said).toBe(flip === 0)
      expect(await isSignatureTrueByLibrary(key, signed, signature)).toBe(said)
    }),
    { numRuns: 60, examples: [[new Uint8Array([1, 2, 3]), 0, 0], [new Uint8Array(), 63, 0]] },
  )
})
