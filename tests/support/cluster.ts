import type { TestProject } from 'vitest/node'
import { openLaboratory } from './laboratory'

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

/** Vitest's global set-up: one PostgreSQL for the run, one migrated database in it to copy from. */
export default async function startTestCluster(project: TestProject): Promise<() => Promise<void>> {
  const laboratory = await openLaboratory({ durable: false })
  const { cluster } = laboratory
  project.provide('cluster', {
    dataDir: laboratory.dataDir,
    superuserUrl: cluster.superuserUrl('postgres'),
    ownerUrl: cluster.ownerUrl(),
    appUrl: cluster.appUrl(),
    secrets: laboratory.secrets,
  })
  return laboratory.close
}
