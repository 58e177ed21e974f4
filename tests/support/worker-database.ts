import path from 'node:path'
import { mkdir } from 'node:fs/promises'
import { inject } from 'vitest'
import { copyTemplate } from './databases'

/**
 * Runs in every worker before each of its test files: copies the template and points the environment at the
 * copy. No file sees what another has left, in whatever order they run; the worker's address, and with it its
 * Payload, stay the same.
 */
const cluster = inject('cluster')
const name = `worker_${process.pid}`
const database = await copyTemplate(cluster, name)
if (process.env.DESA_TEST_DATABASE === undefined) {
  process.env.DESA_TEST_DATABASE = name
  const dataDir = path.join(cluster.dataDir, name)
  await mkdir(dataDir, { recursive: true })
  Object.assign(process.env, cluster.secrets, {
    DESA_DATA: dataDir,
    DATABASE_URL: database.appUrl,
    DATABASE_MIGRATION_URL: database.ownerUrl,
    DESA_TEST_SUPERUSER_URL: database.superuserUrl,
    DESA_WORKER: 'off',
  })
}
