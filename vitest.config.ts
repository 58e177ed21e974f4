import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = path.dirname(fileURLToPath(import.meta.url))
const folder = (name: string) => path.join(root, name)

const alias = {
  '@payload-config': folder('payload.config.ts'),
  '@collections': folder('collections'),
  '@templates': folder('templates'),
  '@migrations': folder('migrations'),
  '@tests': folder('tests'),
  '@': folder('src'),
}

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    // One process keeps its modules (and its Payload) from file to file; files never mock our own code.
    isolate: false,
    // As for every process of the portal (bin/desa.mjs).
    execArgv: ['--conditions=production'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,templates,collections}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/cluster.ts'],
          setupFiles: ['tests/support/worker-database.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
