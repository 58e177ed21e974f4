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
] as const

export type Secrets = Record<(typeof SECRET_NAMES)[number], string>

const storedSecrets = z.object({
  PAYLOAD_SECRET: z.string().min(32),
  DESA_ENCRYPTION_KEYS: z.string().min(1),
  DESA_HASH_KEY: z.string().min(1),
  DESA_INTERNAL_SECRET: z.string().min(16),
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
  }
}

async function readOrCreate(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return null
    throw problem
  })
  if (text !== null) return storedSecrets.parse(JSON.parse(text))
  const secrets = createSecrets(new Date())
  await mkdir(dataDir, { recursive: true })
  // Written beside and renamed: a start that is killed here leaves no half a file.
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  await rename(unfinished, file)
  return secrets
}
