import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'

import type { Signer } from '@libpdf/core'

import { DomainError } from '@/domain/errors'

import { type CertificateFiles, signingSettings } from './settings'

/** The village's certificate with its key. */
export type VillageCertificate = { signer: Signer; x509: X509Certificate; from: Date; until: Date }

/**
 * Opens the certificate that the settings name. Throws `signing-not-set-up` where there is none and `certificate-unreadable`
 * when its file is not there, is none, or does not open with its passphrase.
 */
export const openCertificate = async (): Promise<VillageCertificate> => {
  const { certificate } = signingSettings()
  if (!certificate) throw new DomainError('signing-not-set-up')
  try {
    const mark = await markOf(certificate)
    if (opened?.mark !== mark) opened = { mark, certificate: await read(certificate) }
    return opened.certificate
  } catch {
    // What the library says may hold what it read.
    throw new DomainError('certificate-unreadable')
  }
}

/** The same, but only while it holds at that moment. Throws `certificate-not-valid` too, with the day it begins or ended. */
export const validCertificate = async (now: Date): Promise<VillageCertificate> => {
  const certificate = await openCertificate()
  if (now < certificate.from) throw new DomainError('certificate-not-valid', { from: certificate.from.toISOString().slice(0, 10) })
  if (now > certificate.until) throw new DomainError('certificate-not-valid', { until: certificate.until.toISOString().slice(0, 10) })
  return certificate
}

/** A P-12 file takes a fifth of a second to open; it is opened again when it changes. */
let opened: { mark: string; certificate: VillageCertificate } | null = null

const markOf = async (files: CertificateFiles): Promise<string> => {
  const names = files.kind === 'p12' ? [files.file] : [files.certificate, files.key]
  const stats = await Promise.all(names.map((name) => stat(name)))
  return JSON.stringify([files, stats.map(({ mtimeMs, size }) => [mtimeMs, size])])
}

const read = async (files: CertificateFiles): Promise<VillageCertificate> => {
  const signer = files.kind === 'p12' ? await fromP12(files) : await fromPem(files)
  const x509 = new X509Certificate(Buffer.from(signer.certificate))
  return { signer, x509, from: new Date(x509.validFrom), until: new Date(x509.validTo) }
}

const fromP12 = async ({ file, passphrase }: Extract<CertificateFiles, { kind: 'p12' }>): Promise<Signer> => {
  const { P12Signer } = await import('@libpdf/core')
  return P12Signer.create(new Uint8Array(await readFile(file)), passphrase)
}

const BEGIN = '-----BEGIN CERTIFICATE-----'

/** The first certificate of the file is the village's, those behind it lead to whoever issued it. */
const fromPem = async ({ certificate, key, passphrase }: Extract<CertificateFiles, { kind: 'pem' }>): Promise<Signer> => {
  const { CryptoKeySigner } = await import('@libpdf/core')
  const [own, ...chain] = (await readFile(certificate, 'utf8')).split(BEGIN).slice(1).map((text) => new X509Certificate(`${BEGIN}${text}`))
  const secret = createPrivateKey({ key: await readFile(key, 'utf8'), ...(passphrase === null ? {} : { passphrase }) })
  if (!own || !own.checkPrivateKey(secret)) throw new Error('the key is not the certificate’s')
  const isCurve = secret.asymmetricKeyType === 'ec'
  const algorithm = isCurve ? { name: 'ECDSA', namedCurve: CURVES[secret.asymmetricKeyDetails?.namedCurve ?? ''] ?? '' } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const imported = await webcrypto.subtle.importKey('pkcs8', secret.export({ type: 'pkcs8', format: 'der' }), algorithm, false, ['sign'])
  return new CryptoKeySigner(imported, own.raw, isCurve ? 'EC' : 'RSA', isCurve ? 'ECDSA' : 'RSASSA-PKCS1-v1_5', chain.map(({ raw }) => raw))
}

const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }
