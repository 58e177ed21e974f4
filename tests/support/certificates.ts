import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { makeTrialCertificate } from '@/platform/signing/trial-certificate'

const run = promisify(execFile)

/** A certificate for trying in a folder of its own, and the variables that make a portal seal with it. */
export const trialCertificate = async ({ from = '2026-01-01', until = '2028-01-01' } = {}): Promise<{ folder: string; variables: { DESA_SIGNING_P12: string; DESA_SIGNING_PASSPHRASE: string }; issuerPem: string }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'desa-segel-'))
  const passphrase = 'sandi segel uji'
  const { p12, issuerPem } = await makeTrialCertificate({ name: 'Desa Percobaan', organization: 'Pemerintah Desa Percobaan', passphrase, from: new Date(`${from}T00:00:00Z`), until: new Date(`${until}T00:00:00Z`) })
  const file = path.join(folder, 'desa.p12')
  await writeFile(file, p12)
  return { folder, variables: { DESA_SIGNING_P12: file, DESA_SIGNING_PASSPHRASE: passphrase }, issuerPem }
}

/** A certificate and its key as two PEM texts, made by `openssl`. */
export const selfSigned = async (kind: 'rsa' | 'ec'): Promise<{ folder: string; certificate: string; key: string }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'desa-pem-'))
  const [certificate, key] = [path.join(folder, 'made.pem'), path.join(folder, 'made.key')]
  const algorithm = kind === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  await run('openssl', ['req', '-x509', ...algorithm, '-nodes', '-keyout', key, '-out', certificate, '-days', '3650', '-subj', '/CN=Desa Percobaan'])
  return { folder, certificate: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') }
}

/** What `pdfsig` (poppler-utils) says of a file. */
export const pdfsig = async (pdf: Buffer): Promise<string> => {
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'desa-pdfsig-')), 'surat.pdf')
  await writeFile(file, pdf)
  // It ends with 1 when a signature does not hold, or when there is none.
  return run('pdfsig', [file]).then(({ stdout }) => stdout, (problem: { stdout?: string }) => problem.stdout ?? '')
}

/** Runs with these variables, and puts back those that were there. */
export const withVariables = async <Value>(variables: Readonly<Record<string, string | undefined>>, run: () => Promise<Value>): Promise<Value> => {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]))
  setVariables(variables)
  try {
    return await run()
  } finally {
    setVariables(before)
  }
}

export const setVariables = (variables: Readonly<Record<string, string | undefined>>): void => {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
