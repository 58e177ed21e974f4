import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@/platform/postgres/embedded'
import { isAlive } from '@/platform/postgres/leases'
import { createSecrets } from '@/platform/secrets'

/** A village of nobody's: a data folder, a PostgreSQL and a migrated, empty database `desa`. */
export type Laboratory = {
  dataDir: string
  cluster: EmbeddedPostgres
  secrets: Record<string, string>
  close: () => Promise<void>
}

const PREFIX = 'desa-lab-'

/**
 * Sets up a laboratory in the temporary folder; about four seconds.
 * @param durable false trades the safety of the disk for speed: for tests, never for figures.
 */
export async function openLaboratory({ durable }: { durable: boolean }): Promise<Laboratory> {
  await removeLeftovers()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  // PostgreSQL runs as another user when the tests run as root, and has to get in.
  await chmod(dataDir, 0o755)
  const cluster = await startEmbeddedPostgres({ dataDir, durable, maxConnections: 200 })
  const secrets: Record<string, string> = createSecrets(new Date())
  const close = async () => {
    await cluster.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate({
      ...secrets,
      DESA_DATA: dataDir,
      DATABASE_URL: cluster.appUrl(),
      DATABASE_MIGRATION_URL: cluster.ownerUrl(),
    })
  } catch (problem) {
    await close()
    throw problem
  }
  return { dataDir, cluster, secrets, close }
}

async function migrate(environment: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, ['bin/desa.mjs', 'migrate'], {
    env: { ...process.env, ...environment },
  })
}

/** Folders of runs that were killed before they could tidy up. Their PostgreSQL is stopped first. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(/^desa-lab-(\d+)-/.exec(name)?.[1] ?? NaN)
    if (!Number.isInteger(pid) || isAlive(pid)) continue
    const dataDir = path.join(os.tmpdir(), name)
    const orphan = await startEmbeddedPostgres({ dataDir, durable: false }).catch(() => null)
    await orphan?.stop()
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined)
  }
}
