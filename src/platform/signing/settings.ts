import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { SETTINGS } from '@/messages/settings'

/** The variables about signing; `readEnv` checks them with all others before anything starts. */
export const SIGNING_VARIABLES = {
  DESA_SIGNING_P12: z.string().optional(),
  DESA_SIGNING_CERT: z.string().optional(),
  DESA_SIGNING_KEY: z.string().optional(),
  DESA_SIGNING_PASSPHRASE: z.string().optional(),
  BSRE_URL: z.url({ protocol: /^https?$/, error: SETTINGS.bsreAddress }).optional(),
  BSRE_VERSION: z.enum(['1', '2']).default('2'),
  BSRE_USERNAME: z.string().optional(),
  BSRE_PASSWORD: z.string().optional(),
  BSRE_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(600).default(60),
}

const variables = z.object({ DESA_DATA: z.string().default('.data'), ...SIGNING_VARIABLES })

/** Where the village's certificate lies. */
export type CertificateFiles = { kind: 'p12'; file: string; passphrase: string } | { kind: 'pem'; certificate: string; key: string; passphrase: string | null }

/** The e-sign client service of the regency, and who asks there. */
export type BsreSettings = { url: string; version: 1 | 2; username: string; password: string; timeoutMs: number }

export type SigningSettings = { certificate: CertificateFiles | null; bsre: BsreSettings | null }

/** How this village signs: from the environment, else the certificate that `desa cert create` left in the data folder. */
export const signingSettings = (source: Readonly<Record<string, string | undefined>> = process.env): SigningSettings => {
  const given = variables.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  return { certificate: certificateFiles(given), bsre: bsreOf(given) }
}

/** Files of `desa cert create`, readable by the portal's user only. */
export const trialFiles = (dataDir: string): { folder: string; p12: string; passphrase: string; issuer: string } => {
  const folder = path.join(dataDir, 'segel')
  return { folder, p12: path.join(folder, 'desa.p12'), passphrase: path.join(folder, 'sandi.txt'), issuer: path.join(folder, 'penerbit.pem') }
}

type Given = z.infer<typeof variables>

const certificateFiles = ({ DESA_SIGNING_P12, DESA_SIGNING_CERT, DESA_SIGNING_KEY, DESA_SIGNING_PASSPHRASE, DESA_DATA }: Given): CertificateFiles | null => {
  if (DESA_SIGNING_P12) return { kind: 'p12', file: DESA_SIGNING_P12, passphrase: DESA_SIGNING_PASSPHRASE ?? '' }
  if (DESA_SIGNING_CERT && DESA_SIGNING_KEY) return { kind: 'pem', certificate: DESA_SIGNING_CERT, key: DESA_SIGNING_KEY, passphrase: DESA_SIGNING_PASSPHRASE ?? null }
  const trial = trialFiles(DESA_DATA)
  if (!existsSync(trial.p12) || !existsSync(trial.passphrase)) return null
  return { kind: 'p12', file: trial.p12, passphrase: readFileSync(trial.passphrase, 'utf8').trim() }
}

const bsreOf = ({ BSRE_URL, BSRE_VERSION, BSRE_USERNAME, BSRE_PASSWORD, BSRE_TIMEOUT_SECONDS }: Given): BsreSettings | null =>
  BSRE_URL && BSRE_USERNAME && BSRE_PASSWORD
    ? { url: BSRE_URL.replace(/\/+$/u, ''), version: BSRE_VERSION === '1' ? 1 : 2, username: BSRE_USERNAME, password: BSRE_PASSWORD, timeoutMs: BSRE_TIMEOUT_SECONDS * 1000 }
    : null

/** What is given only by half, as `variable: sentence` pairs; a half setting would be taken for none. */
export const halfSettings = (given: Partial<Record<keyof typeof SIGNING_VARIABLES, unknown>>): [string, string][] => [
  ...(Boolean(given.DESA_SIGNING_CERT) === Boolean(given.DESA_SIGNING_KEY) ? [] : [pair('DESA_SIGNING_CERT', 'DESA_SIGNING_KEY')]),
  ...(given.BSRE_URL && !(given.BSRE_USERNAME && given.BSRE_PASSWORD) ? [pair('BSRE_URL', 'BSRE_USERNAME', 'BSRE_PASSWORD')] : []),
]

const pair = (first: string, ...others: string[]): [string, string] => [first, SETTINGS.together([first, ...others])]
