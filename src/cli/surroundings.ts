import path from 'node:path'
import { commandLine } from '@/messages/command-line'
import { readEnv } from '@/platform/env'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@/platform/postgres/embedded'
import { loadSecrets } from '@/platform/secrets'

/** What every command needs before it can touch the village's facts. */
export type Surroundings = {
  dataDir: string
  /** Settings for a process that runs the portal: data folder, secrets, database addresses. */
  variables: Record<string, string>
  /** The PostgreSQL in the data folder, or null where DATABASE_URL names another. */
  cluster: EmbeddedPostgres | null
  leave: () => Promise<void>
}

/**
 * Reads or makes the secrets and makes sure that a database is there: the one of DATABASE_URL, else
 * the embedded one, which is started when no other process has.
 * @throws MissingSecrets in production, and Error when PostgreSQL does not start.
 */
export async function prepareSurroundings(say: (line: string) => void = () => undefined): Promise<Surroundings> {
  const dataDir = path.resolve(process.env.DESA_DATA ?? '.data')
  const secrets = await loadSecrets(dataDir, process.env)
  const common = { DESA_DATA: dataDir, ...secrets }
  // A wrong setting is named now, and not by a server that does not come up.
  readEnv({ ...process.env, ...common, DATABASE_URL: process.env.DATABASE_URL || 'postgres://' })
  const external = process.env.DATABASE_URL
  if (external) {
    say(commandLine.externalDatabase)
    const owner = process.env.DATABASE_MIGRATION_URL || external
    const variables = { ...common, DATABASE_URL: external, DATABASE_MIGRATION_URL: owner }
    return { dataDir, variables, cluster: null, leave: async () => undefined }
  }
  const cluster = await startEmbeddedPostgres({ dataDir, onProgress: (step) => say(DATABASE_STEPS[step]) })
  return {
    dataDir,
    variables: {
      ...common,
      DATABASE_URL: cluster.appUrl(),
      DATABASE_MIGRATION_URL: cluster.ownerUrl(),
    },
    cluster,
    leave: cluster.stop,
  }
}

const DATABASE_STEPS = {
  creating: commandLine.creatingDatabase,
  starting: commandLine.startingDatabase,
  reusing: commandLine.reusingDatabase,
  recovering: commandLine.recoveringDatabase,
} as const
