import path from 'node:path'
import { mkdir } from 'node:fs/promises'
import { inject } from 'vitest'
import { copyTemplate } from './databases'

/**
 * Runs in every worker before its first test file is loaded: copies the template and points the
 * environment at the copy. Files of one worker share it, so a test makes what it needs under names
 * of its own and never counts on an empty table.
 */
if (process.env.DESA_TEST_DATABASE === undefined) {
  const cluster = inject('cluster')
  const name = `worker_${process.pid}`
  process.env.DESA_TEST_DATABASE = name
  const database = await copyTemplate(cluster, name)
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
