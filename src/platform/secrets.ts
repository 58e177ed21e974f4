import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** Names of the environment variables that carry a secret. */
export const SECRET_NAMES = [
  'PAYLOAD_SECRET',
  'DESA_ENCRYPTION_KEYS',
  'DESA_HASH_KEY',
  'DESA_INTERNAL_SECRET',
  'DESA_LETTER_KEY',
] as const

export type Secrets = Record<(typeof SECRET_NAMES)[number], string>

const storedSecrets = z.object({
  PAYLOAD_SECRET: z.string().min(32),
  DESA_ENCRYPTION_KEYS: z.string().min(1),
  DESA_HASH_KEY: z.string().min(1),
  DESA_INTERNAL_SECRET: z.string().min(16),
  // Files of before the letters had a key get one.
  DESA_LETTER_KEY: z.string().min(1).optional(),
})

export class MissingSecrets extends Error {
  constructor(readonly names: string[]) {
    super(`secrets missing in production: ${names.join(', ')}`)
  }
}

/**
 * The secrets of this village: from the environment where it gives them, else from
 * `secrets.json` (mode 0600) in the data folder, made at random on the first start.
 *
 * With a database of one's own in production nothing is made up: a new key beside an old database
 * would leave every NIK unreadable.
 * @throws MissingSecrets naming the variables that production lacks.
 */
export async function loadSecrets(
  dataDir: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Secrets> {
  const missing = SECRET_NAMES.filter((name) => !environment[name])
  if (isManaged(environment) && missing.length > 0) throw new MissingSecrets(missing)
  const stored = missing.length > 0 ? await readOrCreate(dataDir) : null
  const choose = (name: keyof Secrets) => environment[name] || stored?.[name] || ''
  return {
    PAYLOAD_SECRET: choose('PAYLOAD_SECRET'),
    DESA_ENCRYPTION_KEYS: choose('DESA_ENCRYPTION_KEYS'),
    DESA_HASH_KEY: choose('DESA_HASH_KEY'),
    DESA_INTERNAL_SECRET: choose('DESA_INTERNAL_SECRET'),
    DESA_LETTER_KEY: choose('DESA_LETTER_KEY'),
  }
}

/** A real installation: production mode on a PostgreSQL that somebody else keeps. */
export function isManaged(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment.NODE_ENV === 'production' && Boolean(environment.DATABASE_URL)
}

/** New random secrets; the encryption key's id names the year and month it was made in. */
export function createSecrets(today: Date): Secrets {
  const keyId = `k${today.toISOString().slice(0, 7).replace('-', '')}`
  return {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DESA_ENCRYPTION_KEYS: `${keyId}:${randomBytes(32).toString('base64')}`,
    DESA_HASH_KEY: randomBytes(32).toString('base64'),
    DESA_INTERNAL_SECRET: randomBytes(24).toString('hex'),
    DESA_LETTER_KEY: newLetterKey(),
  }
}

/** The private half of a key that signs the letters' offline codes: the 32 bytes of Ed25519 (RFC 8032). */
export const newLetterKey = (): string => randomBytes(32).toString('base64')

/** The letter key in the data folder as it is now; null where there is no such file or it has none. */
export async function storedLetterKey(dataDir: string): Promise<string | null> {
  return (await readStored(path.join(dataDir, 'secrets.json')))?.DESA_LETTER_KEY ?? null
}

/** Puts another letter key into `secrets.json`. The old one is gone with that. */
export async function replaceLetterKey(dataDir: string, key: string): Promise<void> {
  await write(path.join(dataDir, 'secrets.json'), { ...(await readOrCreate(dataDir)), DESA_LETTER_KEY: key })
}

async function readOrCreate(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const stored = await readStored(file)
  if (stored?.DESA_LETTER_KEY) return { ...stored, DESA_LETTER_KEY: stored.DESA_LETTER_KEY }
  const secrets = { ...createSecrets(new Date()), ...stored }
  await mkdir(dataDir, { recursive: true })
  await write(file, secrets)
  return secrets
}

async function readStored(file: string): Promise<z.infer<typeof storedSecrets> | null> {
  const text = await readFile(file, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return null
    throw problem
  })
  return text === null ? null : storedSecrets.parse(JSON.parse(text))
}

/** Written beside and renamed: a start that is killed here leaves no half a file. */
async function write(file: string, secrets: Secrets): Promise<void> {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  await rename(unfinished, file)
}
