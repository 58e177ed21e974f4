import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const credentialsSchema = z.object({
  superuserPassword: z.string().min(20),
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  /** Where the cluster lives when the data folder cannot be reached by PostgreSQL's system user. */
  home: z.string().nullable(),
})

export type ClusterCredentials = z.infer<typeof credentialsSchema>

/** Reads `postgres.json` in the data folder, or returns null before the first start. */
export async function readCredentials(dataDir: string): Promise<ClusterCredentials | null> {
  const text = await readFile(credentialsFile(dataDir), 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return null
    throw problem
  })
  return text === null ? null : credentialsSchema.parse(JSON.parse(text))
}

/** Makes random passwords for a new cluster and keeps them in `postgres.json` (mode 0600). */
export async function createCredentials(dataDir: string, home: string | null): Promise<ClusterCredentials> {
  const password = () => randomBytes(24).toString('base64url')
  const credentials = {
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    home,
  }
  await mkdir(dataDir, { recursive: true })
  const unfinished = `${credentialsFile(dataDir)}.${process.pid}`
  await writeFile(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  await rename(unfinished, credentialsFile(dataDir))
  return credentials
}

function credentialsFile(dataDir: string): string {
  return path.join(dataDir, 'postgres.json')
}
