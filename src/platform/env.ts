import { z } from 'zod'

import { SETTINGS } from '@/messages/settings'

import { halfSettings, SIGNING_VARIABLES } from './signing/settings'
import { trustList } from './trust-list'

const base64Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, SETTINGS.key)

/** `id:base64,id:base64`; the first key encrypts, all of them decrypt. */
const keyRing = z.string().transform((text, context) => {
  const keys = text.split(',').map((part) => {
    const [id = '', value = ''] = part.trim().split(':')
    return { id, key: Buffer.from(value, 'base64') }
  })
  const broken = keys.find(({ id, key }) => !/^[a-z0-9-]{1,16}$/.test(id) || key.length !== 32)
  if (broken || keys.length === 0) {
    context.addIssue({ code: 'custom', message: SETTINGS.keyRing })
    return z.NEVER
  }
  return keys
})

const commaList = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean))

/** Compared with what browsers say of themselves, so without path and final slash. */
const publicAddress = z.string().transform((text, context) => {
  const parsed = z.url({ protocol: /^https?$/ }).safeParse(text)
  const address = parsed.success ? new URL(parsed.data) : null
  if (address !== null && /^\/*$/.test(address.pathname)) return address.origin
  context.addIssue({ code: 'custom', message: SETTINGS.address })
  return z.NEVER
})

const proxies = commaList.superRefine((entries, context) => {
  try {
    trustList(entries)
  } catch {
    context.addIssue({ code: 'custom', message: SETTINGS.proxies })
  }
})

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DESA_DATA: z.string().default('.data'),
  DATABASE_URL: z.string().min(1),
  DATABASE_MIGRATION_URL: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  SERVER_URL: publicAddress.optional(),
  PAYLOAD_SECRET: z.string().min(32, SETTINGS.secret(32)),
  DESA_ENCRYPTION_KEYS: keyRing,
  DESA_HASH_KEY: base64Key,
  DESA_INTERNAL_SECRET: z.string().min(16, SETTINGS.secret(16)),
  DESA_LETTER_KEY: base64Key,
  TRUSTED_PROXIES: proxies,
  SMTP_URL: z.string().optional(),
  SMTP_FROM: z.string().default('Portal Desa <portal@localhost>'),
  DESA_WORKER: z.enum(['on', 'off']).default('on'),
  ...SIGNING_VARIABLES,
})
  .superRefine((given, context) => {
    for (const [name, message] of halfSettings(given)) context.addIssue({ code: 'custom', path: [name], message })
  })

/** The settings of this process, checked. The table of all of them is in README.md, "Configuration". */
export type Env = {
  production: boolean
  dataDir: string
  databaseUrl: string
  migrationUrl: string
  port: number
  serverUrl: string
  /** Further addresses whose pages are ours. */
  otherOrigins: string[]
  payloadSecret: string
  encryptionKeys: { id: string; key: Buffer }[]
  hashKey: Buffer
  internalSecret: string
  /** The private half of the key that signs the letters' offline codes. */
  letterKey: Buffer
  trustedProxies: string[]
  smtpUrl: string | null
  smtpFrom: string
  workerInside: boolean
}

/** Names every variable that is missing or wrong. */
export class WrongSettings extends Error {
  constructor(readonly problems: string[]) {
    super(`The environment is not complete:\n  ${problems.join('\n  ')}`)
  }
}

/** zod's own words are English; those of the schema above are ours. */
const sentenceOf = ({ code, message }: z.core.$ZodIssue): string => {
  if (code === 'invalid_type') return SETTINGS.missing
  return code === 'custom' || OURS.has(message) ? message : SETTINGS.wrong
}

const OURS: ReadonlySet<string> = new Set([SETTINGS.secret(32), SETTINGS.secret(16), SETTINGS.bsreAddress])

let cached: Env | null = null

/** Reads and checks the environment once. Throws an error that names every missing or wrong variable. */
export const env = (): Env => (cached ??= readEnv(process.env))

export const readEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  // `NAME=` in an environment file means that it is not given.
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${sentenceOf(issue)}`)
    throw new WrongSettings(problems)
  }
  const settings = parsed.data
  return {
    production: settings.NODE_ENV === 'production',
    dataDir: settings.DESA_DATA,
    databaseUrl: settings.DATABASE_URL,
    migrationUrl: settings.DATABASE_MIGRATION_URL ?? settings.DATABASE_URL,
    port: settings.PORT,
    serverUrl: settings.SERVER_URL ?? `http://localhost:${settings.PORT}`,
    // Where no public address is set, this very machine has two names.
    otherOrigins: settings.SERVER_URL === undefined ? [`http://127.0.0.1:${settings.PORT}`] : [],
    payloadSecret: settings.PAYLOAD_SECRET,
    encryptionKeys: settings.DESA_ENCRYPTION_KEYS,
    hashKey: Buffer.from(settings.DESA_HASH_KEY, 'base64'),
    internalSecret: settings.DESA_INTERNAL_SECRET,
    letterKey: Buffer.from(settings.DESA_LETTER_KEY, 'base64'),
    trustedProxies: settings.TRUSTED_PROXIES,
    smtpUrl: settings.SMTP_URL ?? null,
    smtpFrom: settings.SMTP_FROM,
    workerInside: settings.DESA_WORKER === 'on',
  }
}
