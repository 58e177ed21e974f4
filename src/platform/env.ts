import { z } from 'zod'

import { trustList } from './trust-list'

const base64Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')

/** `id:base64,id:base64`; the first key encrypts, all of them decrypt. */
const keyRing = z.string().transform((text, context) => {
  const keys = text.split(',').map((part) => {
    const [id = '', value = ''] = part.trim().split(':')
    return { id, key: Buffer.from(value, 'base64') }
  })
  const broken = keys.find(({ id, key }) => !/^[a-z0-9-]{1,16}$/.test(id) || key.length !== 32)
  if (broken || keys.length === 0) {
    context.addIssue({ code: 'custom', message: 'must be id:base64 with 32-byte keys, separated by commas' })
    return z.NEVER
  }
  return keys
})

const commaList = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean))

const proxies = commaList.superRefine((entries, context) => {
  try {
    trustList(entries)
  } catch {
    context.addIssue({ code: 'custom', message: 'must be IP addresses or networks (10.0.0.0/8), separated by commas' })
  }
})

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DESA_DATA: z.string().default('.data'),
  DATABASE_URL: z.string().min(1),
  DATABASE_MIGRATION_URL: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  SERVER_URL: z.string().optional(),
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters'),
  DESA_ENCRYPTION_KEYS: keyRing,
  DESA_HASH_KEY: base64Key,
  DESA_INTERNAL_SECRET: z.string().min(16),
  TRUSTED_PROXIES: proxies,
  SMTP_URL: z.string().optional(),
  SMTP_FROM: z.string().default('Portal Desa <portal@localhost>'),
  DESA_WORKER: z.enum(['on', 'off']).default('on'),
})

/** The settings of this process, checked. The table of all of them is in README.md, "Configuration". */
export type Env = {
  production: boolean
  dataDir: string
  databaseUrl: string
  migrationUrl: string
  port: number
  serverUrl: string
  payloadSecret: string
  encryptionKeys: { id: string; key: Buffer }[]
  hashKey: Buffer
  internalSecret: string
  trustedProxies: string[]
  smtpUrl: string | null
  smtpFrom: string
  workerInside: boolean
}

let cached: Env | null = null

/** Reads and checks the environment once. Throws an error that names every missing or wrong variable. */
export const env = (): Env => (cached ??= readEnv(process.env))

export const readEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not complete:\n  ${problems.join('\n  ')}`)
  }
  const settings = parsed.data
  return {
    production: settings.NODE_ENV === 'production',
    dataDir: settings.DESA_DATA,
    databaseUrl: settings.DATABASE_URL,
    migrationUrl: settings.DATABASE_MIGRATION_URL ?? settings.DATABASE_URL,
    port: settings.PORT,
    serverUrl: settings.SERVER_URL ?? `http://localhost:${settings.PORT}`,
    payloadSecret: settings.PAYLOAD_SECRET,
    encryptionKeys: settings.DESA_ENCRYPTION_KEYS,
    hashKey: Buffer.from(settings.DESA_HASH_KEY, 'base64'),
    internalSecret: settings.DESA_INTERNAL_SECRET,
    trustedProxies: settings.TRUSTED_PROXIES,
    smtpUrl: settings.SMTP_URL ?? null,
    smtpFrom: settings.SMTP_FROM,
    workerInside: settings.DESA_WORKER === 'on',
  }
}
