import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '@/platform/postgres/embedded'
import { isAlive } from '@/platform/postgres/leases'
import { makeTestSecrets } from './test-secrets'

export type TestCluster = {
  dataDir: string
  superuserUrl: string
  ownerUrl: string
  appUrl: string
  secrets: Record<string, string>
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

/** The database in the cluster that is migrated once and copied for every worker. */
export const TEMPLATE_DATABASE = 'desa'

const PREFIX = 'desa-test-'

/** Vitest's global set-up: one PostgreSQL for the run, one migrated database in it to copy from. */
export default async function startTestCluster(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  // PostgreSQL runs as another user when the tests run as root, and has to get in.
  await chmod(dataDir, 0o755)
  const cluster = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 200 })
  const secrets = makeTestSecrets()
  await migrate({
    ...secrets,
    DESA_DATA: dataDir,
    DATABASE_URL: cluster.appUrl(TEMPLATE_DATABASE),
    DATABASE_MIGRATION_URL: cluster.ownerUrl(TEMPLATE_DATABASE),
  })
  project.provide('cluster', {
    dataDir,
    superuserUrl: cluster.superuserUrl('postgres'),
    ownerUrl: cluster.ownerUrl(TEMPLATE_DATABASE),
    appUrl: cluster.appUrl(TEMPLATE_DATABASE),
    secrets,
  })
  return async () => {
    await cluster.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function migrate(environment: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, ['bin/desa.mjs', 'migrate'], {
    env: { ...process.env, ...environment },
  })
}

/** Folders of runs that were killed before they could tidy up. Their PostgreSQL is stopped first. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(/^desa-test-(\d+)-/.exec(name)?.[1])
    if (!name.startsWith(PREFIX) || !Number.isInteger(pid) || isAlive(pid)) continue
    const dataDir = path.join(os.tmpdir(), name)
    const orphan = await startEmbeddedPostgres({ dataDir, durable: false }).catch(() => null)
    await orphan?.stop()
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined)
  }
}
