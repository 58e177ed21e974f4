import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { pdfsig, selfSigned, trialCertificate, withVariables } from '@tests/support/certificates'
import { inventedFacts } from '@tests/support/letter-facts'
import { readPdf } from '@tests/support/pdf-text'

import { sealPdf } from './seal-pdf'
import { isSignedVersion } from './signed-pdf'
import { openCertificate, validCertificate } from './village-certificate'

const AT = new Date('2026-11-24T03:00:00Z')

let trial: Awaited<ReturnType<typeof trialCertificate>>
let letter: Buffer
let sealed: Buffer

beforeAll(async () => {
  trial = await trialCertificate()
  letter = await renderLetterPdf({ ...inventedFacts({ way: 'sealed' }), blocks: [] })
  sealed = await withVariables(trial.variables, async () => sealPdf(letter, await validCertificate(AT), { reason: 'Segel', location: 'Aman Damai', at: AT }))
})

describe('a sealed letter', () => {
  it('is valid for pdfsig, as a PAdES signature over the whole file', async () => {
    const said = await pdfsig(sealed)
    expect(said).toContain('Signature is Valid.')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Total document signed')
    expect(said).toContain('CN=Desa Percobaan')
    expect(said).toContain('SHA-256')
  })

  it('is called changed when one byte of it is another one, wherever that byte is', async () => {
    for (const part of [0.2, 0.5, 0.8]) {
      const changed = Buffer.from(sealed)
      const at = Math.floor(letter.length * part)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await pdfsig(changed), String(at)).not.toContain('Signature is Valid.')
    }
    expect(await pdfsig(letter)).not.toContain('Signature is Valid.')
  })

  it('begins with the very bytes of the letter, and is archivable as before', async () => {
    expect(sealed.subarray(0, letter.length).equals(letter)).toBe(true)
    const text = sealed.toString('latin1')
    expect(text).toMatch(/pdfaid:part>2</u)
    expect(text).toContain('/OutputIntents')
    for (const forbidden of ['/Encrypt', '/JavaScript', '/Launch', '/EmbeddedFile', '/NeedAppearances true', '/AA ']) expect(text, forbidden).not.toContain(forbidden)
    // A widget of PDF/A is printed and not hidden (bit 3 set; bits 1, 2 and 6 not).
    for (const [, flags] of text.matchAll(/\/Subtype\s*\/Widget[^>]*\/F (\d+)/gu)) expect(Number(flags) & 0b100111).toBe(0b100)
  })

  it('says in plain words that the seal is not a certified signature', async () => {
    const { text } = await readPdf(sealed)
    expect(text.replace(/\s+/gu, ' ')).toContain('tanda tangan elektronik tidak tersertifikasi menurut PP 71/2019')
    expect(text).toContain('Disegel secara elektronik')
  })

  it('is told from another letter, from one that is not signed, and from one that was added to', async () => {
    const words = '7KQ4-M2XR-9WCD'
    expect(await isSignedVersion(sealed, { prepared: letter, words })).toBe(true)
    expect(await isSignedVersion(letter, { prepared: letter, words })).toBe(false)
    expect(await isSignedVersion(Buffer.concat([sealed, Buffer.from('\n% lagi\n')]), { prepared: letter, words })).toBe(false)
    const other = await renderLetterPdf({ ...inventedFacts({ verification: { code: 'AAAA-BBBB-CCCC', url: 'https://desa.example/cek/AAAABBBBCCCC' } }), blocks: [] })
    expect(await isSignedVersion(sealed, { prepared: other, words: 'AAAA-BBBB-CCCC' })).toBe(false)
    const changed = Buffer.from(sealed)
    changed[letter.length - 40] = (changed[letter.length - 40] ?? 0) ^ 1
    expect(await isSignedVersion(changed, { prepared: letter, words })).toBe(false)
  })
})

describe('the village’s certificate', () => {
  it('comes from the authority that was made for it, and is none itself', async () => {
    const { x509 } = await withVariables(trial.variables, openCertificate)
    const issuer = new X509Certificate(trial.issuerPem)
    expect(x509.verify(issuer.publicKey)).toBe(true)
    expect(x509.checkIssued(issuer)).toBe(true)
    expect([x509.ca, issuer.ca]).toEqual([false, true])
  })

  it('is refused before its first day and after its last', async () => {
    await withVariables(trial.variables, async () => {
      await expect(validCertificate(new Date('2025-12-31T00:00:00Z'))).rejects.toMatchObject({ code: 'certificate-not-valid', details: { from: '2026-01-01' } })
      await expect(validCertificate(new Date('2028-01-02T00:00:00Z'))).rejects.toMatchObject({ code: 'certificate-not-valid', details: { until: '2028-01-01' } })
    })
  })

  it('is asked for where there is none, and does not open with another passphrase', async () => {
    await withVariables({ DESA_SIGNING_P12: undefined, DESA_DATA: trial.folder }, () => expect(openCertificate()).rejects.toMatchObject({ code: 'signing-not-set-up' }))
    await withVariables({ ...trial.variables, DESA_SIGNING_PASSPHRASE: 'bukan' }, () => expect(openCertificate()).rejects.toMatchObject({ code: 'certificate-unreadable' }))
    await withVariables({ ...trial.variables, DESA_SIGNING_P12: '/tidak/ada.p12' }, () => expect(openCertificate()).rejects.toMatchObject({ code: 'certificate-unreadable' }))
  })

  it.each(['rsa', 'ec'] as const)('can be two PEM files as well (%s), of which the key is the certificate’s', async (kind) => {
    const { certificate, key, folder } = await selfSigned(kind)
    const files = { DESA_SIGNING_P12: undefined, DESA_SIGNING_PASSPHRASE: undefined, DESA_SIGNING_CERT: path.join(folder, `${kind}.pem`), DESA_SIGNING_KEY: path.join(folder, `${kind}.key`) }
    await writeFile(files.DESA_SIGNING_CERT, certificate)
    await writeFile(files.DESA_SIGNING_KEY, key)
    await withVariables(files, async () => {
      expect(await pdfsig(await sealPdf(letter, await openCertificate(), { reason: 'Segel', location: 'Aman Damai', at: AT }))).toContain('Signature is Valid.')
    })
    await writeFile(files.DESA_SIGNING_KEY, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await withVariables(files, () => expect(openCertificate()).rejects.toMatchObject({ code: 'certificate-unreadable' }))
  })
})
