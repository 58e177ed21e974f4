import { generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type LetterProof, proofAddress, proofBytes, readProof, signedBytes, withinCode } from './letter-proof'

const LETTER: LetterProof = {
  keyId: '0a1b2c3d', kind: 'Surat Keterangan Usaha (SKU)', number: '400.12.2.1/012/DS-AD/XI/2026', issuedOn: '2026-11-25', validUntil: '2027-05-25',
  maskedName: 'S*** A****** B*. S********', signer: 'Bambang Prayitno (Kepala Desa)', code: '7KQ4M2XR9WCD', digest: '00112233445566778899aabbccddeeff',
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519')

const signed = (proof: LetterProof): string => {
  const body = proofBytes(proof)
  return proofAddress('https://amandamai.desa.id', body, sign(null, signedBytes(body), privateKey))
}

const isAccepted = (text: string): boolean => {
  const read = readProof(text)
  return read.ok && verify(null, read.value.signed, publicKey, read.value.signature)
}

const days = fc.date({ min: new Date('2000-01-02'), max: new Date('2150-12-31'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10))
const hex = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

const proofs: fc.Arbitrary<LetterProof> = fc.record({
  keyId: hex(8), kind: fc.string({ maxLength: 90, unit: 'grapheme' }), number: fc.string({ maxLength: 40 }), issuedOn: days, validUntil: fc.option(days),
  maskedName: fc.string({ maxLength: 90 }), signer: fc.string({ maxLength: 120, unit: 'grapheme' }),
  code: fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 12, maxLength: 12 }), digest: hex(32),
})

describe('the proof in the second QR code', () => {
  it('says what was signed, and is true under the key that signed it', () => {
    fc.assert(
      fc.property(proofs, (proof) => {
        const text = signed(proof)
        expect(readProof(text)).toMatchObject({ ok: true, value: { proof: withinCode(proof) } })
        expect(isAccepted(text)).toBe(true)
      }),
    )
  })

  it('is refused when any byte of it is changed in any way', () => {
    const text = signed(LETTER)
    const read = readProof(text)
    if (!read.ok) throw new Error('not read')
    const body = proofBytes(LETTER)
    const bytes = new Uint8Array([...body, ...read.value.signature])
    let tried = 0
    for (let at = 0; at < bytes.length; at += 1) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128, 0xff, 0x55]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(isAccepted(proofAddress('https://amandamai.desa.id', changed.slice(0, -64), changed.slice(-64))), `byte ${at}, bits ${flip}`).toBe(false)
        tried += 1
      }
    }
    expect(tried).toBe(bytes.length * 10)
  })

  it('is refused when any sign of its text is another, is missing, or stands twice', () => {
    const text = signed(LETTER)
    const start = text.indexOf('#') + 1
    for (let at = start; at < text.length; at += 1) {
      const [before, own, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
      for (const other of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-$/:.a%') if (other !== own) expect(isAccepted(before + other + after), `${at} ${other}`).toBe(false)
      expect(isAccepted(before + after), `${at} missing`).toBe(false)
      expect(isAccepted(before + own + own + after), `${at} twice`).toBe(false)
    }
  })

  it('is read with the line ends that a chat puts into it, and without the address before it', () => {
    const text = signed(LETTER)
    expect(isAccepted(`  ${text.slice(0, 90)}\n${text.slice(90)} `)).toBe(true)
    expect(isAccepted(text.slice(text.indexOf('#') + 1))).toBe(true)
  })

  it('tells what is no proof from one that is damaged', () => {
    expect(readProof('https://amandamai.desa.id/cek/7KQ4M2XR9WCD')).toMatchObject({ problem: { code: 'not-a-proof' } })
    expect(readProof('')).toMatchObject({ problem: { code: 'not-a-proof' } })
    expect(readProof(signed(LETTER).slice(0, -90))).toMatchObject({ problem: { code: 'damaged' } })
    expect(readProof(proofAddress('https://desa.example', new Uint8Array([2, 3]), new Uint8Array(64)))).toMatchObject({ problem: { code: 'newer-form' } })
  })

  it('stays small enough for a code that a cheap camera reads, whatever the letter is called', () => {
    expect(signed(LETTER).length).toBeLessThan(400)
    expect(signed({ ...LETTER, kind: 'Surat '.repeat(40), maskedName: 'A***** '.repeat(40), signer: 'Raden '.repeat(40) }).length).toBeLessThan(560)
  })
})
