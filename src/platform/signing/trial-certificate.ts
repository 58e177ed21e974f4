import { randomBytes, webcrypto } from 'node:crypto'

import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** A certificate for trying, in a P-12 file that opens with the passphrase, and the certificate of whoever issued it (PEM). */
export type TrialCertificate = { p12: Buffer; issuerPem: string }

const KEYS = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' } as const

/**
 * Makes a certificate for the village's seal, issued by an authority that is made for it and whose key is thrown away: nobody
 * can issue a second one. It proves to others no more than that the file is unchanged.
 */
export const makeTrialCertificate = async ({ name, organization, passphrase, from, until }: { name: string; organization: string; passphrase: string; from: Date; until: Date }): Promise<TrialCertificate> => {
  const issuerKeys = await webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify'])
  const keys = await webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify'])
  const issuerName = { name: `${name} (penerbit percobaan)`, organization }
  const issuer = await certificate({ subject: issuerName, issuer: issuerName, publicKey: issuerKeys.publicKey, signedWith: issuerKeys.privateKey, isAuthority: true, from, until })
  const own = await certificate({ subject: { name, organization }, issuer: issuerName, publicKey: keys.publicKey, signedWith: issuerKeys.privateKey, isAuthority: false, from, until })
  return { p12: await pack(keys.privateKey, [own, issuer], passphrase), issuerPem: pem(issuer) }
}

type Name = { name: string; organization: string }

type Wanted = { subject: Name; issuer: Name; publicKey: webcrypto.CryptoKey; signedWith: webcrypto.CryptoKey; isAuthority: boolean; from: Date; until: Date }

const certificate = async ({ subject, issuer, publicKey, signedWith, isAuthority, from, until }: Wanted): Promise<pkijs.Certificate> => {
  const made = new pkijs.Certificate({ version: 2, serialNumber: new asn1js.Integer({ valueHex: exactBuffer(positive(randomBytes(16))) }) })
  made.subject = nameOf(subject)
  made.issuer = nameOf(issuer)
  made.notBefore.value = from
  made.notAfter.value = until
  await made.subjectPublicKeyInfo.importKey(publicKey)
  made.extensions = [
    extension(BASIC_CONSTRAINTS, new pkijs.BasicConstraints({ cA: isAuthority }).toSchema()),
    extension(KEY_USAGE, new asn1js.BitString({ valueHex: exactBuffer(Buffer.from([isAuthority ? CERT_SIGN : SIGN_AND_COMMIT])), unusedBits: isAuthority ? 2 : 6 })),
  ]
  await made.sign(signedWith, 'SHA-256')
  return made
}

const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
// The bits of RFC 5280, 4.2.1.3, the first one highest.
const SIGN_AND_COMMIT = 0b1100_0000
const CERT_SIGN = 0b0000_0100

const extension = (extnID: string, value: { toBER: (isSizeOnly?: boolean) => ArrayBuffer }): pkijs.Extension => new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER(false) })

/** Country, organisation and name, one after the other; the library by itself would write them down as one entry of three. */
const nameOf = ({ name, organization }: Name): pkijs.RelativeDistinguishedNames => {
  const entries = [
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.6', value: new asn1js.PrintableString({ value: 'ID' }) }),
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.10', value: new asn1js.Utf8String({ value: organization }) }),
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) }),
  ]
  const written = new asn1js.Sequence({ value: entries.map((entry) => new asn1js.Set({ value: [entry.toSchema()] })) })
  return new pkijs.RelativeDistinguishedNames({ schema: asn1js.fromBER(written.toBER(false)).result })
}

/** A key and its certificates as a P-12 file. */
const pack = async (key: webcrypto.CryptoKey, certificates: readonly pkijs.Certificate[], passphrase: string): Promise<Buffer> => {
  const password = exactBuffer(Buffer.from(passphrase, 'utf8'))
  const inside = new asn1js.OctetString({ valueHex: exactBuffer(Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key))) })
  const info = new pkijs.PrivateKeyInfo({ schema: asn1js.fromBER(inside.valueBlock.valueHexView).result })
  const keyBag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: info })
  // The vector is only there for the type: the library draws its own.
  await keyBag.makeInternalValues({ password, contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) }, hmacHashAlgorithm: 'SHA-256', iterationCount: ITERATIONS })
  const safe = (bags: pkijs.SafeBag[], privacyMode: number) => ({ privacyMode, value: new pkijs.SafeContents({ safeBags: bags }) })
  const id = randomBytes(8)
  const pfx = new pkijs.PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new pkijs.AuthenticatedSafe({
        parsedValue: {
          safeContents: [
            safe([new pkijs.SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: keyBag, bagAttributes: [keyId(id)] })], 0),
            safe(certificates.map((one, at) => new pkijs.SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new pkijs.CertBag({ parsedValue: one }), ...(at === 0 ? { bagAttributes: [keyId(id)] } : {}) })), 0),
          ],
        },
      }),
    },
  })
  if (!pfx.parsedValue?.authenticatedSafe) throw new Error('the P-12 file has no contents')
  await pfx.parsedValue.authenticatedSafe.makeInternalValues({ safeContents: [{}, {}] })
  await pfx.makeInternalValues({ password, iterations: ITERATIONS, pbkdf2HashAlgorithm: { name: 'SHA-256' }, hmacHashAlgorithm: 'SHA-256' })
  return Buffer.from(pfx.toSchema().toBER(false))
}

const ITERATIONS = 100_000

/** Says which certificate belongs to the key. */
const keyId = (id: Buffer): pkijs.Attribute => new pkijs.Attribute({ type: '1.2.840.113549.1.9.21', values: [new asn1js.OctetString({ valueHex: exactBuffer(id) })] })

const pem = (made: pkijs.Certificate): string =>
  `-----BEGIN CERTIFICATE-----\n${(Buffer.from(made.toSchema(true).toBER(false)).toString('base64').match(/.{1,64}/gu) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`

/** A serial number is never negative. */
const positive = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0x40 | ((bytes[0] ?? 0) & 0x3f)]), bytes.subarray(1)])

/** Node's buffers may be part of a bigger one. */
const exactBuffer = (bytes: Buffer): ArrayBuffer => {
  const exact = new ArrayBuffer(bytes.length)
  new Uint8Array(exact).set(bytes)
  return exact
}
